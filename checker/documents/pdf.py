"""The pages of a PDF as text: the only door to PDFium here, for the reading process only."""

from __future__ import annotations

import re

import pypdfium2
from pypdfium2 import raw

from checker.documents.document import Document, DocumentKind, DocumentPassage, Remark
from checker.documents.limits import MAX_CHARACTERS, MAX_PAGES
from checker.documents.refusals import DocumentRefusal, DocumentRefused
from checker.documents.tidying import (
    as_paragraphs,
    clean,
    usual_length,
    without_running_heads,
)

_END = b"%%EOF"
_LETTER = re.compile(r"[^\W\d_]")
_UNREADABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]")
_MOST_UNREADABLE = 0.3


def read_pdf(data: bytes) -> Document:
    """Return the text of the first pages.

    Raises:
        DocumentRefused: when it does not open, or has no text that can be read.
    """
    pdf = _opened(data)
    pages = len(pdf)
    if not pages:
        raise DocumentRefused(_broken(data))
    texts, damaged, is_cut = _texts(pdf, min(pages, MAX_PAGES))
    if len(damaged) == len(texts):
        raise DocumentRefused(_broken(data))
    _refuse_unreadable("".join(texts))
    plain = without_running_heads([clean(text) for text in texts])
    usual = usual_length(plain)
    tidy = [as_paragraphs(text, usual=usual) for text in plain]
    without = tuple(
        number
        for number, text in enumerate(texts, start=1)
        if not _LETTER.search(text) and number not in damaged
    )
    remarks = {
        Remark.FIRST_PAGES_ONLY: len(texts) < pages and not is_cut,
        Remark.FIRST_PART_ONLY: is_cut,
        Remark.PAGES_WITHOUT_TEXT: bool(without),
        Remark.PAGES_DAMAGED: bool(damaged),
        Remark.CUT_OFF: not _has_end(data),
    }
    return Document(
        kind=DocumentKind.PDF,
        passages=tuple(
            DocumentPassage(text=text, page=number)
            for number, text in enumerate(tidy, start=1)
            if text
        ),
        pages=pages,
        pages_read=len(texts),
        pages_without_text=without,
        pages_damaged=tuple(damaged),
        remarks=tuple(remark for remark, holds in remarks.items() if holds),
    )


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
            raise DocumentRefused(DocumentRefusal.PASSWORD) from error
        raise DocumentRefused(_broken(data)) from error


def _texts(pdf: pypdfium2.PdfDocument, most: int) -> tuple[list[str], list[int], bool]:
    """Return the texts, the numbers of pages that do not open, and whether it was too much."""
    texts: list[str] = []
    damaged: list[int] = []
    room = MAX_CHARACTERS
    for index in range(most):
        try:
            text = _page_text(pdf, index)
        except pypdfium2.PdfiumError:
            damaged.append(index + 1)
            text = ""
        texts.append(text[:room])
        room -= len(text)
        if room <= 0:
            return texts, damaged, True
    return texts, damaged, False


def _page_text(pdf: pypdfium2.PdfDocument, index: int) -> str:
    page = pdf[index]
    try:
        text_page = page.get_textpage()
        try:
            text: str = text_page.get_text_range(errors="ignore")
        finally:
            text_page.close()
    finally:
        page.close()
    return text


def _refuse_unreadable(text: str) -> None:
    """Refuse a scan, and fonts that do not say which letters they draw."""
    if len(_UNREADABLE.findall(text)) > _MOST_UNREADABLE * len(text):
        raise DocumentRefused(DocumentRefusal.GARBLED)
    if not _LETTER.search(text):
        raise DocumentRefused(DocumentRefusal.SCAN)


def _broken(data: bytes) -> DocumentRefusal:
    return DocumentRefusal.DAMAGED_PDF if _has_end(data) else DocumentRefusal.CUT_OFF_PDF


def _has_end(data: bytes) -> bool:
    """Tell whether the end is there; a file made for the web also has one near its beginning."""
    return data.rfind(_END) > len(data) // 2
