"""The report of a check: one page that becomes a PDF and a Word document, as the brief does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from briefs.brief import Brief, drawn
from briefs.docx import document_of
from briefs.keeping import LastMade
from briefs.opening import Headline
from checker.presentation import CheckView, present
from domain.check import TenderCheck

KEPT = 8
"""So many reports of each kind are kept in a process."""


@dataclass(frozen=True, kw_only=True)
class ReportRequest:
    """All that a report is made from; ``address`` is that of the result online, or empty."""

    tender: TenderCheck
    title: str
    organisation: str = ""
    notice_name: str = ""
    language: str
    on_date: date
    address: str = ""

    @property
    def inputs(self) -> tuple[object, ...]:
        """What tells two reports apart."""
        tender = self.tender
        return (
            (self.title, self.organisation, self.notice_name, self.language, self.on_date),
            (self.address, tender.notice, tender.sheet.given),
            (tender.confirmed, tender.rejected),
        )


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One chapter of the report."""

    number: int
    title: str
    template: str


_pdfs: LastMade[Brief] = LastMade(KEPT)
_documents: LastMade[bytes] = LastMade(KEPT)


def make_pdf(request: ReportRequest) -> Brief:
    """Return the report as PDF; the same request again gives the same one at once."""
    return _pdfs.get(
        request.inputs,
        owner=request.tender.catalogue,
        make=lambda: drawn(lambda replaced: html_of(request, replaced=replaced)),
    )


def make_document(request: ReportRequest) -> bytes:
    """Return the report as DOCX; the same request again gives the same bytes."""
    return _documents.get(
        request.inputs,
        owner=request.tender.catalogue,
        make=lambda: document_of(
            html_of(request),
            title=request.title,
            language=request.language,
            on_date=request.on_date,
        ),
    )


def html_of(request: ReportRequest, *, replaced: tuple[str, ...] = ()) -> str:
    """Return the page that becomes the report; it is never served as a page."""
    with translation.override(request.language):
        view = present(request.tender, language=request.language, target="pdf")
        context = {
            "report": request,
            "view": view,
            "headline": _bound(view.opening.headline),
            "chapters": tuple(_chapters(view)),
            "replaced": replaced,
        }
        return render_to_string("checker/report.html", context)


def _bound(headline: Headline) -> Headline:
    """Bind the first two words: WeasyPrint may leave the first one on a line of its own."""
    return replace(headline, before=headline.before.replace(" ", "\N{NO-BREAK SPACE}", 1))


def _chapters(view: CheckView) -> Iterator[Chapter]:
    """Yield the chapters behind the first page, which is number one."""
    wanted = (
        (_("Tegenspraak"), "contradictions", True),
        (_("Bewijs"), "evidence", True),
        (_("Visie en ambities"), "aspects", True),
        (_("Percelen die verschillen"), "lots", bool(view.lots.kinds)),
        (_("Wat open blijft"), "open", True),
        (_("Wat u kunt vragen"), "ask", True),
        (_("Advies voor uw inschrijving"), "advice", True),
        (_("Hoe zeker is dit"), "certainty", view.pictures is not None),
        (_("Wat is getoetst"), "judged", True),
    )
    shown = [(title, name) for title, name, is_shown in wanted if is_shown]
    for number, (title, name) in enumerate(shown, start=2):
        yield Chapter(number=number, title=title, template=f"checker/_report_{name}.html")
