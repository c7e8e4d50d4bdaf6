"""Texts of a file to values; what cannot be read is noted apart and never becomes "not stated"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Protocol

from checker.reading.elements import Element
from checker.reading.limits import Patience
from domain.stated import (
    NO_WORDING,
    Amount,
    Code,
    Codes,
    Flag,
    Moment,
    Passage,
    Stated,
    Unread,
    Wording,
)

LARGEST = Decimal(10) ** 15
LONGEST = 60
"""In digits: a number of more, before or after the point, is none that a person wrote."""
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,9})?", re.ASCII)
_FLAGS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
# A zone may follow the day ("2024-01-03+01:00"); the day counts as it is written.
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2}|\d{8})(?:Z|[+-]\d{2}:\d{2})?", re.ASCII)
# XML cannot hold these; JSON can, and neither a database nor a terminal takes all of them.
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class Source(Protocol):
    """A text with its place: an element, or a value in JSON."""

    @property
    def path(self) -> str:
        """Return where it stands."""

    @property
    def line(self) -> int | None:
        """Return on which line."""

    @property
    def text(self) -> str:
        """Return the text."""

    @property
    def language(self) -> str | None:
        """Return the language that is marked."""


def as_text(text: str) -> str:
    """Return the text without characters that are no text."""
    return _NOT_TEXT.sub("\N{REPLACEMENT CHARACTER}", text)


def number_in(text: str) -> Decimal | None:
    """Return the number, if it is one of a size that means something."""
    if len(text) > LONGEST or not _NUMBER.fullmatch(text.strip()):
        return None
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    if not -LARGEST < number < LARGEST or (number and number.adjusted() < -LONGEST):
        return None
    return number or Decimal()


@dataclass(slots=True)
class Values:
    """Reads values and remembers which could not be read."""

    patience: Patience
    unread: list[Unread] = field(default_factory=list)

    def code(self, source: Source | None) -> Code | None:
        """Return a code, or None when it is absent or empty."""
        if source is None or not (text := source.text):
            return None
        return Stated(value=text, path=source.path, line=source.line)

    def codes(self, sources: Iterable[Source]) -> Codes:
        """Return codes, each once."""
        found: dict[str, Code] = {}
        for source in sources:
            self.patience.step()
            code = self.code(source)
            if code is not None:
                found.setdefault(code.value, code)
        return tuple(found.values())

    def flag(self, source: Source | None) -> Flag | None:
        """Return yes or no, or None."""
        if source is None or not (text := source.text):
            return None
        value = _FLAGS.get(text.lower())
        if value is None:
            self.unreadable(source)
            return None
        return Stated(value=value, path=source.path, line=source.line)

    def number(self, source: Source | None) -> Stated[Decimal] | None:
        """Return a number, or None."""
        if source is None or not (text := source.text):
            return None
        number = number_in(text)
        if number is None:
            self.unreadable(source)
            return None
        return Stated(value=number, path=source.path, line=source.line)

    def attribute(self, element: Element | None, name: str) -> Code | None:
        """Return the code in an attribute, or None."""
        text = as_text((element and element.attribute(name)) or "").strip()
        if element is None or not text:
            return None
        return Stated(value=text, path=f"{element.path}/@{name}", line=element.line)

    def amount(self, source: Source | None, *, currency: str | None) -> Stated[Amount] | None:
        """Return money, or None."""
        number = self.number(source)
        if number is None:
            return None
        amount = Amount(number=number.value, currency=currency)
        return Stated(value=amount, path=number.path, line=number.line)

    def amount_of(self, element: Element | None) -> Stated[Amount] | None:
        """Return the money in an element of eForms."""
        currency = element.attribute("currencyID") if element else None
        return self.amount(element, currency=currency)

    def wording(self, sources: Sequence[Source], *, language: str | None = None) -> Wording:
        """Return a text in all its languages; the language of the whole where none is marked."""
        if not sources:
            return NO_WORDING
        self.patience.step(len(sources))
        return Wording(
            passages=tuple(
                Passage(
                    text=text,
                    language=source.language or language,
                    path=source.path,
                    line=source.line,
                )
                for source in sources
                if (text := source.text)
            )
        )

    def moment(self, day: Source | None, at: Source | None = None) -> Moment | None:
        """Return the day as it is written, with the time where there is one."""
        if day is None or not day.text:
            return None
        match = _DAY.fullmatch(day.text)
        try:
            on = date.fromisoformat(match[1] if match else "")
        except ValueError:
            self.unreadable(day)
            return None
        written = at.text if at and at.text else None
        return Moment(
            day=on,
            at=self._time(at) if at and written else None,
            at_as_written=written,
            path=day.path,
            line=day.line,
        )

    def _time(self, source: Source) -> time | None:
        try:
            return time.fromisoformat(source.text).replace(tzinfo=None)
        except ValueError:
            pass  # "9:00" is not ISO, and stands in TED
        try:
            return datetime.strptime(source.text, "%H:%M").time()
        except ValueError:
            self.unreadable(source)
            return None

    def unreadable(self, source: Source) -> None:
        """Remember a value that is there and cannot be read."""
        self.unread.append(Unread(text=source.text, path=source.path, line=source.line))
