"""The report as a PDF and as a Word document: one page that becomes both, as the brief does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from briefs.brief import Brief, drawn
from briefs.docx import document_of
from briefs.keeping import LastMade
from workshops.models import Workshop
from workshops.report import Report, ended_on, present_report

KEPT = 8
"""So many reports of each kind are kept in a process, for a room that asks for one at once."""


@dataclass(frozen=True, kw_only=True)
class ReportRequest:
    """All that a report is made from; ``address`` is that of the same report online."""

    workshop: Workshop
    language: str
    with_names: bool
    address: str

    @property
    def inputs(self) -> tuple[object, ...]:
        """What tells two reports apart; an ended workshop changes no more."""
        workshop = self.workshop
        return (workshop.pk, workshop.version, self.language, self.with_names, self.address)


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One chapter of the report, with the template of what stands in it."""

    number: int
    title: str
    anchor: str
    template: str


_pdfs: LastMade[Brief] = LastMade(KEPT)
_documents: LastMade[bytes] = LastMade(KEPT)


def make_pdf(request: ReportRequest) -> Brief:
    """Return the report as PDF; the same request again gives the same one at once."""
    return _pdfs.get(
        request.inputs,
        owner=request.workshop.catalogue,
        make=lambda: drawn(lambda replaced: html_of(request, replaced=replaced)),
    )


def make_document(request: ReportRequest) -> bytes:
    """Return the report as DOCX; the same request again gives the same bytes."""
    return _documents.get(
        request.inputs, owner=request.workshop.catalogue, make=lambda: _document(request)
    )


def html_of(request: ReportRequest, *, replaced: tuple[str, ...] = ()) -> str:
    """Return the page that becomes the report; it is never served as a page."""
    with translation.override(request.language):
        report = present_report(request.workshop, target="pdf", with_names=request.with_names)
        context = {
            "report": report,
            "chapters": chapters_of(report),
            "language": request.language,
            "address": request.address,
            "is_pdf": True,
            "replaced": replaced,
        }
        return render_to_string("workshops/report_document.html", context)


def chapters_of(report: Report) -> tuple[Chapter, ...]:
    """Return the chapters behind the opening, which is number one."""
    return tuple(
        Chapter(
            number=number,
            title=title,
            anchor=anchor,
            template=f"workshops/_report_{name}.html",
        )
        for number, (title, anchor, name) in enumerate(_wanted(report), start=2)
    )


def _wanted(report: Report) -> Iterator[tuple[str, str, str]]:
    yield _("Wat is afgesproken"), "afspraken", "agreed"
    if report.places.rounds:
        yield _("Waar de groep staat"), "plaatsen", "places"
    if report.has_answers:
        yield _("Waar u over doorpraat"), "bespreken", "highlights"
    if report.questions:
        yield _("Per vraag"), "vragen", "questions"
    if report.cards:
        yield _("Kansen en valkuilen"), "kaarten", "cards"
    if report.remarked:
        yield _("Opmerkingen uit de zaal"), "opmerkingen", "remarks"
    yield _("Wie er waren"), "aanwezig", "attendance"
    yield _("Hoe dit is gerekend"), "werkwijze", "method"


def _document(request: ReportRequest) -> bytes:
    workshop = request.workshop
    return document_of(
        html_of(request),
        title=workshop.title,
        language=request.language,
        on_date=ended_on(workshop),
    )
