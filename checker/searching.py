"""Searching what is given to a check: each document is read, or refused, by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from django.utils.translation import gettext as _

from checker.documents.document import Document
from checker.documents.limits import MAX_SECONDS_AT_ONCE
from checker.documents.reading import document_from, document_from_text
from checker.documents.refusals import DocumentRefused
from checker.models import Check, CheckedFile
from checker.news import News
from checker.storing import MAX_DOCUMENTS, Given, TooManyDocuments, store_document


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of one document: stored, maybe long ago, or else refused with a sentence."""

    name: str
    file: CheckedFile | None = None
    is_new: bool = False
    refusal: str = ""


@dataclass(frozen=True, kw_only=True)
class Searched:
    """What became of all that was given at once."""

    outcomes: tuple[Outcome, ...]

    @property
    def refusals(self) -> tuple[str, ...]:
        """Why documents are not read; of several given at once each by its name."""
        refused = [outcome for outcome in self.outcomes if outcome.refusal]
        if len(self.outcomes) == 1:
            return tuple(outcome.refusal for outcome in refused)
        return tuple(f"{outcome.name}: {outcome.refusal}" for outcome in refused)

    @property
    def news(self) -> News | None:
        """What there is to tell of what was read."""
        read = [outcome for outcome in self.outcomes if outcome.file]
        if not read:
            return None
        one, several = self._kind(read)
        return one if len(read) == 1 else several

    @staticmethod
    def _kind(read: list[Outcome]) -> tuple[News, News]:
        new = [outcome.file for outcome in read if outcome.is_new and outcome.file]
        if not new:
            return News.DOCUMENT_KNOWN, News.DOCUMENTS_KNOWN
        if any(file.findings.exists() for file in new):
            return News.DOCUMENT_READ, News.DOCUMENTS_READ
        return News.NOTHING_FOUND, News.NOTHING_FOUND_IN_ALL


def search_files(*, check: Check, files: Iterable[Given], at: datetime) -> Searched:
    """Search some files, one after the other; what there is no time for has to be sent again."""
    return Searched(outcomes=tuple(_search_each(check, files, at)))


def search_text(*, check: Check, given: Given, text: str, at: datetime) -> Searched:
    """Search a pasted text."""
    return Searched(outcomes=(_search(check, given, lambda: document_from_text(text), at),))


def _search_each(check: Check, files: Iterable[Given], at: datetime) -> Iterator[Outcome]:
    began = monotonic()
    for given in files:
        if monotonic() - began > MAX_SECONDS_AT_ONCE:
            late = _("Hier was geen tijd meer voor. Kies dit bestand opnieuw.")
            yield Outcome(name=given.name, refusal=late)
        else:
            yield _search_file(check, given, at)


def _search_file(check: Check, given: Given, at: datetime) -> Outcome:
    return _search(check, given, lambda: document_from(given.data), at)


def _search(check: Check, given: Given, read: Callable[[], Document], at: datetime) -> Outcome:
    try:
        file, is_new = store_document(check=check, document=read(), given=given, at=at)
    except DocumentRefused as refused:
        return Outcome(name=given.name, refusal=refused.sentence)
    except TooManyDocuments:
        full = _("Een toets heeft hooguit %(most)s documenten.") % {"most": MAX_DOCUMENTS}
        return Outcome(name=given.name, refusal=full)
    return Outcome(name=given.name, file=file, is_new=is_new)
