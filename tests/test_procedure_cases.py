"""The assignments whose procedures must come out right, with the threshold and the reasons."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.advice import advise
from domain.answers import AnswerState, Given, answer_sheet
from domain.catalogue import Catalogue
from domain.facts import Authority, Circumstance, Facts, Kind
from domain.procedures import ProcedureAdvice

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "procedure_cases.yaml").read_text(encoding="utf-8"))
STATES = {state.value for state in AnswerState}


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_an_assignment_gets_the_right_procedures(
    case: dict[str, Any], shipped_catalogue: Catalogue
) -> None:
    advice = _procedures(case, shipped_catalogue)

    assert _found(advice, case["expect"]) == case["expect"], case["why"]


def _procedures(case: dict[str, Any], catalogue: Catalogue) -> ProcedureAdvice:
    like = yaml.safe_load((HERE / "cases" / f"{case['like']}.yaml").read_text(encoding="utf-8"))
    sheet = answer_sheet(
        questionnaire=catalogue.questionnaire("assignment"),
        given=[_given(*answer) for answer in (like["answers"] | case.get("but", {})).items()],
    )
    on_date = date.fromisoformat(case.get("day", "2026-11-25"))
    advice = advise(
        catalogue=catalogue, sheet=sheet, facts=_facts(case["facts"]), on_date=on_date
    ).procedures
    assert advice
    return advice


def _given(question: str, answer: str) -> Given:
    if answer in STATES:
        return Given(question=question, state=AnswerState(answer))
    return Given(question=question, state=AnswerState.ANSWERED, option=answer)


def _facts(written: dict[str, Any]) -> Facts:
    circumstances = written.get("circumstances")
    return Facts(
        authority=Authority(written["authority"]),
        kind=Kind(written["kind"]),
        value=Decimal(written["value"]),
        research_only=written.get("research_only"),
        circumstances=None
        if circumstances is None
        else tuple(Circumstance(key) for key in circumstances),
    )


def _found(advice: ProcedureAdvice, expected: dict[str, Any]) -> dict[str, Any]:
    """Return what was found of what is expected; of grounds and rules the first one."""
    assert advice.threshold
    assert advice.threshold.band
    assert advice.recommended
    judged = {j.procedure.key: j for j in (*advice.ranked, *advice.additions)}
    found: dict[str, Any] = {
        "threshold": [advice.threshold.threshold.amount, advice.threshold.band.value],
        "recommended": advice.recommended.procedure.key,
        "statuses": {key: judged[key].status.value for key in expected["statuses"]},
        "grounds": {
            key: next((g.ground.key for g in judged[key].grounds if g.ground.key == ground), "none")
            for key, ground in expected.get("grounds", {}).items()
        },
        "lacking": {
            key: next((lack.rule.key for lack in judged[key].lacking), "nothing")
            for key in expected.get("lacking", {})
        },
    }
    return {key: value for key, value in found.items() if key in expected}
