"""Two requests of one browser at the same time both keep what they noted in the session."""

from uuid import uuid4

import pytest

from web.access import forget, made_here, note_made, note_opened, opened_links
from web.sessions import SessionStore, merged

pytestmark = pytest.mark.django_db


@pytest.fixture
def key() -> str:
    """A browser that made something earlier."""
    session = SessionStore()
    note_made(session, uuid4())
    session.save()
    return str(session.session_key)


def in_two_tabs(key: str) -> tuple[SessionStore, SessionStore]:
    first, second = SessionStore(key), SessionStore(key)
    for session in (first, second):
        session.items()  # reading it is what makes the two differ from what is stored later
    return first, second


def test_both_keep_what_they_made(key):
    first, second = in_two_tabs(key)
    made_first, made_second = uuid4(), uuid4()

    note_made(first, made_first)
    note_made(second, made_second)
    first.save()
    second.save()

    assert {made_first, made_second} < set(made_here(SessionStore(key)))


def test_opening_a_link_survives_making_something(key):
    first, second = in_two_tabs(key)
    opened = uuid4()

    note_opened(first, opened, 7)
    note_made(second, uuid4())
    first.save()
    second.save()

    assert opened_links(SessionStore(key), opened) == [7]


def test_what_was_forgotten_does_not_come_back(key):
    (gone,) = made_here(SessionStore(key))
    first, second = in_two_tabs(key)

    forget(first, gone)
    note_made(second, uuid4())
    first.save()
    second.save()

    assert gone not in made_here(SessionStore(key))


def test_a_second_save_of_the_same_request_adds_nothing_odd(key):
    session = SessionStore(key)
    session["a"] = 1
    session.save()
    del session["a"]
    session.save()

    assert "a" not in SessionStore(key)


def test_logging_in_and_out_works_as_before(client, django_user_model):
    user = django_user_model.objects.create_user("editor", password="a-long-password")

    client.force_login(user)
    during = client.session.session_key
    client.logout()

    assert not SessionStore(during).exists(during)


@pytest.mark.parametrize(
    ("mine", "stored", "expected"),
    [
        ({"a": 1}, {"a": 1}, {"a": 1}),
        ({"a": 2}, {"a": 1}, {"a": 2}),
        ({"a": 1}, {"a": 3}, {"a": 3}),
        ({}, {"a": 3}, {}),
        ({"a": 1}, {}, {}),
        ({"a": 1, "b": 2}, {"a": 1, "c": 3}, {"a": 1, "b": 2, "c": 3}),
    ],
)
def test_the_change_of_this_request_counts_over_what_is_stored(mine, stored, expected):
    assert merged({"a": 1}, mine, stored) == expected
