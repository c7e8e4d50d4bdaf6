"""Files that are no PDF, Word document or text are told apart, each with what to do."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents import limits, sentences
from checker.documents.document import DocumentKind
from checker.documents.reading import document_from
from checker.documents.recognising import kind_of
from checker.documents.refusals import DocumentRefusal, DocumentRefused
from checker.documents.text import read_text_file
from checker.documents.word import read_word
from tests.checker.documents.files import build_package, build_pdf, build_raw_docx, paragraph

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
TYPES = {"[Content_Types].xml": "<Types/>"}
FILES = {
    "an old Word document": (OLE + "WordDocument".encode("utf-16-le"), DocumentRefusal.OLD_WORD),
    "a protected one": (OLE + "EncryptedPackage".encode("utf-16-le"), DocumentRefusal.PASSWORD),
    "an old sheet": (OLE + "Workbook".encode("utf-16-le"), DocumentRefusal.SPREADSHEET),
    "an e-mail of Outlook": (OLE, DocumentRefusal.UNKNOWN),
    "rich text": (rb"{\rtf1\ansi Leidraad}", DocumentRefusal.RICH_TEXT),
    "open document": (
        build_package(
            {
                "mimetype": "application/vnd.oasis.opendocument.text",
                "content.xml": "<x/>",
                "META-INF/manifest.xml": "<x/>",
            }
        ),
        DocumentRefusal.OPEN_DOCUMENT,
    ),
    "a sheet": (build_package({**TYPES, "xl/workbook.xml": ""}), DocumentRefusal.SPREADSHEET),
    "slides": (build_package({**TYPES, "ppt/x.xml": ""}), DocumentRefusal.PRESENTATION),
    "a zip of documents": (build_package({"leidraad.pdf": "%PDF-"}), DocumentRefusal.ZIP),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, DocumentRefusal.PICTURE),
    "a web page": (b"<!DOCTYPE html>\n<html><p>Tekst</p></html>", DocumentRefusal.HTML),
    "a notice": (b'<?xml version="1.0"?><ContractNotice/>', DocumentRefusal.NOTICE),
    "a release": (b'{\n  "ocid": "x-1"}', DocumentRefusal.NOTICE),
    "a program": (b"\x7fELF" + bytes(range(256)) * 8, DocumentRefusal.UNKNOWN),
    "nothing": (b"", DocumentRefusal.EMPTY),
    "only white space": (b"\xef\xbb\xbf \r\n\t ", DocumentRefusal.EMPTY),
    "only numbers": (b"12 34 56", DocumentRefusal.NO_TEXT),
}


@pytest.mark.parametrize(("data", "expected"), FILES.values(), ids=FILES)
def test_what_cannot_be_read_is_told_apart(data, expected):
    assert refusal_of(data) is expected


def test_a_file_over_the_limit_is_refused_by_its_size():
    assert refusal_of(b"%PDF-1.7" + b" " * limits.MAX_BYTES) is DocumentRefusal.TOO_BIG


@pytest.mark.parametrize("refusal", DocumentRefusal)
def test_every_refusal_says_what_is_wrong_and_what_to_do(refusal):
    sentence = DocumentRefused(refusal).sentence

    assert len(sentence.split(". ")) >= 2
    assert "%" not in sentence


def test_no_two_refusals_say_the_same():
    told = [sentences.refusal_sentence(refusal) for refusal in DocumentRefusal]

    assert len(set(told)) == len(told)


def test_the_size_limit_is_named():
    assert "10 MB" in DocumentRefused(DocumentRefusal.TOO_BIG).sentence


@settings(deadline=None, max_examples=200)
@given(
    st.binary(max_size=2_000)
    | st.binary(max_size=500).map(lambda b: b"PK\x03\x04" + b)
    | st.text(max_size=500).map(lambda t: t.encode("utf-16", "surrogatepass"))
)
def test_any_bytes_give_a_kind_a_text_or_the_one_exception(data):
    with suppress(DocumentRefused):
        kind_of(data)
    with suppress(DocumentRefused):
        read_text_file(data)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 255)), max_size=12))
def test_any_damage_to_a_word_document_gives_a_text_or_the_one_exception(changes):
    damaged = bytearray(WORD)
    for place, value in changes:
        damaged[place % len(damaged)] = value
    with suppress(DocumentRefused):
        if kind_of(bytes(damaged)) is DocumentKind.WORD:
            read_word(bytes(damaged))


@settings(deadline=None, max_examples=15)
@given(st.binary(max_size=300), st.integers(0, 700))
def test_any_damage_to_a_pdf_gives_a_text_or_the_one_exception(noise, place):
    with suppress(DocumentRefused):
        document_from(PDF[:place] + noise + PDF[place + len(noise) :])


WORD = build_raw_docx(paragraph("Tekst."))
PDF = build_pdf("Tekst.")


def refusal_of(data: bytes) -> DocumentRefusal:
    with pytest.raises(DocumentRefused) as refused:
        document_from(data)
    return refused.value.refusal
