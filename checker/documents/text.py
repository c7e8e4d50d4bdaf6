"""Plain text, as a file or pasted, to passages."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from checker.documents.document import Document, DocumentKind, DocumentPassage, Remark
from checker.documents.limits import MAX_CHARACTERS
from checker.documents.refusals import DocumentRefusal, DocumentRefused
from checker.documents.tidying import as_paragraphs, clean, usual_length

# The longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 2_000
_MOST_STRANGE = 0.05
_STRANGE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_FEWEST_ZEROS = 0.2
_LETTER = re.compile(r"[^\W\d_]")
_WEB_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_NOTICE = re.compile(
    r"\s*(?:<\?xml\b|<[\w:.-]+[^<>]*\sxmlns\b|[{\[]\s*[{\[]?\s*\"[^\"\n]{1,200}\"\s*:)"
)
_PASSAGE_CHARACTERS = 4_000


def read_text_file(data: bytes) -> Document:
    """Return what a file of plain text says."""
    text = _decoded(data)
    head = text[:_SAMPLE]
    if len(_STRANGE.findall(head)) > _MOST_STRANGE * len(head):
        raise DocumentRefused(DocumentRefusal.UNKNOWN)
    if _WEB_PAGE.match(head):
        raise DocumentRefused(DocumentRefusal.HTML)
    if _NOTICE.match(head):
        raise DocumentRefused(DocumentRefusal.NOTICE)
    return read_pasted(text)


def read_pasted(text: str) -> Document:
    """Return what a pasted text says, in passages of about a page."""
    if not text.strip():
        raise DocumentRefused(DocumentRefusal.EMPTY)
    plain = clean(text[:MAX_CHARACTERS])
    tidy = as_paragraphs(plain, usual=usual_length([plain]))
    if not _LETTER.search(tidy):
        raise DocumentRefused(DocumentRefusal.NO_TEXT)
    return Document(
        kind=DocumentKind.TEXT,
        passages=tuple(DocumentPassage(text=part) for part in in_parts(tidy)),
        remarks=(Remark.FIRST_PART_ONLY,) if len(text) > MAX_CHARACTERS else (),
    )


def in_parts(text: str) -> Iterator[str]:
    """Yield a text in parts of about a page, split where a line ends, else between words."""
    begin = 0
    while len(text) - begin > _PASSAGE_CHARACTERS:
        limit = begin + _PASSAGE_CHARACTERS
        end = text.rfind("\n", begin, limit)
        if end <= begin:
            end = text.rfind(" ", begin, limit)
        if end <= begin:
            end = limit
        if part := text[begin:end].strip():
            yield part
        begin = end
    if part := text[begin:].strip():
        yield part


def _decoded(data: bytes) -> str:
    """Return the characters: by the mark in front, else UTF-8, UTF-16 or that of old Windows."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").removeprefix("\ufeff")
    if b"\x00" in data[:_SAMPLE]:
        return data.decode(_wide_encoding(data[:_SAMPLE]), errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _wide_encoding(sample: bytes) -> str:
    """Tell which half of each pair is the zero of a plain letter; no text when neither is."""
    halves = {"utf-16-be": sample[0::2], "utf-16-le": sample[1::2]}
    zeros = {name: half.count(0) / max(1, len(half)) for name, half in halves.items()}
    likely, unlikely = sorted(zeros, key=lambda name: -zeros[name])
    if zeros[likely] < _FEWEST_ZEROS or zeros[unlikely] > zeros[likely] / 4:
        raise DocumentRefused(DocumentRefusal.UNKNOWN)
    return likely
