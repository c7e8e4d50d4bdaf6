"""How many phones are connected: shared by the workers, stored nowhere."""

from uuid import uuid4

from tests.workshops.browsers import address, take_part, words
from tests.workshops.rooms import AT, build_room, build_workshop
from workshops.models import Participant
from workshops.presence import HEARD_WITHIN, PRESENCE, Presence
from workshops.running import open_question
from workshops.shared_numbers import HEARD_AT, SharedNumbers
from workshops.state import fetch_state


def test_a_phone_counts_until_it_was_silent_for_some_seconds():
    now = [1000.0]
    presence = Presence(SharedNumbers(64), clock=lambda: now[0])
    phone = uuid4()
    presence.note(phone)

    assert presence.count([phone]) == 1
    now[0] += HEARD_WITHIN
    assert presence.count([phone]) == 1
    now[0] += 1
    assert presence.count([phone]) == 0


def test_nobody_is_there_just_after_the_machine_started():
    assert Presence(SharedNumbers(64), clock=lambda: 0.5).count([uuid4() for _ in range(50)]) == 0


def test_only_phones_of_the_workshop_count():
    presence = Presence(SharedNumbers(2**20))
    here, elsewhere = uuid4(), uuid4()
    presence.note(here)
    presence.note(elsewhere)

    assert presence.count([here]) == 1


def test_a_poll_makes_a_phone_count_and_writes_nothing(edition, django_assert_num_queries):
    workshop = build_workshop(edition)
    phone = take_part(workshop)
    open_question(workshop_id=workshop.pk, at=AT)
    here = address(workshop, "room_state")
    etag = phone.get(here)["ETag"]
    (key,) = Participant.objects.values_list("pk", flat=True)
    HEARD_AT[key] = 0

    with django_assert_num_queries(0):
        answer = phone.get(here, headers={"if-none-match": etag})

    assert answer.status_code == 304
    assert fetch_state(workshop.pk).connected == 1


def test_who_joined_and_left_is_not_connected(edition):
    workshop = build_workshop(edition)
    build_room(workshop, buyers=2, market=1)

    state = fetch_state(workshop.pk)

    assert (state.joined, state.connected) == (3, 0)


def test_the_facilitator_sees_it_and_the_screen_does_not(workshop, facilitator):
    phones = [take_part(workshop) for _ in range(3)]
    for phone in phones[:2]:
        phone.get(address(workshop, "room_state"))

    page = words(facilitator.get(address(workshop, "run")))
    screen = words(facilitator.get(address(workshop, "screen")))

    assert "2 van 3 verbonden" in page
    assert "verbonden" not in screen


def test_a_phone_that_comes_or_goes_changes_only_the_sign_of_the_facilitator(edition):
    workshop = build_workshop(edition)
    (person,) = build_room(workshop, buyers=1, market=0)
    before = fetch_state(workshop.pk)
    PRESENCE.note(person.pk)
    after = fetch_state(workshop.pk)

    assert before.facilitator_etag != after.facilitator_etag
    assert before.etag == after.etag
    assert before.participant_etag == after.participant_etag
