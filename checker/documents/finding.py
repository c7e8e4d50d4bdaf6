"""Words of signals and aspects in a document: each find with its sentence and place.

What is found only suggests something: a person confirms or rejects it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from checker.documents.document import Document, DocumentPassage
from domain.signals import TextPart, Words
from domain.word_search import Hit, Lexicon, sentence_around

SHOWN = 3
"""How many passages are quoted for one signal; the rest is counted."""
BOTH = ("nl", "en")
_DIGITS = re.compile(r"\d+")


class Suggested(Protocol):
    """A signal, an aspect, or whatever else of the content words suggest."""

    @property
    def key(self) -> str:
        """Return its key."""

    @property
    def words(self) -> Words | None:
        """Return the words that suggest it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentFinding:
    """One quoted sentence; ``quote[start:end]`` is the word that was found in it.

    ``passage`` is the place in ``Document.passages``, ``position`` the place in that passage.
    """

    quote: str
    start: int
    end: int
    passage: int
    position: int
    page: int | None = None
    heading: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class WordsFound:
    """What was found for one signal: the first sentences, and in how many paragraphs more."""

    key: str
    findings: tuple[DocumentFinding, ...]
    more: int


def find_words(
    document: Document, suggested: tuple[Suggested, ...], *, languages: tuple[str, ...] = BOTH
) -> tuple[WordsFound, ...]:
    """Return what the words of these signals find, in the order of the signals.

    ``languages`` narrows it to the words of one language, where that of the document is known.
    """
    lexicon = lexicon_of(suggested, languages)
    gathered: dict[int, _Gathered] = {}
    for paragraph in _paragraphs(document):
        for hit in lexicon.hits_in(paragraph.text):
            for place in hit.meanings:
                gathered.setdefault(place, _Gathered(place)).take(paragraph, hit, lexicon)
    return tuple(
        WordsFound(
            key=suggested[place].key,
            findings=tuple(gathered[place].findings),
            more=len(gathered[place].paragraphs - gathered[place].quoted),
        )
        for place in sorted(gathered)
    )


@lru_cache(maxsize=8)
def lexicon_of(suggested: tuple[Suggested, ...], languages: tuple[str, ...]) -> Lexicon[int]:
    """Return the words that are looked for in documents; they stand for a place in ``suggested``.

    Made once for a catalogue and language.
    """
    return Lexicon(
        (phrase, place)
        for place, one in enumerate(suggested)
        if one.words and (not one.words.texts or TextPart.DOCUMENTS in one.words.texts)
        for phrase in dict.fromkeys(_phrases(one.words, languages))
    )


def _phrases(words: Words, languages: tuple[str, ...]) -> Iterator[str]:
    of = {"nl": words.nl, "en": words.en}
    for language in languages:
        yield from of[language]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """One line of a passage: no sentence runs from one into another."""

    number: int
    text: str
    begin: int
    passage: int
    place: DocumentPassage


def _paragraphs(document: Document) -> Iterator[_Paragraph]:
    number = 0
    for passage, place in enumerate(document.passages):
        begin = 0
        for text in place.text.split("\n"):
            if text:
                yield _Paragraph(number, text, begin, passage, place)
                number += 1
            begin += len(text) + 1


@dataclass(slots=True)
class _Gathered:
    """The finds of one signal, up to now."""

    place: int
    findings: list[DocumentFinding] = field(default_factory=list)
    paragraphs: set[int] = field(default_factory=set)
    quoted: set[int] = field(default_factory=set)
    quotes: set[str] = field(default_factory=set)

    def take(self, paragraph: _Paragraph, hit: Hit[int], lexicon: Lexicon[int]) -> None:
        """Count the paragraph, and quote the sentence when it is a new one and there is room."""
        self.paragraphs.add(paragraph.number)
        if len(self.findings) >= SHOWN:
            return
        quote = sentence_around(paragraph.text, hit.start, hit.end)
        # A head or foot line differs from page to page in its number only.
        alike = _DIGITS.sub("#", quote)
        if alike in self.quotes:
            return
        self.quotes.add(alike)
        self.quoted.add(paragraph.number)
        start, end = _mark(quote, self.place, lexicon)
        self.findings.append(
            DocumentFinding(
                quote=quote,
                start=start,
                end=end,
                passage=paragraph.passage,
                position=paragraph.begin + hit.start,
                page=paragraph.place.page,
                heading=paragraph.place.heading,
            )
        )


def _mark(quote: str, place: int, lexicon: Lexicon[int]) -> tuple[int, int]:
    """Return where the word stands in the quote, which has other white space than the text."""
    for hit in lexicon.hits_in(quote):
        if place in hit.meanings:
            return hit.start, hit.end
    return 0, 0
