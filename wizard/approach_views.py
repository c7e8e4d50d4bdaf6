"""The pages of the approach: the procedure, the planning and the instruments of an advice."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefs.instrument_words import instruments_of
from briefs.motivation import motivation_of
from briefs.planning_words import planning_of
from briefs.ranked_procedures import procedures_of
from briefs.words import choice_of
from domain.advice import Advice
from wizard.access import Admission, admit_assignment
from wizard.advising import advice_on, planning_asked


@require_safe
def show_procedures(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show which procedure comes first, why, and what the others ask."""
    admission, advice = _advised(request, assessment_id)
    procedures = procedures_of(advice)
    title = admission.assessment.title
    context = _frame(admission, "procedures") | {
        "procedures": procedures,
        "motivation": motivation_of(advice, procedures, title=title) if procedures else None,
    }
    return render(request, "wizard/procedures.html", context)


@require_safe
def show_planning(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show the planning of the recommended procedure, or of the one asked for."""
    admission, advice = _advised(request, assessment_id)
    procedures = procedures_of(advice)
    context = _frame(admission, "planning") | {
        "procedures": procedures,
        "planning": planning_of(planning_asked(advice, request.GET.get("procedure", ""))),
        "choices": procedures.possible if procedures else (),
    }
    return render(request, "wizard/planning.html", context)


@require_safe
def show_instruments(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show the instruments that fit, and why not the popular others."""
    admission, advice = _advised(request, assessment_id)
    context = _frame(admission, "instruments") | {
        "groups": instruments_of(advice),
        "leaders": choice_of(advice.catalogue, advice.leaders),
        "held": bool(advice.catalogue.instruments),
    }
    return render(request, "wizard/instruments.html", context)


def _advised(request: HttpRequest, assessment_id: UUID) -> tuple[Admission, Advice]:
    admission = admit_assignment(request, assessment_id)
    return admission, advice_on(admission.assessment, on_date=timezone.localdate())


def _frame(admission: Admission, here: str) -> dict[str, object]:
    return {"admission": admission, "assessment": admission.assessment, "here": here}
