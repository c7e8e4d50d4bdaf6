"""The name under which a brief is saved: readable, safe, and never empty."""

from __future__ import annotations

import re
import unicodedata

from django.utils import translation
from django.utils.translation import gettext as _

_LONGEST = 180
"""In bytes: together with the rest of the name well below what file systems take."""


def brief_file_name(title: str, *, language: str) -> str:
    """Return the file name of the brief on a title: letters and digits of every script stay."""
    composed = unicodedata.normalize("NFC", title)
    words = re.sub(r"[^\w-]+|_+", "-", composed.lower())
    slug = re.sub(r"-{2,}", "-", words).encode()[:_LONGEST].decode(errors="ignore").strip("-")
    with translation.override(language):
        kind = _("adviesdocument")
    return f"{kind}-{slug}.pdf" if slug else f"{kind}.pdf"
