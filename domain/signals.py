"""What a tender reveals: which observation points to which answer, and how it is recognised."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from domain.conditions import Condition
from domain.perspective import Perspective
from domain.texts import Basis, Text


class Place(StrEnum):
    """Where in a tender to look for a signal."""

    NOTICE = "notice"
    GUIDE = "guide"
    REQUIREMENTS = "requirements"
    SELECTION = "selection"
    AWARD = "award"
    PLANNING = "planning"
    CONTRACT = "contract"


class TextPart(StrEnum):
    """The texts in which words are looked for: parts of a notice, and the documents beside it."""

    TITLE = "title"
    DESCRIPTION = "description"
    CRITERIA = "criteria"
    PROCEDURE = "procedure"
    CONDITIONS = "conditions"
    FOLLOW_UP = "follow_up"
    DOCUMENTS = "documents"


class Feature(StrEnum):
    """What can be read from the fields of a notice: codes, yes or no, and numbers."""

    NOTICE_KIND = "notice_kind"
    PROCEDURE_CODE = "procedure_code"
    LEGAL_BASIS = "legal_basis"
    ACCELERATED = "accelerated"
    AWARD_BASIS = "award_basis"
    PRICE_SHARE = "price_share"
    WEIGHTS_ADD_UP = "weights_add_up"
    NAMES_FIT = "names_fit"
    VARIANTS = "variants"
    SUCCESSIVE_REDUCTION = "successive_reduction"
    NO_NEGOTIATION = "no_negotiation"
    MOST_CANDIDATES = "most_candidates"
    LEAST_CANDIDATES = "least_candidates"
    OPEN_DAYS = "open_days"
    REQUEST_DAYS = "request_days"
    FRAMEWORK = "framework"
    PURCHASING_SYSTEM = "purchasing_system"
    AUCTION = "auction"
    CATALOGUE_TENDER = "catalogue_tender"
    DURATION_MONTHS = "duration_months"
    EXTENSION = "extension"
    STRATEGIC = "strategic"
    ENVIRONMENTAL = "environmental"
    SOCIAL = "social"
    INNOVATION = "innovation"
    GREEN_CRITERIA = "green_criteria"
    ENVIRONMENTAL_AIM = "environmental_aim"
    SOCIAL_AIM = "social_aim"
    INNOVATION_AIM = "innovation_aim"
    RESERVED = "reserved"
    SME_SUITABLE = "sme_suitable"
    LOTS = "lots"
    PRIOR_NOTICE = "prior_notice"
    RECEIVED = "received"
    SUBJECT_CODE = "subject_code"


_YES_NO = ("yes", "no")
_YES = ("yes",)

VALUES: dict[Feature, tuple[str, ...]] = {
    Feature.NOTICE_KIND: (
        "consultation",
        "planning",
        "call",
        "qualification",
        "direct_award",
        "award",
        "modification",
        "completion",
        "correction",
        "other",
    ),
    Feature.PROCEDURE_CODE: (
        "open",
        "restricted",
        "neg-w-call",
        "comp-dial",
        "innovation",
        "neg-wo-call",
        "oth-single",
        "oth-mult",
        "comp-tend",
        "exp-int-rail",
    ),
    Feature.LEGAL_BASIS: ("general", "utilities", "concessions", "defence"),
    Feature.ACCELERATED: _YES_NO,
    Feature.AWARD_BASIS: (
        "price-only",
        "cost-only",
        "price-and-cost",
        "quality-only",
        "price-or-cost-and-quality",
    ),
    Feature.WEIGHTS_ADD_UP: _YES_NO,
    Feature.NAMES_FIT: ("no",),
    Feature.VARIANTS: ("allowed", "not-allowed", "required"),
    Feature.SUCCESSIVE_REDUCTION: _YES_NO,
    Feature.NO_NEGOTIATION: _YES_NO,
    Feature.FRAMEWORK: ("none", "fa-w-rc", "fa-wo-rc", "fa-mix", "used"),
    Feature.PURCHASING_SYSTEM: _YES_NO,
    Feature.AUCTION: _YES_NO,
    Feature.CATALOGUE_TENDER: ("allowed", "not-allowed", "required"),
    Feature.EXTENSION: _YES_NO,
    Feature.STRATEGIC: ("env-imp", "inn-pur", "soc-obj", "none"),
    Feature.ENVIRONMENTAL: (
        "biodiv-eco",
        "circ-econ",
        "clim-adapt",
        "clim-mitig",
        "other",
        "pollu-prev",
        "water-mar",
    ),
    Feature.SOCIAL: (
        "acc-all",
        "et-eq",
        "gen-eq",
        "hum-right",
        "opp",
        "other",
        "work-cond",
    ),
    Feature.INNOVATION: ("mar-nov", "proc-innov", "prod-innov", "rd-act"),
    Feature.GREEN_CRITERIA: ("eu", "national", "other", "none"),
    Feature.ENVIRONMENTAL_AIM: _YES_NO,
    Feature.SOCIAL_AIM: _YES_NO,
    Feature.INNOVATION_AIM: _YES_NO,
    Feature.RESERVED: ("none", "res-pub-ser", "res-ws"),
    Feature.SME_SUITABLE: _YES_NO,
    Feature.PRIOR_NOTICE: _YES,
}
"""The values that a coded feature can have; codes are those of eForms. The others are numbers."""

OPEN_VALUES = frozenset({Feature.SUBJECT_CODE})
"""Coded features with too many values to list: the first two digits of the CPV code."""

SINGLE = frozenset(VALUES) - {
    Feature.STRATEGIC,
    Feature.ENVIRONMENTAL,
    Feature.SOCIAL,
    Feature.INNOVATION,
    Feature.GREEN_CRITERIA,
    Feature.RESERVED,
}
"""The coded features of which a lot has one value, so that conditions can name them."""

SINGLE_VALUES = {feature.value: VALUES[feature] for feature in Feature if feature in SINGLE}
"""What a condition over a notice can name beside its questions."""


@dataclass(frozen=True, kw_only=True)
class Sign:
    """Holds for one of the values, or for a number from ``at_least`` up to, not with, ``below``."""

    feature: Feature
    values: tuple[str, ...] = ()
    at_least: int | None = None
    below: int | None = None

    def holds_for(self, value: str | Decimal) -> bool:
        """Tell whether a value of the feature shows this."""
        if isinstance(value, str):
            return value in self.values
        if self.at_least is None and self.below is None:
            return False
        return (self.at_least is None or value >= self.at_least) and (
            self.below is None or value < self.below
        )


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """What fields show together: every sign has to hold."""

    all_of: tuple[Sign, ...]


@dataclass(frozen=True, kw_only=True)
class Words:
    """Words that suggest something, each form listed. ``texts`` empty: looked for everywhere."""

    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    texts: tuple[TextPart, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Signal:
    """An observation that points to one answer of the questionnaire ``notice``.

    Fields that match one of the patterns give the answer. ``words`` only suggest it: what they
    find is for a person to confirm or reject. ``strength`` (1-3) says how telling it is.
    """

    key: str
    title: Text
    place: Place
    question: str
    option: str
    strength: int
    shown_by: tuple[Pattern, ...] = ()
    words: Words | None = None
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Aspect:
    """A part of the vision, or an ambition: found with evidence, or not found in the notice.

    It is found by answers (``answered``), by fields (``shown_by``) or by words; none of them
    counts in the scores.
    """

    key: str
    name: Text
    meaning: Text
    answered: Condition | None = None
    shown_by: tuple[Pattern, ...] = ()
    words: Words | None = None
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Clarification:
    """A question to ask the authority, and what calls for it.

    Any of it is enough: one of the questions ``unanswered``, one of the conditions ``when``, or
    one of the ``contradictions``.
    """

    key: str
    text: Text
    why: Text
    unanswered: tuple[str, ...] = ()
    when: tuple[Condition, ...] = ()
    contradictions: tuple[str, ...] = ()
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Counsel:
    """One piece of advice to a bidder."""

    key: str
    text: Text


@dataclass(frozen=True, kw_only=True)
class BidderAdvice:
    """The advice to a bidder for one found perspective; without one, for an unclear picture."""

    perspective: Perspective | None = None
    title: Text
    counsel: tuple[Counsel, ...]
    clarifications: tuple[str, ...] = ()
    basis: Basis
