"""The lots of a TED notice to plain data."""

from __future__ import annotations

from checker.reading.elements import Element, Group
from checker.reading.ted_procedure import named
from checker.reading.values import Values
from checker.reading.weights import weight_in_words
from domain.award import Award, AwardCriterion
from domain.lots import Candidates, Duration, Extensions, Lot, Subject, Techniques, Terms
from domain.stated import Code, Stated

_KIND_OF = {"AC_QUALITY": "quality", "AC_COST": "cost", "AC_PRICE": "price"}


def lots_of(found: Group, values: Values) -> tuple[Lot, ...]:
    """Return the lots; a notice that is not divided has one."""
    groups = [lot for subject in found.within("objects") for lot in subject.within("lots")]
    language = found.element.attribute("LG")
    return tuple(
        _lot(group, values, nth=number, language=language)
        for number, group in enumerate(groups, start=1)
    )


def _lot(found: Group, values: Values, *, nth: int, language: str | None) -> Lot:
    element = found.element
    unnamed = Stated(
        value=element.attribute("ITEM") or str(nth), path=element.path, line=element.line
    )
    return Lot(
        key=values.code(found.first("key")) or unnamed,
        path=element.path,
        line=element.line,
        subject=_subject(found, values, language),
        award=_award(found, values, language),
        techniques=Techniques(e_catalogue=_required(found.first("e_catalogue"))),
        extensions=_extensions(found, values, language),
        candidates=Candidates(
            minimum=values.number(found.first("min_candidates")),
            maximum=values.number(found.first("max_candidates")),
            envisaged=values.number(found.first("envisaged")),
        ),
        duration=_duration(found, values),
        terms=Terms(
            variants=_variants(found.first("variants")),
            has_eu_funds=named(found.first("eu_funds")),
        ),
    )


def _subject(found: Group, values: Values, language: str | None) -> Subject:
    codes = [values.attribute(each, "CODE") for each in found.all("cpv_additional")]
    estimate = found.first("estimated_value")
    return Subject(
        title=values.wording(found.all("title"), language=language),
        description=values.wording(found.all("description"), language=language),
        cpv_additional=tuple(code for code in codes if code),
        estimated_value=values.amount(
            estimate, currency=estimate.attribute("CURRENCY") if estimate else None
        ),
    )


def _award(found: Group, values: Values, language: str | None) -> Award:
    return Award(
        criteria=tuple(_criterion(group, values, language) for group in found.within("criteria")),
        in_documents=named(found.first("in_documents")),
    )


def _criterion(found: Group, values: Values, language: str | None) -> AwardCriterion:
    element = found.element
    kind = _KIND_OF.get(element.name)
    weight = weight_in_words(found.first("weight"))
    names = found.all("name") if kind else [element]
    return AwardCriterion(
        kind=Stated(value=kind, path=element.path, line=element.line) if kind else None,
        name=values.wording(names, language=language),
        numbers=(weight,) if weight else (),
        path=element.path,
        line=element.line,
    )


def _extensions(found: Group, values: Values, language: str | None) -> Extensions:
    return Extensions(
        options=named(found.first("options")),
        options_text=values.wording(found.all("options_text"), language=language),
        renewal=named(found.first("renewal")),
        renewal_text=values.wording(found.all("renewal_text"), language=language),
    )


def _duration(found: Group, values: Values) -> Duration:
    duration = found.first("duration")
    return Duration(
        number=values.number(duration),
        unit=duration.attribute("TYPE") if duration else None,
        start=values.moment(found.first("start")),
        end=values.moment(found.first("end")),
    )


def _variants(element: Element | None) -> Code | None:
    stated = named(element)
    if stated is None:
        return None
    value = "allowed" if stated.value else "not-allowed"
    return Stated(value=value, path=stated.path, line=stated.line)


def _required(element: Element | None) -> Code | None:
    if element is None:
        return None
    return Stated(value="required", path=element.path, line=element.line)
