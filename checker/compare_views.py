"""Intent against tender: an assessment and a check side by side, before publishing."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from checker.access import CheckAdmission, admit_check, readable_intent
from checker.checking import tender_check
from checker.presentation_intent import present_intent
from domain.check import compare_intent
from web.formats import active_language
from wizard.access import assignment_named
from wizard.advising import advice_on
from wizard.listing import Entry, listed_here
from wizard.models import Assessment


@require_safe
def compare(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show where the tender departs from the chosen assessment, or ask for one.

    ``?met=`` names the assessment; without it that is the one that the check was laid beside.
    """
    admission = admit_check(request, assessment_id)
    intent = _intent(request, admission)
    context = {
        "admission": admission,
        "assessment": admission.assessment,
        "intent": intent,
        "entries": _choices(request),
        "view": None,
    }
    if intent:
        advice = advice_on(intent, on_date=timezone.localdate())
        tender = tender_check(admission.check)
        context["view"] = present_intent(
            compare_intent(advice, tender),
            advice=advice,
            tender=tender,
            language=active_language(),
        )
    return render(request, "checker/compare.html", context)


def _intent(request: HttpRequest, admission: CheckAdmission) -> Assessment | None:
    asked = request.GET.get("met", "")
    if asked:
        return assignment_named(request, asked)
    # A link to the check alone does not show what it was laid beside.
    return readable_intent(request, admission.check.intent_id)


def _choices(request: HttpRequest) -> list[Entry]:
    return [
        entry for entry in listed_here(request.session) if entry.is_assignment and entry.answered
    ]
