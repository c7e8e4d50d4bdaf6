"""Gates and flags: which of them hold for these answers, and which answers raise them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.answers import AnswerSheet
from domain.catalogue import Flag, Gate
from domain.conditions import Condition
from domain.perspective import Perspective
from domain.scoring import Answered


@dataclass(frozen=True, kw_only=True)
class RaisedGate:
    """A gate that holds, with the answers that raise it."""

    gate: Gate
    because: tuple[Answered, ...]


@dataclass(frozen=True, kw_only=True)
class RaisedFlag:
    """A flag that holds, with the answers that raise it."""

    flag: Flag
    because: tuple[Answered, ...]


def raised_gates(
    *, gates: Iterable[Gate], sheet: AnswerSheet, leaders: tuple[Perspective, ...]
) -> tuple[RaisedGate, ...]:
    """Return the gates that hold for these answers and leaders, in the order of the catalogue."""
    return tuple(
        RaisedGate(gate=gate, because=_because(gate.when, sheet))
        for gate in gates
        if _holds(gate, sheet, leaders)
    )


def raised_flags(
    *, flags: Iterable[Flag], sheet: AnswerSheet, leaders: tuple[Perspective, ...]
) -> tuple[RaisedFlag, ...]:
    """Return the flags that hold for these answers and leaders, in the order of the catalogue."""
    return tuple(
        RaisedFlag(flag=flag, because=_because(flag.when, sheet))
        for flag in flags
        if _holds(flag, sheet, leaders)
    )


def _holds(limit: Gate | Flag, sheet: AnswerSheet, leaders: tuple[Perspective, ...]) -> bool:
    counts = not limit.when_leading or any(leader in limit.when_leading for leader in leaders)
    return counts and limit.when.holds(sheet.chosen)


def _because(condition: Condition, sheet: AnswerSheet) -> tuple[Answered, ...]:
    """Return the answers that make it hold: those that meet one of its criteria."""
    met = {c.question for c in condition.criteria if c.holds(sheet.chosen)}
    return tuple((question, option) for question, option in sheet.answered if question.key in met)
