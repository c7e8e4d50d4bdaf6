"""What can be taken along of a check: the same outcome as PDF, as Word document and as data."""

import json
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from briefs.report_files import make_document, make_pdf
from checker.export import SCHEMA, SCHEMA_ID, check_document
from checker.reading.notices import read_notices
from checker.reading.refusals import NotReadable
from checker.report import ReportRequest
from domain.check import check as check_tender
from tests.briefs.docx_reading import ReadDocx
from tests.briefs.pdf_reading import ReadPdf
from tests.checker.builders import give_notice, where
from tests.checker.notice_files import FILES, notice_named
from tests.serving import ROOT


@pytest.fixture(scope="module")
def validator():
    schema = json.loads((ROOT / "static" / SCHEMA).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def tenders_in(name, catalogue):
    return [
        check_tender(catalogue=catalogue, notice=one) for one in read_notices(notice_named(name))
    ]


def request_on(name, catalogue, **more):
    (tender, *_others) = tenders_in(name, catalogue)
    return ReportRequest(
        tender=tender,
        title=more.pop("title", "Meubilair"),
        language=more.pop("language", "nl"),
        on_date=date(2026, 3, 1),
        **more,
    )


def mistakes(validator, document):
    return [f"{e.json_path}: {e.message[:200]}" for e in validator.iter_errors(document)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_data_of_every_notice_is_what_the_schema_promises(path, validator, shipped_catalogue):
    try:
        notices = read_notices(path.read_bytes())
    except NotReadable:
        return

    for one in notices:
        tender = check_tender(catalogue=shipped_catalogue, notice=one)
        document = json.loads(check_document(tender, title="Toets"))
        assert mistakes(validator, document) == []


def test_a_check_without_a_notice_fits_the_schema_too(validator, shipped_catalogue):
    document = json.loads(check_document(check_tender(catalogue=shipped_catalogue), title="x"))

    assert mistakes(validator, document) == []
    assert document["$schema"] == SCHEMA_ID
    assert document["notice"] is None


def test_all_objects_in_the_schema_are_closed_and_described(validator):
    for path, part in _objects(validator.schema):
        assert part.get("additionalProperties") is False, path
        assert part.get("description"), path
        assert set(part["required"]) == set(part["properties"]), path


def _objects(part, path="$"):
    if isinstance(part, dict):
        if part.get("type") == "object":
            yield path, part
        for name, value in part.items():
            yield from _objects(value, f"{path}.{name}")
    elif isinstance(part, list):
        for place, value in enumerate(part):
            yield from _objects(value, f"{path}[{place}]")


def test_not_found_is_open_in_the_data_and_never_no(shipped_catalogue):
    document = json.loads(check_document(tenders_in("ef-17.xml", shipped_catalogue)[0], title="x"))

    assert {entry["state"] for entry in document["answers"]} == {"not_answered"}
    assert document["judged"] == "too_few"
    assert document["leaders"] == []


def test_the_report_tells_what_the_page_tells(shipped_catalogue):
    pdf = ReadPdf(make_pdf(request_on("co-03.xml", shipped_catalogue, notice_name="co-03.xml")).pdf)

    for part in (
        "Eerste indruk: deze aanbesteding lijkt",
        "Vernieuwing gevraagd, prijs voorop",
        "Wat u kunt vragen",
        "Niet gevonden in de aankondiging",
        "co-03.xml",
        "geen juridisch oordeel",
    ):
        assert part in pdf.text, part


def test_the_report_is_tagged_with_a_title_and_a_language(shipped_catalogue):
    pdf = ReadPdf(make_pdf(request_on("sd-01.xml", shipped_catalogue, language="en")).pdf)

    assert str(pdf.root.Lang) == "en"
    assert bool(pdf.root.MarkInfo.Marked)
    figures = pdf.elements("Figure", "/Figure")
    assert figures
    assert all("/Alt" in figure for figure in figures)
    assert "H1" in {name.strip("/") for name in pdf.names()}


def test_the_word_document_has_the_same_chapters(shipped_catalogue):
    request = request_on("sd-01.xml", shipped_catalogue)

    document = ReadDocx(make_document(request))

    page = request.html()
    for heading in document.headings(1):
        assert heading in page
    assert {"Tegenspraak", "Bewijs", "Wat is getoetst"} <= set(document.headings(1))


def test_the_same_report_again_has_the_same_bytes(shipped_catalogue):
    request = request_on("co-03.xml", shipped_catalogue)

    assert make_document(request) == make_document(request)
    assert make_pdf(request).pdf == make_pdf(request).pdf


def test_text_from_a_notice_stays_text_in_the_report(shipped_catalogue):
    page = request_on("co-03.xml", shipped_catalogue, title="<b>Meubilair</b>").html()

    assert "<b>Meubilair</b>" not in page
    assert "&lt;b&gt;Meubilair&lt;/b&gt;" in page


@pytest.mark.parametrize(
    ("page", "kind", "name"),
    [
        ("report_pdf", "application/pdf", "toets-"),
        ("report_json", "application/json", "toets-"),
        ("report_docx", "wordprocessingml", "toets-"),
    ],
)
def test_downloads_have_their_kind_and_name(check, alice, page, kind, name):
    give_notice(alice, check)

    response = alice.get(where(check, page))

    assert kind in response["Content-Type"]
    assert response["Content-Disposition"].startswith("attachment")
    assert name in response["Content-Disposition"]


def test_a_language_can_be_asked_for(check, alice):
    give_notice(alice, check)

    response = alice.get(where(check, "report_pdf"), {"taal": "en"})

    assert "Which risks do you see" in ReadPdf(response.content).text
