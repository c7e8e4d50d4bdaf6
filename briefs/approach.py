"""What the advised perspective asks, with the second choice beside it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from domain.advice import Approach, ConditionState, JudgedCondition, Result
from domain.catalogue import (
    Chance,
    CollaborationCondition,
    PerspectiveText,
    Phase,
    Pitfall,
    Step,
)
from domain.perspective import Perspective


@dataclass(frozen=True, kw_only=True)
class Column:
    """One perspective in the approach; ``advised`` ones are open, a second choice is on demand."""

    perspective: PerspectiveText
    advised: bool
    chances: tuple[Chance, ...]
    pitfalls: tuple[Pitfall, ...]


@dataclass(frozen=True, kw_only=True)
class PhaseColumn:
    """The steps of one perspective in one phase."""

    perspective: PerspectiveText
    advised: bool
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True)
class PhaseRow:
    """One phase of the guide, with a column per perspective."""

    phase: Phase
    columns: tuple[PhaseColumn, ...]


@dataclass(frozen=True, kw_only=True)
class Importance:
    """How much a condition matters for one perspective."""

    perspective: Perspective
    importance: int
    word: str


@dataclass(frozen=True, kw_only=True)
class ConditionRow:
    """One condition for collaboration: its state, and how much it matters."""

    condition: CollaborationCondition
    state: ConditionState
    state_word: str
    importances: tuple[Importance, ...]

    @property
    def tag(self) -> str:
        """The kind of tag that the state is shown with."""
        return _TAGS[self.state]


_STATE_WORDS = {
    ConditionState.MET: _("Op orde"),
    ConditionState.MISSING: _("Ontbreekt"),
    ConditionState.UNKNOWN: _("Zelf beoordelen"),
}

_IMPORTANCE_WORDS = (_("niet nodig"), _("nuttig"), _("belangrijk"), _("doorslaggevend"))

_TAGS = {
    ConditionState.MET: "positive",
    ConditionState.MISSING: "negative",
    ConditionState.UNKNOWN: "info",
}


@dataclass(frozen=True, kw_only=True)
class ApproachView:
    """The guide per phase, chances and pitfalls per perspective, and the conditions."""

    columns: tuple[Column, ...]
    phases: tuple[PhaseRow, ...]
    conditions: tuple[ConditionRow, ...]

    @property
    def advised(self) -> tuple[Column, ...]:
        """The columns of the perspectives that the advice names."""
        return tuple(column for column in self.columns if column.advised)

    @property
    def known(self) -> tuple[ConditionRow, ...]:
        """The conditions of which the answers tell whether they are in place."""
        return tuple(row for row in self.conditions if row.state is not ConditionState.UNKNOWN)

    @property
    def to_judge(self) -> tuple[ConditionRow, ...]:
        """The conditions that the reader has to judge."""
        return tuple(row for row in self.conditions if row.state is ConditionState.UNKNOWN)


def approach_of(result: Result) -> ApproachView:
    """Return what the advice asks, for the named perspectives and the second choice."""
    named = result.contenders
    columns = tuple(
        Column(
            perspective=approach.perspective,
            advised=approach.perspective.key in named,
            chances=approach.chances,
            pitfalls=approach.pitfalls,
        )
        for approach in result.approaches
    )
    return ApproachView(
        columns=columns,
        phases=_phases(result.approaches, named),
        conditions=_conditions(result.approaches),
    )


def _phases(
    approaches: tuple[Approach, ...], named: tuple[Perspective, ...]
) -> tuple[PhaseRow, ...]:
    return tuple(
        PhaseRow(
            phase=parts[0].phase,
            columns=tuple(
                PhaseColumn(
                    perspective=approach.perspective,
                    advised=approach.perspective.key in named,
                    steps=part.steps,
                )
                for approach, part in zip(approaches, parts, strict=True)
            ),
        )
        for parts in zip(*(approach.guide for approach in approaches), strict=True)
    )


def _conditions(approaches: tuple[Approach, ...]) -> tuple[ConditionRow, ...]:
    judged: dict[str, JudgedCondition] = {}
    for approach in approaches:
        for entry in approach.conditions:
            judged.setdefault(entry.condition.key, entry)
    return tuple(_condition_row(entry, approaches) for entry in judged.values())


def _condition_row(entry: JudgedCondition, approaches: tuple[Approach, ...]) -> ConditionRow:
    perspectives = [approach.perspective.key for approach in approaches]
    return ConditionRow(
        condition=entry.condition,
        state=entry.state,
        state_word=str(_STATE_WORDS[entry.state]),
        importances=tuple(
            Importance(
                perspective=perspective,
                importance=entry.condition.importance.of(perspective),
                word=str(_IMPORTANCE_WORDS[entry.condition.importance.of(perspective)]),
            )
            for perspective in perspectives
        ),
    )
