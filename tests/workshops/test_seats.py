"""A seat tells what one participant answered in this round, and nothing of anybody else."""

from uuid import uuid4

import pytest

from tests.workshops.rooms import AT, ask, build_room, build_workshop, cast, option_of
from workshops.models import Format
from workshops.running import next_question, open_question, second_round
from workshops.seats import Seat, forget_seats, seat_in, seat_lately
from workshops.voting import vote_for_cards


@pytest.fixture(params=[seat_in, seat_lately])
def find(request):
    """Both ways in which a seat is found."""
    return request.param


def test_a_seat_has_the_side_and_the_own_answers(edition, find):
    workshop = build_workshop(edition)
    buyer, supplier, silent = build_room(workshop, buyers=1, market=2)
    ask(workshop, [buyer, supplier])
    next_question(workshop_id=workshop.pk, at=AT)
    cast(workshop, buyer, option="")

    first, second = workshop.question_keys[:2]
    chosen = option_of(workshop)
    assert find(workshop, buyer.pk) == Seat(side="buyers", options={first: chosen, second: ""})
    assert find(workshop, supplier.pk) == Seat(side="market", options={first: chosen})
    assert find(workshop, silent.pk) == Seat(side="market")


def test_answers_of_the_first_round_are_not_in_the_second(edition, find):
    workshop = build_workshop(edition)
    person = build_room(workshop, buyers=1, market=0)[0]
    ask(workshop, [person])
    second_round(workshop_id=workshop.pk, at=AT)
    workshop.refresh_from_db()

    assert find(workshop, person.pk) == Seat(side="buyers")
    open_question(workshop_id=workshop.pk, at=AT)
    cast(workshop, person, option="")
    assert seat_in(workshop, person.pk).options == {workshop.question: ""}


def test_cards_are_found_as_well(edition, find):
    workshop = build_workshop(edition, format=Format.CARDS, cards=("a", "b", "c", "d"))
    chooser, other = build_room(workshop, buyers=2, market=0)
    open_question(workshop_id=workshop.pk, at=AT)
    vote_for_cards(
        workshop_id=workshop.pk, participant_id=chooser.pk, round_number=1, cards=("d", "a")
    )

    assert find(workshop, chooser.pk) == Seat(side="buyers", cards=frozenset("ad"))
    assert find(workshop, other.pk) == Seat(side="buyers")


def test_a_stranger_has_no_seat_and_neither_has_somebody_of_another_workshop(edition, find):
    workshop = build_workshop(edition)
    elsewhere = build_room(build_workshop(edition), buyers=1, market=0)[0]

    assert find(workshop, uuid4()) is None
    assert find(workshop, elsewhere.pk) is None


def test_a_whole_room_costs_one_look(edition, django_assert_num_queries):
    workshop = build_workshop(edition)
    people = build_room(workshop, buyers=20, market=20)

    with django_assert_num_queries(1):
        seats = [seat_lately(workshop, person.pk) for person in people]

    assert {seat.side for seat in seats} == {"buyers", "market"}


def test_somebody_who_joins_after_that_look_is_found_all_the_same(edition):
    workshop = build_workshop(edition)
    build_room(workshop)
    seat_lately(workshop, uuid4())
    newcomer = build_room(workshop, buyers=1, market=0)[0]

    assert seat_lately(workshop, newcomer.pk) == Seat(side="buyers")


def test_what_is_seen_at_another_version_is_read_anew(edition):
    workshop = build_workshop(edition)
    person = build_room(workshop, buyers=1, market=0)[0]
    open_question(workshop_id=workshop.pk, at=AT)
    workshop.refresh_from_db()
    seat_lately(workshop, person.pk)
    cast(workshop, person)

    workshop.version += 1
    assert seat_lately(workshop, person.pk).options
    forget_seats()
    assert seat_lately(workshop, person.pk) == seat_in(workshop, person.pk)
