"""Look for listed words in texts: whole words, whatever their case and accents, longest first."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")
Tokens = tuple[str, ...]

QUOTE_MAX = 320
"""The most signs of a quoted passage; longer sentences are cut around the words."""

_WORD = re.compile(r"[^\W_]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_BETWEEN_WORDS = frozenset(" \t\n\r\f\v-/'\"’‘“”«»()_–—%&\u00a0\u2010\u2011")
"""What may stand between the words of a phrase; a full stop or comma ends it."""
_NEGATIONS = frozenset({"geen", "niet", "zonder", "noch", "no", "not", "without", "neither", "nor"})
_ABBREVIATIONS = "art artt bijv blz bv ca dhr excl incl jl mevr mln mrd nr nrs par resp vgl zgn"
_NOT_ABBREVIATED = "".join(rf"(?<!\b(?i:{word})\.)" for word in _ABBREVIATIONS.split())
_SENTENCE_ENDS = re.compile(
    rf"[.!?]{_NOT_ABBREVIATED}(?=\s+[A-Z0-9À-Þ\"“‘(])|\n\s*\n|\n(?=\s*(?:[-•*–·▪]|\d+[.)]))|[•▪]"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Token:
    """One word in a text: folded, with its place in the original."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit(Generic[T]):
    """A phrase that was found, with everything it stands for and its place in the text."""

    meanings: tuple[T, ...]
    start: int
    end: int


def tokens_of(phrase: str) -> Tokens:
    """Return the folded words of a phrase."""
    return tuple(token.folded for token in tokens_in(phrase))


def tokens_in(text: str) -> Iterator[Token]:
    """Yield the words of a text, folded, with their place in it."""
    folded, begins, shifts = _folded(text)
    for match in _WORD.finditer(folded):
        start, end = match.span()
        yield Token(
            folded=match.group(),
            start=start + shifts[bisect_right(begins, start) - 1],
            end=end + shifts[bisect_right(begins, end - 1) - 1],
        )


class Lexicon(Generic[T]):
    """Phrases with what they stand for, ready to be found in texts."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        meanings: dict[Tokens, list[T]] = {}
        for phrase, meaning in entries:
            meanings.setdefault(tokens_of(phrase), []).append(meaning)
        self._starting_with: dict[str, list[tuple[Tokens, tuple[T, ...]]]] = {}
        for tokens, meant in sorted(meanings.items(), key=lambda entry: -len(entry[0])):
            if tokens:
                self._starting_with.setdefault(tokens[0], []).append((tokens, tuple(meant)))

    def hits_in(self, text: str) -> Iterator[Hit[T]]:
        """Yield what is found, in order: the longest phrase at each place, none twice.

        Words right behind a negation ("geen", "without") are no hit, unless the phrase has it.
        """
        tokens = list(tokens_in(text))
        place = 0
        while place < len(tokens):
            length, meanings = self._longest(text, tokens, place)
            if meanings and not _is_negated(tokens, place):
                yield Hit(
                    meanings=meanings,
                    start=tokens[place].start,
                    end=tokens[place + length - 1].end,
                )
            place += length

    def _longest(self, text: str, tokens: list[Token], place: int) -> tuple[int, tuple[T, ...]]:
        for phrase, meanings in self._starting_with.get(tokens[place].folded, ()):
            if _stands_at(phrase, text, tokens, place):
                return len(phrase), meanings
        return 1, ()


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence that holds a place in a text, with its white space as single spaces."""
    begin, finish = 0, len(text)
    window = max(0, start - 2 * QUOTE_MAX)
    for match in _SENTENCE_ENDS.finditer(text, window, min(len(text), end + 2 * QUOTE_MAX)):
        if match.end() <= start:
            begin = match.end()
        elif match.start() >= end - 1:
            finish = match.end()
            break
    begin, finish = _cut(text, begin, finish, start, end)
    quote = " ".join(text[begin:finish].split()).lstrip("-•*–·▪ ")
    return f"{'… ' if begin and _is_cut(text, begin) else ''}{quote}{_ending(text, finish)}"


def _cut(text: str, begin: int, finish: int, start: int, end: int) -> tuple[int, int]:
    if finish - begin <= QUOTE_MAX:
        return begin, finish
    around = max(0, QUOTE_MAX - (end - start)) // 2
    begin, finish = max(begin, start - around), min(finish, end + around)
    # Whole words only.
    if begin and _is_cut(text, begin):
        begin = min(start, text.find(" ", begin, start) + 1 or start)
    if finish < len(text) and text[finish].isalnum():
        finish = max(end, text.rfind(" ", end, finish))
    return begin, finish


def _is_cut(text: str, begin: int) -> bool:
    before = text[:begin].rstrip(" \t")
    return bool(before) and before[-1] not in ".!?\n•▪"


def _ending(text: str, finish: int) -> str:
    rest = text[finish : finish + 80].lstrip(" \t")
    cut = bool(rest) and rest[0] not in "\n•▪" and text[finish - 1] not in ".!?\n•▪"
    return " …" if cut else ""


def _stands_at(phrase: Tokens, text: str, tokens: list[Token], place: int) -> bool:
    if place + len(phrase) > len(tokens):
        return False
    for at, word in enumerate(phrase[1:], start=place + 1):
        if tokens[at].folded != word:
            return False
        if not _BETWEEN_WORDS.issuperset(text[tokens[at - 1].end : tokens[at].start]):
            return False
    return True


def _is_negated(tokens: list[Token], place: int) -> bool:
    return place > 0 and tokens[place - 1].folded in _NEGATIONS


def _folded(text: str) -> tuple[str, list[int], list[int]]:
    """Return a text in lower case without accents, and how far each stretch of it has shifted.

    From ``begins[n]`` in the folded text on, a place in the original is ``shifts[n]`` further.
    """
    if text.isascii():
        return text.lower(), [0], [0]
    parts: list[str] = []
    begins, shifts = [0], [0]
    length = done = 0
    for match in _NOT_ASCII.finditer(text):
        plain = text[done : match.start()].lower()
        parts.append(plain)
        length += len(plain)
        for at, sign in enumerate(match.group(), start=match.start()):
            folded = _folded_sign(sign)
            parts.append(folded)
            length += len(folded)
            if len(folded) != 1:
                begins.append(length)
                shifts.append(at + 1 - length)
        done = match.end()
    parts.append(text[done:].lower())
    return "".join(parts), begins, shifts


@lru_cache(maxsize=4096)
def _folded_sign(sign: str) -> str:
    """Return one sign without accents; soft hyphens and loose accents fall away."""
    if sign == "\u00ad":
        return ""
    taken_apart = unicodedata.normalize("NFKD", sign)
    return "".join(c for c in taken_apart if not unicodedata.combining(c)).lower()
