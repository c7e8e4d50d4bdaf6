"""The speed of the advice and of the brief, in this process."""

from datetime import date
from itertools import count
from pathlib import Path

from bench.timing import Row, interleaved
from briefs.brief import BriefRequest, html_of, make_brief
from briefs.pdf import STYLE_SHEET
from domain.advice import Advice, advise
from perspectives.answer_file import AnswerFile, read_answer_file
from perspectives.parsing import catalogue_from_folder

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "laptops.yaml"
ADVICE_ROUNDS = 200
BRIEF_ROUNDS = 12


def reasoning_rows() -> list[Row]:
    """Measure ``advise`` alone, and the brief beside WeasyPrint with nothing shared."""
    catalogue = catalogue_from_folder(ROOT / "perspectives" / "content")
    example = read_answer_file(EXAMPLE.read_text(), catalogue)
    advice = advise(catalogue=catalogue, sheet=example.sheet)
    advising = interleaved(
        {"advise": lambda: advise(catalogue=catalogue, sheet=example.sheet)}, rounds=ADVICE_ROUNDS
    )
    requests = (_request(advice, example, number) for number in count())
    html = html_of(next(requests))
    again = next(requests)
    make_brief(again)
    briefs = interleaved(
        {
            "shared nothing": lambda: nothing_shared(html),
            "brief": lambda: make_brief(next(requests)),
            "again": lambda: make_brief(again),
        },
        rounds=BRIEF_ROUNDS,
    )
    baseline = briefs["shared nothing"]
    return [
        Row(name="advise", times=advising["advise"], aim="3 ms"),
        Row(name="same HTML through WeasyPrint, nothing shared", times=baseline, aim="baseline"),
        Row(
            name="brief, a new one each time",
            times=briefs["brief"],
            baseline=baseline,
            aim="0.75 x",
        ),
        Row(name="brief, the same again", times=briefs["again"], baseline=baseline, aim="10 ms"),
    ]


def nothing_shared(html: str) -> bytes:
    """Make a PDF as the manual of WeasyPrint shows it: styles and fonts anew each time."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    style = CSS(filename=STYLE_SHEET, font_config=fonts)
    pdf: bytes = HTML(string=html, base_url=STYLE_SHEET.as_uri()).write_pdf(
        stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1"
    )
    return pdf


def _request(advice: Advice, example: AnswerFile, number: int) -> BriefRequest:
    """Return a request that differs from all others in its title, so that nothing is kept."""
    return BriefRequest(
        advice=advice,
        title=f"{example.title} {number}",
        organisation=example.organisation,
        description=example.description,
        language="nl",
        on_date=date(2026, 11, 25),
    )
