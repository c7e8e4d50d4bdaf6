"""The facts of an OCDS release."""

from __future__ import annotations

from checker.facts.award import criteria, worded_number
from checker.facts.plain import (
    Json,
    amount,
    code,
    codes,
    day,
    deadline,
    flag,
    number,
    one_text,
    plain_number,
    stated,
    words,
)
from domain.award import CriterionNumber, NumberRole
from domain.lots import Lot
from domain.notices import Notice, Procedure
from domain.stated import Code


def ocds_facts(notice: Notice) -> dict[str, Json]:
    """Return the facts by the names that the truth files use."""
    identity = notice.identity
    return stated(
        {
            "format": identity.format.value,
            "root": identity.root,
            "ocid": code(identity.procedure_id),
            "release_id": code(identity.release_id),
            "tags": codes(identity.tags),
            "issue_date": day(identity.issued),
            "language": code(identity.language),
            "buyers": [
                each
                for buyer in notice.buyers
                if (each := stated({"name": words(buyer.name), "country": code(buyer.country)}))
            ],
            "procedure": _procedure(notice.procedure),
            "lots": [_lot(lot) for lot in notice.lots],
        }
    )


def _procedure(procedure: Procedure) -> dict[str, Json]:
    subject = procedure.subject
    cpv = dict.fromkeys(
        each.value for each in (subject.cpv_main, *subject.cpv_additional) if each is not None
    )
    return stated(
        {
            "method": code(procedure.method),
            "method_details": code(procedure.kind_as_written),
            "accelerated": flag(procedure.accelerated),
            "accelerated_text": one_text(procedure.accelerated_text),
            "performance_conditions": one_text(procedure.terms.performance_conditions),
            "rationale": one_text(procedure.rationale),
            "award_criteria_code": code(procedure.award_code),
            "award_criteria_details": one_text(procedure.award_details),
            "has_framework": flag(procedure.techniques.has_framework),
            "has_dps": flag(procedure.techniques.has_dps),
            "title": words(subject.title),
            "description": words(subject.description),
            "nature": code(subject.nature),
            "cpv": list(cpv),
            "estimated_value": amount(subject.estimated_value),
            "deadline_tenders": deadline(procedure.deadlines.tenders),
            "recurrent": flag(procedure.terms.recurrent),
        }
    )


def _lot(lot: Lot) -> dict[str, Json]:
    return stated(
        {
            "id": code(lot.key),
            "title": words(lot.subject.title),
            "description": words(lot.subject.description),
            "nature": code(lot.subject.nature),
            "estimated_value": amount(lot.subject.estimated_value),
            "award_criteria": criteria(lot.award, _number),
            "award_basis": lot.award.basis.value,
            "variants": _variants(lot.terms.variants),
            "sustainability": [
                stated({"goal": code(goal.goal), "strategies": codes(goal.strategies)})
                for goal in lot.aims.goals
            ],
            "min_candidates": number(lot.candidates.minimum),
            "max_candidates": number(lot.candidates.maximum),
            "successive_reduction": flag(lot.candidates.successive_reduction),
            "no_negotiation": flag(lot.candidates.no_negotiation),
            "has_options": flag(lot.extensions.options),
            "options_text": words(lot.extensions.options_text),
            "has_renewal": flag(lot.extensions.renewal),
            "renewal_text": words(lot.extensions.renewal_text),
            "sme_suitable": flag(lot.terms.sme_suitable),
        }
    )


def _variants(variants: Code | None) -> str | None:
    """Return the code in the spelling of OCDS."""
    if variants is None:
        return None
    first, *rest = variants.value.split("-")
    return first + "".join(word.capitalize() for word in rest)


def _number(number: CriterionNumber) -> dict[str, Json]:
    """Return a number with its unit, or with the words it was read from."""
    if number.code is None and number.role is NumberRole.WEIGHT:
        return worded_number(number)
    value = None if number.number is None else plain_number(number.number)
    return stated(
        {
            "kind": f"number-{number.role.value}",
            "unit": number.code,
            "value": value if number.as_written is None else number.as_written,
        }
    )
