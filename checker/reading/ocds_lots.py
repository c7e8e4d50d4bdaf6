"""The lots of an OCDS release to plain data."""

from __future__ import annotations

from checker.reading.json_document import JsonValue
from checker.reading.ocds_values import clock, hyphened, money, text_of
from checker.reading.values import Values
from checker.reading.weights import weight_in_words
from domain.award import Award, AwardCriterion, CriterionNumber, NumberRole, WeightUnit
from domain.lots import (
    Aims,
    Candidates,
    Deadlines,
    Duration,
    Extensions,
    Goal,
    Lot,
    Subject,
    Terms,
)

_UNITS = {
    "percentage": WeightUnit.PERCENTAGE,
    "points": WeightUnit.POINTS,
    "decimal": WeightUnit.DECIMAL,
    "order": WeightUnit.ORDER,
}
_ROLES = {
    "weight": NumberRole.WEIGHT,
    "fixed": NumberRole.FIXED,
    "threshold": NumberRole.THRESHOLD,
}


def lot_of(lot: JsonValue, values: Values) -> Lot:
    """Return one lot."""
    return Lot(
        key=values.code(lot.get("id")),
        path=lot.path,
        subject=Subject(
            title=text_of(lot.get("title"), values),
            description=text_of(lot.get("description"), values),
            nature=values.code(lot.get("mainProcurementCategory")),
            estimated_value=money(lot.get("value"), values),
        ),
        award=award_of(lot, values),
        aims=Aims(goals=tuple(_goal(goal, values) for goal in lot.all("sustainability"))),
        extensions=Extensions(
            options=values.flag(lot.get("hasOptions")),
            options_text=text_of(lot.get("options.description"), values),
            renewal=values.flag(lot.get("hasRenewal")),
            renewal_max=values.number(lot.get("renewal.maximumRenewals")),
            renewal_text=text_of(lot.get("renewal.description"), values),
        ),
        candidates=Candidates(
            minimum=values.number(lot.get("secondStage.minimumCandidates")),
            maximum=values.number(lot.get("secondStage.maximumCandidates")),
            successive_reduction=values.flag(lot.get("secondStage.successiveReduction")),
            no_negotiation=values.flag(lot.get("secondStage.noNegotiationNecessary")),
        ),
        deadlines=Deadlines(tenders=clock(lot.get("tenderPeriod.endDate"), values)),
        duration=_duration(lot, values),
        terms=Terms(
            variants=hyphened(values.code(lot.get("submissionTerms.variantPolicy"))),
            sme_suitable=values.flag(lot.get("suitability.sme")),
        ),
    )


def lots_groups(release: JsonValue, values: Values) -> tuple[Lot, ...]:
    """Return the groups of lots, with the lots in each."""
    return tuple(
        Lot(
            key=values.code(group.get("id")),
            path=group.path,
            award=award_of(group, values),
            lots_in_group=values.codes(group.each("relatedLots")),
        )
        for group in release.all("tender.lotGroups")
    )


def award_of(lot: JsonValue, values: Values) -> Award:
    """Return how a lot is awarded."""
    return Award(
        criteria=tuple(
            _criterion(criterion, values) for criterion in lot.all("awardCriteria.criteria")
        )
    )


def _criterion(criterion: JsonValue, values: Values) -> AwardCriterion:
    return AwardCriterion(
        kind=values.code(criterion.get("type")),
        name=text_of(criterion.get("name"), values),
        description=text_of(criterion.get("description"), values),
        numbers=_numbers(criterion, values),
        path=criterion.path,
    )


def _numbers(criterion: JsonValue, values: Values) -> tuple[CriterionNumber, ...]:
    """Return the numbers; some publishers write the weight as the description."""
    numbers = [
        number for each in criterion.all("numbers") if (number := _number(each, values)) is not None
    ]
    if numbers:
        return tuple(numbers)
    described = weight_in_words(criterion.get("description"))
    return (described,) if described and described.number is not None else ()


def _number(found: JsonValue, values: Values) -> CriterionNumber | None:
    stated = values.number(found.get("number"))
    source = found.get("number")
    if stated is None or source is None:
        return None
    name = next((name for name in _ROLES if found.get(name)), None)
    code = found.get(name) if name else None
    unit = code.text if code else ""
    return CriterionNumber(
        role=_ROLES[name] if name else NumberRole.THRESHOLD,
        unit=next((u for start, u in _UNITS.items() if unit.startswith(start)), WeightUnit.UNKNOWN),
        code=unit or None,
        number=stated.value,
        as_written=source.text if source.is_text else None,
        is_middle_of_range="RangeMiddle" in unit,
        path=stated.path,
    )


def _goal(goal: JsonValue, values: Values) -> Goal:
    return Goal(
        goal=values.code(goal.get("goal")),
        strategies=values.codes(goal.each("strategies")),
        path=goal.path,
    )


def _duration(lot: JsonValue, values: Values) -> Duration:
    days = values.number(lot.get("contractPeriod.durationInDays"))
    return Duration(
        number=days,
        unit="DAY" if days else None,
        start=clock(lot.get("contractPeriod.startDate"), values),
        end=clock(lot.get("contractPeriod.endDate"), values),
    )
