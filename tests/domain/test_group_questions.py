"""Which questions a workshop is advised to ask."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.question_choice import WrongNumberOfQuestions, influence, only, propose
from domain.questionnaire import UnknownKey
from tests.catalogues import (
    build_condition,
    build_question,
    build_questionnaire,
    build_theme,
    small_catalogue,
)
from tests.domain.strategies import questions

STRONG = {"a": (6, 0, 0), "b": (0, 6, 0), "c": (0, 0, 6)}
FAIR = {"a": (5, 1, 0), "b": (1, 4, 1), "c": (0, 2, 4)}
WEAK = {"a": (3, 2, 1), "b": (2, 3, 1), "c": (1, 3, 2)}


def keys(found):
    return [question.key for question in found]


def test_the_strongest_of_each_theme_go_first_and_stand_in_order_of_asking():
    themes = [
        build_theme(
            f"theme{number}",
            (
                build_question(f"weak{number}", WEAK),
                build_question(f"strong{number}", STRONG),
                build_question(f"fair{number}", FAIR, weight=1 + (number == 2)),
            ),
        )
        for number in range(4)
    ]

    found = propose(build_questionnaire(*themes), number=6)

    assert keys(found) == ["strong0", "fair0", "strong1", "strong2", "fair2", "strong3"]


def test_weight_counts():
    asked = [build_question(f"q{number}", FAIR) for number in range(5)]
    heavy = [build_question(f"h{number}", FAIR, weight=2) for number in range(5)]

    found = propose(build_questionnaire(build_theme("only", (*asked, *heavy))), number=5)

    assert keys(found) == ["h0", "h1", "h2", "h3", "h4"]


def test_questions_that_not_everybody_would_get_are_left_out():
    asked = [build_question(f"q{number}", WEAK) for number in range(5)]
    conditional = build_question("more", weight=3, shown_when=build_condition("q0", "a"))

    found = propose(build_questionnaire(build_theme("only", (*asked, conditional))), number=6)

    assert keys(found) == ["q0", "q1", "q2", "q3", "q4"]


@pytest.mark.parametrize("number", [4, 9])
def test_a_workshop_takes_five_to_eight(number):
    with pytest.raises(WrongNumberOfQuestions):
        propose(small_catalogue().questionnaire("assignment"), number=number)


@given(
    st.lists(st.lists(questions(), min_size=1, max_size=4), min_size=1, max_size=4),
    st.integers(5, 8),
)
def test_no_theme_gets_two_more_than_a_theme_that_has_some_left(drawn, number):
    themes = [
        build_theme(
            f"theme{at}",
            tuple(
                build_question(
                    f"q{at}_{n}", {o.key: o.points.in_order for o in q.options}, weight=q.weight
                )
                for n, q in enumerate(asked)
            ),
        )
        for at, asked in enumerate(drawn)
    ]

    found = propose(build_questionnaire(*themes), number=number)

    taken = [[q for q in theme.questions if q in found] for theme in themes]
    assert len(found) == min(number, sum(len(theme.questions) for theme in themes))
    for one, other in combinations(range(len(themes)), 2):
        for few, many in ((one, other), (other, one)):
            has_left = len(taken[few]) < len(themes[few].questions)
            assert not has_left or len(taken[many]) <= len(taken[few]) + 1
    for theme, chosen in zip(themes, taken, strict=True):
        left = [influence(q) for q in theme.questions if q not in chosen]
        assert not chosen or max(left, default=0) <= min(map(influence, chosen))


def test_only_the_chosen_questions_are_asked_in_the_order_of_the_questionnaire():
    found = only(small_catalogue().questionnaire("assignment"), ["trust", "clarity"])

    assert keys(found.questions) == ["clarity", "trust"]
    assert [theme.key for theme in found.themes] == ["need", "organisation"]


def test_a_condition_on_a_question_that_is_not_asked_is_left_out():
    questionnaire = small_catalogue().questionnaire("assignment")

    alone = only(questionnaire, ["ownership"]).question("ownership")
    together = only(questionnaire, ["solution", "ownership"]).question("ownership")

    assert alone.shown_when is None
    assert together.shown_when is not None


def test_a_question_that_does_not_exist_is_refused():
    with pytest.raises(UnknownKey):
        only(small_catalogue().questionnaire("assignment"), ["mood"])
