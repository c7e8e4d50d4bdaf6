"""The triangle as a plane: corners, places of shares, and the lines between the regions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.perspective import Perspective

Shares = Sequence[float | Fraction]
"""Three numbers in the fixed order of the perspectives; together they are one."""


@dataclass(frozen=True, kw_only=True)
class Point:
    """A place in a drawing, rounded to a tenth."""

    x: float
    y: float


@dataclass(frozen=True, kw_only=True)
class Line:
    """A straight line in a drawing."""

    start: Point
    end: Point


WIDTH, HEIGHT = 440.0, 366.0
SIDE = 400.0
CORNERS = {
    Perspective.COMPETITION: Point(x=20.0, y=356.4),
    Perspective.PARTICIPATION: Point(x=420.0, y=356.4),
    Perspective.CO_CREATION: Point(x=220.0, y=10.0),
}
"""Fixed everywhere: the closeness of working together rises from the base to the top."""


def point_of(shares: Shares) -> Point:
    """Return the place of three shares in the triangle."""
    corners = tuple(CORNERS.values())
    x = sum(float(share) * corner.x for share, corner in zip(shares, corners, strict=True))
    y = sum(float(share) * corner.y for share, corner in zip(shares, corners, strict=True))
    return Point(x=round(x, 1), y=round(y, 1))


def _line(start: Shares, end: Shares) -> Line:
    return Line(start=point_of(start), end=point_of(end))


def _turned(shares: tuple[float, float, float]) -> tuple[tuple[float, float, float], ...]:
    a, b, c = shares
    return ((a, b, c), (c, a, b), (b, c, a))


_THIRD = (1 / 3, 1 / 3, 1 / 3)

OUTLINE = tuple(CORNERS.values())

GRID = tuple(
    _line(start, end)
    for part in (0.25, 0.5, 0.75)
    for start, end in zip(
        _turned((part, 1 - part, 0.0)), _turned((part, 0.0, 1 - part)), strict=True
    )
)
"""Where one share is a quarter, a half and three quarters."""

BORDERS = tuple(_line(_THIRD, half) for half in _turned((0.5, 0.5, 0.0)))
"""Where two perspectives lead together."""

REGIONS = {
    perspective: tuple(
        point_of(shares)
        for shares in (
            tuple(1.0 if p is perspective else 0.0 for p in Perspective),
            _turned((0.5, 0.5, 0.0))[position],
            _THIRD,
            _turned((0.5, 0.0, 0.5))[position],
        )
    )
    for position, perspective in enumerate(Perspective)
}
"""Where each perspective leads."""


def band_width(share_points: int) -> float:
    """Return how wide the strip along a border is in which the lead is smaller than this."""
    return round(SIDE * share_points / 100, 1)


def path_of_dots(points: Sequence[Point]) -> str:
    """Return one path that a round line cap turns into a dot for each point."""
    return "".join(f"M{point.x} {point.y}h.01" for point in points)
