"""The approach: what a perspective asks of buyer and market, phase by phase."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.answers import AnswerSheet
from domain.catalogue import (
    Catalogue,
    Chance,
    CollaborationCondition,
    PerspectiveText,
    Phase,
    Pitfall,
    Step,
)
from domain.perspective import Perspective


class ConditionState(StrEnum):
    """Whether the answers show that a condition for collaboration is in place."""

    MET = "met"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class JudgedCondition:
    """A condition for collaboration, its importance for one perspective (1-3) and its state."""

    condition: CollaborationCondition
    importance: int
    state: ConditionState


@dataclass(frozen=True, kw_only=True)
class PhaseOfGuide:
    """The steps of one perspective in one phase; every phase is there, also without steps."""

    phase: Phase
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True)
class Approach:
    """What one perspective asks: guide, chances, pitfalls, conditions (most important first)."""

    perspective: PerspectiveText
    guide: tuple[PhaseOfGuide, ...]
    chances: tuple[Chance, ...]
    pitfalls: tuple[Pitfall, ...]
    conditions: tuple[JudgedCondition, ...]


def approach(*, catalogue: Catalogue, sheet: AnswerSheet, perspective: Perspective) -> Approach:
    """Return what this perspective asks, with its conditions judged by the answers."""
    return Approach(
        perspective=catalogue.perspective(perspective),
        guide=tuple(
            PhaseOfGuide(phase=phase, steps=phase.steps_for(perspective))
            for phase in catalogue.phases
        ),
        chances=tuple(c for c in catalogue.chances if c.perspective is perspective),
        pitfalls=tuple(p for p in catalogue.pitfalls if p.perspective is perspective),
        conditions=_judged(catalogue, sheet, perspective),
    )


def _judged(
    catalogue: Catalogue, sheet: AnswerSheet, perspective: Perspective
) -> tuple[JudgedCondition, ...]:
    judged = (
        JudgedCondition(
            condition=condition,
            importance=condition.importance.of(perspective),
            state=_state(condition, sheet),
        )
        for condition in catalogue.conditions
        if condition.importance.of(perspective)
    )
    return tuple(sorted(judged, key=lambda entry: -entry.importance))


def _state(condition: CollaborationCondition, sheet: AnswerSheet) -> ConditionState:
    """Judge by the answers; where they show both, what is missing counts."""
    if condition.missing_when and condition.missing_when.holds(sheet.chosen):
        return ConditionState.MISSING
    if condition.met_when and condition.met_when.holds(sheet.chosen):
        return ConditionState.MET
    return ConditionState.UNKNOWN
