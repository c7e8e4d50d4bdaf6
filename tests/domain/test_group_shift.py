"""The second round is compared with the first, group against group."""

from fractions import Fraction

from hypothesis import given

from domain.group import group_of
from domain.group_shift import shift_between
from tests.catalogues import build_question
from tests.domain.ballots import (
    BUYERS,
    MARKET,
    OTHERS,
    SIDES,
    build_ballots,
    build_group,
    build_votes,
    rooms,
)

ROLE, PRICE = build_question("role"), build_question("price")


def shift(first, second, *asked):
    before = build_group(first, *(asked or (ROLE,)))
    return shift_between(before, build_group(second, *(asked or (ROLE,)), joined=before.circles))


def test_how_far_and_towards_what_the_group_moved():
    found = shift(build_votes(BUYERS, "role", "aabb"), build_votes(BUYERS, "role", "abbb"))

    assert found.place
    assert found.place.distance == 25
    assert found.place.moved == (Fraction(-25), Fraction(25), Fraction(0))
    assert found.place.spread == Fraction(75, 2) - 50
    assert found.questions[0].whole
    assert found.questions[0].whole.distance == 25
    assert found.questions[0].whole.agreement == Fraction(75, 4)


def test_each_side_has_its_own_shift():
    first = build_votes(BUYERS, "role", "aaaa") + build_votes(MARKET, "role", "bbbb")
    second = build_votes(BUYERS, "role", "aaab") + build_votes(MARKET, "role", "bbbb")

    found = shift(first, second)

    assert [place.distance for place in found.places] == [25, 0]
    assert [entry.distance for entry in found.questions[0].circles] == [25, 0]


def test_a_side_that_is_new_has_no_shift_and_the_whole_neither():
    first = build_votes(BUYERS, "role", "aaaa")
    second = first + build_votes(MARKET, "role", "bbbb")

    found = shift(first, second)

    assert found.place is None
    assert found.questions[0].whole is None
    assert [bool(place) for place in found.places] == [True, False]
    assert [bool(entry) for entry in found.questions[0].circles] == [True, False]


def test_the_first_round_joined_like_the_second_can_be_compared():
    first = build_votes(BUYERS, "role", "aaaa") + build_votes(MARKET, "role", "bbbb")
    second = build_votes(BUYERS, "role", "aaaa") + build_votes(MARKET, "role", "bbb")
    after = build_group(second, ROLE, joined=build_group(first, ROLE).circles)

    apart = shift_between(build_group(first, ROLE), after)
    alike = shift_between(build_group(first, ROLE, joined=after.circles), after)

    assert apart.places == (None,)
    assert alike.places[0]
    assert alike.places[0].moved == (Fraction(50, 7), Fraction(-50, 7), Fraction(0))


def test_the_whole_can_be_compared_when_its_sides_are_the_same():
    first = build_votes(BUYERS, "role", "aaaa") + build_votes(OTHERS, "role", "bb")
    second = build_votes(BUYERS, "role", "aaaa") + build_votes(OTHERS, "role", "bbbb")

    found = shift(first, second)

    assert [circle.sides for circle in found.circles] == [(BUYERS, OTHERS)]
    assert found.place
    assert found.place == found.places[0]


def test_a_question_without_answers_in_one_round_did_not_move():
    first = build_votes(BUYERS, "role", "????")
    second = build_votes(BUYERS, "role", "aaaa")

    found = shift(first, second)

    assert found.place is None
    assert found.questions[0].whole
    assert found.questions[0].whole.distance is None
    assert found.questions[0].whole.agreement is None


def test_questions_that_only_one_round_has_are_left_out():
    both = build_ballots(BUYERS, *({"role": "a", "price": "a"},) * 4)

    found = shift_between(
        build_group(build_votes(BUYERS, "role", "aaaa"), ROLE), build_group(both, ROLE, PRICE)
    )

    assert [entry.question.key for entry in found.questions] == ["role"]


@given(rooms(fewest=4))
def test_the_same_round_twice_moves_nothing(room):
    questionnaire, ballots = room
    group = group_of(ballots, questionnaire=questionnaire, sides=SIDES)

    found = shift_between(group, group)

    moves = [place for place in (found.place, *found.places) if place]
    assert bool(found.place) == bool(group.place)
    assert all(p.distance == p.spread == 0 and not any(p.moved) for p in moves)
    assert {e.whole.agreement for e in found.questions if e.whole} <= {0, None}


@given(rooms(fewest=8))
def test_what_is_gained_is_lost_elsewhere(room):
    questionnaire, ballots = room
    half = len(ballots) // 2
    first = group_of(ballots[:half], questionnaire=questionnaire, sides=SIDES)
    second = group_of(
        ballots[half:], questionnaire=questionnaire, sides=SIDES, joined=first.circles
    )

    found = shift_between(first, second)

    for place in (found.place, *found.places):
        assert place is None or sum(place.moved) == 0
        assert place is None or sum(map(abs, place.moved)) == 2 * place.distance
