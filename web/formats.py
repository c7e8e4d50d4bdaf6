"""The one formatter of numbers, percentages and dates, in the active language."""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

Number = int | float | Decimal | Fraction

MINUS = "\N{MINUS SIGN}"
"""The sign that stands as high and wide as a plus; a hyphen is read as a dash."""

_MARKS = {"nl": ",", "en": "."}


def active_language() -> str:
    """Return the language that texts are shown in: "nl" or "en"."""
    language = (get_language() or "nl").split("-")[0]
    return language if language in _MARKS else "nl"


def decimal(value: Number, places: int = 1) -> str:
    """Return a number with a fixed number of decimals: 62,5 in Dutch and 62.5 in English."""
    rounded = _rounded(value, places)
    sign = MINUS if rounded < 0 else ""
    return sign + f"{abs(rounded):.{places}f}".replace(".", _MARKS[active_language()])


def whole(value: int) -> str:
    """Return a whole number with its thousands apart: 20.000 in Dutch and 20,000 in English."""
    apart = {"nl": ".", "en": ","}[active_language()]
    return f"{value:,}".replace(",", apart)


def amount(value: Decimal) -> str:
    """Return an amount as people type it: 1.500.000 in Dutch, with cents only where there are."""
    rounded = _rounded(value, 2)
    whole_part, cents = divmod(abs(rounded), 1)
    shown = whole(int(whole_part))
    if cents:
        shown += f"{_MARKS[active_language()]}{int(cents * 100):02d}"
    return f"{MINUS}{shown}" if rounded < 0 else shown


def euro(value: Decimal) -> str:
    """Return an amount of money: € 1.500.000 in Dutch and €1,500,000 in English."""
    space = {"nl": "\N{NO-BREAK SPACE}", "en": ""}[active_language()]
    return f"€{space}{amount(value)}"


def signed(value: Number, places: int = 1) -> str:
    """Return a number with its sign, also when positive; zero has none."""
    shown = decimal(value, places)
    return f"+{shown}" if _rounded(value, places) > 0 else shown


def percent(value: Number, places: int = 0) -> str:
    """Return a number that already is a percentage with its sign: 45%."""
    return f"{decimal(value, places)}%"


def long_date(value: date | datetime | str) -> str:
    """Return a date in words: 25 november 2026. Takes a date, a moment or an ISO date."""
    if isinstance(value, str):
        value = date.fromisoformat(value)
    if isinstance(value, datetime):
        value = (timezone.localtime(value) if timezone.is_aware(value) else value).date()
    return _in_words(value, active_language())


@lru_cache(maxsize=1024)
def _in_words(day: date, _language: str) -> str:
    """Say each day once: a result shows some fifty, most of them the same ones."""
    return date_format(day, "j F Y")


def long_dates(first: date, last: date) -> str:
    """Return a period in words, both days included; one day is only named once."""
    if first == last:
        return long_date(first)
    return _("%(first)s tot en met %(last)s") % {
        "first": long_date(first),
        "last": long_date(last),
    }


def date_and_time(value: datetime) -> str:
    """Return a moment in words, to the minute: 25 november 2026, 14:05."""
    return f"{long_date(value)}, {date_format(timezone.localtime(value), 'H:i')}"


def short_date(value: date) -> str:
    """Return a date as people type it: 31-3-2027 in Dutch and 31/3/2027 in English."""
    mark = {"nl": "-", "en": "/"}[active_language()]
    return f"{value.day}{mark}{value.month}{mark}{value.year}"


def short_month(day: date, *, with_year: bool = False) -> str:
    """Return the month of a day in short, for where little fits: feb, or feb 2027."""
    month = date_format(day, {"nl": "b", "en": "M"}[active_language()])
    return f"{month} {day.year}" if with_year else month


def _rounded(value: Number, places: int) -> Decimal:
    exact = Fraction(value)
    scaled = Decimal(exact.numerator * 10**places) / Decimal(exact.denominator)
    return scaled.quantize(Decimal(1), rounding=ROUND_HALF_UP).scaleb(-places)
