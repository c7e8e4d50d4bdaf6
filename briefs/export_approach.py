"""Instruments, contradictions, cases and checklist of an advice as plain data for JSON."""

from __future__ import annotations

from briefs.export_parts import (
    Json,
    answers_as_json,
    basis_as_json,
    optional_text,
    profile_as_json,
    text_as_json,
)
from briefs.export_procedures import facts_as_json, planning_as_json, procedures_as_json
from domain.advice import Advice
from domain.cases import MatchedCase
from domain.checklist import Checklist, ListedStep, PhaseOfChecklist
from domain.contradictions import FoundContradiction
from domain.instruments import GroupOfInstruments, NotAdvised
from domain.library import Instrument
from domain.perspective import Perspective


def approach_as_json(advice: Advice) -> Json:
    """Return everything that answers and facts together lead to."""
    return {
        "facts": facts_as_json(advice.facts),
        "on_date": advice.on_date.isoformat() if advice.on_date else None,
        **procedures_as_json(advice.procedures),
        "planning": planning_as_json(advice.planning),
        "instruments": [_group(group) for group in advice.instruments],
        "contradictions": [_contradiction(found) for found in advice.contradictions],
        "cases": [_case(matched) for matched in advice.cases],
        "checklist": _checklist(advice.checklist) if advice.checklist else None,
    }


def _group(group: GroupOfInstruments) -> Json:
    return {
        "group": group.group,
        "advised": [_instrument(instrument) for instrument in group.advised],
        "not_advised": [_not_advised(entry) for entry in group.not_advised],
    }


def _instrument(instrument: Instrument) -> Json:
    return {
        "key": instrument.key,
        "name": text_as_json(instrument.name),
        "what": text_as_json(instrument.what),
        "fit": {p: instrument.fit.of(p) for p in Perspective},
        "basis": basis_as_json(instrument.basis),
    }


def _not_advised(entry: NotAdvised) -> Json:
    against = optional_text(entry.instrument.against)
    return _instrument(entry.instrument) | {"why": entry.why, "against": against}


def _contradiction(found: FoundContradiction) -> Json:
    contradiction = found.contradiction
    return {
        "key": contradiction.key,
        "severity": contradiction.severity,
        "title": text_as_json(contradiction.title),
        "risk": text_as_json(contradiction.risk),
        "repair": text_as_json(contradiction.repair),
        "answers": answers_as_json(found.answers),
        "facts": list(found.facts),
        "basis": basis_as_json(contradiction.basis),
    }


def _case(matched: MatchedCase) -> Json:
    return {
        "key": matched.case.key,
        "kind": matched.case.kind,
        "title": text_as_json(matched.case.title),
        "lesson": text_as_json(matched.case.lesson),
        "profile": profile_as_json(matched.profile),
        "difference": str(matched.difference),
    }


def _checklist(checklist: Checklist) -> Json:
    return {
        "total": checklist.total,
        "done": checklist.done,
        "phases": [_phase(part) for part in checklist.phases],
        "elsewhere": [_step(entry) for entry in checklist.elsewhere],
    }


def _phase(part: PhaseOfChecklist) -> Json:
    return {
        "phase": part.phase.key,
        "steps": [_step(entry) for entry in part.steps],
        "passed_over": [entry.step.key for entry in part.passed_over],
    }


def _step(entry: ListedStep) -> Json:
    done = entry.done
    return {
        "key": entry.step.key,
        "perspective": entry.perspective,
        "force": entry.step.force,
        "done": {"by": done.by, "on": done.on.isoformat()} if done else None,
    }
