"""The result page of a check."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from briefs.keeping import LastMade
from checker.access import CheckAdmission, admit_check
from checker.checking import tender_check
from checker.news import news_in
from checker.presentation import present
from domain.check import TenderCheck
from web.formats import active_language

KEPT = 16
"""So many results are kept in a process, for who comes back to the same page."""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A result as it stands on the page, between the frame."""

    headline: str
    body: SafeString


_last_shown: LastMade[Shown] = LastMade(KEPT)


@require_safe
def show_result(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show what the tender reveals, with the evidence for every statement."""
    admission = admit_check(request, assessment_id)
    check, assessment = admission.check, admission.assessment
    tender, language = tender_check(check), active_language()
    shown = _last_shown.get(
        (
            (assessment.pk, assessment.title, assessment.organisation, check.notice_name),
            (check.read_at, check.intent_id, tender.sheet.given, tender.coverage),
            (tender.confirmed, tender.rejected, admission.admission.right, language),
        ),
        owner=assessment.catalogue,
        make=lambda: _shown(admission, tender, language=language),
    )
    context = {
        "admission": admission,
        "assessment": assessment,
        "news": news_in(request),
        "shown": shown,
    }
    return render(request, "checker/result.html", context)


def _shown(admission: CheckAdmission, tender: TenderCheck, *, language: str) -> Shown:
    view = present(tender, language=language)
    context = {
        "admission": admission,
        "assessment": admission.assessment,
        "check": admission.check,
        "view": view,
    }
    return Shown(
        headline=view.opening.headline.text,
        body=render_to_string("checker/_result.html", context),
    )
