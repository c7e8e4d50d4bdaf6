"""Headings, paragraphs, items and pairs as lines of plain text."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import TextWrapper

WIDTH = 78
_INDENT = "  "


def heading(words: str, line: str) -> Iterator[str]:
    """Return a heading with a line below it."""
    lines = _wrapped(words) or [""]
    yield from ("", *lines, line * max(map(len, lines)))


def paragraph(words: str) -> Iterator[str]:
    """Return a paragraph."""
    yield from _wrapped(words)


def item(words: str) -> Iterator[str]:
    """Return one item of a list."""
    yield from _wrapped(words, initial_indent="- ", subsequent_indent=_INDENT)


def pair(label: str, words: str, *, width: int = 22) -> Iterator[str]:
    """Return a name with what it is, in two columns."""
    start = label.rjust(width - 2) + _INDENT if width < 10 else label.ljust(width)
    yield from _wrapped(words, initial_indent=start, subsequent_indent=" " * width)


def _wrapped(words: str, *, initial_indent: str = "", subsequent_indent: str = "") -> list[str]:
    wrapper = TextWrapper(
        width=WIDTH,
        initial_indent=initial_indent,
        subsequent_indent=subsequent_indent,
        break_on_hyphens=False,
    )
    return wrapper.wrap(words)
