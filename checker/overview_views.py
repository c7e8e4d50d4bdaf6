"""The overview of a check: what it rests on, how far one is, and what can be added."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from checker.access import admit_check, readable_intent
from checker.checking import tender_check
from checker.checks import link_intent
from checker.document_account import documents_of
from checker.leading import lead_to
from checker.models import Finding
from checker.news import News, news_in
from web.access import Right
from wizard.access import assignment_named, unless_removed
from wizard.listing import Entry, listed_here
from wizard.steps import first_open, theme_statuses


@require_safe
def overview(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show the ways in with how far each is, and the way to the result."""
    admission = admit_check(request, assessment_id)
    check, assessment = admission.check, admission.assessment
    statuses = theme_statuses(assessment.sheet())
    states = Counter(Finding.objects.of(check).values_list("state", flat=True))
    context = {
        "admission": admission,
        "assessment": assessment,
        "check": check,
        "documents": documents_of(check),
        "found": states.total(),
        "looked_at": states.total() - states[Finding.State.SUGGESTED],
        "statuses": statuses,
        "entry": first_open(statuses),
        "coverage": tender_check(check).coverage,
        "intent": readable_intent(request, check.intent_id),
        "assignments": _assignments(request) if admission.may_edit else [],
        "news": news_in(request),
    }
    return render(request, "checker/overview.html", context)


@require_POST
@unless_removed
def choose_intent(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Lay the check beside an assessment that this browser may read, or beside none."""
    admission = admit_check(request, assessment_id, needs=Right.EDIT)
    chosen = request.POST.get("intent", "")
    intent = assignment_named(request, chosen) if chosen else None
    link_intent(check=admission.check, intent=intent)
    return lead_to("overview", assessment_id, news=News.LINKED if intent else News.UNLINKED)


def _assignments(request: HttpRequest) -> list[Entry]:
    return [entry for entry in listed_here(request.session) if entry.is_assignment]
