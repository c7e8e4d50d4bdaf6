"""The result page and the brief of an assessment."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from briefs.brief import BriefRequest, make_brief
from briefs.file_names import brief_file_name
from briefs.presentation import AdviceView, present
from briefs.reasons import Reasons
from domain.advice import Advice, advise
from wizard.access import admit
from wizard.models import Assessment


@require_safe
def show_result(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show the advice; ``?vs=`` names another perspective to compare the leader with."""
    admission = admit(request, assessment_id)
    assessment = admission.assessment
    advice = _advice_on(assessment)
    view = present(advice, language=_language(request))
    context = {
        "admission": admission,
        "assessment": assessment,
        "advice": advice,
        "view": view,
        "compared": _compared(view, request.GET.get("vs", "")),
    }
    return render(request, "wizard/result.html", context)


@require_safe
def download_brief(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Give the advice as a PDF, in the language of the reader or in the one asked for."""
    assessment = admit(request, assessment_id).assessment
    language = _language(request)
    brief = make_brief(
        BriefRequest(
            advice=_advice_on(assessment),
            title=assessment.title,
            organisation=assessment.organisation,
            description=assessment.description,
            language=language,
            on_date=timezone.localdate(assessment.changed_at),
            address=settings.PUBLIC_URL + reverse("wizard:result", args=[assessment.pk]),
        )
    )
    name = brief_file_name(assessment.title, language=language)
    disposition = content_disposition_header(as_attachment=True, filename=name)
    return HttpResponse(
        brief.pdf,
        content_type="application/pdf",
        headers={"Content-Disposition": disposition or "attachment"},
    )


def _advice_on(assessment: Assessment) -> Advice:
    return advise(catalogue=assessment.catalogue, sheet=assessment.sheet())


def _language(request: HttpRequest) -> str:
    """Return the language asked for in the address, or the one of the reader."""
    asked = request.GET.get("taal", "")
    if asked in dict(settings.LANGUAGES):
        return asked
    return (get_language() or settings.LANGUAGE_CODE).split("-")[0]


def _compared(view: AdviceView, rival: str) -> Reasons | None:
    """Return the comparison with the asked rival, or else with the runner-up."""
    if view.result is None:
        return None
    comparisons = view.result.comparisons
    return next((c for c in comparisons if c.rival == rival), comparisons[0])
