"""The guide as a checklist: which steps are done, by whom and when, and what was passed over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from domain.catalogue import Catalogue, Force, Phase, Step
from domain.perspective import Perspective


@dataclass(frozen=True, kw_only=True)
class Done:
    """That a step was done: by whom (may be empty), and on which day."""

    by: str = ""
    on: date


NOTHING_DONE: Mapping[str, Done] = MappingProxyType({})
"""No step was done yet."""


@dataclass(frozen=True, kw_only=True)
class ListedStep:
    """One step on the list, of one perspective, with who did it when."""

    step: Step
    phase: Phase
    perspective: Perspective
    done: Done | None

    @property
    def is_open_must(self) -> bool:
        """Whether it has to be done and is not."""
        return self.step.force is Force.MUST and self.done is None


@dataclass(frozen=True, kw_only=True)
class PhaseOfChecklist:
    """One phase with its steps.

    ``passed_over`` are the open musts of earlier phases, named as soon as a step of this phase is
    done: it warns and never blocks.
    """

    phase: Phase
    steps: tuple[ListedStep, ...]
    passed_over: tuple[ListedStep, ...]

    @property
    def done(self) -> int:
        """How many of its steps are done."""
        return sum(entry.done is not None for entry in self.steps)


@dataclass(frozen=True, kw_only=True)
class Checklist:
    """The steps of the advised perspectives, by phase.

    ``elsewhere`` are steps that are done but belong to a perspective that is not advised (any
    more): they are kept and shown.
    """

    phases: tuple[PhaseOfChecklist, ...]
    elsewhere: tuple[ListedStep, ...]

    @property
    def total(self) -> int:
        """How many steps are on the list."""
        return sum(len(entry.steps) for entry in self.phases)

    @property
    def done(self) -> int:
        """How many of them are done."""
        return sum(entry.done for entry in self.phases)


def checklist(
    *, catalogue: Catalogue, perspectives: Iterable[Perspective], done: Mapping[str, Done]
) -> Checklist:
    """Return the checklist of these perspectives; ``done`` holds the steps that are done by key."""
    advised = tuple(perspectives)
    phases: list[PhaseOfChecklist] = []
    open_musts: list[ListedStep] = []
    for phase in catalogue.phases:
        steps = _steps(phase, advised, done)
        begun = any(entry.done for entry in steps)
        passed_over = tuple(open_musts) if begun else ()
        phases.append(PhaseOfChecklist(phase=phase, steps=steps, passed_over=passed_over))
        open_musts += [entry for entry in steps if entry.is_open_must]
    others = tuple(p for p in Perspective if p not in advised)
    elsewhere = [s for phase in catalogue.phases for s in _steps(phase, others, done) if s.done]
    return Checklist(phases=tuple(phases), elsewhere=tuple(elsewhere))


def _steps(
    phase: Phase, perspectives: tuple[Perspective, ...], done: Mapping[str, Done]
) -> tuple[ListedStep, ...]:
    return tuple(
        ListedStep(step=step, phase=phase, perspective=perspective, done=done.get(step.key))
        for perspective in perspectives
        for step in phase.steps_for(perspective)
    )
