"""One thing that the fields of a notice show, with where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from domain.evidence import Evidence
from domain.signals import VALUES, Feature
from domain.stated import Code, Codes, Flag, Stated

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Observation:
    """A feature with its value: a code of ``VALUES``, or a number.

    ``is_about`` marks a number that rests on the middle of ranges.
    """

    feature: Feature
    value: str | Decimal
    evidence: tuple[Evidence, ...]
    is_about: bool = False


def seen_code(
    feature: Feature, code: Code | None, value: str | None = None
) -> Iterator[Observation]:
    """Yield a code that is stated; a code that no list has shows nothing."""
    told = value if value is not None else code.value if code else None
    if code is not None and (feature not in VALUES or told in VALUES[feature]) and told:
        yield Observation(feature=feature, value=told, evidence=(place_of(code),))


def seen_codes(feature: Feature, codes: Codes) -> Iterator[Observation]:
    """Yield each code that is stated."""
    for code in codes:
        yield from seen_code(feature, code)


def seen_flag(feature: Feature, flag: Flag | None) -> Iterator[Observation]:
    """Yield a yes or no that is stated."""
    if flag is not None:
        yield said(feature, flag.value, [place_of(flag)])


def seen_number(
    feature: Feature, number: Stated[Decimal] | None, *, most: int | None = None
) -> Iterator[Observation]:
    """Yield a number above nought; above ``most`` it stands for no limit."""
    if number is not None and number.value > 0 and (most is None or number.value <= most):
        yield Observation(feature=feature, value=number.value, evidence=(place_of(number),))


def said(feature: Feature, answer: bool, evidence: Iterable[Evidence]) -> Observation:
    """Return a yes or a no."""
    return Observation(feature=feature, value="yes" if answer else "no", evidence=tuple(evidence))


def place_of(stated: Stated[T]) -> Evidence:
    """Return where a value stands."""
    return Evidence(path=stated.path, line=stated.line)
