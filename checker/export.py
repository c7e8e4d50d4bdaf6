"""A check as plain data for JSON: exact fractions as strings, and where everything stands."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal

from briefs.export_parts import (
    Json,
    answers_as_json,
    basis_as_json,
    optional_text,
    profile_as_json,
    shares_as_json,
    text_as_json,
)
from domain.check import TenderCheck
from domain.check_lots import LotResult
from domain.coverage import Coverage
from domain.evidence import Evidence
from domain.notice_answers import Disputed, Shown
from domain.notice_insight import CalledFor, FoundAspect, NoticeContradiction
from domain.notices import Notice
from domain.observations import Observation
from domain.questionnaire import Question
from domain.rounding import shown_margin
from domain.scoring import Outcome, Profile
from domain.signals import BidderAdvice
from domain.stated import Code, Wording

SCHEMA = "schemas/check.schema.json"
"""Where the schema stands among the static files."""

SCHEMA_ID = "urn:drieluik:schema:check"
"""What the schema calls itself, for who has no address."""


def check_document(
    tender: TenderCheck,
    *,
    title: str,
    organisation: str = "",
    notice_name: str = "",
    schema: str = SCHEMA_ID,
) -> str:
    """Return the whole check as JSON to read and to keep."""
    named: Json = {"$schema": schema, "title": title, "organisation": organisation}
    document = named | check_as_json(tender, notice_name=notice_name)
    return json.dumps(document, ensure_ascii=False, indent=2)


def check_as_json(tender: TenderCheck, *, notice_name: str = "") -> Json:
    """Return the whole check as data that ``json.dumps`` takes; the names of keys are lasting.

    Texts of the content stand in both languages; numbers are the ones that page and report show.
    """
    return {
        "edition": tender.catalogue.edition,
        "questionnaire": tender.sheet.questionnaire.key,
        "notice": _notice(tender.notice, notice_name) if tender.notice else None,
        "concluding": tender.concluding,
        "judged": tender.judged,
        "leaders": list(tender.leaders),
        **_outcome(tender.profile, tender.outcome),
        "coverage": _coverage(tender.coverage),
        "firmness": _firmness(tender),
        "answers": [_answer(tender, question) for question in tender.sheet.shown],
        "disputed": [_disputed(entry) for entry in tender.disputed],
        "vision": [_aspect(found) for found in tender.vision],
        "ambitions": [_aspect(found) for found in tender.ambitions],
        "contradictions": [_contradiction(found) for found in tender.contradictions],
        "clarifications": [_clarification(called) for called in tender.clarifications],
        "bidder_advice": [_advice(advice) for advice in tender.bidder_advice],
        "lots": [_lot_result(result) for result in tender.lots],
    }


def _notice(notice: Notice, name: str) -> Json:
    identity, procedure = notice.identity, notice.procedure
    return {
        "file": name,
        "format": identity.format.value,
        "version": _code(identity.version),
        "kind": notice.kind.value,
        "is_change": identity.is_change,
        "publication_number": _code(identity.publication_number),
        "procedure_id": _code(identity.procedure_id),
        "issued": identity.issued.day.isoformat() if identity.issued else None,
        "language": notice.language,
        "title": _wording(procedure.subject.title),
        "buyers": [
            {"name": _wording(buyer.name), "country": _code(buyer.country)}
            for buyer in notice.buyers
        ],
        "procedure": _code(procedure.kind),
        "remarks": [remark.value for remark in notice.remarks],
        "withheld": [code.value for code in notice.withheld],
        "unread": [{"path": unread.path, "line": unread.line} for unread in notice.unread],
    }


def _code(code: Code | None) -> str | None:
    return code.value if code else None


def _wording(wording: Wording) -> list[Json]:
    return [{"text": passage.text, "language": passage.language} for passage in wording.passages]


def _outcome(profile: Profile | None, outcome: Outcome | None) -> Json:
    if profile is None or outcome is None:
        return {"outcome": None, "runner_up": None, "shares": None, "margin": None}
    return {
        "outcome": outcome.kind,
        "runner_up": outcome.runner_up,
        "shares": shares_as_json(profile),
        "margin": {"exact": str(outcome.margin), "shown": float(shown_margin(outcome.margin))},
    }


def _coverage(coverage: Coverage) -> Json:
    return {
        "by_notice": coverage.by_notice,
        "by_findings": coverage.by_findings,
        "by_people": coverage.by_people,
        "not_applicable": coverage.not_applicable,
        "open": coverage.open,
        "total": coverage.total,
        "weighed": str(coverage.weighed),
    }


def _firmness(tender: TenderCheck) -> Json | None:
    result = tender.advice.result
    if result is None:
        return None
    first = result.firmness.open_questions.most_worth_finding_out
    return {
        "leader_stays": result.firmness.open_questions.leader_stays,
        "most_worth_finding_out": first.question.key if first else None,
        "variants": {
            "stays": result.firmness.variants.stays,
            "of": len(result.firmness.variants.variants),
        },
    }


def _answer(tender: TenderCheck, question: Question) -> Json:
    sheet = tender.sheet
    support = tender.support_of(question.key)
    return {
        "question": question.key,
        "state": sheet.state_of(question.key),
        "option": sheet.chosen.get(question.key),
        "remark": sheet.remark_on(question.key),
        "support": support.support if support else None,
        "shown": [_shown(entry) for entry in support.shown] if support else [],
    }


def _disputed(disputed: Disputed) -> Json:
    return {
        "question": disputed.question,
        "options": list(disputed.options),
        "shown": [_shown(entry) for entry in disputed.shown],
    }


def _shown(shown: Shown) -> Json:
    return {
        "signal": shown.signal.key,
        "title": text_as_json(shown.signal.title),
        "option": shown.signal.option,
        "support": shown.support,
        "features": _features(shown.observations),
        "places": _places(shown.evidence),
    }


def _features(observations: Iterable[Observation]) -> list[Json]:
    return [
        {
            "feature": seen.feature,
            "value": float(seen.value) if isinstance(seen.value, Decimal) else seen.value,
            "is_about": seen.is_about,
            "places": _places(seen.evidence),
        }
        for seen in observations
    ]


def _places(evidence: Iterable[Evidence]) -> list[Json]:
    return [
        {
            "document": place.document,
            "quote": place.quote,
            "language": place.language,
            "path": place.path,
            "line": place.line,
            "lot": place.lot,
            "page": place.page,
            "heading": place.heading,
        }
        for place in evidence
    ]


def _aspect(found: FoundAspect) -> Json:
    return {
        "key": found.aspect.key,
        "name": text_as_json(found.aspect.name),
        "found": found.is_found,
        "answers": answers_as_json(found.answers),
        "features": _features(found.observations),
        "confirmed": _places(found.confirmed),
        "suggested": _places(found.suggested),
    }


def _contradiction(found: NoticeContradiction) -> Json:
    contradiction, in_notice = found.contradiction, found.contradiction.in_notice
    return {
        "key": contradiction.key,
        "severity": contradiction.severity,
        "title": text_as_json(contradiction.title),
        "risk": text_as_json(in_notice.risk if in_notice else contradiction.risk),
        "yet": optional_text(in_notice.yet if in_notice else None),
        "repair": text_as_json(contradiction.repair),
        "answers": answers_as_json(found.answers),
        "features": _features(found.observations),
        "basis": basis_as_json(contradiction.basis),
    }


def _clarification(called: CalledFor) -> Json:
    return {
        "key": called.clarification.key,
        "text": text_as_json(called.clarification.text),
        "why": text_as_json(called.clarification.why),
        "unanswered": list(called.unanswered),
        "answers": answers_as_json(called.answers),
        "contradictions": [found.contradiction.key for found in called.contradictions],
    }


def _advice(advice: BidderAdvice) -> Json:
    return {
        "perspective": advice.perspective,
        "title": text_as_json(advice.title),
        "counsel": [
            {"key": entry.key, "text": text_as_json(entry.text)} for entry in advice.counsel
        ],
        "basis": basis_as_json(advice.basis),
    }


def _lot_result(result: LotResult) -> Json:
    return {
        "lots": [
            {"key": _code(lot.key), "title": _wording(lot.subject.title)} for lot in result.lots
        ],
        "answers": answers_as_json(result.answers.sheet.answered),
        "profile": profile_as_json(result.profile),
        "outcome": result.outcome.kind if result.outcome else None,
        "contradictions": [found.contradiction.key for found in result.contradictions],
    }
