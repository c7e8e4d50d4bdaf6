"""What can be taken along of an assessment: the brief, its data and the planning as a calendar."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefs.advice_document import SCHEMA, advice_document
from briefs.brief import BriefRequest, make_brief
from briefs.calendar import CalendarRequest, make_calendar
from briefs.docx import make_document
from briefs.downloads import attachment
from briefs.file_names import Download
from web.language import language_asked
from wizard.access import admit_assignment
from wizard.advising import advice_on, planning_asked
from wizard.checklist import done_steps
from wizard.models import Assessment


@require_safe
def download_brief(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Give the advice as a PDF, in the language of the reader or in the one asked for."""
    brief = _brief_on(admit_assignment(request, assessment_id).assessment, language_asked(request))
    return _file(make_brief(brief).pdf, brief, Download.PDF)


@require_safe
def download_document(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Give the same brief as a Word document, to edit."""
    brief = _brief_on(admit_assignment(request, assessment_id).assessment, language_asked(request))
    return _file(make_document(brief), brief, Download.DOCX)


@require_safe
def download_advice(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Give the whole advice as JSON; the texts in it stand in both languages."""
    brief = _brief_on(admit_assignment(request, assessment_id).assessment, language_asked(request))
    document = advice_document(
        brief.advice,
        title=brief.title,
        organisation=brief.organisation,
        description=brief.description,
        schema=settings.PUBLIC_URL + static(SCHEMA),
    )
    return _file(document.encode(), brief, Download.JSON)


@require_safe
def download_calendar(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Give the planning as a calendar; one without days leads to the page that asks for them."""
    assessment = admit_assignment(request, assessment_id).assessment
    brief = _brief_on(assessment, language_asked(request))
    page = reverse("wizard:planning", args=[assessment.pk])
    planning = planning_asked(brief.advice, request.GET.get("procedure", ""))
    if planning is None or planning.starts_on is None:
        return HttpResponseRedirect(page)
    calendar = make_calendar(
        CalendarRequest(
            planning=planning,
            title=brief.title,
            identity=str(assessment.pk),
            language=brief.language,
            changed_at=assessment.changed_at,
            address=settings.PUBLIC_URL + page,
        )
    )
    return _file(calendar, brief, Download.CALENDAR)


def _brief_on(assessment: Assessment, language: str) -> BriefRequest:
    return BriefRequest(
        advice=advice_on(assessment, on_date=timezone.localdate(), done=done_steps(assessment)),
        title=assessment.title,
        organisation=assessment.organisation,
        description=assessment.description,
        language=language,
        on_date=timezone.localdate(assessment.changed_at),
        address=settings.PUBLIC_URL + reverse("wizard:result", args=[assessment.pk]),
    )


def _file(content: bytes, brief: BriefRequest, download: Download) -> HttpResponse:
    return attachment(content, title=brief.title, download=download, language=brief.language)
