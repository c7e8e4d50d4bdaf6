"""How long the stages of a procedure take, and when the next one may begin.

A term begins on the day after the event, and a legal one that ends on a Saturday, Sunday or
public holiday runs on to the next working day (Regulation 1182/71, art. 3(1) and (4)). What is no
law does so too, because people finish it at work. The next stage, a notice or a decision, begins
on a working day after it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.known import Known
from domain.procedure import Minimum, Stage, Unit
from domain.working_days import after_working_days, last_working_day, next_working_day

_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Duration:
    """The duration of one stage: its days in practice (calendar) and the minimum that counts."""

    stage: Stage
    days: int
    minimum: Minimum | None

    @property
    def legal_days(self) -> int:
        """The days of the minimum, in its own unit; 0 without one."""
        return (self.minimum and self.minimum.days) or 0

    @property
    def legal_calendar_days(self) -> int:
        """The days of the minimum in calendar days; 0 without one."""
        return self.minimum.calendar_days if self.minimum else 0

    @property
    def calendar_days(self) -> int:
        """How many calendar days it takes when no dates are known."""
        return max(self.days, self.legal_calendar_days)

    @property
    def is_bound_by_law(self) -> bool:
        """Whether the minimum is longer than, or as long as, what is planned."""
        return bool(self.legal_days) and self.legal_calendar_days >= self.days

    def ends_by_law(self, first_day: date) -> date:
        """Return the first day on which the law lets it end, weekends and holidays aside."""
        if self.minimum and self.minimum.unit is Unit.WORKING:
            return after_working_days(first_day, self.legal_days)
        return first_day + timedelta(days=self.legal_days)

    def ends_on_paper(self, first_day: date) -> date:
        """Return its last day, weekends and holidays aside."""
        return max(first_day + timedelta(days=self.days), self.ends_by_law(first_day))

    def last_day(self, first_day: date) -> date:
        """Return its last day, a working day."""
        return next_working_day(self.ends_on_paper(first_day))

    def followed_on(self, first_day: date) -> date:
        """Return the first working day after it; one that takes no time is over at once."""
        if not self.days and not self.legal_days:
            return first_day
        return next_working_day(self.last_day(first_day) + _DAY)

    def latest_first_day(self, followed_by: date) -> date:
        """Return the latest working day to begin, for the next stage to begin by a day."""
        first_day = last_working_day(followed_by - timedelta(days=self.days))
        while self.followed_on(first_day) > followed_by:
            first_day = last_working_day(first_day - _DAY)
        return first_day


def usual_durations(stages: Iterable[Stage], known: Known) -> tuple[Duration, ...]:
    """Return the durations with what is usual in practice."""
    return tuple(_duration(stage, stage.usual_days, known) for stage in stages)


def shortest_durations(stages: Iterable[Stage], known: Known) -> tuple[Duration, ...]:
    """Return the durations with the least that practice and law allow."""
    return tuple(_duration(stage, stage.least_days, known) for stage in stages)


def first_days(durations: Iterable[Duration], start: date) -> tuple[date, ...]:
    """Return the first day of each duration and of what follows the last, from a start."""
    days = [next_working_day(start)]
    for duration in durations:
        days.append(duration.followed_on(days[-1]))
    return tuple(days)


def latest_start(durations: tuple[Duration, ...], followed_by: date) -> date:
    """Return the latest working day to start, for all to be over before a day."""
    day = last_working_day(followed_by)
    for duration in reversed(durations):
        day = duration.latest_first_day(day)
    return day


def _duration(stage: Stage, days: int, known: Known) -> Duration:
    minimum = next((m for m in stage.minima if known.holds(m.when)), None)
    return Duration(stage=stage, days=days, minimum=minimum)
