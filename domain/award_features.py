"""What a notice shows of how a lot is awarded: on what, and how heavily price weighs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from domain.award import Award, AwardCriterion, CriterionNumber, WeightUnit
from domain.evidence import Evidence
from domain.lots import Lot
from domain.notices import Notice
from domain.observations import Observation, place_of, said
from domain.signals import Feature
from domain.stated import Passage
from domain.word_search import tokens_of

PRICE, COST, QUALITY = "price", "cost", "quality"
_KINDS = frozenset({PRICE, COST, QUALITY})
PRICE_NAMES = frozenset(
    [
        "prijs",
        "inschrijfprijs",
        "inschrijfsom",
        "inschrijvingssom",
        "totaalprijs",
        "tarief",
        "tarieven",
        "price",
        "prices",
        "pricing",
        "preis",
        "preise",
        "gesamtpreis",
        "prix",
        "precio",
        "prezzo",
        "preco",
        "pret",
        "pretul",
        "cena",
        "ceny",
        "pris",
        "hinta",
        "hind",
        "kaina",
        "ar",
        "ara",
        "ieftin",
        "angebotspreis",
        "cenova",
        "wynagrodzenie",
    ]
)
"""Words for price in the languages of notices: many write price as cost, or as quality."""
NOT_PRICE_NAMES = frozenset(
    [
        "kwaliteit",
        "kwaliteitverhouding",
        "kwaliteitsverhouding",
        "quality",
        "qualite",
        "qualitat",
        "qualita",
        "jakosc",
        "kvalitet",
        "levensduurkosten",
        "levenscyclus",
        "lifecycle",
        "life",
        "cyclus",
        "tco",
        "lcc",
        "mki",
        "laatu",
    ]
)
"""Words that show that more than the price is meant."""
_BASES = {
    frozenset({PRICE}): "price-only",
    frozenset({COST}): "cost-only",
    frozenset({PRICE, COST}): "price-and-cost",
    frozenset({QUALITY}): "quality-only",
}
_MIXED = "price-or-cost-and-quality"
_PRICE_ONLY_CODES = frozenset({"1", "priceonly"})
_WHOLE = Decimal(100)
_ROUNDING = Decimal(1)
"""Percentages may add up to this much more or less than 100."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Judged:
    """One criterion by what it is about, whatever kind the form gives it."""

    criterion: AwardCriterion
    kind: str
    is_renamed: bool


def award_features(notice: Notice, lot: Lot | None) -> Iterator[Observation]:
    """Yield on what a lot is awarded; of a lot that has no criteria those of its group count."""
    award = _award_of(notice, lot)
    judged = [entry for entry in map(_judged, award.criteria) if entry] if award else []
    if not judged:
        yield from _by_code(notice)
        return
    kinds = frozenset(entry.kind for entry in judged)
    places = tuple(_place(entry.criterion) for entry in judged)
    yield Observation(feature=Feature.AWARD_BASIS, value=_BASES.get(kinds, _MIXED), evidence=places)
    renamed = [_place(entry.criterion) for entry in judged if entry.is_renamed]
    if renamed:
        yield said(Feature.NAMES_FIT, False, renamed)
    if award and len(judged) == len(award.criteria):
        yield from _weights(judged, places)


def _award_of(notice: Notice, lot: Lot | None) -> Award | None:
    if lot is None:
        return None
    if lot.award.criteria or lot.key is None:
        return lot.award
    for group in notice.lot_groups:
        if lot.key.value in {code.value for code in group.lots_in_group}:
            return group.award
    return lot.award


def _judged(criterion: AwardCriterion) -> _Judged | None:
    stated = criterion.kind.value if criterion.kind else ""
    if stated not in _KINDS or criterion.is_withheld:
        return None
    is_price = stated != PRICE and _is_named_price(criterion)
    return _Judged(
        criterion=criterion,
        kind=PRICE if is_price else stated,
        # Cost is so often called price that only quality with that name is worth a question.
        is_renamed=is_price and stated == QUALITY,
    )


def _is_named_price(criterion: AwardCriterion) -> bool:
    """Tell whether the name says price and nothing more."""
    for passage in criterion.name.passages:
        tokens = frozenset(tokens_of(passage.text))
        if tokens & PRICE_NAMES and not tokens & NOT_PRICE_NAMES and len(tokens) <= 4:
            return True
    return False


def _by_code(notice: Notice) -> Iterator[Observation]:
    """Yield "lowest price" where only a code of the whole procedure says so."""
    coded, code = notice.procedure.coded_award, notice.procedure.award_code
    if coded and coded.code.lower() in _PRICE_ONLY_CODES:
        place = Evidence(quote=coded.label, path=coded.path, line=coded.line)
    elif code and code.value.lower() in _PRICE_ONLY_CODES:
        place = place_of(code)
    else:
        return
    yield Observation(
        feature=Feature.AWARD_BASIS, value=_BASES[frozenset({PRICE})], evidence=(place,)
    )


def _weights(judged: list[_Judged], places: tuple[Evidence, ...]) -> Iterator[Observation]:
    """Yield the share of price, only where every weight is a number in one known unit."""
    weights = [entry.criterion.weight for entry in judged]
    numbers = [weight.number for weight in weights if weight and weight.number is not None]
    total = sum(numbers, Decimal())
    if len(numbers) != len(judged) or not total or min(numbers) < 0:
        return
    stated = [weight for weight in weights if weight]
    units = {weight.unit for weight in stated}
    if units == {WeightUnit.PERCENTAGE}:
        fits = abs(total - _WHOLE) <= _ROUNDING
        yield said(Feature.WEIGHTS_ADD_UP, fits, places)
        if not fits:
            return
    elif not _can_be_shared(units, numbers, total):
        return
    money = sum(
        (n for entry, n in zip(judged, numbers, strict=True) if entry.kind != QUALITY), Decimal()
    )
    yield Observation(
        feature=Feature.PRICE_SHARE,
        value=round(_WHOLE * money / total, 1),
        evidence=places,
        is_about=any(weight.is_middle_of_range for weight in stated),
    )


def _can_be_shared(units: set[WeightUnit], numbers: list[Decimal], total: Decimal) -> bool:
    """Tell whether weights in another unit can be read as parts of a whole."""
    if units == {WeightUnit.UNKNOWN}:
        return abs(total - _WHOLE) <= _ROUNDING
    is_order = len(numbers) > 1 and sorted(numbers) == list(range(1, len(numbers) + 1))
    return units in ({WeightUnit.POINTS}, {WeightUnit.DECIMAL}) and not is_order


def _place(criterion: AwardCriterion) -> Evidence:
    passage = _first_passage(criterion)
    return Evidence(
        quote=_quote(passage, criterion.weight),
        language=passage.language if passage else None,
        path=criterion.path,
        line=criterion.line,
    )


def _first_passage(criterion: AwardCriterion) -> Passage | None:
    passages = (*criterion.name.passages, *criterion.description.passages)
    return next(iter(passages), None)


def _quote(passage: Passage | None, weight: CriterionNumber | None) -> str:
    text = " ".join(passage.text.split())[:120] if passage else ""
    if weight is None or (weight.number is None and not weight.as_written):
        return text
    number = weight.as_written or f"{weight.number.normalize():f}"  # type: ignore[union-attr]
    return f"{text}: {number}" if text else number
