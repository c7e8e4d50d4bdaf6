"""What words suggest in a notice or document: signals, parts of the vision, and ambitions."""

from __future__ import annotations

from dataclasses import dataclass

from checker.documents.document import Document
from checker.documents.finding import SHOWN, DocumentFinding, find_words
from checker.models import LANGUAGE_MAX, LOT_MAX, PLACE_MAX, QUOTE_MAX, Finding
from checker.notice_data import storable
from domain.catalogue import Catalogue
from domain.evidence import Evidence
from domain.notice_texts import procedure_texts, texts_of_lot
from domain.notices import Notice
from domain.signals import Words

About = Finding.About


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion:
    """One thing that words suggest; its key tells kinds apart, for their own keys may be alike."""

    about: Finding.About
    signal: str
    words: Words | None

    @property
    def key(self) -> str:
        """The kind and the key in it."""
        return f"{self.about.value}:{self.signal}"


def suggestions_of(catalogue: Catalogue) -> tuple[Suggestion, ...]:
    """Return everything with words, in the order of the catalogue."""
    kinds = (
        (About.SIGNAL, catalogue.signals),
        (About.VISION, catalogue.vision),
        (About.AMBITION, catalogue.ambitions),
    )
    return tuple(
        Suggestion(about=about, signal=one.key, words=one.words)
        for about, ones in kinds
        for one in ones
        if one.words
    )


def findings_in(
    document: Document, *, catalogue: Catalogue
) -> tuple[list[Finding], dict[str, int]]:
    """Return what words find in a document, not stored yet, and in how many places more."""
    suggestions = suggestions_of(catalogue)
    by_key = {suggestion.key: suggestion for suggestion in suggestions}
    found = find_words(document, suggestions)
    findings = [
        _finding(by_key[words.key], finding) for words in found for finding in words.findings
    ]
    return findings, {words.key: words.more for words in found if words.more}


def _finding(suggestion: Suggestion, found: DocumentFinding) -> Finding:
    return Finding(
        about=suggestion.about,
        signal=suggestion.signal,
        quote=storable(found.quote)[:QUOTE_MAX],
        start=found.start,
        end=found.end,
        place=storable(found.heading)[:PLACE_MAX],
        page=found.page,
    )


def findings_in_notice(notice: Notice, *, catalogue: Catalogue) -> list[Finding]:
    """Return what words find in the texts of a notice, not stored yet."""
    texts = [*procedure_texts(notice)]
    for lot in notice.lots or notice.parts:
        texts += texts_of_lot(lot)
    kinds = (
        (About.SIGNAL, catalogue.signal_words.suggestions_in(texts)),
        (About.VISION, catalogue.vision_words.suggestions_in(texts)),
        (About.AMBITION, catalogue.ambition_words.suggestions_in(texts)),
    )
    return [
        _finding_of(about, suggestion.about.key, evidence)
        for about, suggestions in kinds
        for suggestion in suggestions
        for evidence in suggestion.evidence[:SHOWN]
    ]


def _finding_of(about: About, key: str, evidence: Evidence) -> Finding:
    return Finding(
        about=about,
        signal=key,
        quote=storable(evidence.quote)[:QUOTE_MAX],
        start=evidence.start,
        end=evidence.end,
        place=storable(evidence.path)[:PLACE_MAX],
        line=evidence.line,
        lot=storable(evidence.lot or "")[:LOT_MAX],
        language=(evidence.language or "")[:LANGUAGE_MAX],
    )
