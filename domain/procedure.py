"""What a procedure is: its rules, grounds, stages and terms, as data with articles and dates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from domain.conditions import Condition
from domain.facts import Authority, Kind
from domain.perspective import Importance, Perspective
from domain.texts import Basis, Text


class Status(StrEnum):
    """Whether a procedure can be used for an assignment."""

    OPEN = "open"
    ONLY_IF = "only_if"
    NOT_OPEN = "not_open"


class Role(StrEnum):
    """What a procedure is: a way to a contract, a technique on top of one, or preparation."""

    PROCEDURE = "procedure"
    TECHNIQUE = "technique"
    PREPARATION = "preparation"


class Unit(StrEnum):
    """How the days of a term are counted."""

    CALENDAR = "calendar"
    WORKING = "working"


@dataclass(frozen=True, kw_only=True)
class Threshold:
    """A European threshold: the amount in whole euro excluding VAT, for whom and when.

    A value equal to the amount is above it. ``valid_from`` and ``valid_to`` are ISO dates, both
    included; an empty ``valid_to`` has no known end.
    """

    key: str
    authorities: tuple[Authority, ...]
    kinds: tuple[Kind, ...]
    amount: int
    valid_from: str
    valid_to: str = ""
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Requirement:
    """A rule that has to hold for a procedure. ``otherwise`` says what it becomes when it fails.

    ``rule`` is a sentence that states the rule, and so tells why a procedure is not open.
    """

    key: str
    when: Condition
    rule: Text
    otherwise: Status
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Ground:
    """A ground on which a procedure may be chosen; one that holds is enough."""

    key: str
    when: Condition
    text: Text
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Minimum:
    """A minimum term. Without ``days`` the law names none, and ``text`` says what then counts.

    Of several minima of a stage, the first whose ``when`` holds counts; without ``when`` always.
    """

    key: str
    days: int | None = None
    unit: Unit = Unit.CALENDAR
    when: Condition | None = None
    text: Text
    basis: Basis

    @property
    def calendar_days(self) -> int:
        """Its days in calendar days, with five working days in a week; 0 without days."""
        days = self.days or 0
        return ceil(days * 7 / 5) if self.unit is Unit.WORKING else days


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One stage of a procedure, with its days (calendar) in practice: at the least, and usual.

    ``minima`` are law or guideline; the practice is a judgement. ``after_contract`` stages, such as
    the notice of the award, come last and do not hold up the contract.
    """

    key: str
    name: Text
    least_days: int
    usual_days: int
    minima: tuple[Minimum, ...] = ()
    after_contract: bool = False
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Candidates:
    """How many candidates have to be there: at least, at most, and in words."""

    least: int | None = None
    most: int | None = None
    text: Text
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Procedure:
    """One procedure, technique or preparation.

    ``effort_buyer`` and ``effort_market`` run from 1 (low) to 5 (very high); the usual lead time
    from notice to contract is in weeks; ``affinity`` (0-3) tells how well it goes with each
    perspective. ``ground_missing`` is the status while none of its grounds holds. ``directive``
    names the article of the European directive, with its own certainty.
    """

    key: str
    role: Role
    name: Text
    summary: Text
    fits: Text
    watch: Text
    requirements: tuple[Requirement, ...] = ()
    grounds: tuple[Ground, ...] = ()
    ground_missing: Status = Status.ONLY_IF
    stages: tuple[Stage, ...]
    candidates: Candidates
    negotiation: Text
    effort_buyer: int
    effort_market: int
    lead_weeks_least: int
    lead_weeks_most: int
    affinity: Importance
    directive: str
    directive_basis: Basis
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class PreferredProcedures:
    """The procedures to look at first in a situation, for one perspective, best first."""

    perspective: Perspective
    procedures: tuple[str, ...]
    reason: Text


@dataclass(frozen=True, kw_only=True)
class Situation:
    """A kind of assignment with the procedures that come first; the first that holds counts."""

    key: str
    name: Text
    when: Condition
    preferred: tuple[PreferredProcedures, ...]
    basis: Basis

    def preferred_for(self, perspective: Perspective) -> PreferredProcedures | None:
        """Return what comes first for a perspective, or ``None``."""
        return next((p for p in self.preferred if p.perspective is perspective), None)
