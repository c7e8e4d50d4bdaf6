"""The triangle of a room: every point without a name, and the mean of each side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from domain.positions import Positions, Shares
from web.charts import empty_triangle, geometry
from web.charts.geometry import Line, Point
from web.charts.paint import PAINTS, Paint, Target
from web.charts.triangle import Corner
from workshops.pages_marks import RADIUS, Arrow, arrow, kept_apart
from workshops.pages_words import FILLED, SHAPES

_TURN = pi * (3 - sqrt(5))
_TRIES = 4000


@dataclass(frozen=True, kw_only=True)
class SideMark:
    """One side in the drawing: its points as one path, and the mark of its mean.

    ``place`` is where the mark stands: beside ``spot``, the mean, where marks would hide each
    other. ``before`` is where the mean was in the first round, when that may be shown.
    """

    letter: str
    shape: str
    is_filled: bool
    dots: str
    mark: str
    place: Point
    spot: Point
    before: Point | None = None
    was: str = ""
    arrow: Arrow | None = None

    @property
    def is_beside(self) -> bool:
        """Whether the mark stands beside the mean, and a line leads to it."""
        return self.place != self.spot


@dataclass(frozen=True, kw_only=True)
class RoomTriangle:
    """What the template draws: the map, the sides, and a line between those furthest apart."""

    name: str
    paint: Paint
    corners: tuple[Corner, Corner, Corner]
    marks: tuple[SideMark, ...]
    between: Line | None
    band: float = 0.0

    outline: tuple[Point, ...] = geometry.OUTLINE
    grid: tuple[Line, ...] = geometry.GRID
    borders: tuple[Line, ...] = geometry.BORDERS


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where one side stands: its letter, its points, and the first round's mean when known."""

    letter: str
    positions: Positions
    at: int
    before: Shares | None = None


def room_triangle(
    *,
    name: str,
    standings: Sequence[Standing],
    apart: tuple[Shares, Shares] | None = None,
    target: Target = "web",
) -> RoomTriangle:
    """Return the drawing; ``at`` of each standing is the place of the side in its workshop."""
    radius = _radius(sum(standing.positions.count for standing in standings))
    spots = [geometry.point_of(standing.positions.centre) for standing in standings]
    ends = tuple(geometry.point_of(shares) for shares in apart) if apart else ()
    return RoomTriangle(
        name=name,
        paint=PAINTS[target],
        corners=empty_triangle(name=name, target=target).corners,
        marks=tuple(
            _mark(standing, radius, spot=spot, place=place)
            for standing, spot, place in zip(standings, spots, kept_apart(spots), strict=True)
        ),
        between=Line(start=ends[0], end=ends[1]) if ends else None,
    )


def _mark(standing: Standing, radius: float, *, spot: Point, place: Point) -> SideMark:
    shape = SHAPES[standing.at % len(SHAPES)]
    before = geometry.point_of(standing.before) if standing.before else None
    return SideMark(
        letter=standing.letter,
        shape=shape,
        is_filled=shape in FILLED,
        dots="".join(path_of(shape, dot, radius) for dot in _spots(standing.positions, radius)),
        mark=path_of(shape, place, RADIUS),
        place=place,
        spot=spot,
        before=before,
        was=path_of(shape, before, 7.0) if before else "",
        arrow=arrow(before, place) if before else None,
    )


def _radius(count: int) -> float:
    """Return how large a point is: smaller in a full room."""
    if count <= 60:
        return 6.0
    return 4.5 if count <= 200 else 2.6


def _spots(positions: Positions, radius: float) -> Iterator[Point]:
    """Give everybody a point: who stand at one place stand around it, inside the triangle."""
    for whole, count in positions.spots:
        shares = [part / positions.total for part in whole]
        yield from _around(geometry.point_of(shares), count, radius)


def _around(centre: Point, count: int, radius: float) -> Iterator[Point]:
    given = 0
    for step in range(_TRIES):
        away = radius * 1.7 * sqrt(step)
        x, y = centre.x + away * cos(step * _TURN), centre.y + away * sin(step * _TURN)
        if step == 0 or _inside(x, y):
            given += 1
            yield Point(x=round(x, 1), y=round(y, 1))
        if given == count:
            return


def _inside(x: float, y: float) -> bool:
    left, right, top = geometry.CORNERS.values()
    if not top.y <= y <= left.y:
        return False
    half = (y - top.y) / (left.y - top.y) * (right.x - left.x) / 2
    return abs(x - top.x) <= half


def path_of(shape: str, centre: Point, radius: float) -> str:
    """Return the outline of a shape around a point, as the data of a path."""
    x, y, r = centre.x, centre.y, radius
    if shape == "disc":
        return f"M{x - r:.1f} {y:.1f}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0z"
    if shape == "diamond":
        d = r * 1.25
        return f"M{x:.1f} {y - d:.1f}l{d} {d} {-d} {d} {-d} {-d}z"
    if shape == "triangle":
        d = r * 1.2
        return f"M{x:.1f} {y - d:.1f}l{d:.1f} {1.8 * d:.1f}h{-2 * d:.1f}z"
    return f"M{x - r:.1f} {y - r:.1f}h{2 * r}v{2 * r}h{-2 * r}z"
