"""Which procedures are open to an assignment, why, and which comes first.

Procedures are ranked by status, then by the situation's preference for the leader, then by
affinity with the leader, then by effort and lead time; what is still equal keeps the order of
the catalogue.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from domain.facts import Kind
from domain.perspective import Perspective
from domain.procedure import Ground, PreferredProcedures, Procedure, Requirement, Situation, Status
from domain.questionnaire import Question
from domain.scoring import Answered
from domain.thresholds import ThresholdFound


@dataclass(frozen=True, kw_only=True)
class PolicyBand:
    """The organisation's own policy: up to which value (euro excl. VAT) it uses a procedure."""

    kind: Kind
    procedure: str
    up_to: Decimal


@dataclass(frozen=True, kw_only=True)
class Resting:
    """A ground that holds, with the answers and facts (keys) that it rests on."""

    ground: Ground
    answers: tuple[Answered, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Lacking:
    """What stands in the way: a requirement or ground that does not hold, or is not known.

    ``unknown`` ones name the questions and facts that would settle it; for the others these are
    the ones that it fails on.
    """

    rule: Requirement | Ground
    unknown: bool
    questions: tuple[Question, ...]
    facts: tuple[str, ...]


class Fit(StrEnum):
    """How well procedure and leading perspective go together."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class JudgedProcedure:
    """One procedure for one assignment.

    ``grounds`` are those that hold. ``lacking`` tells for *only if* what is missing and for *not
    open* which rule stands in the way. ``fit`` is ``None`` while there is no leader; with equal
    leaders it is that of the best of them. ``policy`` is the organisation's own band that fits or,
    where ``beyond_policy``, that the value exceeds.
    """

    procedure: Procedure
    status: Status
    grounds: tuple[Resting, ...]
    lacking: tuple[Lacking, ...]
    fit: Fit | None
    policy: PolicyBand | None
    beyond_policy: bool


class DecidedBy(StrEnum):
    """What puts the recommended procedure above another one: the first difference in rank."""

    STATUS = "status"
    POLICY = "policy"
    SITUATION = "situation"
    FIT = "fit"
    EFFORT = "effort"
    LEAD_TIME = "lead_time"
    ORDER = "order"


@dataclass(frozen=True, kw_only=True)
class Alternative:
    """One of the next two procedures, and what puts the recommended one above it."""

    judged: JudgedProcedure
    decided_by: DecidedBy


@dataclass(frozen=True, kw_only=True)
class ProcedureAdvice:
    """The procedures of the catalogue, judged and ranked.

    ``ranked`` holds the procedures best first, ``additions`` the techniques and preparations that
    come on top of one. ``recommended`` is ``None`` when none is open or open on a condition.
    ``missing`` are the facts (keys of ``FACTS`` forms, such as ``value``) that some rule still
    waits for. ``preferred`` is what the situation puts first for the leader.
    """

    threshold: ThresholdFound | None
    situation: Situation | None
    preferred: PreferredProcedures | None
    leader: Perspective | None
    ranked: tuple[JudgedProcedure, ...]
    additions: tuple[JudgedProcedure, ...]
    recommended: JudgedProcedure | None
    alternatives: tuple[Alternative, ...]
    missing: tuple[str, ...]

    def judged(self, key: str) -> JudgedProcedure | None:
        """Return the judgement on one procedure or addition, or ``None``."""
        return next((j for j in (*self.ranked, *self.additions) if j.procedure.key == key), None)
