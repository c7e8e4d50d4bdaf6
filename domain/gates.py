"""Gates and flags: which of them hold for answers and facts, and which answers raise them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.answers import AnswerSheet
from domain.catalogue import Rule
from domain.conditions import Condition
from domain.known import Known
from domain.perspective import Perspective
from domain.scoring import Answered


@dataclass(frozen=True, kw_only=True)
class Raised:
    """A gate or flag that holds, with the answers that raise it."""

    rule: Rule
    because: tuple[Answered, ...]


def raised(
    *, rules: Iterable[Rule], known: Known, leaders: tuple[Perspective, ...]
) -> tuple[Raised, ...]:
    """Return the rules that hold for what is known and these leaders, in the catalogue's order.

    A rule can name facts that take it away, such as an authority that it is not for; while such a
    fact is not known the rule stands.
    """
    return tuple(
        Raised(rule=rule, because=_because(rule.when, known.sheet))
        for rule in rules
        if _counts_for(rule, leaders) and known.holds(rule.when)
    )


def _counts_for(rule: Rule, leaders: tuple[Perspective, ...]) -> bool:
    return not rule.when_leading or any(leader in rule.when_leading for leader in leaders)


def _because(condition: Condition, sheet: AnswerSheet) -> tuple[Answered, ...]:
    """Return the answers that make it hold: those that meet one of its criteria."""
    met = {c.question for c in condition.criteria if c.holds(sheet.chosen)}
    return tuple((question, option) for question, option in sheet.answered if question.key in met)
