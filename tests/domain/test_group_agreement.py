"""How far a group agrees on a question, and what it had better talk about first."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agreement import Tally, added, most_divided
from tests.catalogues import build_question
from tests.domain.ballots import (
    BUYERS,
    MARKET,
    build_ballots,
    build_group,
    build_votes,
)
from tests.domain.strategies import questions

CORNERS = build_question("corners")
SCALE = build_question("scale", dict.fromkeys("abcde", (2, 2, 2)))
YES_OR_NO = build_question("choice", {"yes": (5, 1, 0), "no": (1, 3, 2)})
ALIKE = build_question("alike", {"a": (0, 2, 4), "b": (0, 2, 4), "c": (6, 0, 0)})


def tally(question, *counts, no_opinion=0):
    return Tally(question=question, counts=counts, no_opinion=no_opinion)


@st.composite
def talliers(draw):
    question = draw(questions())
    numbers = st.lists(
        st.integers(0, 20), min_size=len(question.options), max_size=len(question.options)
    )
    return tally(question, *draw(numbers), no_opinion=draw(st.integers(0, 3)))


@pytest.mark.parametrize(
    ("found", "agreement"),
    [
        (tally(CORNERS, 1, 0, 0), 100),
        (tally(CORNERS, 0, 9, 0), 100),
        (tally(CORNERS, 3, 3, 3), 0),
        (tally(CORNERS, 4, 4, 0), 25),
        (tally(CORNERS, 8, 1, 1), 49),
        (tally(YES_OR_NO, 5, 5), 0),
        (tally(YES_OR_NO, 9, 1), 64),
        (tally(ALIKE, 4, 4, 0), 100),
        (tally(ALIKE, 2, 2, 4), 0),
        (tally(SCALE, 3, 0, 0, 0, 3), 0),
        (tally(SCALE, 0, 3, 0, 3, 0), 50),
        (tally(SCALE, 0, 0, 7, 0, 0), 100),
        (tally(build_question("one", {"a": (6, 0, 0)}), 3), 100),
        (tally(CORNERS, 0, 0, 0, no_opinion=4), None),
    ],
)
def test_agreement_goes_from_evenly_divided_to_all_the_same(found, agreement):
    assert found.agreement == agreement


@given(talliers())
def test_agreement_lies_between_nought_and_a_hundred(found):
    assert (found.agreement is None) == (found.answered == 0)
    assert found.agreement is None or 0 <= found.agreement <= 100


@given(talliers(), st.integers(1, 5))
def test_agreement_depends_on_parts_and_not_on_how_many_there_are(found, times):
    more = added([found] * times)

    assert more.agreement == found.agreement
    assert more.replied == times * found.replied


@given(questions(), st.integers(1, 9), st.data())
def test_the_same_option_by_all_is_full_agreement(question, number, data):
    chosen = data.draw(st.sampled_from(question.options))

    found = tally(question, *(number * (option is chosen) for option in question.options))

    assert found.agreement == 100
    assert found.importance == 0
    assert found.most_chosen == (chosen,)


@given(talliers())
def test_disagreement_times_influence_is_what_there_is_to_talk_about(found):
    if found.agreement:
        influence = found.question.weight * most_divided(found.question)
        assert found.importance in {(1 - found.agreement / 100) * influence, 0}


def test_the_most_there_can_be_is_reached_by_a_weighted_corner():
    assert most_divided(CORNERS) == Fraction(200, 3)
    assert most_divided(YES_OR_NO) == Fraction(100, 3)
    assert most_divided(SCALE) == 50


def test_equal_first_choices_are_all_named():
    assert [option.key for option in tally(CORNERS, 2, 0, 2).most_chosen] == ["a", "c"]
    assert tally(CORNERS, 0, 0, 0).most_chosen == ()


def to_discuss(answers, *asked):
    return [e.question.key for e in build_group(build_ballots(BUYERS, *answers), *asked).to_discuss]


def test_what_divides_most_and_weighs_most_is_talked_about_first():
    light, heavy, agreed = (
        build_question("light"),
        build_question("heavy", weight=3),
        build_question("agreed", weight=3),
    )
    answers = [{"light": a, "heavy": b, "agreed": "a"} for a, b in ("aa", "bb", "ca", "aa")]

    assert to_discuss(answers, light, heavy, agreed) == ["heavy", "light"]


def test_what_moves_the_outcome_more_goes_before_what_hardly_does():
    small = build_question("small", {"a": (3, 2, 1), "b": (2, 3, 1)})
    large = build_question("large", {"a": (6, 0, 0), "b": (0, 6, 0)})
    answers = [{"small": a, "large": b} for a, b in ("aa", "ba", "aa", "bb")]

    assert to_discuss(answers, small, large) == ["large", "small"]


def test_equal_ones_stand_in_the_order_of_the_questions():
    second, first = build_question("second"), build_question("first")
    answers = [{"second": a, "first": b} for a, b in ("ab", "ba", "ab", "ba")]

    assert to_discuss(answers, first, second) == ["first", "second"]


def test_statements_without_influence_come_last_least_agreement_first():
    other = build_question("other", dict.fromkeys("abcde", (2, 2, 2)))
    answers = [
        {"other": a, "scale": b, "choice": c}
        for a, b, c in (("a", "a", "yes"), ("b", "e", "yes"), ("a", "a", "yes"), ("b", "e", "no"))
    ]

    assert to_discuss(answers, other, SCALE, YES_OR_NO) == ["choice", "scale", "other"]


def test_on_a_scale_sides_differ_by_their_place_on_it():
    ballots = build_votes(BUYERS, "scale", "aaaa") + build_votes(MARKET, "scale", "bbbb")

    group = build_group(ballots, SCALE)

    assert group.questions[0].difference
    assert group.questions[0].difference.amount == 25
