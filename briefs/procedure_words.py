"""The procedures of an advice in words: which is open, why, and which comes first."""

from __future__ import annotations

from dataclasses import dataclass

from briefs.fact_words import FactNeeded, FactSaid
from briefs.motivation import Motivation
from domain.perspective import Perspective
from domain.procedure import Procedure, Status, Threshold
from domain.procedures import DecidedBy, Fit
from domain.questionnaire import Question
from domain.scoring import Answered
from domain.texts import Basis, Text


@dataclass(frozen=True, kw_only=True)
class ThresholdView:
    """The threshold line. ``sentence`` says amount, period, for whom and which side the value is.

    ``assumed`` is a sentence of its own: the period has ended and no later amount is known.
    """

    threshold: Threshold
    amount: str
    period: str
    sentence: str
    assumed: str


@dataclass(frozen=True, kw_only=True)
class GroundView:
    """A ground that holds, with the answers and facts that it rests on."""

    text: Text
    basis: Basis
    answers: tuple[Answered, ...]
    facts: tuple[FactSaid, ...]


@dataclass(frozen=True, kw_only=True)
class ObstacleView:
    """What stands in the way: a rule or ground, and the questions and facts that settle it.

    ``unknown`` ones are not known yet; the others fail on what was said.
    """

    text: Text
    basis: Basis
    unknown: bool
    questions: tuple[Question, ...]
    facts: tuple[FactSaid, ...]


@dataclass(frozen=True, kw_only=True)
class TermView:
    """A minimum term of a stage. ``days`` is empty where the law names no number."""

    stage: Text
    days: str
    text: Text
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class ProcedureView:
    """One procedure for this assignment.

    ``reason`` tells in one or two sentences why it has this status. ``fit_word`` is empty while
    there is no leader; ``fit_warning`` says that perspective and procedure do not go together.
    ``policy`` is a sentence about the organisation's own policy, empty when it has none.
    """

    procedure: Procedure
    status: Status
    status_word: str
    tag: str
    reason: str
    grounds: tuple[GroundView, ...]
    obstacles: tuple[ObstacleView, ...]
    fit: Fit | None
    fit_word: str
    fit_tag: str
    fit_warning: str
    terms: tuple[TermView, ...]
    effort_buyer: str
    effort_market: str
    lead_time: str
    policy: str

    @property
    def key(self) -> str:
        """The lasting key of the procedure."""
        return self.procedure.key


@dataclass(frozen=True, kw_only=True)
class AlternativeView:
    """One of the next two, with what puts the recommended one above it."""

    judged: ProcedureView
    decided_by: DecidedBy
    decided: str


@dataclass(frozen=True, kw_only=True)
class StatusGroup:
    """The procedures with one status, without the recommended one."""

    status: Status
    title: str
    procedures: tuple[ProcedureView, ...]


@dataclass(frozen=True, kw_only=True)
class ProceduresView:
    """The procedures for an assignment, the recommended one first.

    ``facts`` are all facts, also unknown ones; ``missing`` those that a rule waits for.
    ``situation`` says which kind of assignment this is and what comes first there; empty when
    none fits. ``none_open`` says that nothing can be recommended; else it is empty. ``groups``
    hold the three statuses in order, also empty ones.
    """

    leader: Perspective | None
    facts: tuple[FactSaid, ...]
    missing: tuple[FactNeeded, ...]
    threshold: ThresholdView | None
    no_threshold: str
    situation: str
    recommended: ProcedureView | None
    none_open: str
    alternatives: tuple[AlternativeView, ...]
    groups: tuple[StatusGroup, ...]
    additions: tuple[ProcedureView, ...]
    motivation: Motivation | None

    def judged(self, key: str) -> ProcedureView | None:
        """Return one procedure or addition by its key, or ``None``."""
        listed = [p for group in self.groups for p in group.procedures]
        first = [self.recommended] if self.recommended else []
        return next((p for p in (*first, *listed, *self.additions) if p.key == key), None)
