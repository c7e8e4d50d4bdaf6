"""What the database tells of who came and answered when: nothing."""

import logging

import pytest
from django.contrib.sessions.models import Session
from django.db import connection, models
from django.urls import reverse
from django.utils.log import AdminEmailHandler

from config import gunicorn
from tests.workshops.browsers import address, go, new_browser
from tests.workshops.rooms import AT, build_workshop, cast
from workshops.joining import join
from workshops.models import Attendance, CardVote, Participant, Remark, Vote
from workshops.running import open_question

PRIVATE = (Participant, Attendance, Vote, CardVote, Remark)


@pytest.mark.parametrize("model", PRIVATE)
def test_no_time_and_a_random_key(model):
    kinds = [type(field) for field in model._meta.fields]

    assert not {models.DateTimeField, models.DateField, models.TimeField} & set(kinds)
    assert isinstance(model._meta.pk, models.UUIDField)
    assert model._meta.pk.default.__name__ == "uuid4"


@pytest.mark.parametrize("model", PRIVATE)
def test_sqlite_keeps_no_order_of_arrival(db, model):
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite numbers rows")
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE name = %s", [model._meta.db_table])
        (statement,) = cursor.fetchone()

    assert statement.endswith("WITHOUT ROWID")


def test_a_name_refers_to_nobody():
    related = {field.related_model for field in Attendance._meta.fields if field.is_relation}

    assert Participant not in related
    assert not [r for r in Participant._meta.related_objects if r.related_model is Attendance]


KEPT = {
    Participant: {"id", "workshop", "side"},
    Attendance: {"id", "workshop", "name"},
    Vote: {"id", "participant", "question", "round", "option"},
    CardVote: {"id", "participant", "round", "place", "card"},
    Remark: {"id", "workshop", "question", "text", "state"},
}


@pytest.mark.parametrize("model", PRIVATE)
def test_nothing_else_is_kept_than_what_the_privacy_page_tells(model):
    assert {field.name for field in model._meta.fields} == KEPT[model]


def test_after_much_use_sqlite_gives_the_rows_in_no_order_but_that_of_their_keys(edition):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL writes the rows anew instead")
    workshop = build_workshop(edition)
    people = [join(workshop=workshop, side="buyers", name=f"Naam {n}") for n in range(40)]
    open_question(workshop_id=workshop.pk, at=AT)
    for person in [*people, *reversed(people)]:
        cast(workshop, person, option="")
    Participant.objects.filter(pk=people[3].pk).delete()
    for person in people[4:]:
        cast(workshop, person)

    for model in (Participant, Attendance, Vote):
        keys = [row.pk.hex for row in model.objects.order_by()]
        assert keys == sorted(keys)


@pytest.fixture
def journey(workshop):
    """A browser that joins with a name, answers twice, writes a remark and comes back."""
    browser = new_browser()
    browser.get(reverse("workshops:join"), {"code": "AAAA-AAAA"})
    sent = {"code": workshop.code, "side": "buyers", "name": "Annelies"}
    joined = browser.post(reverse("workshops:join"), sent)
    go(workshop, "open_question")
    for option in ("geen", "bestaat niet", ""):
        sent = {"question": workshop.question, "round": "1", "option": option}
        browser.post(address(workshop, "vote"), sent)
    sent = {"question": workshop.question, "text": "Zo doen wij het al jaren"}
    browser.post(address(workshop, "remark"), sent)
    go(workshop, "close_question")
    browser.get(address(workshop, "room_state"))
    return browser, joined


def test_a_participant_leaves_no_session_in_the_database_for_it_has_a_time(workshop, journey):
    browser, _joined = journey

    assert not Session.objects.exists()
    assert set(browser.cookies) == {"csrftoken", f"deelnemer-{workshop.pk.hex}"}


def test_the_cookie_of_a_participant_is_signed_and_for_this_site_and_its_server_only(
    workshop, journey
):
    _browser, joined = journey
    cookie = joined.cookies[f"deelnemer-{workshop.pk.hex}"]

    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["path"] == "/"
    assert not cookie["domain"]
    assert cookie["max-age"] == 30 * 24 * 3600
    assert cookie.value.count(":") == 2


def test_with_https_the_cookie_is_secure_and_no_neighbouring_site_can_plant_one(workshop, settings):
    settings.SESSION_COOKIE_SECURE = True
    browser, sent = new_browser(), {"code": workshop.code, "side": "buyers"}

    joined = browser.post(reverse("workshops:join"), sent)

    cookie = joined.cookies[f"__Host-deelnemer-{workshop.pk.hex}"]
    assert cookie["secure"]
    assert browser.get(address(workshop, "room"), secure=True).status_code == 200
    browser.cookies[f"deelnemer-{workshop.pk.hex}"] = cookie.value
    del browser.cookies[f"__Host-deelnemer-{workshop.pk.hex}"]
    assert browser.get(address(workshop, "room"), secure=True).status_code == 404


def test_the_session_of_a_facilitator_holds_nothing_of_a_participant(
    workshop, facilitator, journey
):
    for name in ("run", "run_state", "screen"):
        facilitator.get(address(workshop, name))

    person = Participant.objects.get()
    held = " ".join(str(session.get_decoded()) for session in Session.objects.all())
    assert str(workshop.pk) in held
    for secret in (str(person.pk), person.pk.hex, "Annelies", "al jaren"):
        assert secret not in held


@pytest.mark.usefixtures("journey")
def test_no_page_of_the_facilitator_tells_who_is_who(workshop, facilitator):
    person = Participant.objects.get()

    for name in ("run", "run_state", "screen", "screen_state"):
        page = facilitator.get(address(workshop, name)).content.decode()
        for secret in (str(person.pk), person.pk.hex, "Annelies"):
            assert secret not in page


def test_log_lines_hold_no_key_code_link_or_word_of_a_participant(caplog, request, workshop):
    caplog.set_level(logging.DEBUG, logger="django.request")
    caplog.set_level(logging.DEBUG, logger="django.security")
    request.getfixturevalue("journey")
    stranger = new_browser()
    stranger.get(address(workshop, "room"))
    stranger.get(reverse("workshops:open_facilitator", args=[workshop.facilitate_token]))

    person = Participant.objects.get()
    written = " ".join(record.getMessage() for record in caplog.records)
    secrets = (person.pk, person.pk.hex, workshop.code, workshop.facilitate_token, "Annelies")
    assert not [secret for secret in secrets if str(secret) in written]


def test_errors_are_mailed_to_nobody_and_no_address_is_logged_below_an_error():
    handlers = [handler for name in ("", "django") for handler in logging.getLogger(name).handlers]

    assert not [handler for handler in handlers if isinstance(handler, AdminEmailHandler)]
    for name in ("django.request", "django.security.csrf"):
        assert logging.getLogger(name).getEffectiveLevel() >= logging.ERROR
    assert gunicorn.accesslog is None


def test_only_the_report_of_the_facilitator_has_the_first_names(workshop, facilitator, journey):
    browser, _joined = journey
    go(workshop, "end")

    assert "Annelies" in facilitator.get(address(workshop, "report")).content.decode()
    for name in ("report", "report_csv"):
        assert "Annelies" not in browser.get(address(workshop, name)).content.decode()
