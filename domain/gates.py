"""Gates and flags: which of them hold for these answers, and which answers raise them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.answers import AnswerSheet
from domain.catalogue import Rule
from domain.conditions import Condition
from domain.perspective import Perspective
from domain.scoring import Answered


@dataclass(frozen=True, kw_only=True)
class Raised:
    """A gate or flag that holds, with the answers that raise it."""

    rule: Rule
    because: tuple[Answered, ...]


def raised(
    *, rules: Iterable[Rule], sheet: AnswerSheet, leaders: tuple[Perspective, ...]
) -> tuple[Raised, ...]:
    """Return the rules that hold for these answers and leaders, in the order of the catalogue."""
    return tuple(
        Raised(rule=rule, because=_because(rule.when, sheet))
        for rule in rules
        if _holds(rule, sheet, leaders)
    )


def _holds(rule: Rule, sheet: AnswerSheet, leaders: tuple[Perspective, ...]) -> bool:
    counts = not rule.when_leading or any(leader in rule.when_leading for leader in leaders)
    return counts and rule.when.holds(sheet.chosen)


def _because(condition: Condition, sheet: AnswerSheet) -> tuple[Answered, ...]:
    """Return the answers that make it hold: those that meet one of its criteria."""
    met = {c.question for c in condition.criteria if c.holds(sheet.chosen)}
    return tuple((question, option) for question, option in sheet.answered if question.key in met)
