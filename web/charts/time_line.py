"""A time line: stages as bars over days, with what is law and what is custom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from textwrap import wrap

from django.utils.translation import gettext as _

from domain.planning import PlannedStage, Planning
from domain.texts import Text
from web import formats
from web.charts.paint import PAINTS, Paint, Target

STANDSTILL = "standstill"
"""The key that the content gives the stage in which nothing may be signed."""

_LINE_LENGTH, _LINES = 32, 2
_FEW_TICKS, _FEW_WEEKS = 8, 5
_MONTHS = 12
_NEAR_END = 6
_DAYS_OF_WEEK = 7
_ROW_HEIGHT, _BAR_HEIGHT, _AXIS_HEIGHT = 30, 16, 34
_WEEKS = (1, 2, 4, 8, 13, 26, 52, 104)


@dataclass(frozen=True, kw_only=True)
class TimeBar:
    """One stage, from ``start`` on, ``width`` wide, of which the law asks ``law_width``.

    ``lines`` is the name for drawings in which text cannot wrap; there the bar begins at ``top``
    and the text at ``text_top``.
    """

    name: Text
    lines: tuple[str, ...]
    dates: str
    start: float
    width: float
    law_width: float
    is_standstill: bool
    top: int
    text_top: int


@dataclass(frozen=True, kw_only=True)
class Tick:
    """The first day of a month, or a number of weeks in a planning without dates.

    ``year`` stands below the first month, and below each January; elsewhere it is empty.
    """

    place: float
    label: str
    year: str
    anchor: str


@dataclass(frozen=True, kw_only=True)
class TimeLine:
    """All stages; places and widths are percents of the width of the plane."""

    name: str
    paint: Paint
    bars: tuple[TimeBar, ...]
    ticks: tuple[Tick, ...]
    axis: int
    height: int

    @property
    def has_law(self) -> bool:
        """Whether the law asks a number of days for one of the stages, beside the standstill."""
        return any(bar.law_width and not bar.is_standstill for bar in self.bars)

    @property
    def has_standstill(self) -> bool:
        """Whether one of the stages is the standstill."""
        return any(bar.is_standstill for bar in self.bars)


@dataclass(frozen=True, kw_only=True)
class _Span:
    """A stage between two days, counted from the first day of the planning.

    A stage runs from the day of the event that begins it to the end of its last day.
    """

    planned: PlannedStage
    first: int
    after: int


def time_line(*, name: str, planning: Planning, target: Target = "web") -> TimeLine:
    """Return the picture of a planning; one without dates counts in weeks."""
    spans = tuple(_spans(planning))
    total = max((span.after for span in spans), default=1) or 1
    first_day = planning.stages[0].first_day if planning.stages else None
    return TimeLine(
        name=name,
        paint=PAINTS[target],
        bars=tuple(_bar(span, total, row) for row, span in enumerate(spans)),
        ticks=tuple(_months(first_day, total) if first_day else _weeks(total)),
        axis=len(spans) * _ROW_HEIGHT,
        height=len(spans) * _ROW_HEIGHT + _AXIS_HEIGHT,
    )


def _spans(planning: Planning) -> Iterator[_Span]:
    start = planning.stages[0].first_day if planning.stages else None
    after = 0
    for planned in planning.stages:
        if start and planned.first_day and planned.last_day:
            first = (planned.first_day - start).days
            after = (planned.last_day - start).days
        else:
            first, after = after, after + planned.planned_days
        yield _Span(planned=planned, first=first, after=after)


def _bar(span: _Span, total: int, row: int) -> TimeBar:
    stage = span.planned.stage
    name = stage.name.in_language(formats.active_language())
    length = span.after - span.first
    lines = tuple(wrap(name, _LINE_LENGTH)[:_LINES])
    top = row * _ROW_HEIGHT + (_ROW_HEIGHT - _BAR_HEIGHT) // 2
    legal_days = span.planned.minimum.calendar_days if span.planned.minimum else 0
    return TimeBar(
        name=stage.name,
        lines=lines,
        dates=_dates(span.planned),
        start=_percent(span.first, total),
        width=_percent(length, total),
        law_width=_percent(min(length, legal_days), total),
        is_standstill=stage.key == STANDSTILL,
        top=top,
        text_top=top + (12 if len(lines) == 1 else 6),
    )


def _dates(planned: PlannedStage) -> str:
    if planned.first_day is None or planned.last_day is None:
        return ""
    return formats.long_dates(planned.first_day, planned.last_day)


def _months(start: date, total: int) -> Iterator[Tick]:
    """Yield the first days of months, so few that their labels do not touch."""
    end = start + timedelta(days=total)
    months = list(_first_days(start, end))
    step = next((n for n in (1, 2, 3, 6, 12, 24, 120) if len(months) <= n * _FEW_TICKS), 1200)
    chosen = [day for day in months if _is_tick(day, step)]
    for day in chosen:
        place = _percent((day - start).days, total)
        year = str(day.year) if day.month == 1 or day is chosen[0] else ""
        yield Tick(place=place, label=formats.short_month(day), year=year, anchor=_anchor(place))


def _is_tick(day: date, step: int) -> bool:
    years = max(step // _MONTHS, 1)
    return (day.month - 1) % min(step, _MONTHS) == 0 and day.year % years == 0


def _anchor(place: float) -> str:
    """Keep a label inside the plane at both ends."""
    if place < _NEAR_END:
        return "start"
    return "end" if place > 100 - _NEAR_END else "middle"


def _first_days(start: date, end: date) -> Iterator[date]:
    year, month = start.year, start.month
    while True:
        month += 1
        if month > _MONTHS:
            year, month = year + 1, 1
        day = date(year, month, 1)
        if day >= end:
            return
        yield day


def _weeks(total: int) -> Iterator[Tick]:
    weeks = total // _DAYS_OF_WEEK
    step = next((n for n in _WEEKS if weeks <= n * _FEW_WEEKS), ceil(weeks / _FEW_WEEKS))
    for week in range(step, weeks + 1, step):
        place = _percent(week * _DAYS_OF_WEEK, total)
        label = _("week %(n)d") % {"n": week}
        yield Tick(place=place, label=label, year="", anchor=_anchor(place))


def _percent(days: int, total: int) -> float:
    return round(100 * days / total, 2)
