"""The overview of a check: what it rests on, how far one is, and what can be added."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from checker.access import admit_check
from checker.checks import link_intent
from checker.document_account import documents_of
from checker.leading import lead_to
from checker.models import Check, Finding
from checker.news import News, news_in
from domain.answers import AnswerSheet, AnswerState
from web.access import Right, made_here, opened_here
from wizard.access import admit_assignment, unless_removed
from wizard.answering import sheet_with
from wizard.listing import Entry, listed
from wizard.models import AnswerRow, Assessment
from wizard.noted_answers import FINDING, NOTICE
from wizard.steps import first_open, theme_statuses


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """How many questions are answered, and by what."""

    total: int
    by_notice: int
    by_findings: int
    by_person: int
    unknown: int

    @property
    def answered(self) -> int:
        """How many questions have an answer that counts."""
        return self.by_notice + self.by_findings + self.by_person

    @property
    def open(self) -> int:
        """How many questions nobody and nothing answered."""
        return self.total - self.answered - self.unknown


def coverage_of(sheet: AnswerSheet, rows: dict[str, AnswerRow]) -> Coverage:
    """Return how far the questions are answered, and by what."""
    signs = Counter(rows[question.key].written_by for question, _option in sheet.answered)
    states = Counter(sheet.state_of(question.key) for question in sheet.shown)
    by_notice, by_findings = signs[NOTICE], signs[FINDING]
    return Coverage(
        total=len(sheet.shown),
        by_notice=by_notice,
        by_findings=by_findings,
        by_person=len(sheet.answered) - by_notice - by_findings,
        unknown=states[AnswerState.DONT_KNOW] + states[AnswerState.NOT_APPLICABLE],
    )


@require_safe
def overview(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show the ways in with how far each is, and the way to the result."""
    admission = admit_check(request, assessment_id)
    check, assessment = admission.check, admission.assessment
    rows = assessment.answer_rows()
    sheet = sheet_with(assessment, rows.values())
    statuses = theme_statuses(sheet)
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
        "coverage": coverage_of(sheet, rows),
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
