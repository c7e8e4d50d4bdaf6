"""The state that screens follow: kept for a second, and without results."""

from dataclasses import fields
from uuid import uuid4

import pytest

from tests.workshops.rooms import AT, build_room, build_workshop, cast
from workshops.models import Workshop
from workshops.refusals import Refused
from workshops.running import close_question, open_question
from workshops.state import State, fetch_state, state_of


def test_a_thousand_looks_within_a_second_are_one(edition, django_assert_num_queries):
    workshop = build_workshop(edition)
    state_of(workshop.pk)

    with django_assert_num_queries(0):
        for _ in range(1000):
            state_of(workshop.pk)


@pytest.mark.parametrize("look", [fetch_state, state_of])
def test_each_change_has_a_higher_version_and_is_seen_at_once(edition, look):
    workshop = build_workshop(edition)
    versions = [look(workshop.pk).version]
    for change in (open_question, close_question):
        change(workshop_id=workshop.pk, at=AT)
        versions.append(look(workshop.pk).version)

    assert versions == [1, 2, 3]


def test_a_change_that_is_refused_makes_nobody_look_again(edition, django_assert_num_queries):
    workshop = build_workshop(edition)
    state_of(workshop.pk)
    with pytest.raises(Refused):
        close_question(workshop_id=workshop.pk, at=AT)

    with django_assert_num_queries(0):
        state_of(workshop.pk)


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


def test_the_state_holds_the_workshop_and_counts_but_no_answers():
    workshop, *counts = fields(State)

    assert workshop.type == "Workshop"
    assert {field.type for field in counts} == {"int"}
    assert not any("vote" in field.name for field in Workshop._meta.concrete_fields)


def test_an_unknown_workshop_has_no_state(db):
    with pytest.raises(Workshop.DoesNotExist):
        fetch_state(uuid4())
