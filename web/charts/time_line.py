"""A time line: stages as bars over months, with what is law and what is custom."""

from __future__ import annotations

from dataclasses import dataclass

from web.charts.paint import Paint


@dataclass(frozen=True, kw_only=True)
class TimeBar:
    """One stage. ``law_width`` is the part from the start that the law asks at the least."""

    name: str
    dates: str
    start: float
    width: float
    law_width: float
    is_standstill: bool


@dataclass(frozen=True, kw_only=True)
class Tick:
    """The first day of a month, or a number of weeks in a planning without dates."""

    place: float
    label: str


@dataclass(frozen=True, kw_only=True)
class TimeLine:
    """All stages, in percents of the width. ``description`` tells the picture in words."""

    name: str
    paint: Paint
    bars: tuple[TimeBar, ...]
    ticks: tuple[Tick, ...]
    description: str
