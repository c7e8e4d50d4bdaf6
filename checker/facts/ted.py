"""The facts of a TED notice in the older XML."""

from __future__ import annotations

from checker.facts.award import criteria, percentages, worded_number
from checker.facts.plain import (
    Json,
    amount,
    code,
    codes,
    day,
    deadline_as_written,
    flag,
    label,
    number,
    results,
    stated,
    words,
)
from domain.lots import Lot
from domain.notices import Notice, Procedure, Remark


def ted_facts(notice: Notice) -> dict[str, Json]:
    """Return the facts by the names that the truth files use."""
    identity = notice.identity
    coded_only = Remark.CODED_DATA_ONLY in notice.remarks
    basis = code(identity.legal_basis)
    return stated(
        {
            "format": identity.format.value,
            "root": identity.root,
            "schema_version": code(identity.version),
            "notice_type": code(identity.notice_type),
            "notice_type_attribute": code(identity.notice_type_attribute),
            "document_type": label(identity.document_type),
            "is_change": identity.is_change,
            "legal_basis": f"LEGAL_BASIS:{basis}" if basis else None,
            "publication_number": code(identity.publication_number),
            "issue_date": None if coded_only else day(identity.issued),
            "language": code(identity.language),
            "buyers": [
                stated({"name": words(buyer.name), "country": code(buyer.country)})
                for buyer in notice.buyers
            ],
            "procedure": _procedure(notice.procedure),
            "lots": [_lot(lot) for lot in notice.lots],
            "results": results(notice.results),
        }
    )


def _procedure(procedure: Procedure) -> dict[str, Json]:
    return stated(
        {
            "type_tag": code(procedure.kind_as_written),
            "type": code(procedure.kind),
            "coded_type": label(procedure.coded_kind),
            "coded_award": label(procedure.coded_award),
            "accelerated": flag(procedure.accelerated),
            "accelerated_text": words(procedure.accelerated_text),
            "features": words(procedure.features),
            "successive_reduction": flag(procedure.candidates.successive_reduction),
            "no_negotiation": flag(procedure.candidates.no_negotiation),
            **_techniques(procedure),
            "prior_notice": codes(procedure.terms.prior_notices),
            "deadline_tenders_or_requests": deadline_as_written(
                procedure.deadlines.tenders_or_requests
            ),
            "direct_award_codes": codes(procedure.direct_award_codes),
            "direct_award_text": words(procedure.direct_award_text),
            **_subject(procedure),
            "reserved_participation": codes(procedure.terms.reserved_participation),
            "performance_conditions": words(procedure.terms.performance_conditions),
            "recurrent": flag(procedure.terms.recurrent),
            "additional_info": words(procedure.additional_information),
        }
    )


def _techniques(procedure: Procedure) -> dict[str, Json | None]:
    techniques = procedure.techniques
    return {
        "framework": flag(techniques.has_framework),
        "framework_single": flag(techniques.framework_single),
        "framework_several": flag(techniques.framework_several),
        "framework_max_participants": number(techniques.framework_max_participants),
        "dps": flag(techniques.has_dps),
        "eauction": flag(techniques.auction),
    }


def _subject(procedure: Procedure) -> dict[str, Json | None]:
    subject = procedure.subject
    return {
        "title": words(subject.title),
        "description": words(subject.description),
        "nature": code(subject.nature),
        "cpv_main": code(subject.cpv_main),
        "estimated_value": amount(subject.estimated_value),
    }


def _lot(lot: Lot) -> dict[str, Json]:
    return stated(
        {
            "id": code(lot.key),
            "title": words(lot.subject.title),
            "description": words(lot.subject.description),
            "cpv_additional": codes(lot.subject.cpv_additional),
            "estimated_value": amount(lot.subject.estimated_value),
            "variants": code(lot.terms.variants),
            "award_criteria": criteria(lot.award, worded_number),
            "award_in_documents": lot.award.in_documents is not None,
            "award_basis": lot.award.basis.value,
            "award_weight_by_type_percent": percentages(lot.award),
            "options": flag(lot.extensions.options),
            "options_text": words(lot.extensions.options_text),
            "renewal": flag(lot.extensions.renewal),
            "renewal_text": words(lot.extensions.renewal_text),
            "min_candidates": number(lot.candidates.minimum),
            "max_candidates": number(lot.candidates.maximum),
            "envisaged_candidates": number(lot.candidates.envisaged),
            "e_catalogue": True if lot.techniques.e_catalogue else None,
            "eu_funds": flag(lot.terms.has_eu_funds),
            "duration": number(lot.duration.number),
            "duration_unit": lot.duration.unit,
            "start": day(lot.duration.start),
            "end": day(lot.duration.end),
        }
    )
