"""The name under which a download is saved: readable, safe, and never empty."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_LONGEST = 180
"""In bytes: together with the rest of the name well below what file systems take."""


_MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "ics": "text/calendar; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
}


class Download(Enum):
    """The kinds of files that can be taken along, by the name that they begin with."""

    PDF = (_("adviesdocument"), "pdf")
    DOCX = (_("adviesdocument"), "docx")
    JSON = (_("advies"), "json")
    CALENDAR = (_("planning"), "ics")
    CHECK_PDF = (_("toets"), "pdf")
    CHECK_DOCX = (_("toets"), "docx")
    CHECK_JSON = (_("toets"), "json")
    WORKSHOP_PDF = (_("werksessie"), "pdf")
    WORKSHOP_DOCX = (_("werksessie"), "docx")
    WORKSHOP_CSV = (_("werksessie"), "csv")

    def __init__(self, kind: Promise, extension: str) -> None:
        self.kind = kind
        self.extension = extension

    @property
    def media_type(self) -> str:
        """What kind of file it is, as browsers are told."""
        return _MEDIA_TYPES[self.extension]


def file_name(title: str, *, download: Download, language: str) -> str:
    """Return the file name of a download: letters and digits of every script in a title stay."""
    composed = unicodedata.normalize("NFC", title)
    words = re.sub(r"[^\w-]+|_+", "-", composed.lower())
    slug = re.sub(r"-{2,}", "-", words).encode()[:_LONGEST].decode(errors="ignore").strip("-")
    with translation.override(language):
        parts = [str(download.kind), slug]
    return f"{'-'.join(part for part in parts if part)}.{download.extension}"
