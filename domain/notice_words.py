"""What words in the texts of a notice suggest: findings for a person to confirm or reject."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from domain.evidence import Evidence
from domain.notice_texts import NoticeText
from domain.signals import TextPart, Words
from domain.stated import Passage
from domain.word_search import Lexicon, sentence_around

LANGUAGES = ("nl", "en")
QUOTED = 10
"""So many passages of one text are quoted for one thing; a text can be made of one word."""

KEPT = 256
"""Of how many texts the findings are remembered, for lots that repeat each other."""


class Suggested(Protocol):
    """A signal or an aspect: what words can suggest."""

    @property
    def key(self) -> str:
        """Return its key."""

    @property
    def words(self) -> Words | None:
        """Return the words that suggest it."""


S = TypeVar("S", bound=Suggested)


@dataclass(frozen=True, kw_only=True)
class Suggestion(Generic[S]):
    """Something that words suggest, with each passage once."""

    about: S
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Quoted:
    """A sentence in which words were found; ``marks`` say of what, and where they stand in it."""

    quote: str
    marks: tuple[tuple[int, int, int], ...]


class NoticeWords(Generic[S]):
    """The words of signals or aspects, ready to be found in the texts of notices."""

    def __init__(self, suggested: Iterable[S]) -> None:
        self._suggested = tuple(suggested)
        self._lexicons: dict[tuple[TextPart, tuple[str, ...]], Lexicon[int]] = {}
        self._already_read: dict[tuple[TextPart, tuple[str, ...], str], tuple[_Quoted, ...]] = {}

    def suggestions_in(self, texts: Iterable[NoticeText]) -> tuple[Suggestion[S], ...]:
        """Return what the texts suggest, in the order of the content.

        A text in another language than these is not searched: the same words mean other things.
        """
        found: dict[int, dict[str, Evidence]] = {}
        for text in texts:
            for place, evidence in self._evidence_in(text):
                found.setdefault(place, {}).setdefault(evidence.quote, evidence)
        return tuple(
            Suggestion(about=self._suggested[place], evidence=tuple(found[place].values()))
            for place in sorted(found)
        )

    def _evidence_in(self, text: NoticeText) -> Iterator[tuple[int, Evidence]]:
        passage = text.passage
        for found in self._read(text.part, _languages_of(passage), passage.text):
            for place, start, end in found.marks:
                yield (
                    place,
                    Evidence(
                        quote=found.quote,
                        start=start,
                        end=end,
                        language=passage.language,
                        path=passage.path,
                        line=passage.line,
                        lot=text.lot,
                    ),
                )

    def _read(
        self, part: TextPart, languages: tuple[str, ...], written: str
    ) -> tuple[_Quoted, ...]:
        """Return what one text has, read once: lots share their texts, and so do readers."""
        key = (part, languages, written)
        found = self._already_read.get(key)
        if found is None:
            found = tuple(self._quoted(written, self._lexicon(part, languages)))
            if len(self._already_read) >= KEPT:
                self._already_read.clear()
            self._already_read[key] = found
        return found

    def _quoted(self, written: str, lexicon: Lexicon[int]) -> Iterator[_Quoted]:
        times: Counter[int] = Counter()
        for hit in lexicon.hits_in(written):
            places = [place for place in hit.meanings if times[place] < QUOTED]
            if not places:
                continue
            times.update(places)
            quote = sentence_around(written, hit.start, hit.end)
            yield _Quoted(
                quote=quote,
                marks=tuple((place, *_mark(quote, place, lexicon)) for place in places),
            )

    def _lexicon(self, part: TextPart, languages: tuple[str, ...]) -> Lexicon[int]:
        """Return the words for one part, made once."""
        key = (part, languages)
        if key not in self._lexicons:
            self._lexicons[key] = Lexicon(
                (phrase, place)
                for place, entry in enumerate(self._suggested)
                if entry.words and (not entry.words.texts or part in entry.words.texts)
                for phrase in dict.fromkeys(_phrases(entry.words, languages))
            )
        return self._lexicons[key]


def _languages_of(passage: Passage) -> tuple[str, ...]:
    if passage.language is None:
        return LANGUAGES
    return tuple(language for language in LANGUAGES if passage.is_in(language))


def _phrases(words: Words, languages: tuple[str, ...]) -> Iterator[str]:
    if "nl" in languages:
        yield from words.nl
    if "en" in languages:
        yield from words.en


def _mark(quote: str, place: int, lexicon: Lexicon[int]) -> tuple[int, int]:
    """Return where the words stand in the quote, which has other white space than the text."""
    for hit in lexicon.hits_in(quote):
        if place in hit.meanings:
            return hit.start, hit.end
    return 0, 0
