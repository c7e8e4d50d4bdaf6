"""A report to take along: one page that becomes a PDF and a Word document, as the brief does."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date

from briefs.brief import Brief, drawn
from briefs.docx import document_of
from briefs.keeping import LastMade

KEPT = 16
"""So many reports are kept in a process, for a room that asks for one at once."""


@dataclass(frozen=True, kw_only=True)
class FileRequest(ABC):
    """All that a report is made from; ``address`` is that of the same online, or empty."""

    title: str
    language: str
    on_date: date
    address: str = ""

    @property
    @abstractmethod
    def inputs(self) -> Hashable:
        """What tells two reports apart, by value."""

    @abstractmethod
    def html(self, replaced: tuple[str, ...] = ()) -> str:
        """Return the page that becomes the report; it is never served as a page.

        ``replaced`` are the characters that no font has.
        """


_pdfs: LastMade[Brief] = LastMade(KEPT)
_documents: LastMade[bytes] = LastMade(KEPT)


def make_pdf(request: FileRequest) -> Brief:
    """Return the report as PDF; the same request again gives the same one at once."""
    return _pdfs.get(request.inputs, owner=None, make=lambda: drawn(request.html))


def make_document(request: FileRequest) -> bytes:
    """Return the report as DOCX; the same request again gives the same bytes."""
    return _documents.get(request.inputs, owner=None, make=lambda: _document(request))


def _document(request: FileRequest) -> bytes:
    title, language, on_date = request.title, request.language, request.on_date
    return document_of(request.html(), title=title, language=language, on_date=on_date)
