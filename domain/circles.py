"""Which sides of a group can be shown apart: small ones are joined, so that none can be derived."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.questionnaire import UnknownKey

FEWEST = 4
"""Fewer people than this are never shown apart."""


@dataclass(frozen=True, kw_only=True)
class Circle:
    """One side, or the sides that are joined because one of them is too small.

    ``sides`` are keys in the order of the workshop, ``count`` is how many took part: four or more.
    """

    sides: tuple[str, ...]
    count: int


def circles_of(
    sizes: Mapping[str, int], *, sides: Sequence[str], joined: Iterable[Circle] = ()
) -> tuple[Circle, ...]:
    """Return the circles, in the order of the sides; none while fewer than four took part.

    Everybody is in exactly one circle. Sides under four go together; when they are still under
    four, the smallest of the other circles takes them in (of equal ones the last). So the whole
    minus any circles that are shown is again a circle, or several, of four or more.

    ``joined`` are circles that were shown before: what was joined then stays joined, or a sum
    shown earlier minus one shown later would give away the side that was too small.

    Raises:
        UnknownKey: for a side that the workshop does not have.
    """
    unit_of = {side: circle.sides for circle in joined for side in circle.sides}
    for key in (*sizes, *unit_of):
        if key not in sides:
            raise UnknownKey("side", key)
    units = [
        Circle(sides=unit, count=sum(sizes.get(side, 0) for side in unit))
        for unit in dict.fromkeys(unit_of.get(side, (side,)) for side in sides)
    ]
    large = [unit for unit in units if unit.count >= FEWEST]
    small = [unit for unit in units if 0 < unit.count < FEWEST]
    if 0 < sum(unit.count for unit in small) < FEWEST and large:
        smallest = min(reversed(large), key=lambda unit: unit.count)
        large.remove(smallest)
        small.append(smallest)
    found = [*large, _merged(small, sides)]
    return tuple(
        sorted(
            (circle for circle in found if circle.count >= FEWEST),
            key=lambda circle: sides.index(circle.sides[0]),
        )
    )


def _merged(circles: Iterable[Circle], sides: Sequence[str]) -> Circle:
    merged = list(circles)
    keys = {side for circle in merged for side in circle.sides}
    return Circle(
        sides=tuple(side for side in sides if side in keys),
        count=sum(circle.count for circle in merged),
    )
