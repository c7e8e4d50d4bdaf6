"""The procedure of an OCDS release to plain data."""

from __future__ import annotations

import re

from checker.reading.json_document import JsonValue
from checker.reading.ocds_values import clock, money, text_of
from checker.reading.values import Values
from domain.lots import Candidates, Deadlines, Subject, Techniques, Terms
from domain.notices import Procedure
from domain.stated import Code, Codes, Stated

# Whole words in what publishers write for the kind of procedure; the first that fits counts.
_KINDS = [
    (re.compile(words, re.IGNORECASE), kind)
    for words, kind in (
        (r"\b(competitive|concurrentiegerichte) (dialogue|dialoog)\b", "comp-dial"),
        (r"\b(innovation partnership|innovatiepartnerschap)\b", "innovation"),
        (r"\bnegotiated (procedure )?without\b|\bzonder (voorafgaande )?", "neg-wo-call"),
        (r"\bcompetitive procedure with negotiation\b|\bnegotiated procedure\b", "neg-w-call"),
        (r"\b(mededingings|onderhandelings)procedure\b", "neg-w-call"),
        (r"\b(restricted procedure|niet-openbare? procedure)\b", "restricted"),
        (r"^(open procedure|openbare procedure)\b", "open"),
    )
]
_LONGEST_NAME = 120
"""A longer text describes a procedure and does not name one."""


def procedure_of(release: JsonValue, values: Values) -> Procedure:
    """Return what holds for the whole procedure."""
    tender = release.get("tender") or JsonValue({}, "tender")
    details = values.code(tender.get("procurementMethodDetails"))
    method = values.code(tender.get("procurementMethod"))
    return Procedure(
        kind=_kind(details, method),
        kind_as_written=details,
        method=method,
        accelerated=values.flag(tender.get("procedure.isAccelerated")),
        accelerated_text=text_of(tender.get("procedure.acceleratedRationale"), values),
        rationale=text_of(tender.get("procurementMethodRationale"), values),
        award_code=_award_code(tender, values),
        award_details=text_of(tender.get("awardCriteriaDetails"), values),
        subject=_subject(tender, values),
        techniques=Techniques(
            has_framework=values.flag(tender.get("techniques.hasFrameworkAgreement")),
            has_dps=values.flag(tender.get("techniques.hasDynamicPurchasingSystem")),
            auction=values.flag(tender.get("techniques.hasElectronicAuction")),
        ),
        candidates=Candidates(
            minimum=values.number(tender.get("secondStage.minimumCandidates")),
            maximum=values.number(tender.get("secondStage.maximumCandidates")),
            successive_reduction=values.flag(tender.get("secondStage.successiveReduction")),
            no_negotiation=values.flag(tender.get("secondStage.noNegotiationNecessary")),
        ),
        deadlines=Deadlines(tenders=clock(tender.get("tenderPeriod.endDate"), values)),
        terms=Terms(
            performance_conditions=text_of(tender.get("contractTerms.performanceTerms"), values),
            recurrent=values.flag(tender.get("hasRecurrence")),
            sme_suitable=values.flag(tender.get("suitability.sme")),
        ),
    )


def _kind(details: Code | None, method: Code | None) -> Code | None:
    """Return the exact kind where the words name it; "selective" alone is never guessed at."""
    if details and len(details.value) <= _LONGEST_NAME:
        for words, kind in _KINDS:
            if words.search(details.value):
                return Stated(value=kind, path=details.path)
    if method and method.value == "open":
        return method
    return None


def _award_code(tender: JsonValue, values: Values) -> Code | None:
    found = tender.get("awardCriteria")
    return values.code(found) if found and found.is_text else None


def _subject(tender: JsonValue, values: Values) -> Subject:
    return Subject(
        title=text_of(tender.get("title"), values),
        description=text_of(tender.get("description"), values),
        nature=values.code(tender.get("mainProcurementCategory")),
        cpv_main=values.code(tender.get("classification.id")),
        cpv_additional=_item_codes(tender, values),
        estimated_value=money(tender.get("value"), values),
    )


def _item_codes(tender: JsonValue, values: Values) -> Codes:
    """Return the codes of the things that are bought, the main ones first of each thing."""
    sources = []
    for item in tender.all("items"):
        sources.append(item.get("classification"))
        sources += item.all("additionalClassifications")
    return values.codes(key for source in sources if source and (key := source.get("id")))
