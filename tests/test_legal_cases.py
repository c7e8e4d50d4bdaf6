"""The legal cases: facts and answers of an assignment, and what the law and an adviser say.

A case is one YAML file in ``tests/cases/legal``; adding one asks no Python. ``answers_of`` takes
the answers of a worked case, ``but`` changes some of them.
"""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.advice import Advice, advise, planning_for
from domain.answers import AnswerSheet, AnswerState, Given, answer_sheet
from domain.catalogue import Catalogue
from domain.facts import Authority, Circumstance, Facts, Kind

FOLDER = Path(__file__).parent / "cases"
CASES = [
    yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((FOLDER / "legal").glob("*.yaml"))
]
STATES = {AnswerState.DONT_KNOW.value, AnswerState.NOT_APPLICABLE.value}


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_a_legal_case_comes_out_right(case: dict[str, Any], shipped_catalogue: Catalogue) -> None:
    sheet = _sheet(case, shipped_catalogue)

    advice = advise(
        catalogue=shipped_catalogue,
        sheet=sheet,
        facts=_facts(case["facts"]),
        on_date=case["on_date"],
    )

    assert _told(advice, case["expect"]) == case["expect"], case["why"]


def _sheet(case: dict[str, Any], catalogue: Catalogue) -> AnswerSheet:
    worked = FOLDER / f"{case['answers_of']}.yaml"
    answers = yaml.safe_load(worked.read_text(encoding="utf-8"))["answers"]
    given = [
        Given(question=question, state=AnswerState(answer))
        if answer in STATES
        else Given(question=question, state=AnswerState.ANSWERED, option=answer)
        for question, answer in {**answers, **case.get("but", {})}.items()
    ]
    return answer_sheet(questionnaire=catalogue.questionnaire("assignment"), given=given)


def _facts(said: dict[str, Any]) -> Facts:
    readers: dict[str, Callable[[Any], object]] = {
        "authority": Authority,
        "kind": Kind,
        "value": Decimal,
        "circumstances": lambda names: tuple(Circumstance(name) for name in names),
    }
    read = {key: readers[key](value) if key in readers else value for key, value in said.items()}
    return Facts(**read)


def _told(advice: Advice, expected: dict[str, Any]) -> dict[str, Any]:
    """Return what the advice tells of everything that the case expects."""
    found = advice.procedures
    assert found
    told: dict[str, Any] = {
        "threshold": found.threshold and found.threshold.threshold.amount,
        "band": found.threshold and found.threshold.band,
        "recommended": found.recommended and found.recommended.procedure.key,
        "gates": [raised.rule.key for raised in advice.gates],
        "statuses": {
            key: judged.status if (judged := found.judged(key)) else None
            for key in expected["statuses"]
        },
        "grounds": {
            key: [resting.ground.key for resting in judged.grounds]
            for key in expected.get("grounds", {})
            if (judged := found.judged(key))
        },
        "lacking": {
            key: [lacking.rule.key for lacking in judged.lacking if lacking.rule.key in rules]
            for key, rules in expected.get("lacking", {}).items()
            if (judged := found.judged(key))
        },
        "missing": [key for key in expected.get("missing", []) if key in found.missing],
        "terms": {
            key: _legal_days(advice, key, stages)
            for key, stages in expected.get("terms", {}).items()
        },
    }
    return {key: told[key] for key in expected}


def _legal_days(advice: Advice, procedure: str, stages: dict[str, int]) -> dict[str, int | None]:
    planned = planning_for(advice, procedure).stages
    return {
        planned_stage.stage.key: planned_stage.minimum.days if planned_stage.minimum else None
        for planned_stage in planned
        if planned_stage.stage.key in stages
    }
