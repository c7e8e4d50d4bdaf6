"""Working days in the Netherlands: not a Saturday, a Sunday or a public holiday.

Public holidays are those of the General Extension of Time Limits Act (Algemene termijnenwet,
art. 3), with Good Friday, King's Day and, every year, the fifth of May.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import holidays

_DAY = timedelta(days=1)
_SATURDAY = 5
_CATEGORIES = (holidays.PUBLIC, holidays.OPTIONAL)
"""The fifth of May is a public holiday for the library in lustrum years, and else an optional."""


def is_working_day(day: date) -> bool:
    """Tell whether it is a working day."""
    return day.weekday() < _SATURDAY and day not in public_holidays(day.year)


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of one year."""
    return frozenset(holidays.country_holidays("NL", years=year, categories=_CATEGORIES))


def next_working_day(day: date) -> date:
    """Return the first working day on or after a day."""
    while not is_working_day(day):
        day += _DAY
    return day


def last_working_day(day: date) -> date:
    """Return the last working day on or before a day."""
    while not is_working_day(day):
        day -= _DAY
    return day


def after_working_days(day: date, count: int) -> date:
    """Return the day on which this many working days have passed, from the day after a day."""
    for _ in range(count):
        day = next_working_day(day + _DAY)
    return day
