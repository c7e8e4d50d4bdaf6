"""Room for the letters in the triangle: each as close to its point as the others allow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

from web.charts.geometry import HEIGHT, WIDTH, Point

RADIUS = 9.0
_GAP = 2.0
_DIRECTIONS = 12
_RINGS = (18.0, 27.0, 36.0, 45.0, 54.0)


@dataclass(frozen=True, kw_only=True)
class Disc:
    """A round place that is taken."""

    centre: Point
    radius: float


@dataclass(frozen=True, kw_only=True)
class Box:
    """A rectangular place that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    def distance(self, point: Point) -> float:
        """Return how far a point is from the box; inside it is zero."""
        dx = max(self.left - point.x, 0.0, point.x - self.right)
        dy = max(self.top - point.y, 0.0, point.y - self.bottom)
        return hypot(dx, dy)


def places(points: Sequence[Point], *, discs: Sequence[Disc], boxes: Sequence[Box]) -> list[Point]:
    """Return a place for the letter of each point, in order, without overlap where there is room.

    The rule is fixed: the point itself, then rings around it, starting to the right. So the same
    answers always give the same drawing.
    """
    taken = list(discs)
    chosen: list[Point] = []
    for point in points:
        place = next((p for p in _candidates(point) if _is_free(p, taken, boxes)), point)
        taken.append(Disc(centre=place, radius=RADIUS))
        chosen.append(place)
    return chosen


def _candidates(point: Point) -> Iterator[Point]:
    yield point
    for ring in _RINGS:
        for step in range(_DIRECTIONS):
            angle = 2 * pi * step / _DIRECTIONS
            x, y = point.x + ring * cos(angle), point.y + ring * sin(angle)
            yield Point(x=round(x, 1), y=round(y, 1))


def _is_free(place: Point, taken: Sequence[Disc], boxes: Sequence[Box]) -> bool:
    edge = RADIUS + 1
    return (
        edge <= place.x <= WIDTH - edge
        and edge <= place.y <= HEIGHT - edge
        and all(_distance(place, disc.centre) >= RADIUS + disc.radius + _GAP for disc in taken)
        and all(box.distance(place) >= RADIUS + _GAP for box in boxes)
    )


def _distance(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)
