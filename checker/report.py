"""The report of a check: the page that becomes a PDF and a Word document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from briefs.opening import Headline
from briefs.report_files import FileRequest
from checker.presentation import CheckView, present
from domain.check import TenderCheck


@dataclass(frozen=True, kw_only=True)
class ReportRequest(FileRequest):
    """All that the report of a check is made from."""

    tender: TenderCheck
    organisation: str = ""
    notice_name: str = ""

    @property
    def inputs(self) -> tuple[object, ...]:
        """What tells two reports apart."""
        tender = self.tender
        return (
            (self.title, self.organisation, self.notice_name, self.language, self.on_date),
            (self.address, tender.notice, tender.sheet.given),
            (tender.confirmed, tender.rejected),
        )

    def html(self, replaced: tuple[str, ...] = ()) -> str:
        """Return the page that becomes the report."""
        with translation.override(self.language):
            view = present(self.tender, language=self.language, target="pdf")
            context = {
                "report": self,
                "view": view,
                "headline": _bound(view.opening.headline),
                "chapters": tuple(_chapters(view)),
                "replaced": replaced,
            }
            return render_to_string("checker/report.html", context)


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One chapter of the report."""

    number: int
    title: str
    template: str


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
