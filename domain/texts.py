"""Texts in both languages, and what they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text in both languages. Dutch is the source; a missing English text is ``None``.

    An empty string is empty on purpose and stays empty in both languages.
    """

    nl: str
    en: str | None = None

    def in_language(self, language: str) -> str:
        """Return the text in a language ("nl" or "en"), in Dutch where that one is missing."""
        return self.nl if language == "nl" or self.en is None else self.en


class Certainty(StrEnum):
    """How sure a fact or text is, and therefore how it is marked on screen."""

    VERIFIED = "verified"
    VERIFIED_SECONDARY = "verified_secondary"
    MEMORY = "memory"
    RECONSTRUCTION = "reconstruction"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, kw_only=True)
class Basis:
    """What a question, fact or text rests on.

    ``sources`` are keys of :class:`Source`; ``article`` names the article or page;
    ``checked_on`` and ``valid_from`` are ISO dates, empty where there is none.
    """

    certainty: Certainty
    sources: tuple[str, ...] = ()
    article: str = ""
    checked_on: str = ""
    valid_from: str = ""


@dataclass(frozen=True, kw_only=True)
class Source:
    """A source that the content rests on. ``seen_on`` is an ISO date, ``url`` may be empty.

    ``title`` and ``publisher`` stand as they were published, in ``language`` ("nl" or "en").
    ``by_model_authors`` marks what the makers of the three-perspectives model published themselves.
    """

    key: str
    title: str
    publisher: str
    language: str = "nl"
    url: str = ""
    seen_on: str = ""
    certainty: Certainty
    by_model_authors: bool = False
    note: Text | None = None
