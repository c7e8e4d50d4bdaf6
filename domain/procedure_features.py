"""What a notice shows of the whole procedure: its kind, its law, its haste and its terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from domain.evidence import Evidence
from domain.lot_features import candidate_features, technique_features, term_features
from domain.lots import Deadlines, Lot
from domain.notices import Notice, NoticeKind
from domain.observations import Observation, seen_code, seen_flag
from domain.signals import Feature
from domain.stated import Moment

_LAW = {
    "32014L0023": "concessions",
    "32014L0024": "general",
    "32014L0025": "utilities",
    "32009L0081": "defence",
}
_IN_STAGES = frozenset({"restricted", "neg-w-call", "comp-dial", "innovation"})
_TIMED = frozenset({NoticeKind.CALL})
_DAYS_MOST = 400
"""A term of more days is a mistake or no term for this call."""


def procedure_features(notice: Notice) -> Iterator[Observation]:
    """Yield what holds for all lots."""
    procedure, identity = notice.procedure, notice.identity
    place = identity.notice_type or identity.form_type
    yield Observation(
        feature=Feature.NOTICE_KIND,
        value=notice.kind.value,
        evidence=(Evidence(path=place.path, line=place.line),) if place else (),
    )
    yield from seen_code(Feature.PROCEDURE_CODE, procedure.kind)
    if identity.legal_basis:
        law = _LAW.get(identity.legal_basis.value.upper())
        yield from seen_code(Feature.LEGAL_BASIS, identity.legal_basis if law else None, law)
    yield from seen_flag(Feature.ACCELERATED, procedure.accelerated)
    yield from technique_features(procedure.techniques)
    yield from candidate_features(procedure.candidates)
    yield from term_features(procedure.terms)
    yield from seen_code(
        Feature.SUBJECT_CODE,
        procedure.subject.cpv_main,
        procedure.subject.cpv_main.value[:2] if procedure.subject.cpv_main else None,
    )


def days_features(
    notice: Notice, lot: Lot | None, known: Iterable[Observation]
) -> Iterator[Observation]:
    """Yield how many days there are from sending, where the deadline fits the procedure.

    Standing lists have no such term, and an expression of interest says nothing of it.
    """
    values = {entry.feature: entry.value for entry in known}
    if notice.kind not in _TIMED or values.get(Feature.PURCHASING_SYSTEM) == "yes":
        return
    kind = values.get(Feature.PROCEDURE_CODE)
    of_lot = lot.deadlines if lot else Deadlines()
    of_all = notice.procedure.deadlines
    if kind == "open":
        until = _first(of_lot.tenders, of_all.tenders, of_all.tenders_or_requests)
        yield from _days(Feature.OPEN_DAYS, notice.identity.issued, until)
    elif kind in _IN_STAGES:
        until = _first(of_lot.participation, of_all.participation, of_all.tenders_or_requests)
        yield from _days(Feature.REQUEST_DAYS, notice.identity.issued, until)


def _days(feature: Feature, sent: Moment | None, until: Moment | None) -> Iterator[Observation]:
    if sent is None or until is None:
        return
    days = _between(sent.day, until.day)
    if 0 < days <= _DAYS_MOST:
        places = (Evidence(path=moment.path, line=moment.line) for moment in (sent, until))
        yield Observation(feature=feature, value=Decimal(days), evidence=tuple(places))


def _between(first: date, last: date) -> int:
    return (last - first).days


def _first(*moments: Moment | None) -> Moment | None:
    return next((moment for moment in moments if moment), None)
