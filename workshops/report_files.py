"""The report of a workshop: its chapters, and the page that becomes a PDF and a Word document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from briefs.report_files import FileRequest
from workshops.models import Workshop
from workshops.report import Report, inputs_of, present_report


@dataclass(frozen=True, kw_only=True)
class ReportRequest(FileRequest):
    """All that the report of a workshop is made from."""

    workshop: Workshop
    with_names: bool

    @property
    def inputs(self) -> tuple[object, ...]:
        """What tells two reports apart."""
        return (*inputs_of(self.workshop), self.language, self.with_names, self.address)

    def html(self, replaced: tuple[str, ...] = ()) -> str:
        """Return the page that becomes the report."""
        with translation.override(self.language):
            report = present_report(self.workshop, target="pdf", with_names=self.with_names)
            context = {
                "report": report,
                "chapters": chapters_of(report),
                "language": self.language,
                "address": self.address,
                "is_pdf": True,
                "replaced": replaced,
            }
            return render_to_string("workshops/report_document.html", context)


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One chapter of the report, with the template of what stands in it."""

    number: int
    title: str
    anchor: str
    template: str


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
    if report.chairs:
        yield _("Vanaf welke stoel"), "stoelen", "chairs"
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
