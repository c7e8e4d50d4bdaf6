"""The facts of an eForms notice."""

from __future__ import annotations

from checker.facts.award import coded_number, criteria, percentages
from checker.facts.plain import (
    Json,
    amount,
    buyers,
    code,
    codes,
    day,
    deadline,
    flag,
    number,
    results,
    stated,
    words,
)
from domain.lots import Lot, Subject
from domain.notices import Notice, Procedure


def eforms_facts(notice: Notice) -> dict[str, Json]:
    """Return the facts by the names that the truth files use."""
    identity = notice.identity
    return stated(
        {
            "format": identity.format.value,
            "root": identity.root,
            "customization": code(identity.customization),
            "schema_version": code(identity.version),
            "form_type": code(identity.form_type),
            "notice_type": code(identity.notice_type),
            "notice_subtype": code(identity.notice_subtype),
            "is_change": identity.is_change,
            "change_reasons": codes(identity.change_reasons),
            "legal_basis": code(identity.legal_basis),
            "procedure_id": code(identity.procedure_id),
            "publication_number": code(identity.publication_number),
            "issue_date": day(identity.issued),
            "language": code(identity.language),
            "other_languages": codes(identity.other_languages),
            "buyers": buyers(notice.buyers),
            "procedure": _procedure(notice.procedure),
            "lots": [_lot(lot) for lot in notice.lots],
            "results": results(notice.results),
            "lot_groups": [_lot(lot) for lot in notice.lot_groups],
            "parts": [_lot(lot) for lot in notice.parts],
        }
    )


def _procedure(procedure: Procedure) -> dict[str, Json]:
    return stated(
        {
            "type": code(procedure.kind),
            "accelerated": flag(procedure.accelerated),
            "accelerated_text": words(procedure.accelerated_text),
            "direct_award_codes": codes(procedure.direct_award_codes),
            "direct_award_text": words(procedure.direct_award_text),
            "features": words(procedure.features),
            **_subject(procedure.subject),
        }
    )


def _subject(subject: Subject) -> dict[str, Json | None]:
    return {
        "title": words(subject.title),
        "description": words(subject.description),
        "nature": code(subject.nature),
        "cpv_main": code(subject.cpv_main),
        "cpv_additional": codes(subject.cpv_additional),
        "estimated_value": amount(subject.estimated_value),
    }


def _lot(lot: Lot) -> dict[str, Json]:
    return stated(
        {
            "id": code(lot.key),
            **_subject(lot.subject),
            "additional_natures": codes(lot.subject.additional_natures),
            **_techniques(lot),
            "variants": code(lot.terms.variants),
            **_award(lot),
            **_aims(lot),
            **_extensions(lot),
            **_candidates(lot),
            **_deadlines(lot),
            **_terms(lot),
        }
    )


def _techniques(lot: Lot) -> dict[str, Json | None]:
    return {
        "framework_maximum": amount(lot.techniques.framework_maximum),
        "framework": code(lot.techniques.framework),
        "framework_max_participants": number(lot.techniques.framework_max_participants),
        "dps": code(lot.techniques.dps),
        "eauction": flag(lot.techniques.auction),
        "e_catalogue": code(lot.techniques.e_catalogue),
    }


def _award(lot: Lot) -> dict[str, Json | None]:
    return {
        "award_criteria": criteria(lot.award, coded_number),
        "award_method_text": words(lot.award.method),
        "award_basis": lot.award.basis.value,
        "award_weight_by_type_percent": percentages(lot.award),
    }


def _aims(lot: Lot) -> dict[str, Json | None]:
    return {
        "strategic": codes(lot.aims.strategic),
        "environmental": codes(lot.aims.environmental),
        "social": codes(lot.aims.social),
        "innovation": codes(lot.aims.innovation),
        "gpp": codes(lot.aims.gpp),
        "accessibility": codes(lot.aims.accessibility),
        "strategic_text": words(lot.aims.text),
    }


def _extensions(lot: Lot) -> dict[str, Json | None]:
    return {
        "options_text": words(lot.extensions.options_text),
        "renewal_max": number(lot.extensions.renewal_max),
        "renewal_text": words(lot.extensions.renewal_text),
        "duration": number(lot.duration.number),
        "duration_unit": lot.duration.unit,
        "start": day(lot.duration.start),
        "end": day(lot.duration.end),
    }


def _candidates(lot: Lot) -> dict[str, Json | None]:
    return {
        "min_candidates": number(lot.candidates.minimum),
        "max_candidates": number(lot.candidates.maximum),
        "max_candidates_indicator": flag(lot.candidates.is_limited),
        "successive_reduction": flag(lot.candidates.successive_reduction),
        "no_negotiation": flag(lot.candidates.no_negotiation),
    }


def _deadlines(lot: Lot) -> dict[str, Json | None]:
    return {
        "deadline_participation": deadline(lot.deadlines.participation),
        "deadline_tenders": deadline(lot.deadlines.tenders),
        "deadline_interest": deadline(lot.deadlines.interest),
    }


def _terms(lot: Lot) -> dict[str, Json | None]:
    return {
        "prior_notice": codes(lot.terms.prior_notices),
        "sme_suitable": flag(lot.terms.sme_suitable),
        "reserved_participation": codes(lot.terms.reserved_participation),
        "reserved_execution": code(lot.terms.reserved_execution),
        "performance_conditions": words(lot.terms.performance_conditions),
        "multiple_tenders": code(lot.terms.multiple_tenders),
        "esubmission": code(lot.terms.electronic_submission),
        "recurrent": flag(lot.terms.recurrent),
        "eu_funds": codes(lot.terms.eu_funds),
        "selection_criteria": list(
            dict.fromkeys(criterion.kind.value for criterion in lot.terms.selection_criteria)
        ),
        "submission_languages": codes(lot.terms.submission_languages),
    }
