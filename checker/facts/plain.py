"""Values of a notice as plain JSON; what is not stated is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeAlias

from domain.notices import Buyer, CodedLabel, Result
from domain.stated import Amount, Code, Codes, Flag, Moment, Stated, Wording

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json]"
UNMARKED = "und"
"""The code for a language that is not told (BCP 47)."""


def stated(values: Mapping[str, Json | None]) -> dict[str, Json]:
    """Return what is stated; no, zero and an empty text are kept, nothing is not."""
    return {key: value for key, value in values.items() if value not in (None, [], {})}


def code(value: Code | None) -> str | None:
    """Return a code."""
    return value.value if value else None


def codes(values: Codes) -> list[Json]:
    """Return codes."""
    return [value.value for value in values]


def flag(value: Flag | None) -> bool | None:
    """Return yes or no."""
    return value.value if value else None


def number(value: Stated[Decimal] | None) -> int | float | None:
    """Return a number."""
    return plain_number(value.value) if value else None


def plain_number(value: Decimal) -> int | float:
    """Return a whole number without a fraction."""
    return int(value) if value == value.to_integral_value() else float(value)


def amount(value: Stated[Amount] | None) -> Json | None:
    """Return money."""
    if value is None:
        return None
    return stated({"amount": plain_number(value.value.number), "currency": value.value.currency})


def words(value: Wording) -> dict[str, Json]:
    """Return the text by language, the first where a language has two."""
    texts: dict[str, Json] = {}
    for passage in value.passages:
        texts.setdefault(passage.language or UNMARKED, passage.text)
    return texts


def one_text(value: Wording) -> str | None:
    """Return a text that has one language."""
    return value.passages[0].text if value.passages else None


def day(value: Moment | None) -> str | None:
    """Return a day."""
    return value.day.isoformat() if value else None


def deadline(value: Moment | None) -> Json | None:
    """Return a day with the minutes of its time."""
    if value is None:
        return None
    at = value.at.strftime("%H:%M") if value.at else None
    return stated({"date": day(value), "time": at})


def deadline_as_written(value: Moment | None) -> Json | None:
    """Return a day with its time in the words of the file."""
    if value is None:
        return None
    return stated({"date": day(value), "time": value.at_as_written})


def label(value: CodedLabel | None) -> Json | None:
    """Return a code with its explanation."""
    return stated({"code": value.code, "label": value.label}) if value else None


def buyers(values: Iterable[Buyer]) -> list[Json]:
    """Return who buys."""
    return [
        stated(
            {
                "name": words(buyer.name),
                "country": code(buyer.country),
                "id": code(buyer.key),
                "legal_type": code(buyer.legal_type),
                "activity": code(buyer.activity),
            }
        )
        for buyer in values
    ]


def results(values: Iterable[Result]) -> list[Json]:
    """Return how lots ended."""
    return [
        stated(
            {
                "lot": code(result.lot),
                "status": code(result.status),
                "received": {each.kind: number(each.number) or 0 for each in result.received},
            }
        )
        for result in values
    ]
