"""Dates as people type them, in Dutch or English: day first, or the ISO way."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

from web.digits import ascii_digits

YEARS = range(2000, 2100)
"""A year outside these is a slip of the pen."""

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})\s*[-/. ]\s*(?P<month>\d{1,2})\s*[-/. ]\s*(?P<year>\d{2,4})", re.ASCII
)
_IN_WORDS = re.compile(r"(?P<day>\d{1,2})\s+(?P<month>[a-z]+)\.?\s+(?P<year>\d{2,4})", re.ASCII)
_NAMES = (
    ("januari", "january"),
    ("februari", "february"),
    ("maart", "march", "mrt"),
    ("april",),
    ("mei", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augustus", "august"),
    ("september", "sept"),
    ("oktober", "october"),
    ("november",),
    ("december",),
)


class WhyNoDate(Enum):
    """Why what was typed is not taken as a date."""

    UNREADABLE = "unreadable"
    SHORT_YEAR = "short_year"
    STRANGE_YEAR = "strange_year"
    NOT_IN_CALENDAR = "not_in_calendar"


class UnclearDate(ValueError):
    """What was typed is no date. ``why`` tells what to put right."""

    def __init__(self, why: WhyNoDate) -> None:
        super().__init__(why.value)
        self.why = why


def date_in(typed: str) -> date | None:
    """Return the date that was typed; nothing typed is no date.

    Raises:
        UnclearDate: when it is no date, or does not exist, as 31 February.
    """
    written = " ".join(ascii_digits(typed).split()).lower()
    if not written:
        return None
    for pattern in (_ISO, _DAY_FIRST, _IN_WORDS):
        if found := pattern.fullmatch(written):
            return _date(year=found["year"], month=found["month"], day=found["day"])
    raise UnclearDate(WhyNoDate.UNREADABLE)


def _date(*, year: str, month: str, day: str) -> date:
    if len(year) < 4:
        raise UnclearDate(WhyNoDate.SHORT_YEAR)
    if int(year) not in YEARS:
        raise UnclearDate(WhyNoDate.STRANGE_YEAR)
    number = int(month) if month.isdigit() else _month(month)
    try:
        return date(int(year), number, int(day))
    except ValueError as error:
        raise UnclearDate(WhyNoDate.NOT_IN_CALENDAR) from error


def _month(written: str) -> int:
    """Return the number of a month by its name, or by the first three letters of it."""
    for number, names in enumerate(_NAMES, start=1):
        if any(written in (name, name[:3]) for name in names):
            return number
    raise UnclearDate(WhyNoDate.UNREADABLE)
