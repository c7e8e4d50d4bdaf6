"""What can be taken along of a check: the report as PDF and Word document, and its data."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefs.downloads import attachment
from briefs.file_names import Download
from briefs.report_files import make_document, make_pdf
from checker.access import admit_check
from checker.checking import tender_check
from checker.export import SCHEMA, check_document
from checker.models import Check
from checker.report import ReportRequest
from web.language import language_asked


@require_safe
def download_pdf(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Give the report as a PDF, in the language of the reader or in the one asked for."""
    report = _report_on(admit_check(request, assessment_id).check, language_asked(request))
    return _file(make_pdf(report).pdf, report, Download.CHECK_PDF)


@require_safe
def download_document(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Give the same report as a Word document, to edit."""
    report = _report_on(admit_check(request, assessment_id).check, language_asked(request))
    return _file(make_document(report), report, Download.CHECK_DOCX)


@require_safe
def download_data(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Give the whole check as JSON; the texts in it stand in both languages."""
    report = _report_on(admit_check(request, assessment_id).check, language_asked(request))
    document = check_document(
        report.tender,
        title=report.title,
        organisation=report.organisation,
        notice_name=report.notice_name,
        schema=settings.PUBLIC_URL + static(SCHEMA),
    )
    return _file(document.encode(), report, Download.CHECK_JSON)


def _report_on(check: Check, language: str) -> ReportRequest:
    assessment = check.assessment
    return ReportRequest(
        tender=tender_check(check),
        title=assessment.title,
        organisation=assessment.organisation,
        notice_name=check.notice_name,
        language=language,
        on_date=timezone.localdate(assessment.changed_at),
        address=settings.PUBLIC_URL + reverse("checker:result", args=[assessment.pk]),
    )


def _file(content: bytes, report: ReportRequest, download: Download) -> HttpResponse:
    return attachment(content, title=report.title, download=download, language=report.language)
