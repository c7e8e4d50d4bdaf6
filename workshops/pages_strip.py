"""The largest difference as a strip: one side above the line of answers, the other below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from domain.texts import Text
from web.charts.geometry import Point
from workshops.pages_answers import OptionView, QuestionView, SideView
from workshops.pages_triangle import path_of

WIDTH = 500.0
_EDGE = 50.0
_STEP = 14.0
_ROWS = 4
_MOST_DOTS = 40
_BAR = 62.0
_WORDS = 22.0


@dataclass(frozen=True, kw_only=True)
class Pile:
    """Those of one side who gave one answer: as dots, or as a bar when they are many."""

    x: float
    count: int
    drawing: str
    words_y: float


@dataclass(frozen=True, kw_only=True)
class Half:
    """One side of the strip, with what it chose most."""

    side: SideView
    piles: tuple[Pile, ...]
    most: tuple[Text, ...]
    number: int
    of: int


@dataclass(frozen=True, kw_only=True)
class Strip:
    """What the template draws; the line of the answers is at ``y``."""

    view: QuestionView
    upper: Half
    lower: Half
    ticks: tuple[float, ...]
    y: float
    height: float
    width: float = WIDTH

    @property
    def axis(self) -> str:
        """The line of the answers with a tick at each, as the data of a path."""
        ticks = "".join(f"M{x} {self.y - 5:.1f}v10" for x in self.ticks)
        return f"M{self.ticks[0]} {self.y:.1f}H{self.ticks[-1]}{ticks}"

    @property
    def first(self) -> Text:
        """The answer at the left."""
        return self.view.question.options[0].label

    @property
    def last(self) -> Text:
        """The answer at the right."""
        return self.view.question.options[-1].label


def strip_of(view: QuestionView) -> Strip | None:
    """Return the answers of the two sides that are furthest apart on a question, if there are."""
    if view.apart is None:
        return None
    given = [option for option in view.options if option.label]
    upper, lower = (_counts(given, side) for side in view.apart)
    ticks = _ticks(len(given))
    room = ticks[1] - ticks[0] if len(ticks) > 1 else WIDTH
    heights = [_height(counts, _grid(max(*upper, *lower), room)) for counts in (upper, lower)]
    y = heights[0] + 6
    return Strip(
        view=view,
        upper=_half(view.apart[0], given, ticks, y=y, up=True, most=max(*upper, *lower)),
        lower=_half(view.apart[1], given, ticks, y=y, up=False, most=max(*upper, *lower)),
        ticks=ticks,
        y=y,
        height=y + heights[1] + 6,
    )


@dataclass(frozen=True, kw_only=True)
class _Grid:
    """How dots are piled: so many beside each other, at this distance; none for bars."""

    across: int
    step: float
    most: int


def _grid(most: int, room: float) -> _Grid:
    if most > _MOST_DOTS:
        return _Grid(across=0, step=min(room * 0.55, 2 * _EDGE - 6), most=most)
    across = max(1, ceil(most / _ROWS))
    return _Grid(across=across, step=min(_STEP, room * 0.84 / across), most=most)


def _height(counts: Sequence[int], grid: _Grid) -> float:
    if not grid.across:
        return _BAR * max(counts) / grid.most + _WORDS
    return ceil(max(counts) / grid.across) * grid.step + _WORDS


def _counts(options: Sequence[OptionView], side: SideView) -> list[int]:
    return [entry.count or 0 for option in options for entry in option.counts if entry.side == side]


def _ticks(number: int) -> tuple[float, ...]:
    if number == 1:
        return (WIDTH / 2,)
    step = (WIDTH - 2 * _EDGE) / (number - 1)
    return tuple(round(_EDGE + at * step, 1) for at in range(number))


def _half(
    side: SideView,
    options: Sequence[OptionView],
    ticks: Sequence[float],
    *,
    y: float,
    up: bool,
    most: int,
) -> Half:
    counts = _counts(options, side)
    room = ticks[1] - ticks[0] if len(ticks) > 1 else WIDTH
    grid = _grid(most, room)
    highest = max(counts)
    return Half(
        side=side,
        piles=tuple(
            _pile(count, x, y, grid, side.shape, sign=-1 if up else 1)
            for count, x in zip(counts, ticks, strict=True)
            if count
        ),
        most=tuple(
            option.label
            for option, count in zip(options, counts, strict=True)
            if option.label and count == highest > 0
        ),
        number=highest,
        of=sum(counts),
    )


def _pile(count: int, x: float, y: float, grid: _Grid, shape: str, *, sign: int) -> Pile:
    """Return one pile; ``sign`` is -1 to go up from the line and 1 to go down."""
    if grid.across:
        high = ceil(count / grid.across) * grid.step
        drawing = "".join(
            path_of(shape, spot, grid.step * 0.36) for spot in _spots(count, x, y, grid, sign)
        )
    else:
        high = _BAR * count / grid.most
        top = y + sign * 8 - (high if sign < 0 else 0)
        drawing = f"M{x - grid.step / 2:.1f} {top:.1f}h{grid.step:.1f}v{high:.1f}h{-grid.step:.1f}z"
    words_y = y + sign * (high + 8 + _WORDS / 2)
    return Pile(x=x, count=count, drawing=drawing, words_y=round(words_y, 1))


def _spots(count: int, x: float, y: float, grid: _Grid, sign: int) -> list[Point]:
    spots = []
    for at in range(count):
        row, place = divmod(at, grid.across)
        wide = min(grid.across, count - row * grid.across)
        across = x + (place - (wide - 1) / 2) * grid.step
        away = y + sign * (8 + (row + 0.5) * grid.step)
        spots.append(Point(x=round(across, 1), y=round(away, 1)))
    return spots
