"""Nothing that a room or its report shows rests on one, two or three people."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.card_votes import CardBallot, count_cards
from domain.circles import FEWEST
from domain.group import group_of
from domain.group_shift import shift_between
from tests.domain.ballots import SIDES, ballots, questionnaires
from tests.workshops.browsers import address, go, let_facilitate, new_browser
from tests.workshops.rooms import AT, build_room, build_workshop, cast
from workshops.models import Phase
from workshops.pages_group import room_view
from workshops.report_attendance import Answered, report_attendance
from workshops.report_questions import report_questions
from workshops.running import close_question, end, next_question, open_question, reveal

NAMES = {"buyers": "Inkopers", "market": "Markt", "others": "Anderen"}
LARGE, SMALL = 6, 2
ALONE = re.compile(r'(?<! \+ )Markt</th>|"Markt"')


@st.composite
def two_rounds(draw):
    """A room that answers twice; people come and go, and keep silent."""
    asked = draw(questionnaires())
    rounds = [draw(st.lists(ballots(asked), max_size=12)) for _round in (1, 2)]
    first = group_of(rounds[0], questionnaire=asked, sides=SIDES)
    second = group_of(rounds[1], questionnaire=asked, sides=SIDES, joined=first.circles)
    again = group_of(rounds[0], questionnaire=asked, sides=SIDES, joined=second.circles)
    return again, second


def is_enough(number):
    return number is None or number == 0 or number >= FEWEST


def columns_of(view):
    for at in range(len(view.sides)):
        counts = [option.counts[at].count for option in view.options]
        yield None if None in counts else sum(counts)


@given(two_rounds())
def test_every_place_and_every_column_is_of_four_or_more(groups):
    for group, shift in zip(groups, (None, shift_between(*groups)), strict=True):
        room = room_view(group, names=NAMES, shift=shift)

        assert all(side.count >= FEWEST for side in room.sides)
        assert all(place.count >= FEWEST for place in room.places)
        for view in room.questions:
            assert all(is_enough(number) for number in columns_of(view))
            assert sum(number or 0 for number in columns_of(view)) >= FEWEST


@given(two_rounds())
def test_every_number_of_the_report_is_of_four_or_more(groups):
    for question in report_questions(groups, names=NAMES):
        for at in range(len(question.columns)):
            for number in range(len(question.rounds)):
                found = [row.cells[at].counts[number] for row in question.rows]
                assert None in found or is_enough(sum(found)) or _hides_no_opinion(question)


def _hides_no_opinion(question):
    """The line for no opinion is left out when the last round has none of it."""
    return all(row.label for row in question.rows)


@given(two_rounds(), st.tuples(*[st.integers(0, 9)] * len(SIDES)))
def test_who_was_there_is_told_in_the_circles_of_the_answers(groups, sizes):
    rounds = [Answered(count=group.count, circles=group.circles) for group in groups]

    rows = report_attendance(dict(zip(SIDES, sizes, strict=True)), names=NAMES, rounds=rounds)

    for row in rows[:-1]:
        assert row.joined >= FEWEST
        assert all(is_enough(number) for number in row.answered)


@given(
    st.lists(
        st.builds(
            CardBallot,
            side=st.sampled_from(SIDES),
            cards=st.frozensets(st.sampled_from("abcd"), max_size=3),
        ),
        max_size=12,
    )
)
def test_votes_on_cards_are_told_of_four_or_more(room):
    votes = count_cards(room, cards="abcd", sides=SIDES)

    voters = Counter(ballot.side for ballot in room if ballot.cards)
    assert all(sum(voters[s] for s in circle.sides) >= FEWEST for circle in votes.circles)
    assert all(card.votes == sum(card.circles) for card in votes.cards)


@pytest.fixture
def room(edition):
    """A workshop with six on the one side and two on the other, who answered the first question."""
    workshop = build_workshop(edition)
    people = build_room(workshop, buyers=LARGE, market=SMALL)
    open_question(workshop_id=workshop.pk, at=AT)
    for person in people:
        cast(workshop, person)
    close_question(workshop_id=workshop.pk, at=AT)
    reveal(workshop_id=workshop.pk, at=AT)
    return workshop, people


@pytest.fixture
def facilitator_of():
    return lambda workshop: let_facilitate(new_browser(), workshop)


def everywhere(workshop, facilitator):
    names = ("run", "screen", "report", "report_csv")
    sheets = ("vraag", "driehoek", "alles")
    pages = [
        facilitator.get(address(workshop, name), {"beeld": s}) for name in names for s in sheets
    ]
    return " ".join(page.content.decode() for page in pages)


def test_a_side_of_two_has_no_column_of_its_own_anywhere(room, facilitator_of):
    workshop, _people = room
    facilitator = facilitator_of(workshop)

    shown = everywhere(workshop, facilitator)
    assert "Inkopers + Markt" in shown
    go(workshop, "end")
    assert workshop.phase == Phase.ENDED
    ended = everywhere(workshop, facilitator)

    for page in (shown, ended):
        assert not ALONE.search(page)


def test_two_more_who_join_later_do_not_bring_out_the_two_that_were_there(room, facilitator_of):
    workshop, people = room
    late = build_room(workshop, buyers=0, market=2)
    next_question(workshop_id=workshop.pk, at=AT)
    for person in (*people, *late):
        cast(workshop, person)
    go(workshop, "close_question", "reveal")

    shown = everywhere(workshop, facilitator_of(workshop))

    assert workshop.circles == [["buyers", "market"]]
    assert not ALONE.search(shown)


def test_a_latecomer_of_a_small_side_takes_the_triangle_away(room, facilitator_of):
    workshop, people = room
    facilitator = facilitator_of(workshop)
    assert "room-triangle" in everywhere(workshop, facilitator)
    late = build_room(workshop, buyers=0, market=1)
    next_question(workshop_id=workshop.pk, at=AT)
    for person in (*people, *late):
        cast(workshop, person)

    go(workshop, "close_question", "reveal")

    shown = everywhere(workshop, facilitator)
    assert "room-triangle" not in shown
    assert "Er is nu geen driehoek" in shown
    end(workshop_id=workshop.pk, at=AT)
    assert "room-triangle" not in everywhere(workshop, facilitator)
