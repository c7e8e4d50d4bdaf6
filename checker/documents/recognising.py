"""Which kind of file some bytes are, by their content; what cannot be read is told apart."""

from __future__ import annotations

import zipfile
from io import BytesIO

from checker.documents.document import DocumentKind
from checker.documents.limits import MAX_BYTES, MAX_ZIP_BYTES, MAX_ZIP_ENTRIES, MAX_ZIP_RATIO
from checker.documents.refusals import DocumentRefusal, DocumentRefused

_PDF_WITHIN = 1024
"""Readers accept a few bytes of mail or web in front of a PDF."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_NAMES = {
    "EncryptedPackage": DocumentRefusal.PASSWORD,
    "WordDocument": DocumentRefusal.OLD_WORD,
    "Workbook": DocumentRefusal.SPREADSHEET,
    "PowerPoint Document": DocumentRefusal.PRESENTATION,
}
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_FOLDERS = {
    "word/": None,
    "xl/": DocumentRefusal.SPREADSHEET,
    "ppt/": DocumentRefusal.PRESENTATION,
}
_SMALL = 1_000_000
"""Below this, a part that shrinks very well does no harm."""


def kind_of(data: bytes) -> DocumentKind:
    """Return what these bytes are.

    Raises:
        DocumentRefused: for everything that is no PDF, Word document or text.
    """
    if len(data) > MAX_BYTES:
        raise DocumentRefused(DocumentRefusal.TOO_BIG)
    if not data.strip(b"\x00\t\n\r\f\v \xef\xbb\xbf\xfe\xff"):
        raise DocumentRefused(DocumentRefusal.EMPTY)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return DocumentKind.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data)
    refusal = _refusal_of(data)
    if refusal is not None:
        raise DocumentRefused(refusal)
    return DocumentKind.TEXT


def _refusal_of(data: bytes) -> DocumentRefusal | None:
    """Return why these bytes are no text, or None; :mod:`text` judges the characters."""
    if data.startswith(_OLE):
        return _inside_ole(data)
    if data.startswith(b"{\\rtf"):
        return DocumentRefusal.RICH_TEXT
    if data.startswith(_PICTURES):
        return DocumentRefusal.PICTURE
    return None


def _inside_ole(data: bytes) -> DocumentRefusal:
    """Tell old and encrypted office documents apart by the names of their streams."""
    for name, refusal in _OLE_NAMES.items():
        if name.encode("utf-16-le") in data:
            return refusal
    return DocumentRefusal.UNKNOWN


def _kind_of_zip(data: bytes) -> DocumentKind:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
    # What zipfile raises on purpose, and what it lets slip on broken fields.
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError) as error:
        raise DocumentRefused(DocumentRefusal.CUT_OFF_ZIP) from error
    _refuse_bomb(entries, len(data))
    names = [entry.filename for entry in entries]
    if any(entry.flag_bits & 1 for entry in entries):
        raise DocumentRefused(DocumentRefusal.PASSWORD)
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        raise DocumentRefused(DocumentRefusal.OPEN_DOCUMENT)
    for folder, refusal in _FOLDERS.items():
        if "[Content_Types].xml" in names and any(name.startswith(folder) for name in names):
            if refusal is None:
                return DocumentKind.WORD
            raise DocumentRefused(refusal)
    raise DocumentRefused(DocumentRefusal.ZIP)


def _refuse_bomb(entries: list[zipfile.ZipInfo], size: int) -> None:
    """Refuse by the sizes that the file itself states; zipfile gives no more than those."""
    unpacked = sum(entry.file_size for entry in entries)
    if (
        len(entries) > MAX_ZIP_ENTRIES
        or unpacked > MAX_ZIP_BYTES
        or (unpacked > _SMALL and unpacked > MAX_ZIP_RATIO * size)
    ):
        raise DocumentRefused(DocumentRefusal.ZIP_BOMB)
