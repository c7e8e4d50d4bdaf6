"""The means in the triangle of a room: kept apart where they meet, with the way they came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from web.charts.geometry import HEIGHT, WIDTH, Line, Point

RADIUS = 18.0
_APART = 2 * RADIUS + 4
_ROUNDS = 40
_TIP = 11.0


@dataclass(frozen=True, kw_only=True)
class Arrow:
    """From where a mean was to where it is: a line and the data of its tip."""

    line: Line
    tip: str


def kept_apart(spots: Sequence[Point]) -> tuple[Point, ...]:
    """Return a place for each mark, so that none hides another; those that stand alone stay."""
    places = [[spot.x, spot.y] for spot in spots]
    for _round in range(_ROUNDS):
        pushed = [
            _push(places[one], places[other])
            for one in range(len(places))
            for other in range(one + 1, len(places))
        ]
        if not any(pushed):
            break
    return tuple(
        Point(
            x=round(min(max(x, RADIUS), WIDTH - RADIUS), 1),
            y=round(min(max(y, RADIUS), HEIGHT - RADIUS), 1),
        )
        for x, y in places
    )


def _push(one: list[float], other: list[float]) -> bool:
    """Move two marks away from each other, sideways when they are at one place."""
    x, y = other[0] - one[0], other[1] - one[1]
    away = hypot(x, y)
    if away >= _APART - 0.1:
        return False
    x, y = (x / away, y / away) if away else (1.0, 0.0)
    half = (_APART - away) / 2
    one[0], one[1] = one[0] - x * half, one[1] - y * half
    other[0], other[1] = other[0] + x * half, other[1] + y * half
    return True


def arrow(before: Point, place: Point) -> Arrow | None:
    """Return the way from one place to the edge of a mark; none when that is too short to see."""
    x, y = place.x - before.x, place.y - before.y
    away = hypot(x, y)
    if away < RADIUS + 2 * _TIP:
        return None
    x, y = x / away, y / away
    end = Point(x=round(place.x - x * (RADIUS + 3), 1), y=round(place.y - y * (RADIUS + 3), 1))
    root = Point(x=end.x - x * _TIP, y=end.y - y * _TIP)
    side = _TIP * 0.55
    tip = (
        f"M{end.x:.1f} {end.y:.1f}L{root.x - y * side:.1f} {root.y + x * side:.1f}"
        f"L{root.x + y * side:.1f} {root.y - x * side:.1f}z"
    )
    return Arrow(
        line=Line(start=before, end=Point(x=round(root.x, 1), y=round(root.y, 1))), tip=tip
    )
