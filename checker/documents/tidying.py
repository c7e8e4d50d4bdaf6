"""Text as it comes out of files to text as people read it: no control signs, no split words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

LINE_END_HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line."""

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x85\u2028\u2029]")
# Controls, half characters, marks that show nothing or turn the order of what is shown.
_NOT_TEXT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\uffff]"
)
_SPACES = re.compile("[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_LIGATURES = str.maketrans(
    {chr(c): unicodedata.normalize("NFKC", chr(c)) for c in range(0xFB00, 0xFB07)}
)
_SPLIT_WORD = re.compile(
    rf"(?<![^\W\d_])([^\W\d_]++)(?:[-\u2010]\n|{LINE_END_HYPHEN}\n?) ?([^\W\d_]++)"
)
_AFTER_LOOSE_HYPHEN = frozenset(["en", "of", "and", "or", "tot", "als", "to", "dan", "noch"])
_KEEPS_HYPHEN = frozenset(
    ["niet", "non", "co", "ex", "anti", "best", "open", "bonus", "go", "win", "in", "e"]
)
_BLANK_LINES = re.compile(r"\n(?: ?\n)+")

_NEW_LINE = re.compile(r"(?:[•·▪◦‣●○■□–—*o-] |\(?[\da-z]{1,3}[.)] |\d+(?:\.\d+)+ )", re.IGNORECASE)
_ENDS_A_LINE = (".", ":", ";", "!", "?", "…", ".”", '."', "|")
_ABBREVIATED = re.compile(
    r"\b(?:art|artt|bijv|blz|bv|ca|dhr|excl|incl|mevr|nr|nrs|par|vgl|zgn)\.\Z", re.IGNORECASE
)
_LONGEST_ABBREVIATION = 8
_SHORT = 0.75
"""A line shorter than this share of the usual line was not broken for lack of room."""

_EDGE_LINES = 2
_FEWEST_PAGES = 4
_DIGITS = re.compile(r"\d+")


def clean(text: str) -> str:
    """Return text with plain line ends and spaces, whole words and composed letters."""
    text = _LINE_ENDS.sub("\n", text)
    text = _NOT_TEXT.sub("", text)
    text = _SPACES.sub(" ", text).translate(_LIGATURES).replace(" \n", "\n").replace("\n ", "\n")
    text = _SPLIT_WORD.sub(_joined, text).replace(LINE_END_HYPHEN, "-")
    return unicodedata.normalize("NFC", _BLANK_LINES.sub("\n\n", text)).strip()


def _joined(match: re.Match[str]) -> str:
    """Put a word together that a line end split, unless its hyphen is its own."""
    first, second = match[1], match[2]
    if second.lower() in _AFTER_LOOSE_HYPHEN:
        return f"{first}- {second}"
    if first.lower() in _KEEPS_HYPHEN or not second.islower() or not first[-1].islower():
        return f"{first}-{second}"
    return first + second


def as_paragraphs(text: str, *, usual: int) -> str:
    """Return clean text with lines that belong together on one line.

    ``usual`` is the :func:`usual_length` of a line in the whole document.
    """
    lines = text.split("\n")
    parts: list[str] = []
    previous = ""
    for line in lines:
        if parts and _goes_on(previous, line, usual):
            parts.append(" ")
        elif parts:
            parts.append("\n")
        parts.append(line)
        previous = line
    return "".join(parts)


def usual_length(texts: Iterable[str]) -> int:
    """Return how long a full line is: longer than nine of ten lines that have text."""
    lengths = sorted(len(line) for text in texts for line in text.split("\n") if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _goes_on(previous: str, line: str, usual: int) -> bool:
    """Tell whether a line is the rest of the one above it."""
    if not previous or not line:
        return False
    if _ABBREVIATED.search(previous[-_LONGEST_ABBREVIATION:]):
        return True
    if previous.endswith(_ENDS_A_LINE) or _NEW_LINE.match(line):
        return False
    return line[0].islower() or len(previous) >= _SHORT * usual


def without_running_heads(pages: list[str]) -> list[str]:
    """Return pages without the head and foot lines that most of them repeat.

    A line that stands at the edge of more than half of the pages says nothing of its page, and
    would cut sentences in two. Pages of a few lines are left as they are.
    """
    full = [page for page in pages if _has_body(page)]
    if len(full) < _FEWEST_PAGES:
        return pages
    counted = Counter(key for page in full for key in {_key(line) for line in _edges(page)} if key)
    repeated = {key for key, count in counted.items() if count > len(full) / 2}
    return [_without(page, repeated) for page in pages] if repeated else pages


def _has_body(page: str) -> bool:
    return page.count("\n") >= 2 * _EDGE_LINES


def _key(line: str) -> str:
    return _DIGITS.sub("#", line).strip().casefold()


def _edges(page: str) -> list[str]:
    lines = page.split("\n")
    return lines[:_EDGE_LINES] + lines[-_EDGE_LINES:]


def _without(page: str, repeated: set[str]) -> str:
    if not _has_body(page):
        return page
    lines = page.split("\n")
    last = len(lines) - _EDGE_LINES
    return "\n".join(
        line
        for number, line in enumerate(lines)
        if not ((number < _EDGE_LINES or number >= last) and _key(line) in repeated)
    ).strip()
