"""The worked cases: an assignment in words, its answers, and the advice an adviser expects.

A case is one YAML file in ``tests/cases``; adding one asks no Python.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.advice import Advice, advise
from domain.answers import AnswerSheet, AnswerState, Given, answer_sheet
from domain.catalogue import Catalogue
from domain.scoring import SideProfile

CASES = [
    yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
]
STATES = {AnswerState.DONT_KNOW.value, AnswerState.NOT_APPLICABLE.value}


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_a_worked_case_gets_the_expected_advice(
    case: dict[str, Any], shipped_catalogue: Catalogue
) -> None:
    advice = _advice_on(case["answers"], shipped_catalogue)

    expected = case["expect"]
    assert _summary(advice) == {
        **expected,
        "gates": sorted(expected["gates"]),
        "flags": sorted(expected["flags"]),
        "contradictions": sorted(expected["contradictions"]),
    }, case["why"]


def _advice_on(answers: dict[str, str], catalogue: Catalogue) -> Advice:
    return advise(catalogue=catalogue, sheet=sheet_of(answers, catalogue))


def sheet_of(answers: dict[str, str], catalogue: Catalogue) -> AnswerSheet:
    """The answers of a case, by question, as a sheet."""
    given = [
        Given(question=question, state=AnswerState(answer))
        if answer in STATES
        else Given(question=question, state=AnswerState.ANSWERED, option=answer)
        for question, answer in answers.items()
    ]
    return answer_sheet(questionnaire=catalogue.questionnaire("assignment"), given=given)


def _summary(advice: Advice) -> dict[str, Any]:
    assert advice.result
    return {
        "leaders": [leader.value for leader in advice.leaders],
        "outcome": advice.result.outcome.kind.value,
        "asked": _leaders(advice.sides.asked),
        "carried": _leaders(advice.sides.carried),
        "gates": sorted(raised.rule.key for raised in advice.gates),
        "flags": sorted(raised.rule.key for raised in advice.flags),
        "contradictions": sorted(found.contradiction.key for found in advice.contradictions),
    }


def _leaders(side: SideProfile) -> list[str]:
    return [leader.value for leader in side.profile.leaders] if side.profile else []
