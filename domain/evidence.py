"""The place in a tender on which something rests."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """Where something stands: a path and line in a notice, or a page of a document.

    ``quote`` are the words as written, empty for a mere code; ``quote[start:end]`` is what was
    found in it. ``language`` is as the notice marks it. ``lot`` is the key of the lot that it
    stands with, ``None`` for the whole procedure. ``document`` is empty for the notice itself.
    """

    quote: str = ""
    start: int = 0
    end: int = 0
    language: str | None = None
    path: str = ""
    line: int | None = None
    lot: str | None = None
    document: str = ""
    page: int | None = None
    heading: str = ""
