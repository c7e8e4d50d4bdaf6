"""Values of a notice, each with its place in the file; what is not stated is None, never no."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Generic, TypeVar

T = TypeVar("T")

# The codes that notices use for the languages of this product: eForms, TED and OCDS, any case.
_CODES_OF = {"nl": frozenset({"NLD", "DUT", "NL"}), "en": frozenset({"ENG", "EN"})}


@dataclass(frozen=True, kw_only=True, slots=True)
class Stated(Generic[T]):
    """One value with its place: a path through the file, and the line where there is one."""

    value: T
    path: str
    line: int | None = None


Code = Stated[str]
Codes = tuple[Code, ...]
Flag = Stated[bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A text in one language, with its place. No language: the notice does not mark it."""

    text: str
    language: str | None
    path: str
    line: int | None = None

    def is_in(self, language: str) -> bool:
        """Return whether this text is marked as being in ``nl`` or ``en``."""
        marked = (self.language or "").partition("-")[0].upper()
        return marked in _CODES_OF[language]


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """One text in the languages that the notice gives; empty when it is not stated."""

    passages: tuple[Passage, ...] = ()

    def __bool__(self) -> bool:
        """Return whether the notice has this text at all."""
        return bool(self.passages)

    def for_reader(self, language: str, *, own: str | None) -> Passage | None:
        """Return the text in the reader's language, else in the notice's own, else the first."""
        for passage in self.passages:
            if passage.is_in(language):
                return passage
        for passage in self.passages:
            if passage.language == own:
                return passage
        return self.passages[0] if self.passages else None


NO_WORDING = Wording()


@dataclass(frozen=True, kw_only=True, slots=True)
class Amount:
    """Money. No currency: the notice does not say which."""

    number: Decimal
    currency: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """A day and time as they are written in the notice: never moved to another time zone."""

    day: date
    at: time | None
    at_as_written: str | None
    path: str
    line: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Unread:
    """A value that is in the file and cannot be read: not the same as not stated."""

    text: str
    path: str
    line: int | None = None
