"""Bytes to JSON values, with their paths; any value may be of any type."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal

from checker.reading.limits import MAX_PARTS, Patience
from checker.reading.refusals import NotReadable, Refusal
from checker.reading.values import as_text

_LONGEST_NUMBER = 40


@dataclass(frozen=True, slots=True)
class JsonValue:
    """A value with the path that leads to it: ``tender.lots[2].title``; counting begins at 1."""

    value: object
    path: str

    @property
    def line(self) -> None:
        """Return nothing: JSON is read without lines."""

    @property
    def language(self) -> None:
        """Return nothing: JSON marks no text with a language."""

    @property
    def text(self) -> str:
        """Return a text, number or truth value in words; other things are no text."""
        if isinstance(self.value, bool):
            return "true" if self.value else "false"
        if isinstance(self.value, str):
            return as_text(self.value)
        return str(self.value) if isinstance(self.value, int | Decimal) else ""

    @property
    def is_text(self) -> bool:
        """Return whether the file has a text here, not a number."""
        return isinstance(self.value, str)

    def get(self, path: str) -> JsonValue | None:
        """Return what stands at a path of names, or None when it is absent or null."""
        found, at = self.value, self.path
        for name in path.split("."):
            if not isinstance(found, dict) or found.get(name) is None:
                return None
            found, at = found[name], f"{at}.{name}" if at else name
        return JsonValue(found, at)

    def all(self, path: str) -> list[JsonValue]:
        """Return the objects of a list; anything else counts as not stated."""
        return [each for each in self.each(path) if isinstance(each.value, dict)]

    def each(self, path: str) -> list[JsonValue]:
        """Return the values of a list, or nothing."""
        found = self.get(path)
        return found.items() if found else []

    def items(self) -> list[JsonValue]:
        """Return the values of this list, or nothing when it is none."""
        if not isinstance(self.value, list):
            return []
        return [
            JsonValue(value, f"{self.path}[{number}]")
            for number, value in enumerate(self.value, start=1)
        ]


def parse_json(data: bytes, patience: Patience) -> list[JsonValue]:
    """Return the value of a file, or of each line when there is one value a line."""
    text = _decoded(data)
    if sum(text.count(mark) for mark in "{[,") > MAX_PARTS:
        raise NotReadable(Refusal.TOO_MANY_PARTS, reason=f"more than {MAX_PARTS} values")
    try:
        return [JsonValue(_loaded(text), "")]
    except json.JSONDecodeError as error:
        lines = _lines(text, patience) if error.msg == "Extra data" else None
        if lines is None:
            raise _refused(text, error) from error
        return lines
    finally:
        patience.look()


def _decoded(data: bytes) -> str:
    try:
        return data.decode(json.detect_encoding(data)).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise NotReadable(Refusal.ENCODING, reason="characters cannot be read") from error


def _loaded(text: str) -> object:
    try:
        return json.loads(
            text, parse_float=Decimal, parse_int=_whole_number, parse_constant=lambda _name: None
        )
    except RecursionError as error:
        raise NotReadable(Refusal.TOO_DEEP, reason="JSON nested too deep") from error


def _whole_number(digits: str) -> int | Decimal:
    """Return a number of any length; turning very long ones into an int takes too long."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else Decimal(digits)


def _lines(text: str, patience: Patience) -> list[JsonValue] | None:
    """Return one value for each line, or None when the file is not of that kind."""
    values = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        patience.step(100)
        try:
            values.append(JsonValue(_loaded(line), f"line {number}"))
        except json.JSONDecodeError as error:
            if not values:
                return None
            raise _refused(line, error, line=number) from error
    return values


def _refused(text: str, error: json.JSONDecodeError, *, line: int | None = None) -> NotReadable:
    reason = f"not well-formed JSON: {error.msg}"
    ends_there = error.pos >= len(text.rstrip())
    if ends_there or error.msg.startswith("Unterminated string"):
        last = line or text.rstrip().count("\n") + 1
        return NotReadable(Refusal.CUT_OFF, reason=reason, line=last)
    return NotReadable(Refusal.BROKEN_JSON, reason=reason, line=line or error.lineno)
