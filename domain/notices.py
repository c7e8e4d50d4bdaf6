"""What was published about a tender, as plain data: what is not stated is None or empty."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from domain.lots import (
    NO_CANDIDATES,
    NO_DEADLINES,
    NO_SUBJECT,
    NO_TECHNIQUES,
    NO_TERMS,
    Candidates,
    Deadlines,
    Lot,
    Subject,
    Techniques,
    Terms,
)
from domain.stated import NO_WORDING, Code, Codes, Flag, Moment, Stated, Unread, Wording


class NoticeFormat(Enum):
    """The formats that can be read."""

    EFORMS = "eforms"
    TED_XML = "ted-xml"
    OCDS = "ocds"


class NoticeKind(Enum):
    """What a notice is; only a call for competition supports the full check."""

    CONSULTATION = "consultation"
    PLANNING = "planning"
    CALL = "call"
    QUALIFICATION = "qualification"
    DIRECT_AWARD = "direct_award"
    AWARD = "award"
    MODIFICATION = "modification"
    COMPLETION = "completion"
    CORRECTION = "correction"
    """Says what it corrects and nothing of the original (TED form F14)."""
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class CodedLabel:
    """A code that the file explains in words beside it."""

    code: str
    label: str
    path: str
    line: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Identity:
    """Which notice this is, in which version of which format, and of when."""

    format: NoticeFormat
    root: str
    version: Code | None = None
    customization: Code | None = None
    form_type: Code | None = None
    notice_type: Code | None = None
    notice_type_attribute: Code | None = None
    notice_subtype: Code | None = None
    document_type: CodedLabel | None = None
    tags: Codes = ()
    is_change: bool = False
    """A corrected notice repeats the whole notice, except ``NoticeKind.CORRECTION``."""
    change_reasons: Codes = ()
    legal_basis: Code | None = None
    procedure_id: Code | None = None
    publication_number: Code | None = None
    release_id: Code | None = None
    issued: Moment | None = None
    language: Code | None = None
    other_languages: Codes = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Buyer:
    """Who buys."""

    name: Wording = NO_WORDING
    country: Code | None = None
    key: Code | None = None
    legal_type: Code | None = None
    activity: Code | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Procedure:
    """What holds for the whole procedure."""

    kind: Code | None = None
    """A code of the list procurement-procedure-type, translated from the older formats."""
    kind_as_written: Code | None = None
    method: Code | None = None
    """The coarse kind in OCDS: open, selective, limited, direct."""
    coded_kind: CodedLabel | None = None
    coded_award: CodedLabel | None = None
    accelerated: Flag | None = None
    accelerated_text: Wording = NO_WORDING
    features: Wording = NO_WORDING
    additional_information: Wording = NO_WORDING
    direct_award_codes: Codes = ()
    direct_award_text: Wording = NO_WORDING
    is_relaunch: Flag | None = None
    rationale: Wording = NO_WORDING
    award_code: Code | None = None
    award_details: Wording = NO_WORDING
    subject: Subject = NO_SUBJECT
    techniques: Techniques = NO_TECHNIQUES
    candidates: Candidates = NO_CANDIDATES
    deadlines: Deadlines = NO_DEADLINES
    terms: Terms = NO_TERMS


@dataclass(frozen=True, kw_only=True, slots=True)
class Received:
    """How many tenders of a kind came in; ``tenders`` is all of them."""

    kind: str
    number: Stated[Decimal]


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """How a lot ended."""

    lot: Code | None
    status: Code | None
    received: tuple[Received, ...] = ()


class Remark(Enum):
    """What a reader should know about how the notice was read."""

    CODED_DATA_ONLY = "coded_data_only"
    NEWER_CHOSEN = "newer_chosen"
    """The file has several versions of one procedure; this is the last that supports a check."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """Everything that was read from one notice."""

    identity: Identity
    kind: NoticeKind
    buyers: tuple[Buyer, ...] = ()
    procedure: Procedure = Procedure()
    lots: tuple[Lot, ...] = ()
    lot_groups: tuple[Lot, ...] = ()
    parts: tuple[Lot, ...] = ()
    results: tuple[Result, ...] = ()
    withheld: Codes = ()
    """Fields that the buyer keeps back for a time: a third thing beside no and not stated."""
    unread: tuple[Unread, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def language(self) -> str | None:
        """Return the code of the notice's own language."""
        return self.identity.language.value if self.identity.language else None
