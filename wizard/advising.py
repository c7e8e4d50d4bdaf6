"""The one place where the wizard asks for an advice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.conf import settings

from domain.advice import Advice, advise, planning_for
from domain.answers import AnswerSheet
from domain.checklist import NOTHING_DONE, Done
from domain.facts import Facts
from domain.planning import Planning
from domain.procedure import Status
from domain.procedures import JudgedProcedure
from domain.weighting import ThemeWeight, weighted
from wizard.models import Assessment


def advice_on(
    assessment: Assessment,
    *,
    on_date: date,
    sheet: AnswerSheet | None = None,
    facts: Facts | None = None,
    weights: Mapping[str, ThemeWeight] | None = None,
    done: Mapping[str, Done] = NOTHING_DONE,
) -> Advice:
    """Return the advice on an assessment as the law stands on a day.

    ``sheet``, ``facts`` and ``weights`` are given when they are at hand already, or tried out;
    otherwise they are those of the assessment. ``done`` are the steps that were done, where the
    checklist is shown.
    """
    return advise(
        catalogue=assessment.catalogue,
        sheet=assessment.sheet() if sheet is None else sheet,
        weights=assessment.theme_weights if weights is None else weights,
        facts=assessment.facts() if facts is None else facts,
        on_date=on_date,
        policy=settings.POLICY_BANDS,
        done=done,
    )


def counting(assessment: Assessment, sheet: AnswerSheet) -> AnswerSheet:
    """Return the sheet with its themes weighing as they do in this assessment."""
    weights = assessment.theme_weights
    return weighted(sheet, weights) if weights else sheet


def planning_asked(advice: Advice, key: str) -> Planning | None:
    """Return the planning of the procedure with this key, as long as that one can be used."""
    judged = advice.procedures.judged(key) if advice.procedures and key else None
    return planning_for(advice, key) if judged and _can_be_planned(judged) else advice.planning


def _can_be_planned(judged: JudgedProcedure) -> bool:
    return judged.status is not Status.NOT_OPEN and bool(judged.procedure.stages)
