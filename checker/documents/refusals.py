"""Why a document is not read: the reasons, and the one exception that carries them."""

from __future__ import annotations

from enum import StrEnum


class DocumentRefusal(StrEnum):
    """The reasons, told apart; their sentences are in :mod:`checker.documents.sentences`."""

    EMPTY = "empty"
    TOO_BIG = "too_big"
    BUSY = "busy"
    TOO_SLOW = "too_slow"
    TOO_HEAVY = "too_heavy"
    PASSWORD = "password"
    SCAN = "scan"
    GARBLED = "garbled"
    DAMAGED_PDF = "damaged_pdf"
    CUT_OFF_PDF = "cut_off_pdf"
    DAMAGED_WORD = "damaged_word"
    CUT_OFF_ZIP = "cut_off_zip"
    ZIP_BOMB = "zip_bomb"
    DOCUMENT_TYPE = "document_type"
    NO_TEXT = "no_text"
    OLD_WORD = "old_word"
    OPEN_DOCUMENT = "open_document"
    RICH_TEXT = "rich_text"
    SPREADSHEET = "spreadsheet"
    PRESENTATION = "presentation"
    ZIP = "zip"
    PICTURE = "picture"
    HTML = "html"
    NOTICE = "notice"
    UNKNOWN = "unknown"


class DocumentRefused(Exception):
    """The one thing that reading a document raises."""

    def __init__(self, refusal: DocumentRefusal) -> None:
        """Take the reason."""
        super().__init__(refusal.value)
        self.refusal = refusal

    @property
    def sentence(self) -> str:
        """Return what is wrong and what to do, in the language that is active."""
        # Here, so that the process that reads a document does without Django.
        from checker.documents.sentences import refusal_sentence

        return refusal_sentence(self.refusal)
