"""The glossary by letter, and what a search finds in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from domain.library import GlossaryTerm
from domain.texts import Text

OTHER = "0-9"
SEARCH_MAX = 80


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A term: its name and other words in the reader's language, and its name in the other."""

    term: GlossaryTerm
    name: Text
    other_name: str
    other_language: str
    also: tuple[Text, ...]


@dataclass(frozen=True, kw_only=True)
class Letter:
    """The terms under one letter; empty where there are none."""

    letter: str
    anchor: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class Glossary:
    """The terms that were found, by letter."""

    letters: tuple[Letter, ...]
    found: int


def glossary(terms: Iterable[GlossaryTerm], *, language: str, search: str = "") -> Glossary:
    """Return the terms in the order of a language, all or those in which the search occurs."""
    wanted = folded(search)
    found = [term for term in terms if all(part in _words(term) for part in wanted.split())]
    found.sort(key=lambda term: (folded(term.name.in_language(language)), term.key))
    letters = [
        Letter(
            letter=letter,
            anchor=f"letter-{letter.lower()}",
            entries=tuple(
                _entry(term, language) for term in found if _letter(term, language) == letter
            ),
        )
        for letter in (*ascii_uppercase, OTHER)
    ]
    if not letters[-1].entries:
        letters.pop()
    return Glossary(letters=tuple(letters), found=len(found))


def folded(words: str) -> str:
    """Return words without capitals and accents, so that efficientie finds efficiëntie."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _words(term: GlossaryTerm) -> str:
    return " ".join(folded(words) for words in _in_both_languages(term))


def _in_both_languages(term: GlossaryTerm) -> Iterator[str]:
    for text in (term.name, term.meaning, *term.also):
        yield text.nl
        yield text.en or ""


def _letter(term: GlossaryTerm, language: str) -> str:
    first = folded(term.name.in_language(language))[:1].upper()
    return first if first in ascii_uppercase else OTHER


def _entry(term: GlossaryTerm, language: str) -> Entry:
    other_language = "en" if language == "nl" else "nl"
    other = term.name.en if other_language == "en" else term.name.nl
    is_other = bool(term.name.en) and term.name.en != term.name.nl
    return Entry(
        term=term,
        name=term.name,
        other_name=(other or "") if is_other else "",
        other_language=other_language,
        also=tuple(text for text in term.also if text.in_language(language)),
    )
