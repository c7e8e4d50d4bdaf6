"""The state that screens follow: kept for a second, and without results."""

from dataclasses import fields
from uuid import uuid4

import pytest

from tests.workshops.rooms import AT, build_room, build_workshop, cast
from workshops.models import Workshop
from workshops.running import close_question, open_question
from workshops.state import KEPT_SECONDS, KeptStates, State, fetch_state


def test_a_thousand_looks_within_a_second_are_one(edition, django_assert_num_queries):
    workshop = build_workshop(edition)
    kept = KeptStates(clock=lambda: 5.0)
    kept.get(workshop.pk)

    with django_assert_num_queries(0):
        for _ in range(1000):
            kept.get(workshop.pk)


def test_after_a_second_it_is_read_anew(edition):
    workshop, now = build_workshop(edition), [5.0]
    kept = KeptStates(clock=lambda: now[0])
    before = kept.get(workshop.pk)
    build_room(workshop, buyers=2, market=0)

    assert kept.get(workshop.pk) == before
    now[0] += KEPT_SECONDS
    assert kept.get(workshop.pk).joined == 2


def test_votes_change_the_sign_of_the_screen_but_not_that_of_phones(edition):
    workshop = build_workshop(edition)
    people = build_room(workshop)
    open_question(workshop_id=workshop.pk, at=AT)
    before = fetch_state(workshop.pk)
    cast(workshop, people[0])
    after = fetch_state(workshop.pk)

    assert after.answered == 1
    assert before.etag != after.etag
    assert before.participant_etag == after.participant_etag


def test_each_change_has_a_higher_version(edition):
    workshop = build_workshop(edition)
    versions = [fetch_state(workshop.pk).version]
    for change in (open_question, close_question):
        change(workshop_id=workshop.pk, at=AT)
        versions.append(fetch_state(workshop.pk).version)

    assert versions == [1, 2, 3]


def test_the_state_holds_only_counts_and_places():
    assert {field.type for field in fields(State)} == {
        "UUID",
        "str",
        "Format",
        "Phase",
        "int",
        "bool",
    }


def test_an_unknown_workshop_has_no_state(db):
    with pytest.raises(Workshop.DoesNotExist):
        fetch_state(uuid4())
