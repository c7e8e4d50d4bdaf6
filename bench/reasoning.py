"""The speed of the advice and of the documents made from it, in this process."""

import json
from datetime import date
from itertools import count
from pathlib import Path

from bench.timing import Row, interleaved
from briefs.advice_document import advice_document
from briefs.brief import BriefRequest, html_of, make_brief
from briefs.docx import make_document
from briefs.pdf import STYLE_SHEET
from domain.advice import Advice, advise
from domain.catalogue import Catalogue
from perspectives.answer_file import AnswerFile, read_answer_file
from perspectives.parsing import catalogue_from_folder

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "laptops.yaml"
ADVICE_ROUNDS = 200
BRIEF_ROUNDS = 12
TODAY = date(2026, 11, 25)


def reasoning_rows() -> list[Row]:
    """Measure ``advise``, and the documents of an assignment with facts."""
    catalogue = catalogue_from_folder(ROOT / "perspectives" / "content")
    example = read_answer_file(EXAMPLE.read_text(), catalogue)
    advice = advise(catalogue=catalogue, sheet=example.sheet, facts=example.facts, on_date=TODAY)
    return [
        *_advice_rows(catalogue, example),
        *_brief_rows(advice, example),
        *_data_rows(advice, example),
    ]


def _advice_rows(catalogue: Catalogue, example: AnswerFile) -> list[Row]:
    times = interleaved(
        {
            "answers": lambda: advise(catalogue=catalogue, sheet=example.sheet),
            "facts": lambda: advise(
                catalogue=catalogue, sheet=example.sheet, facts=example.facts, on_date=TODAY
            ),
        },
        rounds=ADVICE_ROUNDS,
    )
    return [
        Row(name="advise, without facts", times=times["answers"], aim="3 ms"),
        Row(name="advise, with facts", times=times["facts"], baseline=times["answers"], aim="3 ms"),
    ]


def _brief_rows(advice: Advice, example: AnswerFile) -> list[Row]:
    """Measure the brief as PDF and DOCX beside WeasyPrint with nothing shared."""
    requests = (_request(advice, example, number) for number in count())
    html = html_of(next(requests))
    again = next(requests)
    make_brief(again)
    briefs = interleaved(
        {
            "shared nothing": lambda: nothing_shared(html),
            "brief": lambda: make_brief(next(requests)),
            "again": lambda: make_brief(again),
            "word": lambda: make_document(next(requests)),
        },
        rounds=BRIEF_ROUNDS,
    )
    baseline = briefs["shared nothing"]
    return [
        Row(name="same HTML through WeasyPrint, nothing shared", times=baseline, aim="baseline"),
        Row(
            name="brief, a new one each time",
            times=briefs["brief"],
            baseline=baseline,
            aim="0.75 x",
        ),
        Row(name="brief, the same again", times=briefs["again"], baseline=baseline, aim="10 ms"),
        Row(name="brief as DOCX", times=briefs["word"], baseline=baseline, aim="0.40 x"),
    ]


def _data_rows(advice: Advice, example: AnswerFile) -> list[Row]:
    """Measure the JSON beside merely writing the same data."""
    data = json.loads(advice_document(advice, title=example.title))
    times = interleaved(
        {
            "written": lambda: json.dumps(data, ensure_ascii=False, indent=2),
            "made": lambda: advice_document(advice, title=example.title),
        },
        rounds=ADVICE_ROUNDS,
    )
    return [
        Row(name="same JSON, only written", times=times["written"], aim="baseline"),
        Row(
            name="advice as JSON, in this process",
            times=times["made"],
            baseline=times["written"],
            aim="2.00 x",
        ),
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
        on_date=TODAY,
    )
