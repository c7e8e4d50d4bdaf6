"""The approach of a perspective: its steps, chances, pitfalls and conditions."""

from domain.advice import ConditionState
from domain.guide import Approach, approach
from tests.catalogues import CO_CREATION, COMPETITION, build_sheet, small_catalogue


def approach_of(perspective, answers) -> Approach:
    catalogue = small_catalogue()
    sheet = build_sheet(catalogue, answers)
    return approach(catalogue=catalogue, sheet=sheet, perspective=perspective)


def test_only_what_belongs_to_the_perspective_is_in_it():
    found = approach_of(COMPETITION, {})

    assert found.perspective.key is COMPETITION
    assert [part.phase.key for part in found.guide] == ["prepare", "contract"]
    assert [step.key for part in found.guide for step in part.steps] == [
        "prepare_competition",
        "contract_competition",
    ]
    assert [chance.key for chance in found.chances] == ["chance_competition"]
    assert [pitfall.key for pitfall in found.pitfalls] == ["pitfall_competition"]


def test_the_most_important_condition_comes_first_and_what_does_not_matter_is_left_out():
    by_co_creation = approach_of(CO_CREATION, {}).conditions
    by_competition = approach_of(COMPETITION, {}).conditions

    assert [(c.condition.key, c.importance) for c in by_co_creation] == [
        ("mutual_trust", 3),
        ("shared_goal", 2),
    ]
    assert [(c.condition.key, c.importance) for c in by_competition] == [("mutual_trust", 1)]


def test_the_answers_judge_whether_a_condition_is_in_place():
    states = {
        trust: approach_of(CO_CREATION, {"trust": trust}).conditions[0].state
        for trust in ("low", "growing", "high")
    }

    assert states == {
        "low": ConditionState.MISSING,
        "growing": ConditionState.UNKNOWN,
        "high": ConditionState.MET,
    }
