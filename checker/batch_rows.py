"""One line per notice: what the summary counts and what the file with lines holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefs.shares import shown_shares
from checker.words_countries import two_letters
from domain.check import Judged, TenderCheck
from domain.notices import Notice
from domain.perspective import Perspective
from domain.stated import Passage


class Verdict(StrEnum):
    """Where a notice is counted."""

    COMPETITION = "competition"
    PARTICIPATION = "participation"
    CO_CREATION = "co_creation"
    MORE_WAYS = "more_ways"
    TOO_FEW = "too_few"
    NOT_A_CALL = "not_a_call"


UNKNOWN = ""
"""Stands for a value that the notice does not give."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticeRow:
    """What is told of one notice; ``is_impression`` marks what rests on few answers."""

    path: str
    format: str
    version: str
    kind: str
    procedure: str
    country: str
    year: str
    number: str
    title: str
    buyer: str
    lots: int
    lot_kinds: int
    verdict: Verdict
    is_impression: bool
    shares: tuple[int, ...]
    answered: int
    questions: int
    contradictions: tuple[str, ...]


def row_of(tender: TenderCheck, notice: Notice, path: Path) -> NoticeRow:
    """Return the line of one notice."""
    identity, procedure = notice.identity, notice.procedure
    buyer = notice.buyers[0] if notice.buyers else None
    has_place = tender.profile and tender.leaders
    return NoticeRow(
        path=str(path),
        format=identity.format.value,
        version=identity.version.value if identity.version else UNKNOWN,
        kind=notice.kind.value,
        procedure=procedure.kind.value if procedure.kind else UNKNOWN,
        country=two_letters(buyer.country.value) if buyer and buyer.country else UNKNOWN,
        year=str(identity.issued.day.year) if identity.issued else UNKNOWN,
        number=identity.publication_number.value if identity.publication_number else UNKNOWN,
        title=_first(procedure.subject.title.passages),
        buyer=_first(buyer.name.passages) if buyer else UNKNOWN,
        lots=sum(len(result.lots) for result in tender.lots),
        lot_kinds=len(tender.lots),
        verdict=_verdict(tender),
        is_impression=tender.judged is Judged.IMPRESSION,
        shares=tuple(share.percentage for share in shown_shares(tender.profile))
        if has_place and tender.profile
        else (),
        answered=tender.coverage.answered,
        questions=tender.coverage.total,
        contradictions=tuple(found.contradiction.key for found in tender.contradictions),
    )


def _first(passages: tuple[Passage, ...]) -> str:
    return " ".join(passages[0].text.split()) if passages else UNKNOWN


def _verdict(tender: TenderCheck) -> Verdict:
    if tender.judged is Judged.NOT_A_CALL:
        return Verdict.NOT_A_CALL
    if not tender.leaders:
        return Verdict.TOO_FEW
    if len(tender.leaders) > 1:
        return Verdict.MORE_WAYS
    return _OF_LEADER[tender.leaders[0]]


_OF_LEADER = {
    Perspective.COMPETITION: Verdict.COMPETITION,
    Perspective.PARTICIPATION: Verdict.PARTICIPATION,
    Perspective.CO_CREATION: Verdict.CO_CREATION,
}
