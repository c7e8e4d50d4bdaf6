"""Two or three profiles in one triangle, each with a letter of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from domain.scoring import Profile
from web.charts import geometry
from web.charts.geometry import Line, Point
from web.charts.markers import places
from web.charts.paint import PAINTS, Paint, Target
from web.charts.triangle import Corner, empty_triangle

_ARROW_CLEARANCE = 11.0


@dataclass(frozen=True, kw_only=True)
class ComparedPoint:
    """One profile: its letter, its place, and where the letter stands when points are close."""

    letter: str
    point: Point
    place: Point

    @property
    def moved(self) -> bool:
        """Whether the letter stands beside its point, tied to it by a line."""
        return self.place != self.point


@dataclass(frozen=True, kw_only=True)
class ComparedTriangle:
    """What the template draws. ``arrow`` leads from the first to the second of two profiles."""

    name: str
    paint: Paint
    corners: tuple[Corner, Corner, Corner]
    points: tuple[ComparedPoint, ...]
    arrow: Line | None
    band: float = 0.0

    outline: tuple[Point, ...] = geometry.OUTLINE
    grid: tuple[Line, ...] = geometry.GRID
    borders: tuple[Line, ...] = geometry.BORDERS


def compared_triangle(
    *, name: str, profiles: Sequence[Profile | None], target: Target = "web"
) -> ComparedTriangle:
    """Return the triangle of these profiles, lettered in order; those without one are left out."""
    empty = empty_triangle(name=name, target=target)
    known = [
        (letter, geometry.point_of(profile.shares))
        for letter, profile in zip(ascii_uppercase, profiles, strict=False)
        if profile
    ]
    chosen = places([point for _, point in known], discs=(), boxes=())
    return ComparedTriangle(
        name=name,
        paint=PAINTS[target],
        corners=empty.corners,
        points=tuple(
            ComparedPoint(letter=letter, point=point, place=place)
            for (letter, point), place in zip(known, chosen, strict=True)
        ),
        arrow=_arrow([point for _, point in known]) if len(profiles) == 2 else None,
    )


def _arrow(points: Sequence[Point]) -> Line | None:
    """Return the line from the first point to the second, clear of both letters."""
    if len(points) != 2:
        return None
    start, end = points
    dx, dy = end.x - start.x, end.y - start.y
    length = (dx**2 + dy**2) ** 0.5
    if length < 3 * _ARROW_CLEARANCE:
        return None
    x, y = dx / length * _ARROW_CLEARANCE, dy / length * _ARROW_CLEARANCE
    return Line(
        start=Point(x=round(start.x + x, 1), y=round(start.y + y, 1)),
        end=Point(x=round(end.x - x, 1), y=round(end.y - y, 1)),
    )
