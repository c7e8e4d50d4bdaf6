"""A tender document as plain text: passages, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DocumentKind(StrEnum):
    """What can be read; recognised by content, never by file name."""

    PDF = "pdf"
    WORD = "docx"
    TEXT = "text"


class Remark(StrEnum):
    """What a reader should know about how a document was read."""

    FIRST_PAGES_ONLY = "first_pages_only"
    FIRST_PART_ONLY = "first_part_only"
    PAGES_WITHOUT_TEXT = "pages_without_text"
    PAGES_DAMAGED = "pages_damaged"
    CUT_OFF = "cut_off"


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentPassage:
    """A piece of text: a page of a PDF, a section of a Word document, or a part of a plain text.

    ``heading`` is the nearest heading above it, in a Word document; empty where there is none.
    """

    text: str
    page: int | None = None
    heading: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """What was read. ``pages`` counts the whole PDF, ``pages_read`` what was looked at."""

    kind: DocumentKind
    passages: tuple[DocumentPassage, ...]
    pages: int | None = None
    pages_read: int | None = None
    pages_without_text: tuple[int, ...] = ()
    pages_damaged: tuple[int, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def characters(self) -> int:
        """Return how long the text is."""
        return sum(len(passage.text) for passage in self.passages)
