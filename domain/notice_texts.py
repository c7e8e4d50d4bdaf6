"""The texts of a notice in which words can be found, each with its part and place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from domain.lots import Lot, Subject
from domain.notices import Notice
from domain.signals import TextPart
from domain.stated import Passage, Wording


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticeText:
    """One text. ``lot`` is the key of the lot it stands with, ``None`` for the procedure."""

    part: TextPart
    passage: Passage
    lot: str | None = None


def procedure_texts(notice: Notice) -> Iterator[NoticeText]:
    """Yield the texts that hold for all lots."""
    procedure = notice.procedure
    yield from _subject(procedure.subject, None)
    for wording in (
        procedure.features,
        procedure.accelerated_text,
        procedure.direct_award_text,
        procedure.rationale,
        procedure.award_details,
    ):
        yield from _texts(TextPart.PROCEDURE, wording, None)
    yield from _texts(TextPart.DESCRIPTION, procedure.additional_information, None)
    yield from _texts(TextPart.CONDITIONS, procedure.terms.performance_conditions, None)


def texts_of_lot(lot: Lot) -> Iterator[NoticeText]:
    """Yield the texts of one lot."""
    key = lot.key.value if lot.key else None
    yield from _subject(lot.subject, key)
    yield from _texts(TextPart.DESCRIPTION, lot.aims.text, key)
    for criterion in lot.award.criteria:
        yield from _texts(TextPart.CRITERIA, criterion.name, key)
        yield from _texts(TextPart.CRITERIA, criterion.description, key)
    yield from _texts(TextPart.CRITERIA, lot.award.method, key)
    yield from _texts(TextPart.CONDITIONS, lot.terms.performance_conditions, key)
    yield from _texts(TextPart.FOLLOW_UP, lot.extensions.options_text, key)
    yield from _texts(TextPart.FOLLOW_UP, lot.extensions.renewal_text, key)


def _subject(subject: Subject, lot: str | None) -> Iterator[NoticeText]:
    yield from _texts(TextPart.TITLE, subject.title, lot)
    yield from _texts(TextPart.DESCRIPTION, subject.description, lot)
    yield from _texts(TextPart.DESCRIPTION, subject.note, lot)


def _texts(part: TextPart, wording: Wording, lot: str | None) -> Iterator[NoticeText]:
    for passage in wording.passages:
        if passage.text:
            yield NoticeText(part=part, passage=passage, lot=lot)
