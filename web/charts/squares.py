"""A hundred squares: in how many variants each perspective leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from domain.firmness import Variants
from domain.perspective import Perspective
from web.charts.paint import PAINTS, Paint, Target

_PER_ROW = 25
_PITCH = 20
_SQUARE = 18


@dataclass(frozen=True, kw_only=True)
class SquareGroup:
    """The squares of one perspective; without a perspective the variants that end equal."""

    perspective: Perspective | None
    count: int
    path: str


@dataclass(frozen=True, kw_only=True)
class Squares:
    """All squares, in groups: most variants first, equal ones last."""

    name: str
    paint: Paint
    groups: tuple[SquareGroup, ...]
    total: int
    width: int
    height: int


def variant_squares(*, name: str, variants: Variants, target: Target = "web") -> Squares:
    """Return the picture of the variants as squares."""
    total = len(variants.variants)
    rows = -(-total // _PER_ROW)
    return Squares(
        name=name,
        paint=PAINTS[target],
        groups=tuple(_groups(variants)),
        total=total,
        width=_PER_ROW * _PITCH,
        height=rows * _PITCH,
    )


def _groups(variants: Variants) -> Iterator[SquareGroup]:
    first = 0
    for perspective, count in _counts(variants):
        if count:
            path = "".join(_square(number) for number in range(first, first + count))
            yield SquareGroup(perspective=perspective, count=count, path=path)
            first += count


def _counts(variants: Variants) -> list[tuple[Perspective | None, int]]:
    led = [(perspective, variants.led_by(perspective)) for perspective in Perspective]
    led.sort(key=lambda entry: -entry[1])
    equal = len(variants.variants) - sum(count for _, count in led)
    return [*led, (None, equal)]


def _square(number: int) -> str:
    row, column = divmod(number, _PER_ROW)
    return f"M{column * _PITCH + 1} {row * _PITCH + 1}h{_SQUARE}v{_SQUARE}h-{_SQUARE}z"
