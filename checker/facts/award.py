"""Award criteria as plain JSON."""

from __future__ import annotations

from collections.abc import Callable

from checker.facts.plain import Json, code, plain_number, stated, words
from domain.award import Award, AwardCriterion, CriterionNumber

NumberFacts = Callable[[CriterionNumber], dict[str, Json]]


def criteria(award: Award, number_facts: NumberFacts) -> list[Json]:
    """Return the criteria of a lot."""
    return [_criterion(criterion, number_facts) for criterion in award.criteria]


def _criterion(criterion: AwardCriterion, number_facts: NumberFacts) -> Json:
    return stated(
        {
            "type": code(criterion.kind),
            "name": words(criterion.name),
            "description": words(criterion.description),
            "weights": [number_facts(number) for number in criterion.numbers],
        }
    )


def percentages(award: Award) -> dict[str, Json]:
    """Return the exact percentages per kind of criterion, where all are stated."""
    return {kind: plain_number(total) for kind, total in (award.percentages() or {}).items()}


def coded_number(number: CriterionNumber) -> dict[str, Json]:
    """Return a number of eForms, with the code of its unit."""
    return stated(
        {
            "kind": f"number-{number.role.value}" if number.code else None,
            "unit": number.code,
            "value": None if number.number is None else plain_number(number.number),
        }
    )


def worded_number(number: CriterionNumber) -> dict[str, Json]:
    """Return a number that stands in words, with those words."""
    return stated(
        {
            "kind": f"number-{number.role.value}",
            "unit": number.code or "unknown",
            "value": None if number.number is None else plain_number(number.number),
            "raw": number.as_written,
        }
    )
