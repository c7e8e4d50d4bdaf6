"""Characters that a file cannot hold or its fonts cannot draw: left out, or shown as a sign."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SIGN = "¤"
"""Stands where a character is missing; it looks like no letter of any script."""

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_UNSEEN = {"Cc", "Cf", "Mn", "Me", "Zl", "Zp"}
_ALIKE = str.maketrans({"\u2010": "-", "\u2011": "-", "\u202f": "\u00a0", "\u2028": "\n"})


@dataclass(frozen=True, kw_only=True)
class Drawable:
    """A text that can be drawn as it stands, and the characters of the original that could not."""

    text: str
    replaced: tuple[str, ...]


def drawable(text: str, *, fonts: tuple[Path, ...]) -> Drawable:
    """Return the text in characters that these fonts have.

    Composed first, so that an e and its accent are the one letter that the font has. A character
    that is written another way elsewhere (a circled 2) becomes that; all others become the sign.
    """
    known = characters_of(fonts)
    composed = unicodedata.normalize("NFC", text).translate(_ALIKE)
    missing = [character for character in dict.fromkeys(composed) if ord(character) not in known]
    shown = {ord(character): _instead(character, known) for character in missing}
    seen = tuple(c for c in missing if unicodedata.category(c) not in _UNSEEN)
    return Drawable(text=composed.translate(shown), replaced=seen)


def without_controls(text: str) -> str:
    """Return a text without characters that XML and calendars cannot hold, and nobody sees."""
    return _CONTROLS.sub("", text)


def names_of_characters(characters: Iterable[str]) -> tuple[str, ...]:
    """Return characters by their code and name, for a reader who cannot see them."""
    return tuple(f"U+{ord(c):04X} {unicodedata.name(c, '')}".strip() for c in characters)


@cache
def characters_of(fonts: tuple[Path, ...]) -> frozenset[int]:
    """Return the code points that at least one of these font files has."""
    from fontTools.ttLib import TTFont

    known = {ord("\n"), ord("\t"), ord("\r")}
    for font in fonts:
        with TTFont(font, lazy=True) as opened:
            known.update(opened.getBestCmap())
    return frozenset(known)


def _instead(character: str, known: frozenset[int]) -> str:
    if unicodedata.category(character) in _UNSEEN:
        return ""
    alike = unicodedata.normalize("NFKC", character)
    return alike if all(ord(part) in known for part in alike) else SIGN
