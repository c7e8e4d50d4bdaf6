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
class Hit(Generic[T]):
    """A phrase that was found, with everything it stands for and its place in the text."""

    meanings: tuple[T, ...]
    start: int
    end: int


def tokens_of(phrase: str) -> Tokens:
    """Return the folded words of a phrase."""
    return tuple(_WORD.findall(_folded(phrase)[0]))


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
        read = _Words(text)
        place = 0
        while place < len(read.words):
            phrases = self._starting_with.get(read.words[place])
            if phrases is None:
                place += 1
                continue
            length, meanings = _longest(phrases, read, place)
            if meanings and not _is_negated(read.words, place):
                start, end = read.span(place, length)
                yield Hit(meanings=meanings, start=start, end=end)
            place += length


class _Words:
    """The folded words of a text; where they stand is worked out only for those that matter."""

    def __init__(self, text: str) -> None:
        self._folded, self._begins, self._shifts = _folded(text)
        self._matches = list(_WORD.finditer(self._folded))
        self.words = [match[0] for match in self._matches]

    def span(self, place: int, length: int) -> tuple[int, int]:
        """Return where words begin and end in the original text."""
        start = self._matches[place].start()
        end = self._matches[place + length - 1].end()
        return start + self._shift_at(start), end + self._shift_at(end - 1)

    def between(self, place: int) -> str:
        """Return what stands between the word before and this one."""
        return self._folded[self._matches[place - 1].end() : self._matches[place].start()]

    def _shift_at(self, position: int) -> int:
        return self._shifts[bisect_right(self._begins, position) - 1]


def _longest(
    phrases: list[tuple[Tokens, tuple[T, ...]]], read: _Words, place: int
) -> tuple[int, tuple[T, ...]]:
    for phrase, meanings in phrases:
        if _stands_at(phrase, read, place):
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


def _stands_at(phrase: Tokens, read: _Words, place: int) -> bool:
    """Tell whether these words stand here, side by side; the first is known to."""
    if tuple(read.words[place : place + len(phrase)]) != phrase:
        return False
    following = range(place + 1, place + len(phrase))
    return all(_BETWEEN_WORDS.issuperset(read.between(at)) for at in following)


def _is_negated(words: list[str], place: int) -> bool:
    return place > 0 and words[place - 1] in _NEGATIONS


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
