"""A lot, a part or a group of lots of an eForms notice to plain data."""

from __future__ import annotations

from collections.abc import Mapping

from checker.reading.eforms_award import award_of
from checker.reading.elements import Element, Group
from checker.reading.values import Values
from domain.lots import (
    Aims,
    Candidates,
    Deadlines,
    Duration,
    Extensions,
    Lot,
    SelectionCriterion,
    Subject,
    Techniques,
    Terms,
)
from domain.stated import Code, Codes, Wording


def lot_of(found: Group, values: Values, *, groupings: Mapping[str, Codes]) -> Lot:
    """Return one lot."""
    key = values.code(found.first("key"))
    return Lot(
        key=key,
        path=found.element.path,
        line=found.element.line,
        subject=subject_of(found, values),
        award=award_of(found, values),
        techniques=_techniques(found, values),
        aims=_aims(found, values),
        extensions=_extensions(found, values),
        candidates=_candidates(found, values),
        deadlines=_deadlines(found, values),
        duration=_duration(found, values),
        terms=_terms(found, values),
        lots_in_group=groupings.get(key.value, ()) if key else (),
    )


def subject_of(found: Group, values: Values) -> Subject:
    """Return what is bought, of a lot or of the procedure."""
    return Subject(
        title=values.wording(found.all("title")),
        description=values.wording(found.all("description")),
        note=values.wording(found.all("note")),
        nature=values.code(found.first("nature")),
        additional_natures=values.codes(found.all("natures")),
        cpv_main=values.code(found.first("cpv_main")),
        cpv_additional=values.codes(found.all("cpv_additional")),
        estimated_value=values.amount_of(found.first("estimated_value")),
    )


def _techniques(found: Group, values: Values) -> Techniques:
    return Techniques(
        framework=values.code(found.first("framework")),
        framework_max_participants=values.number(found.first("framework_max")),
        framework_maximum=values.amount_of(found.first("framework_maximum")),
        dps=values.code(found.first("dps")),
        auction=values.flag(found.first("auction")),
        e_catalogue=_execution_code(found, values, "ecatalog-submission"),
    )


def _aims(found: Group, values: Values) -> Aims:
    return Aims(
        strategic=values.codes(found.all("strategic")),
        environmental=values.codes(found.all("environmental")),
        social=values.codes(found.all("social")),
        innovation=values.codes(found.all("innovation")),
        gpp=values.codes(found.all("gpp")),
        accessibility=values.codes(found.all("accessibility")),
        text=values.wording(found.all("strategic_text")),
    )


def _extensions(found: Group, values: Values) -> Extensions:
    return Extensions(
        options_text=values.wording(found.all("options_text")),
        renewal_max=values.number(found.first("renewal_max")),
        renewal_text=values.wording(found.all("renewal_text")),
    )


def _candidates(found: Group, values: Values) -> Candidates:
    return Candidates(
        minimum=values.number(found.first("min_candidates")),
        maximum=values.number(found.first("max_candidates")),
        is_limited=values.flag(found.first("is_limited")),
        successive_reduction=values.flag(found.first("successive_reduction")),
        no_negotiation=values.flag(found.first("no_negotiation")),
    )


def _deadlines(found: Group, values: Values) -> Deadlines:
    return Deadlines(
        participation=values.moment(
            found.first("participation_day"), found.first("participation_time")
        ),
        tenders=values.moment(found.first("tenders_day"), found.first("tenders_time")),
        interest=values.moment(found.first("interest_day"), found.first("interest_time")),
    )


def _duration(found: Group, values: Values) -> Duration:
    duration = found.first("duration")
    return Duration(
        number=values.number(duration),
        unit=duration.attribute("unitCode") if duration else None,
        start=values.moment(found.first("start")),
        end=values.moment(found.first("end")),
    )


def _terms(found: Group, values: Values) -> Terms:
    return Terms(
        variants=values.code(found.first("variants")),
        reserved_participation=values.codes(found.all("reserved_participation")),
        reserved_execution=_execution_code(found, values, "reserved-execution"),
        performance_conditions=_conditions(found, values),
        multiple_tenders=values.code(found.first("multiple_tenders")),
        electronic_submission=values.code(found.first("electronic_submission")),
        recurrent=values.flag(found.first("recurrent")),
        eu_funds=values.codes(found.all("eu_funds")),
        sme_suitable=values.flag(found.first("sme_suitable")),
        selection_criteria=_selection_criteria(found, values),
        submission_languages=values.codes(found.all("submission_languages")),
        prior_notices=values.codes(found.all("prior_notices")),
    )


def _execution_code(found: Group, values: Values, list_name: str) -> Code | None:
    for requirement in found.within("execution"):
        code = requirement.first("code")
        if code is not None and code.attribute("listName") == list_name:
            return values.code(code)
    return None


def _conditions(found: Group, values: Values) -> Wording:
    texts: list[Element] = []
    for requirement in found.within("execution"):
        code = requirement.first("code")
        if code is not None and code.attribute("listName") == "conditions":
            texts += requirement.all("description")
    return values.wording(texts)


def _selection_criteria(found: Group, values: Values) -> tuple[SelectionCriterion, ...]:
    """Return the kinds of demand; before SDK 1.12 notices also list those that are not used."""
    criteria = []
    for criterion in found.within("selection"):
        usage = criterion.first("usage")
        is_used = usage is None or usage.text != "n-used"
        for kind in values.codes(criterion.all("code")):
            criteria.append(SelectionCriterion(kind=kind, is_used=is_used))
    return tuple(criteria)
