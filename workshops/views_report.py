"""The report of a workshop, on screen and to take along, for whoever was part of it."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.http import require_POST, require_safe

from briefs.downloads import attachment
from briefs.file_names import Download
from briefs.report_files import make_document, make_pdf
from web.access import note_made, writer_of
from web.language import language_asked
from wizard.forms import creation_key_in
from wizard.leaving import SeeOther
from workshops.access import admit_facilitator
from workshops.handing_over import NothingToHandOver, hand_over, hand_over_of
from workshops.report import ended_on, present_report
from workshops.report_access import ReportReading, admit_reader
from workshops.report_csv import csv_of
from workshops.report_files import ReportRequest
from workshops.report_page import page_body


@require_safe
def report(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Show the report, or that it comes when the workshop ends."""
    reading = admit_reader(request, workshop_id)
    if not reading.is_ready:
        return _not_yet(request, reading)
    context = {
        "workshop": reading.workshop,
        "reading": reading,
        "body": page_body(reading),
        "hand_over": hand_over_of(reading.workshop) if reading.is_facilitator else None,
        "creation_key": uuid4(),
    }
    return render(request, "workshops/report.html", context)


@require_safe
def download_pdf(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Give the report as a PDF."""
    reading = admit_reader(request, workshop_id)
    if not reading.is_ready:
        return _not_yet(request, reading, status=409)
    content = make_pdf(_request(request, reading)).pdf
    return _file(request, reading, content, Download.WORKSHOP_PDF)


@require_safe
def download_document(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Give the report as a Word document."""
    reading = admit_reader(request, workshop_id)
    if not reading.is_ready:
        return _not_yet(request, reading, status=409)
    content = make_document(_request(request, reading))
    return _file(request, reading, content, Download.WORKSHOP_DOCX)


@require_safe
def download_csv(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Give the numbers of the report as CSV."""
    reading = admit_reader(request, workshop_id)
    if not reading.is_ready:
        return _not_yet(request, reading, status=409)
    with translation.override(language_asked(request)):
        content = csv_of(present_report(reading.workshop))
    return _file(request, reading, content, Download.WORKSHOP_CSV)


@require_POST
def make_assessment(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Make an assessment of what the room agreed, and lead to it."""
    workshop = admit_facilitator(request, workshop_id)
    there = reverse("workshops:report", args=[workshop_id])
    try:
        made = hand_over(
            workshop=workshop,
            creation_key=creation_key_in(request.POST.get("creation_key", "")),
            writer=writer_of(request.session),
            at=timezone.now(),
        )
    except NothingToHandOver:
        return SeeOther(there)
    note_made(request.session, made.pk)
    return SeeOther(made.journey.address("overview", made.pk))


def _not_yet(request: HttpRequest, reading: ReportReading, *, status: int = 200) -> HttpResponse:
    context = {"workshop": reading.workshop, "reading": reading}
    return render(request, "workshops/report_not_yet.html", context, status=status)


def _request(request: HttpRequest, reading: ReportReading) -> ReportRequest:
    here = reverse("workshops:report", args=[reading.workshop.pk])
    return ReportRequest(
        workshop=reading.workshop,
        title=reading.workshop.title,
        language=language_asked(request),
        on_date=ended_on(reading.workshop),
        with_names=reading.is_facilitator,
        address=settings.PUBLIC_URL + here,
    )


def _file(
    request: HttpRequest, reading: ReportReading, content: bytes, download: Download
) -> HttpResponse:
    language = language_asked(request)
    title = reading.workshop.title
    return attachment(content, title=title, download=download, language=language)
