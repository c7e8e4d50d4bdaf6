"""PDF: text per page, and what is told of a PDF that cannot be read whole."""

import pytest

from briefs.pdf import pdf_of
from checker.documents.document import DocumentKind, Remark
from checker.documents.reading import document_from
from checker.documents.refusals import DocumentRefusal, DocumentRefused
from checker.documents.sentences import remark_sentences
from tests.checker.documents.files import (
    build_locked_pdf,
    build_long_pdf,
    build_pdf,
    build_scan,
)


def test_every_page_is_a_passage_with_its_number():
    document = document_from(build_pdf("Eerste bladzijde.", "Tweede bladzijde."))

    assert document.kind is DocumentKind.PDF
    assert [(p.page, p.text) for p in document.passages] == [
        (1, "Eerste bladzijde."),
        (2, "Tweede bladzijde."),
    ]
    assert document.remarks == ()


def test_a_sentence_over_two_lines_is_one_sentence():
    page = "Wij zoeken een partij die met ons in een\nbouwteam wil werken aan deze opgave."

    document = document_from(build_pdf(page))

    assert document.passages[0].text == page.replace("\n", " ")


def test_words_split_at_line_ends_are_whole_again():
    page = '<html lang="nl"><style>p { width: 3cm; hyphens: auto }</style><p>{}</p></html>'
    words = "Samenwerkingsovereenkomsten en aanbestedingsdocumenten"

    document = document_from(pdf_of(page.replace("{}", words)))

    assert document.passages[0].text.split()[:3] == words.split()


def test_text_in_two_columns_keeps_its_sentences():
    page = '<html lang="nl"><style>body { columns: 2; height: 4cm }</style><p>{}</p></html>'
    first = "De linker kolom gaat over het bouwteam en over de open begroting die wij vragen. " * 4
    second = "De rechter kolom gaat over de prijs en over de planning."

    document = document_from(pdf_of(page.replace("{}", first + second)))

    assert second in document.passages[0].text


def test_text_that_runs_from_right_to_left_is_read():
    document = document_from(pdf_of('<html lang="ar"><p dir="rtl">Tender: مناقصة</p></html>'))

    assert "Tender" in document.passages[0].text


def test_heads_and_feet_that_pages_repeat_are_left_out():
    body = "Zin {n} en niets meer.\nDit is dan de zin na zin {n}.\nZo sluit {n} af."
    pages = [f"Leidraad bouwteam\n{body.replace('{n}', 'abcdef'[n])}\n{n} van 6" for n in range(6)]

    document = document_from(build_pdf(*pages))

    assert document.passages[3].text == body.replace("{n}", "d")


def test_of_two_thousand_pages_the_first_five_hundred_are_read_and_that_is_said():
    document = document_from(build_long_pdf(2000, "Deze tekst staat op elke bladzijde."))

    assert (document.pages, document.pages_read) == (2000, 500)
    assert remark_sentences(document) == (
        "Dit document heeft 2000 bladzijden. De eerste 500 zijn gelezen. Splits het document om de "
        "rest te lezen.",
    )


def test_pages_without_text_are_named():
    document = document_from(build_pdf("Tekst.", "", "", "Tekst.", ""))

    assert document.pages_without_text == (2, 3, 5)
    assert "Op 3 bladzijden staat geen tekst (2–3, 5)." in remark_sentences(document)[0]


def test_a_scan_is_refused_as_a_scan():
    assert refusal_of(build_scan()) is DocumentRefusal.SCAN


def test_a_pdf_that_needs_a_password_is_refused_as_such():
    assert refusal_of(build_locked_pdf(user="geheim")) is DocumentRefusal.PASSWORD


def test_a_pdf_that_may_only_not_be_changed_is_read():
    document = document_from(build_locked_pdf(user=""))

    assert document.passages[0].text == "Geheime leidraad"


@pytest.mark.parametrize(
    ("share", "expected"), [(0.02, DocumentRefusal.CUT_OFF_PDF), (0.1, DocumentRefusal.CUT_OFF_PDF)]
)
def test_a_pdf_of_which_only_the_beginning_came_is_called_incomplete(share, expected):
    pdf = build_pdf(*(f"Bladzijde {number}" for number in range(40)))

    assert refusal_of(pdf[: int(len(pdf) * share)]) is expected


def test_a_pdf_without_its_end_is_read_as_far_as_it_goes_and_that_is_said():
    pdf = build_pdf(*(f"Bladzijde {number}" for number in range(40)))

    document = document_from(pdf[: pdf.rfind(b"xref")])

    assert document.passages[0].text == "Bladzijde 0"
    assert Remark.CUT_OFF in document.remarks


def test_a_pdf_with_only_noise_inside_is_called_damaged():
    assert refusal_of(b"%PDF-1.7\n" + b"ruis" * 500 + b"\n%%EOF") is DocumentRefusal.DAMAGED_PDF


def test_a_few_bytes_in_front_of_a_pdf_do_no_harm():
    document = document_from(b"\r\n\r\n" + build_pdf("Leidraad"))

    assert document.passages[0].text == "Leidraad"


def refusal_of(data: bytes) -> DocumentRefusal:
    with pytest.raises(DocumentRefused) as refused:
        document_from(data)
    return refused.value.refusal
