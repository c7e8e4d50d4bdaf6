"""Conditions are lists of question and options, and nothing more."""

import pytest

from domain.conditions import Condition, Criterion

YES = Criterion(question="q1", options=("yes", "rather"))
MANY = Criterion(question="q2", options=("many",))


@pytest.mark.parametrize(
    ("condition", "chosen", "holds"),
    [
        (Condition(), {}, True),
        (Condition(all_of=(YES, MANY)), {"q1": "yes", "q2": "many"}, True),
        (Condition(all_of=(YES, MANY)), {"q1": "yes"}, False),
        (Condition(any_of=(YES, MANY)), {"q2": "many"}, True),
        (Condition(any_of=(YES, MANY)), {"q1": "no", "q2": "few"}, False),
        (Condition(none_of=(YES, MANY)), {"q1": "no"}, True),
        (Condition(none_of=(YES, MANY)), {"q1": "rather"}, False),
        (Condition(all_of=(YES,), none_of=(MANY,)), {"q1": "yes", "q2": "many"}, False),
        (Condition(all_of=(YES,), none_of=(MANY,)), {"q1": "yes"}, True),
    ],
)
def test_a_condition_holds_for_chosen_options(condition, chosen, holds):
    assert condition.holds(chosen) is holds


def test_an_open_question_meets_no_criterion():
    assert not YES.holds({})


def test_all_criteria_of_a_condition_can_be_listed():
    assert Condition(all_of=(YES,), none_of=(MANY,)).criteria == (YES, MANY)
