"""What a notice shows of one lot, apart from how it is awarded."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from domain.evidence import Evidence
from domain.lots import Aims, Candidates, Duration, Extensions, Lot, Techniques, Terms
from domain.notices import Notice
from domain.observations import (
    Observation,
    place_of,
    said,
    seen_code,
    seen_codes,
    seen_flag,
    seen_number,
)
from domain.signals import Feature
from domain.stated import Codes

CANDIDATES_MOST = 100
"""Above it a number of candidates stands for no limit: 999, or more."""
_ALL_TENDERS = "tenders"
_MONTHS_IN = {
    "MONTH": Decimal(1),
    "YEAR": Decimal(12),
    "WEEK": Decimal(12) / 52,
    "DAY": Decimal(12) / 365,
}
_DAYS_IN_MONTH = Decimal(365) / 12
_NO_OBJECTIVE = "none"


def lot_features(notice: Notice, lot: Lot) -> Iterator[Observation]:
    """Yield what one lot says itself."""
    yield from technique_features(lot.techniques)
    yield from candidate_features(lot.candidates)
    yield from term_features(lot.terms)
    yield from _aim_features(lot.aims)
    yield from _duration(lot.duration)
    yield from _extension(lot.extensions)
    cpv = lot.subject.cpv_main
    yield from seen_code(Feature.SUBJECT_CODE, cpv, cpv.value[:2] if cpv else None)
    yield from _received(notice, lot)


def technique_features(techniques: Techniques) -> Iterator[Observation]:
    """Yield framework agreement, purchasing system, auction and catalogue."""
    yield from _framework(techniques)
    dps = techniques.dps
    if dps is not None:
        yield said(Feature.PURCHASING_SYSTEM, dps.value != _NO_OBJECTIVE, [place_of(dps)])
    else:
        yield from seen_flag(Feature.PURCHASING_SYSTEM, techniques.has_dps)
    yield from seen_flag(Feature.AUCTION, techniques.auction)
    yield from seen_code(Feature.CATALOGUE_TENDER, techniques.e_catalogue)


def _framework(techniques: Techniques) -> Iterator[Observation]:
    if techniques.framework is not None:
        yield from seen_code(Feature.FRAMEWORK, techniques.framework)
        return
    flags = (techniques.has_framework, techniques.framework_single, techniques.framework_several)
    stated = [flag for flag in flags if flag is not None]
    if stated:
        used = any(flag.value for flag in stated)
        yield Observation(
            feature=Feature.FRAMEWORK,
            value="used" if used else "none",
            evidence=tuple(place_of(flag) for flag in stated),
        )


def candidate_features(candidates: Candidates) -> Iterator[Observation]:
    """Yield how many may take part, and whether there are talks."""
    most = candidates.maximum or candidates.envisaged
    yield from seen_number(Feature.MOST_CANDIDATES, most, most=CANDIDATES_MOST)
    yield from seen_number(Feature.LEAST_CANDIDATES, candidates.minimum, most=CANDIDATES_MOST)
    yield from seen_flag(Feature.SUCCESSIVE_REDUCTION, candidates.successive_reduction)
    yield from seen_flag(Feature.NO_NEGOTIATION, candidates.no_negotiation)


def term_features(terms: Terms) -> Iterator[Observation]:
    """Yield variants, reserved participation, small firms and the notice before."""
    yield from seen_code(Feature.VARIANTS, terms.variants)
    yield from seen_codes(Feature.RESERVED, terms.reserved_participation)
    yield from seen_flag(Feature.SME_SUITABLE, terms.sme_suitable)
    if terms.prior_notices:
        yield said(Feature.PRIOR_NOTICE, True, map(place_of, terms.prior_notices))


def _aim_features(aims: Aims) -> Iterator[Observation]:
    yield from seen_codes(Feature.STRATEGIC, aims.strategic)
    yield from seen_codes(Feature.ENVIRONMENTAL, aims.environmental)
    yield from seen_codes(Feature.SOCIAL, aims.social)
    yield from seen_codes(Feature.INNOVATION, aims.innovation)
    yield from seen_codes(Feature.GREEN_CRITERIA, aims.gpp)
    yield from _aim(Feature.ENVIRONMENTAL_AIM, "env-imp", aims.environmental, aims.strategic)
    yield from _aim(Feature.SOCIAL_AIM, "soc-obj", aims.social, aims.strategic)
    yield from _aim(Feature.INNOVATION_AIM, "inn-pur", aims.innovation, aims.strategic)


def _aim(feature: Feature, code: str, own: Codes, strategic: Codes) -> Iterator[Observation]:
    """Yield an aim by its own list or the general one; "none" is a no, silence says nothing."""
    shown = [
        *(c for c in own if c.value != _NO_OBJECTIVE),
        *(c for c in strategic if c.value == code),
    ]
    if shown:
        yield said(feature, True, map(place_of, shown))
    elif strategic and all(c.value == _NO_OBJECTIVE for c in strategic):
        yield said(feature, False, map(place_of, strategic))


def _duration(duration: Duration) -> Iterator[Observation]:
    number = duration.number
    per_month = _MONTHS_IN.get((duration.unit or "").upper())
    if number is not None and per_month is not None:
        months = round(number.value * per_month, 1)
        places = [place_of(number)]
    elif duration.start and duration.end:
        months = round((duration.end.day - duration.start.day).days / _DAYS_IN_MONTH, 1)
        places = [Evidence(path=m.path, line=m.line) for m in (duration.start, duration.end)]
    else:
        return
    if months > 0:
        yield Observation(feature=Feature.DURATION_MONTHS, value=months, evidence=tuple(places))


def _extension(extensions: Extensions) -> Iterator[Observation]:
    """Yield whether the contract can be renewed; no only where options are ruled out as well."""
    most, renewal, options = extensions.renewal_max, extensions.renewal, extensions.options
    flags = [place_of(flag) for flag in (renewal, options) if flag is not None]
    stated = [*flags, *([place_of(most)] if most else [])]
    if (renewal and renewal.value) or (most and most.value > 0):
        yield said(Feature.EXTENSION, True, stated)
    elif (renewal or most) and options and not options.value:
        yield said(Feature.EXTENSION, False, stated)


def _received(notice: Notice, lot: Lot) -> Iterator[Observation]:
    key = lot.key.value if lot.key else None
    for result in notice.results:
        if result.lot is None or result.lot.value != key:
            continue
        for received in result.received:
            if received.kind == _ALL_TENDERS:
                yield from seen_number(Feature.RECEIVED, received.number)
