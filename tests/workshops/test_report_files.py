"""The report to take along as PDF and Word document: the same as the page, and for everybody."""

from itertools import pairwise

import pytest

from briefs.report_files import make_document, make_pdf
from tests.briefs.docx_reading import ReadDocx
from tests.briefs.pdf_reading import ReadPdf
from tests.workshops.browsers import address, let_facilitate, new_browser
from tests.workshops.ended import agree, build_ended, remark
from tests.workshops.rooms import SIDES
from workshops.models import Attendance
from workshops.report import ended_on
from workshops.report_files import ReportRequest

ADDRESS = "https://drieluik.example/werksessies/1/verslag/"


@pytest.fixture
def ended(shipped_edition):
    """Two rounds, with an agreement, a remark and a first name."""
    made = build_ended(shipped_edition, rounds=2)
    agree(made, 0, text="Eerst een proef.\nDan pas de rest.")
    remark(made, "Wie draagt het risico?")
    Attendance.objects.create(workshop=made, name="Fatima")
    return made


def request_on(workshop, *, language="nl", with_names=False):
    return ReportRequest(
        workshop=workshop,
        title=workshop.title,
        language=language,
        on_date=ended_on(workshop),
        with_names=with_names,
        address=ADDRESS,
    )


def test_the_pdf_tells_what_the_page_tells(ended):
    pdf = ReadPdf(make_pdf(request_on(ended)).pdf)

    for part in (
        "Er deden 10 mensen mee",
        "Wij durven te proberen",
        "Eerst een proef.",
        "Wie draagt het risico?",
        "De tweede ronde naast de eerste",
        "Hoe dit is gerekend",
        ADDRESS,
    ):
        assert part in pdf.text, part


def test_the_pdf_is_tagged_with_a_title_and_a_language(ended):
    pdf = ReadPdf(make_pdf(request_on(ended)).pdf)

    assert str(pdf.root.Lang) == "nl"
    assert bool(pdf.root.MarkInfo.Marked)
    assert pdf.reader.metadata.title == "Kademuren – Verslag van een werksessie"


def test_each_picture_in_the_pdf_has_words(ended):
    pdf = ReadPdf(make_pdf(request_on(ended)).pdf)

    figures = pdf.elements("Figure")
    assert figures
    assert all("/Alt" in figure for figure in figures)
    assert any("Inkopers: 5, vooral" in str(figure.Alt) for figure in figures)


def test_the_pdf_has_no_other_fonts_than_ours(ended):
    fonts = ReadPdf(make_pdf(request_on(ended)).pdf).fonts()

    assert all(font.startswith("Atkinson") for font in fonts)


def test_the_tables_in_the_pdf_have_heads(ended):
    pdf = ReadPdf(make_pdf(request_on(ended)).pdf)

    assert {"H1", "H2", "H3", "Table", "TH", "TD", "LI"} <= set(pdf.names())


def test_the_pdf_has_a_bookmark_for_each_chapter(ended):
    bookmarks = ReadPdf(make_pdf(request_on(ended)).pdf).bookmarks()

    assert bookmarks[0] == "Kademuren"
    for title in ("Wat is afgesproken", "Waar de groep staat", "Per vraag", "Wie er waren"):
        assert any(title in bookmark for bookmark in bookmarks), title


def test_no_character_of_our_own_is_missing_in_the_fonts(ended):
    assert make_pdf(request_on(ended)).replaced == ()


def test_the_word_document_has_the_same_chapters(ended):
    request = request_on(ended)

    document = ReadDocx(make_document(request))

    page = request.html()
    assert {"Wat is afgesproken", "Per vraag", "Hoe dit is gerekend"} <= set(document.headings(1))
    for heading in document.headings(1):
        assert heading in page


def test_each_picture_in_the_word_document_has_words(ended):
    pictures = list(ReadDocx(make_document(request_on(ended))).pictures())

    assert len(pictures) == 2
    assert all(words for words, _decorates in pictures)


def test_the_word_document_has_no_heading_that_skips_a_level(ended):
    levels = ReadDocx(make_document(request_on(ended))).levels()

    assert levels[0] == 0
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_first_names_are_only_in_the_files_of_the_facilitator(ended):
    with_names, without = (request_on(ended, with_names=names) for names in (True, False))

    assert "Fatima" in ReadPdf(make_pdf(with_names).pdf).text
    assert "Fatima" not in ReadPdf(make_pdf(without).pdf).text
    assert "Fatima" in ReadDocx(make_document(with_names)).text
    assert "Fatima" not in ReadDocx(make_document(without)).text


def test_the_same_report_again_has_the_same_bytes(ended):
    assert make_pdf(request_on(ended)).pdf == make_pdf(request_on(ended)).pdf
    assert make_document(request_on(ended)) == make_document(request_on(ended))


def test_a_rehearsal_says_so_on_each_page(shipped_edition):
    rehearsal = build_ended(shipped_edition, rehearsal=True)

    pdf = ReadPdf(make_pdf(request_on(rehearsal)).pdf)

    assert "Dit is het verslag van een oefening" in pdf.pages[0]
    assert all("oefening" in page for page in pdf.pages)


def test_markup_in_a_title_and_a_side_stays_text(shipped_edition):
    sides = ({"key": "buyers", "name": "<i>Wij</i>"}, SIDES[1])
    ended = build_ended(shipped_edition, title="<b>Vet</b> {{ 7 }}", sides=sides)

    page = request_on(ended).html()

    assert "<b>Vet" not in page
    assert "<i>Wij" not in page
    assert "{{ 7 }}" in page


@pytest.mark.parametrize(
    ("name", "kind", "file_name"),
    [
        ("report_pdf", "application/pdf", "werksessie-kademuren.pdf"),
        ("report_docx", "wordprocessingml", "werksessie-kademuren.docx"),
        ("report_csv", "text/csv", "werksessie-kademuren.csv"),
    ],
)
def test_downloads_have_their_kind_and_name(shipped_edition, name, kind, file_name):
    ended = build_ended(shipped_edition)

    response = let_facilitate(new_browser(), ended).get(address(ended, name))

    assert kind in response["Content-Type"]
    assert response["Content-Disposition"] == f'attachment; filename="{file_name}"'


def test_a_language_can_be_asked_for(ended):
    response = let_facilitate(new_browser(), ended).get(
        address(ended, "report_pdf"), {"taal": "en"}
    )

    pdf = ReadPdf(response.content)
    assert str(pdf.root.Lang) == "en"
    assert "How precisely can you describe your need?" in pdf.text
