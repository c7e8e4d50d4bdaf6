"""The brief in Word: real headings and tables, told pictures, and nobody's text changed."""

from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn

from briefs import docx as docx_module
from briefs.docx import make_document
from briefs.picture_files import png_pictures
from domain.advice import advise
from perspectives.answer_file import read_answer_file
from tests.briefs.builders import PARTICIPATION, build_advice, build_request, mixed, nothing
from tests.briefs.docx_reading import ReadDocx
from tests.catalogues import small_catalogue
from tests.field_reports.test_titles import TITLES
from tests.serving import ROOT

REMARK = "Eerste regel\n\nTweede alinea <b>niet vet</b> {{ 7*7 }}"


@pytest.fixture(scope="session")
def request_nl(shipped_catalogue):
    text = (ROOT / "examples" / "verge-maintenance.yaml").read_text(encoding="utf-8")
    example = read_answer_file(text, shipped_catalogue)
    return build_request(
        advise(catalogue=shipped_catalogue, sheet=example.sheet),
        title=example.title,
        organisation=example.organisation,
        description=example.description,
    )


@pytest.fixture(scope="session")
def brief(request_nl):
    return ReadDocx(make_document(request_nl))


def small_brief(**fields) -> ReadDocx:
    advice = fields.pop("advice", None) or build_advice(small_catalogue(), PARTICIPATION)
    return ReadDocx(make_document(build_request(advice, **fields)))


def test_it_opens_with_the_advice_and_the_decision(brief):
    opening = brief.text[:1500]

    for words in ("Koop participatiegericht in", "Circulair bermonderhoud", "Gevraagd besluit"):
        assert words in opening


def test_chapters_and_parts_are_real_headings(brief):
    assert brief.headings(1)[:3] == ["Gevraagd besluit", "Opdracht", "Plaats in de driehoek"]
    assert "Wat zou het advies veranderen" in brief.headings(2)
    assert brief.levels()[0] == 0
    assert all(after <= before + 1 for before, after in pairwise(brief.levels()))


def test_chapters_are_numbered_by_word_and_named_in_the_contents(brief):
    numbers = [p for p in brief.paragraphs if p.style.name == "Heading 1"]
    contents = [p.text for p in brief.paragraphs if p.style.name == "toc 1"]

    assert numbers[0]._p.pPr.numPr.numId.val == 0
    assert numbers[1].style.element.pPr.numPr.numId.val > 0
    assert contents[0] == "2 Opdracht"
    assert len(contents) == len(numbers) - 1
    assert b"TOC \\o" in brief.parts["word/document.xml"]


def test_the_contents_lead_to_the_chapters(brief):
    links = {e.get(qn("w:anchor")) for e in brief.document.element.iter(qn("w:hyperlink"))}
    marks = {e.get(qn("w:name")) for e in brief.document.element.iter(qn("w:bookmarkStart"))}

    assert links
    assert links <= marks


def test_tables_repeat_their_heads_and_keep_rows_whole(brief):
    with_head = [t for t in brief.tables if t.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None]

    assert len(with_head) > 5
    assert all(t.style.name == "Brief Table" for t in brief.tables)
    assert all(
        row._tr.trPr.find(qn("w:cantSplit")) is not None
        for table in with_head
        for row in table.rows[:1]
    )


def test_tables_are_as_wide_as_the_text(brief):
    for table in brief.tables:
        assert sum(column.width.mm for column in table.columns) == pytest.approx(170, abs=0.5)


def test_pictures_are_told_or_only_decorate(brief):
    pictures = list(brief.pictures())

    told = [words for words, decorates in pictures if not decorates]
    assert len(told) == 3
    assert "Participatie 53 procent" in told[0]
    assert all(not words for words, decorates in pictures if decorates)


def test_language_title_and_maker_are_set(brief):
    properties = brief.document.core_properties

    assert properties.title.startswith("Circulair bermonderhoud 2027–2031")
    assert properties.author == "Drieluik"
    assert properties.language == "nl-NL"
    assert b'w:lang w:val="nl-NL"' in brief.parts["word/styles.xml"]


def test_pages_are_numbered_by_fields(brief):
    for name in ("word/footer1.xml", "word/footer2.xml"):
        assert b" PAGE " in brief.parts[name]
        assert b" NUMPAGES " in brief.parts[name]


def test_the_english_one_is_english(request_nl):
    english = small_brief(advice=request_nl.advice, language="en")

    assert english.document.core_properties.language == "en-GB"
    assert "25 November 2026" in english.text
    assert "Page 1 of 1" in " ".join(p.text for p in english.document.sections[0].footer.paragraphs)


def test_texts_of_people_stay_as_they_are():
    advice = build_advice(small_catalogue(), PARTICIPATION, remarks={"trust": REMARK})

    brief = small_brief(advice=advice, description="Regel 1\nRegel 2")

    remarks = [p.text for p in brief.paragraphs if p.style.name == "Brief Remark"]
    assert remarks == ["Eerste regel", "Tweede alinea <b>niet vet</b> {{ 7*7 }}"]
    assert any(p.text == "Regel 1\nRegel 2" for p in brief.paragraphs)


@pytest.mark.parametrize("title", TITLES.values(), ids=list(TITLES))
def test_titles_of_every_kind_are_literal(title):
    brief = small_brief(title=title)

    assert " ".join(title.split()) in brief.text


def test_characters_that_xml_cannot_hold_are_left_out():
    brief = small_brief(title="Inkoop\x0b\x1b groen\ufffe", description="a\x08b")

    assert "Inkoop groen" in brief.text
    assert "ab" in brief.text


@pytest.mark.parametrize("make", [mixed, nothing])
def test_without_one_leader_it_is_made_too(make):
    brief = small_brief(advice=make())

    assert "Opdracht" in brief.headings(1)
    assert "None" not in brief.text


def test_the_same_advice_gives_the_same_bytes(monkeypatch):
    request = build_request(build_advice(small_catalogue(), PARTICIPATION))
    first = make_document(request)
    monkeypatch.setattr(docx_module, "_last_made", type(docx_module._last_made)(2))
    monkeypatch.setattr("briefs.docx_pictures.png_pictures", png_pictures)

    again = make_document(request)

    assert again is not first
    assert again == first


def test_the_archive_is_whole(request_nl):
    archive = ZipFile(BytesIO(make_document(request_nl)))

    assert archive.testzip() is None
    assert archive.namelist()[0] == "[Content_Types].xml"
