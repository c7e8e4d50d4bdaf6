"""The triangle: the place of a profile between the three perspectives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from domain.firmness import Variants
from domain.perspective import Perspective
from domain.questionnaire import Theme
from domain.rounding import rounded_shares
from domain.scoring import Profile, ThemeProfile
from web.charts import geometry
from web.charts.geometry import Line, Point
from web.charts.markers import Box, Disc, places
from web.charts.paint import PAINTS, Hue, Paint, Target

MAIN_RADIUS = 11.4
_LABEL_HEIGHT = 24.0
_LABEL_WIDTH = 168.0
"""Room for the longest words ("Your assignment") at the size they have on a phone."""


@dataclass(frozen=True, kw_only=True)
class Corner:
    """One perspective at its corner: name, share in words, and the region where it leads."""

    perspective: Perspective
    hue: Hue
    percentage: int | None
    region: tuple[Point, ...]


@dataclass(frozen=True, kw_only=True)
class Label:
    """The words at the main point, with the line that leads to them."""

    place: Point
    anchor: str
    start: Point
    bend: Point
    box: Box

    @property
    def line(self) -> tuple[Disc, ...]:
        """Small places along the line, which letters must leave free."""
        return tuple(
            Disc(
                centre=Point(
                    x=self.start.x + (self.bend.x - self.start.x) * part,
                    y=self.start.y + (self.bend.y - self.start.y) * part,
                ),
                radius=0.0,
            )
            for part in (0.25, 0.5, 0.75, 1.0)
        )


@dataclass(frozen=True, kw_only=True)
class MainPoint:
    """The profile itself. Without a single leader it has the colour of ink."""

    place: Point
    fill: str
    label: Label


@dataclass(frozen=True, kw_only=True)
class ThemeMarker:
    """The point of one theme, with a letter that may stand a little aside to be readable."""

    letter: str
    theme: Theme
    point: Point
    place: Point

    @property
    def moved(self) -> bool:
        """Whether the letter stands beside its point, tied to it by a line."""
        return self.place != self.point


@dataclass(frozen=True, kw_only=True)
class Triangle:
    """Everything that the template draws. ``name`` makes the ids on a page unique."""

    name: str
    paint: Paint
    competition: Corner
    participation: Corner
    co_creation: Corner
    main: MainPoint | None = None
    leaders: tuple[Perspective, ...] = ()
    markers: tuple[ThemeMarker, ...] = ()
    variants: tuple[Point, ...] = ()
    stays: int | None = None
    band: float = 0.0

    outline: tuple[Point, ...] = geometry.OUTLINE
    grid: tuple[Line, ...] = geometry.GRID
    borders: tuple[Line, ...] = geometry.BORDERS

    @property
    def corners(self) -> tuple[Corner, Corner, Corner]:
        """The corners in the fixed order of the perspectives."""
        return (self.competition, self.participation, self.co_creation)

    @property
    def dots(self) -> str:
        """All variants as one path of dots."""
        return geometry.path_of_dots(self.variants)


def empty_triangle(*, name: str, target: Target = "web") -> Triangle:
    """Return the triangle without a point: the map of the model itself."""
    paint = PAINTS[target]
    competition, participation, co_creation = _corners(paint, (None, None, None))
    return Triangle(
        name=name,
        paint=paint,
        competition=competition,
        participation=participation,
        co_creation=co_creation,
    )


def triangle(
    *,
    name: str,
    profile: Profile,
    themes: Sequence[ThemeProfile] = (),
    variants: Variants | None = None,
    mixed_below: int = 0,
    target: Target = "web",
) -> Triangle:
    """Return the triangle of a profile.

    ``themes`` are all themes of the questionnaire, so that a theme without a profile keeps its
    letter; ``mixed_below`` is the lead, in share points, below which an outcome is mixed.
    """
    paint = PAINTS[target]
    percentages = rounded_shares(profile.shares).percentages
    competition, participation, co_creation = _corners(paint, percentages)
    main = _main_point(profile, paint)
    return Triangle(
        name=name,
        paint=paint,
        competition=competition,
        participation=participation,
        co_creation=co_creation,
        main=main,
        leaders=profile.leaders,
        markers=_markers(themes, main),
        variants=_variant_points(variants),
        stays=variants.stays if variants else None,
        band=geometry.band_width(mixed_below),
    )


def _corners(paint: Paint, percentages: Sequence[int | None]) -> tuple[Corner, Corner, Corner]:
    first, second, third = (
        Corner(
            perspective=perspective,
            hue=paint.hues[perspective],
            percentage=percentage,
            region=geometry.REGIONS[perspective],
        )
        for perspective, percentage in zip(Perspective, percentages, strict=True)
    )
    return (first, second, third)


def _main_point(profile: Profile, paint: Paint) -> MainPoint:
    place = geometry.point_of(profile.shares)
    leaders = profile.leaders
    fill = paint.hues[leaders[0]].fill if len(leaders) == 1 else paint.ink
    return MainPoint(place=place, fill=fill, label=_label(place))


def _label(place: Point) -> Label:
    """Put the words up and to the side where there is room for them."""
    to_right = place.x + 40 + _LABEL_WIDTH <= geometry.WIDTH
    side = 1 if to_right else -1
    height = max(place.y - 56, 16.0)
    start = Point(x=round(place.x + side * 6, 1), y=round(place.y - 9, 1))
    bend = Point(x=round(place.x + side * 27, 1), y=round(height, 1))
    words = Point(x=round(bend.x + side * 9, 1), y=round(height + 5, 1))
    left = words.x if to_right else words.x - _LABEL_WIDTH
    top = height - _LABEL_HEIGHT / 2
    box = Box(left=left, top=top, right=left + _LABEL_WIDTH, bottom=top + _LABEL_HEIGHT)
    anchor = "start" if to_right else "end"
    return Label(place=words, anchor=anchor, start=start, bend=bend, box=box)


def _markers(themes: Sequence[ThemeProfile], main: MainPoint) -> tuple[ThemeMarker, ...]:
    known = [
        (letter, entry.theme, geometry.point_of(entry.profile.shares))
        for letter, entry in zip(ascii_uppercase, themes, strict=False)
        if entry.profile
    ]
    discs = [Disc(centre=main.place, radius=MAIN_RADIUS), *main.label.line]
    chosen = places([point for _, _, point in known], discs=discs, boxes=[main.label.box])
    return tuple(
        ThemeMarker(letter=letter, theme=theme, point=point, place=place)
        for (letter, theme, point), place in zip(known, chosen, strict=True)
    )


def _variant_points(variants: Variants | None) -> tuple[Point, ...]:
    if variants is None:
        return ()
    return tuple(geometry.point_of(variant.shares) for variant in variants.variants)
