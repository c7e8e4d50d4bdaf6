"""The overview of a check: what it rests on, how far one is, and what can be added."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from checker.access import admit_check
from checker.checking import tender_check
from checker.checks import link_intent
from checker.document_account import documents_of
from checker.leading import lead_to
from checker.models import Check, Finding
from checker.news import News, news_in
from web.access import Right, made_here, opened_here
from wizard.access import admit_assignment, unless_removed
from wizard.listing import Entry, listed
from wizard.models import Assessment
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
        "intent": _readable_intent(request, check),
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
    intent = _chosen(request, chosen) if chosen else None
    link_intent(check=admission.check, intent=intent)
    return lead_to("overview", assessment_id, news=News.LINKED if intent else News.UNLINKED)


def _chosen(request: HttpRequest, text: str) -> Assessment:
    try:
        return admit_assignment(request, UUID(text)).assessment
    except ValueError:
        raise Http404 from None


def _readable_intent(request: HttpRequest, check: Check) -> Assessment | None:
    """Return what the check is laid beside; a link to the check alone does not show that."""
    if check.intent_id is None:
        return None
    try:
        return admit_assignment(request, check.intent_id).assessment
    except Http404:
        return None


def _assignments(request: HttpRequest) -> list[Entry]:
    entries = listed(made=made_here(request.session), opened=opened_here(request.session))
    return [entry for entry in entries if entry.is_assignment]
