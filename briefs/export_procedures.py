"""The procedures and the planning of an advice as plain data for JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.conf import settings
from django.utils import translation

from briefs.export_parts import (
    Json,
    answers_as_json,
    basis_as_json,
    optional_text,
    text_as_json,
)
from briefs.procedure_reasons import reason_of
from domain.facts import Facts
from domain.planning import PlannedStage, Planning
from domain.procedure import Minimum, Procedure, Stage
from domain.procedures import JudgedProcedure, Lacking, PolicyBand, ProcedureAdvice, Resting
from domain.thresholds import ThresholdFound

_NO_PROCEDURES: Json = {
    "threshold": None,
    "situation": None,
    "missing_facts": [],
    "procedures": [],
    "alternatives": [],
}
"""What editions without procedures give."""


def facts_as_json(facts: Facts) -> Json:
    """Return the facts about the assignment; ``None`` is not known."""
    return {
        "authority": facts.authority,
        "kind": facts.kind,
        "value": None if facts.value is None else amount_as_json(facts.value),
        "research_only": facts.research_only,
        "technique": facts.technique,
        "circumstances": None if facts.circumstances is None else list(facts.circumstances),
        "start": _day(facts.start),
        "contract_by": _day(facts.contract_by),
    }


def procedures_as_json(found: ProcedureAdvice | None) -> Json:
    """Return the judged procedures, best first and the additions last."""
    if found is None:
        return dict(_NO_PROCEDURES)
    situation, preferred = found.situation, found.preferred
    return {
        "threshold": _threshold(found.threshold) if found.threshold else None,
        "situation": {
            "key": situation.key,
            "name": text_as_json(situation.name),
            "reason": optional_text(preferred.reason if preferred else None),
        }
        if situation
        else None,
        "missing_facts": list(found.missing),
        "procedures": list(_judged_ones(found)),
        "alternatives": [
            {
                "procedure": alternative.judged.procedure.key,
                "decided_by": alternative.decided_by,
            }
            for alternative in found.alternatives
        ],
    }


def planning_as_json(planning: Planning | None) -> Json | None:
    """Return the planning, or ``None`` where there is none; days are ISO dates."""
    if planning is None:
        return None
    wish = planning.wish
    return {
        "procedure": planning.procedure.key,
        "direction": planning.direction,
        "starts_on": _day(planning.starts_on),
        "start_moved_days": planning.start_moved_days,
        "contract_on": _day(planning.contract_on),
        "total_days": planning.total_days,
        "shortest_days": planning.shortest_days,
        "stages": [_planned(planned) for planned in planning.stages],
        "wish": {
            "can_be_met": wish.can_be_met,
            "with_shortest": wish.with_shortest,
            "short_days": wish.short_days,
            "could_meet": [procedure.key for procedure in wish.could_meet],
        }
        if wish
        else None,
    }


def amount_as_json(amount: Decimal) -> int | float:
    """Return an amount in euro as a number, whole where it is whole."""
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _threshold(found: ThresholdFound) -> Json:
    threshold = found.threshold
    return {
        "key": threshold.key,
        "amount": threshold.amount,
        "valid_from": threshold.valid_from,
        "valid_to": threshold.valid_to or None,
        "on_date": _day(found.on_date),
        "band": found.band,
        "assumed": found.assumed,
        "basis": basis_as_json(threshold.basis),
    }


def _judged_ones(found: ProcedureAdvice) -> Iterator[Json]:
    for rank, judged in enumerate(found.ranked, start=1):
        yield _judged(judged, rank=rank, recommended=judged is found.recommended)
    for judged in found.additions:
        yield _judged(judged, rank=None, recommended=False)


def _judged(judged: JudgedProcedure, *, rank: int | None, recommended: bool) -> Json:
    procedure = judged.procedure
    return {
        "key": procedure.key,
        "role": procedure.role,
        "name": text_as_json(procedure.name),
        "rank": rank,
        "recommended": recommended,
        "status": judged.status,
        "reason": _reason(judged),
        "fit": judged.fit,
        "grounds": [_ground(resting) for resting in judged.grounds],
        "lacking": [_lacking(lacking) for lacking in judged.lacking],
        "policy": _policy(judged.policy) if judged.policy else None,
        "beyond_policy": judged.beyond_policy,
        "terms": [_term(stage) for stage in procedure.stages],
        **_described(procedure),
    }


def _described(procedure: Procedure) -> Json:
    return {
        "candidates": {
            "least": procedure.candidates.least,
            "most": procedure.candidates.most,
            "text": text_as_json(procedure.candidates.text),
        },
        "negotiation": text_as_json(procedure.negotiation),
        "effort": {"buyer": procedure.effort_buyer, "market": procedure.effort_market},
        "lead_weeks": {"least": procedure.lead_weeks_least, "most": procedure.lead_weeks_most},
        "directive": procedure.directive,
        "basis": basis_as_json(procedure.basis),
    }


def _reason(judged: JudgedProcedure) -> dict[str, str]:
    """Return the deciding sentence in each language."""
    reasons = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            reasons[language] = reason_of(judged)
    return reasons


def _ground(resting: Resting) -> Json:
    return {
        "key": resting.ground.key,
        "text": text_as_json(resting.ground.text),
        "answers": answers_as_json(resting.answers),
        "facts": list(resting.facts),
        "basis": basis_as_json(resting.ground.basis),
    }


def _lacking(lacking: Lacking) -> Json:
    rule = lacking.rule
    return {
        "key": rule.key,
        "text": text_as_json(lacking.text),
        "unknown": lacking.unknown,
        "questions": [question.key for question in lacking.questions],
        "facts": list(lacking.facts),
        "basis": basis_as_json(rule.basis),
    }


def _policy(band: PolicyBand) -> Json:
    return {"kind": band.kind, "up_to": amount_as_json(band.up_to)}


def _term(stage: Stage) -> Json:
    return {
        "stage": stage.key,
        "name": text_as_json(stage.name),
        "minima": [_minimum(minimum) for minimum in stage.minima],
        "least_days": stage.least_days,
        "usual_days": stage.usual_days,
        "after_contract": stage.after_contract,
    }


def _minimum(minimum: Minimum) -> Json:
    return {
        "key": minimum.key,
        "days": minimum.days,
        "unit": minimum.unit,
        "text": text_as_json(minimum.text),
        "basis": basis_as_json(minimum.basis),
    }


def _planned(planned: PlannedStage) -> Json:
    return {
        "stage": planned.stage.key,
        "name": text_as_json(planned.stage.name),
        "minimum": _minimum(planned.minimum) if planned.minimum else None,
        "planned_days": planned.planned_days,
        "first_day": _day(planned.first_day),
        "last_day": _day(planned.last_day),
        "bound_by_law": planned.bound_by_law,
        "moved_days": planned.moved_days,
        "after_contract": planned.stage.after_contract,
    }
