"""What a notice says of one lot, or of the whole procedure in the same terms."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from domain.award import NO_AWARD, Award
from domain.stated import NO_WORDING, Amount, Code, Codes, Flag, Moment, Stated, Wording


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """What is bought: of the whole procedure, or of one lot."""

    title: Wording = NO_WORDING
    description: Wording = NO_WORDING
    note: Wording = NO_WORDING
    nature: Code | None = None
    additional_natures: Codes = ()
    cpv_main: Code | None = None
    cpv_additional: Codes = ()
    estimated_value: Stated[Amount] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Techniques:
    """Framework agreement, dynamic purchasing system, auction, catalogue."""

    framework: Code | None = None
    """A code of the list framework-agreement, where the format has codes."""
    has_framework: Flag | None = None
    framework_single: Flag | None = None
    framework_several: Flag | None = None
    framework_max_participants: Stated[Decimal] | None = None
    framework_maximum: Stated[Amount] | None = None
    dps: Code | None = None
    has_dps: Flag | None = None
    auction: Flag | None = None
    e_catalogue: Code | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Goal:
    """A goal of sustainability with the ways to reach it."""

    goal: Code | None
    strategies: Codes = ()
    path: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Aims:
    """Strategic procurement: five lists that are filled apart from each other."""

    strategic: Codes = ()
    environmental: Codes = ()
    social: Codes = ()
    innovation: Codes = ()
    gpp: Codes = ()
    accessibility: Codes = ()
    text: Wording = NO_WORDING
    goals: tuple[Goal, ...] = ()
    """In OCDS, which has no such lists."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Extensions:
    """What may follow after the first contract."""

    options: Flag | None = None
    options_text: Wording = NO_WORDING
    renewal: Flag | None = None
    renewal_max: Stated[Decimal] | None = None
    renewal_text: Wording = NO_WORDING


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidates:
    """How many may take part, and how the number falls."""

    minimum: Stated[Decimal] | None = None
    maximum: Stated[Decimal] | None = None
    is_limited: Flag | None = None
    envisaged: Stated[Decimal] | None = None
    successive_reduction: Flag | None = None
    no_negotiation: Flag | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Deadlines:
    """Until when what can be sent; in TED tenders and requests share one field."""

    participation: Moment | None = None
    tenders: Moment | None = None
    interest: Moment | None = None
    tenders_or_requests: Moment | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Duration:
    """How long the contract runs."""

    number: Stated[Decimal] | None = None
    unit: str | None = None
    start: Moment | None = None
    end: Moment | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SelectionCriterion:
    """A kind of demand on tenderers; older notices list all kinds and mark the unused ones."""

    kind: Code
    is_used: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Terms:
    """The other rules of taking part and of carrying out."""

    variants: Code | None = None
    """allowed, not-allowed or required."""
    reserved_participation: Codes = ()
    reserved_execution: Code | None = None
    performance_conditions: Wording = NO_WORDING
    multiple_tenders: Code | None = None
    electronic_submission: Code | None = None
    recurrent: Flag | None = None
    eu_funds: Codes = ()
    has_eu_funds: Flag | None = None
    sme_suitable: Flag | None = None
    selection_criteria: tuple[SelectionCriterion, ...] = ()
    submission_languages: Codes = ()
    prior_notices: Codes = ()


NO_SUBJECT = Subject()
NO_TECHNIQUES = Techniques()
NO_AIMS = Aims()
NO_EXTENSIONS = Extensions()
NO_CANDIDATES = Candidates()
NO_DEADLINES = Deadlines()
NO_DURATION = Duration()
NO_TERMS = Terms()


@dataclass(frozen=True, kw_only=True, slots=True)
class Lot:
    """One lot, one part of a planning notice, or one group of lots."""

    key: Code | None
    path: str
    line: int | None = None
    subject: Subject = NO_SUBJECT
    award: Award = NO_AWARD
    techniques: Techniques = NO_TECHNIQUES
    aims: Aims = NO_AIMS
    extensions: Extensions = NO_EXTENSIONS
    candidates: Candidates = NO_CANDIDATES
    deadlines: Deadlines = NO_DEADLINES
    duration: Duration = NO_DURATION
    terms: Terms = NO_TERMS
    lots_in_group: Codes = ()
    """Of a group of lots: which lots can be awarded together."""
