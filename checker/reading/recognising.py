"""What kind of file somebody gave, by its first bytes; its name does not count."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from enum import Enum

from checker.reading.refusals import NotReadable, Refusal


class Language(Enum):
    """The languages that notices are written in."""

    XML = "xml"
    JSON = "json"


_MARKS = [
    (b"%PDF-", Refusal.PDF, "a PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Refusal.OFFICE, "a document of an office program"),
    (b"{\\rtf", Refusal.OFFICE, "a document of an office program"),
    (b"\x1f\x8b", Refusal.ZIP, "a compressed file"),
    (b"BZh", Refusal.ZIP, "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", Refusal.ZIP, "a compressed file"),
    (b"Rar!\x1a\x07", Refusal.ZIP, "a compressed file"),
    (b"\xfd7zXZ\x00", Refusal.ZIP, "a compressed file"),
    (b"-----BEGIN PGP", Refusal.ENCRYPTED, "an encrypted file"),
    (b"-----BEGIN PKCS7", Refusal.ENCRYPTED, "an encrypted file"),
    (b"-----BEGIN CMS", Refusal.ENCRYPTED, "an encrypted file"),
    (b"Salted__", Refusal.ENCRYPTED, "an encrypted file"),
]
_OFFICE_PARTS = ("[Content_Types].xml", "mimetype")
_BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_DECLARATION = re.compile(r"<\?xml[^>]*>\s*")
_HTML = re.compile(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_LOOK_AT = 4096
_LOOK_AT_FIRST = 16


def language_of(data: bytes) -> Language:
    """Return XML or JSON, or refuse with what the file seems to be."""
    if not data.strip(b"\x00\t\n\r \xef\xbb\xbf\xff\xfe"):
        # The words of the parser for the same thing, so that exports have one reason for it.
        raise NotReadable(Refusal.EMPTY, reason="not well-formed XML: Document is empty")
    _refuse_other_files(data)
    head = beginning(data).lstrip("\ufeff\t\n\r ")
    if _HTML.match(_without_prologue(head)):
        raise NotReadable(Refusal.HTML, reason="this is a web page")
    first = head[:1]
    if first == "<":
        return Language.XML
    if first in {"{", "["}:
        return Language.JSON
    if "\x00" in head or "\ufffd" in head[:_LOOK_AT_FIRST]:
        raise NotReadable(Refusal.BINARY, reason="this is not text")
    raise NotReadable(Refusal.TEXT, reason="this is plain text")


def _refuse_other_files(data: bytes) -> None:
    """Refuse files that begin with the mark of another kind."""
    for mark, refusal, seen in _MARKS:
        if data.startswith(mark):
            raise NotReadable(refusal, reason=f"this is {seen}")
    if data.startswith(b"PK\x03\x04"):
        raise _zipped(data)


def beginning(data: bytes) -> str:
    """Return the first characters, of whatever encoding."""
    head = data[:_LOOK_AT]
    for bom, encoding in _BOMS.items():
        if head.startswith(bom):
            return head[len(bom) :].decode(encoding, "replace")
    if head[:1] == b"\x00":
        return head.decode("utf-16-be", "replace")
    return head.decode("utf-16-le" if head[1:2] == b"\x00" else "utf-8", "replace")


def _without_prologue(head: str) -> str:
    """Return what follows the declaration and the comments at the beginning."""
    declaration = _DECLARATION.match(head)
    rest = head[declaration.end() :] if declaration else head
    while rest.startswith("<!--"):
        rest = rest.partition("-->")[2].lstrip()
    return rest


def _zipped(data: bytes) -> NotReadable:
    """Tell apart a locked zip, an office document and another zip; nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        parts = []
    if any(part.flag_bits & 1 for part in parts):
        return NotReadable(Refusal.ENCRYPTED, reason="this is an encrypted file")
    if any(part.filename in _OFFICE_PARTS for part in parts):
        return NotReadable(Refusal.OFFICE, reason="this is a document of an office program")
    return NotReadable(Refusal.ZIP, reason="this is a compressed file")
