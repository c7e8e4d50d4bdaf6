"""Word documents: text under its headings, and packages that mean harm."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import docx
import pytest

from checker.documents.document import DocumentKind
from checker.documents.limits import MAX_ZIP_BYTES
from checker.documents.reading import document_from
from checker.documents.refusals import DocumentRefusal, DocumentRefused
from tests.checker.documents.files import (
    build_docx,
    build_package,
    build_raw_docx,
    paragraph,
    saved,
)


def test_text_stands_under_its_heading():
    document = document_from(
        build_docx("Vooraf.", ("Procedure", 1), "Openbaar.", ("Termijn", 2), "Veertig dagen.")
    )

    assert document.kind is DocumentKind.WORD
    assert [(p.heading, p.text) for p in document.passages] == [
        ("", "Vooraf."),
        ("Procedure", "Procedure\nOpenbaar."),
        ("Termijn", "Termijn\nVeertig dagen."),
    ]


def test_a_heading_is_known_by_its_style_in_dutch_too():
    styles = (
        '<w:styles xmlns:w="{ns}"><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
        "</w:styles>"
    ).replace("{ns}", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
    head = '<w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr><w:r><w:t>Gunning</w:t></w:r></w:p>'

    document = document_from(
        build_raw_docx(head + paragraph("Prijs telt."), parts={"word/styles.xml": styles})
    )

    assert document.passages[0].heading == "Gunning"


def test_a_row_of_a_table_is_one_line():
    made = docx.Document()
    table = made.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Prijs", "40 %", "Kwaliteit", "60 %"), strict=True):
        cell.text = text

    document = document_from(saved(made))

    assert document.passages[0].text == "Prijs | 40 %\nKwaliteit | 60 %"


def test_inserted_text_is_read_and_deleted_text_is_not():
    body = (
        "<w:p><w:ins><w:r><w:t>Nieuw</w:t></w:r></w:ins><w:del><w:r><w:delText>Oud</w:delText>"
        "<w:t>Oud</w:t></w:r></w:del><w:r><w:tab/><w:t>slot</w:t></w:r></w:p>"
    )

    assert document_from(build_raw_docx(body)).passages[0].text == "Nieuw slot"


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent>{paragraph('In het kader')}</w:txbxContent>"
    body = (
        '<w:p xmlns:mc="urn:mc"><w:r><w:t>Ernaast</w:t><mc:AlternateContent>'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )

    document = document_from(build_raw_docx(body))

    assert document.passages[0].text == "Ernaast\nIn het kader"


def test_footnotes_are_read():
    note = f"<w:footnote>{paragraph('Een noot.')}</w:footnote>"
    notes = f'<w:footnotes xmlns:w="urn:w">{note}</w:footnotes>'

    document = document_from(
        build_raw_docx(paragraph("Tekst."), parts={"word/footnotes.xml": notes})
    )

    assert [p.text for p in document.passages] == ["Tekst.", "Een noot."]


def test_a_document_with_macros_is_read_without_them():
    document = document_from(
        build_raw_docx(paragraph("Tekst."), parts={"word/vbaProject.bin": b"\x00macro"})
    )

    assert document.passages[0].text == "Tekst."


def test_references_to_other_files_are_left_alone():
    outside = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" TargetMode="External" Target="http://127.0.0.1:9/x" Type="http://'
        'schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>'
        "</Relationships>"
    )

    document = document_from(
        build_raw_docx(paragraph("Tekst."), parts={"word/_rels/document.xml.rels": outside})
    )

    assert document.passages[0].text == "Tekst."


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
    ],
)
def test_a_document_type_is_refused(before):
    file = build_raw_docx(paragraph("Tekst."), before=before)

    assert refusal_of(file) is DocumentRefusal.DOCUMENT_TYPE


def test_a_document_type_in_another_encoding_is_refused_too():
    parts = {"word/styles.xml": '<!DOCTYPE x [<!ENTITY e "ha">]><x/>'.encode("utf-16")}

    assert refusal_of(build_raw_docx(paragraph("T"), parts=parts)) is DocumentRefusal.DOCUMENT_TYPE


def test_a_zip_bomb_is_refused_before_it_is_opened():
    bomb = build_raw_docx(paragraph("T"), parts={"word/media/x": b"\x00" * (MAX_ZIP_BYTES + 1)})

    assert len(bomb) < 200_000
    assert refusal_of(bomb) is DocumentRefusal.ZIP_BOMB


def test_a_part_that_swells_unbelievably_is_refused():
    bomb = build_raw_docx(paragraph("T"), parts={"word/media/x": b"\x00" * 2_000_000})

    assert refusal_of(bomb) is DocumentRefusal.ZIP_BOMB


def test_a_zip_that_lies_about_its_sizes_is_called_damaged():
    file = bytearray(build_raw_docx(paragraph("Tekst. " * 2000)))
    with ZipFile(BytesIO(file)) as package:
        size = package.getinfo("word/document.xml").file_size
    file = file.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))

    assert refusal_of(bytes(file)) is DocumentRefusal.DAMAGED_WORD


def test_a_cut_off_document_is_called_incomplete():
    file = build_docx("Tekst")

    assert refusal_of(file[: len(file) // 2]) is DocumentRefusal.CUT_OFF_ZIP


@pytest.mark.parametrize(
    "parts",
    [
        {"word/document.xml": "<w:document"},
        {"_rels/.rels": "<Relationships/>"},
        {"_rels/.rels": "geen xml"},
    ],
)
def test_a_package_with_broken_parts_is_called_damaged(parts):
    whole = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>", **parts}

    assert refusal_of(build_package(whole)) is DocumentRefusal.DAMAGED_WORD


def test_xml_that_is_nested_endlessly_is_refused():
    body = "<w:p>" * 100_000 + "</w:p>" * 100_000
    file = build_package({**_parts_of(build_raw_docx(body))}, packing=ZIP_STORED)

    assert refusal_of(file) is DocumentRefusal.DAMAGED_WORD


def test_a_document_without_text_is_refused_as_empty_of_text():
    assert refusal_of(build_docx()) is DocumentRefusal.NO_TEXT


def _parts_of(file: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(file)) as package:
        return {name: package.read(name) for name in package.namelist()}


def refusal_of(data: bytes) -> DocumentRefusal:
    with pytest.raises(DocumentRefused) as refused:
        document_from(data)
    return refused.value.refusal
