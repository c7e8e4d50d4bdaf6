"""The award criteria of an eForms lot, with numbers exactly as they are marked."""

from __future__ import annotations

from decimal import Decimal

from checker.reading.elements import Group
from checker.reading.values import Values
from domain.award import Award, AwardCriterion, CriterionNumber, NumberRole, WeightUnit
from domain.stated import Flag, Stated

_WITHHELD_TEXT = "unpublished"
_WITHHELD_NUMBER = Decimal(-1)
_UNITS = {
    "per": WeightUnit.PERCENTAGE,
    "poi": WeightUnit.POINTS,
    "dec": WeightUnit.DECIMAL,
    "ord": WeightUnit.ORDER,
}
_ROLES = {
    "number-weight": NumberRole.WEIGHT,
    "number-fixed": NumberRole.FIXED,
    "number-threshold": NumberRole.THRESHOLD,
}


def award_of(found: Group, values: Values) -> Award:
    """Return how the lot is awarded."""
    criteria = tuple(_criterion(group, values) for group in found.within("criteria"))
    return Award(
        criteria=criteria,
        method=values.wording(found.all("award_method")),
        in_documents=_in_documents(criteria),
    )


def _in_documents(criteria: tuple[AwardCriterion, ...]) -> Flag | None:
    """Tell a criterion without a type: platforms so refer to the documents."""
    if not criteria or any(criterion.kind or criterion.is_withheld for criterion in criteria):
        return None
    return Stated(value=True, path=criteria[0].path, line=criteria[0].line)


def _criterion(found: Group, values: Values) -> AwardCriterion:
    kind = values.code(found.first("type"))
    is_withheld = kind is not None and kind.value == _WITHHELD_TEXT
    return AwardCriterion(
        kind=None if is_withheld else kind,
        name=values.wording(found.all("name")),
        description=values.wording(found.all("description")),
        numbers=tuple(
            number
            for parameter in found.within("parameters")
            if (number := _number(parameter, values))
        ),
        is_withheld=is_withheld,
        path=found.element.path,
        line=found.element.line,
    )


def _number(found: Group, values: Values) -> CriterionNumber | None:
    stated = values.number(found.first("number"))
    code = found.first("code")
    if stated is None:
        return None
    unit = code.text if code else ""
    list_name = (code.attribute("listName") if code else None) or "number-weight"
    is_withheld = stated.value == _WITHHELD_NUMBER
    return CriterionNumber(
        role=_ROLES.get(list_name, NumberRole.THRESHOLD),
        unit=_UNITS.get(unit.partition("-")[0], WeightUnit.UNKNOWN),
        code=unit or None,
        number=None if is_withheld else stated.value,
        as_written=None,
        is_middle_of_range=unit.endswith("-mid"),
        is_withheld=is_withheld,
        path=stated.path,
        line=stated.line,
    )
