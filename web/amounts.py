"""Amounts of money as people type them, in Dutch or English: read when clear, refused when not."""

from __future__ import annotations

import re
from decimal import Decimal

from babel.numbers import NumberFormatError, parse_decimal

from web import formats
from web.digits import ascii_digits

DIGITS = 12
"""So many digits an amount has at most before the mark."""

_CURRENCY = re.compile(r"^(?:€|eur|euro)\s*|\s*(?:€|eur|euro|euro[’']s)$")
_NO_CENTS = re.compile(r"[.,]\s*[-\N{EN DASH}\N{EM DASH}]+$")
_MULTIPLE = re.compile(r"^(?P<number>[\d.,]+)\s?(?P<word>[a-z]+)\.?$", re.ASCII)
_GROUPED_BY_SPACES = re.compile(r"^\d{1,3}(?: \d{3})+(?![\d ])", re.ASCII)
_NUMBER = re.compile(r"(?:0|[1-9][\d.,]*|0[.,]\d+)", re.ASCII)
_FEW_DECIMALS = re.compile(r"\d+(?:[.,](?:\d{1,2}|\d{4,}))?", re.ASCII)
_PLAIN = re.compile(r"\d{4,}[.,]\d{1,2}", re.ASCII)

_THOUSAND, _MILLION, _BILLION = Decimal(10**3), Decimal(10**6), Decimal(10**9)
_WORDS = {
    **dict.fromkeys(["k", "duizend", "thousand"], _THOUSAND),
    **dict.fromkeys(["mln", "mio", "miljoen", "million"], _MILLION),
    **dict.fromkeys(["mld", "miljard", "bn", "billion"], _BILLION),
}
_OTHER = {"nl": "en", "en": "nl"}
_CENT = Decimal("0.01")


class UnclearAmount(ValueError):
    """What was typed is no amount, or could mean more than one."""


def amount_in(typed: str) -> Decimal | None:
    """Return the amount that was typed, by the habits of the active language.

    Nothing typed is no amount. A way of writing of the other language is taken too when it can
    only mean one thing, as 1,500,000 on a Dutch page; 1.5 there could be a thousand times more.

    Raises:
        UnclearAmount: when it is not clear which amount is meant; also for less than nothing.
    """
    if not typed.strip():
        return None
    written = _plain(typed)
    if found := _MULTIPLE.match(written):
        amount = _multiple(found["number"], found["word"])
    else:
        amount = _number(written)
    if amount >= 10**DIGITS or amount % _CENT:
        raise UnclearAmount(typed)
    return amount.quantize(_CENT)


def examples() -> tuple[str, str]:
    """Return two amounts as they can be typed in the active language: without and with cents."""
    return formats.amount(Decimal(1_500_000)), formats.amount(Decimal("1500000.50"))


def _plain(typed: str) -> str:
    """Take away what says nothing about how much: currency, ",-" and spaces between thousands."""
    written = " ".join(ascii_digits(typed).split()).lower().replace("\N{MINUS SIGN}", "-")
    written = _NO_CENTS.sub("", _CURRENCY.sub("", _CURRENCY.sub("", written)))
    return _GROUPED_BY_SPACES.sub(lambda found: found[0].replace(" ", ""), written)


def _multiple(number: str, word: str) -> Decimal:
    """Return so many thousands or millions; there a mark with few digits is a decimal mark."""
    if word not in _WORDS or not _FEW_DECIMALS.fullmatch(number):
        raise UnclearAmount(f"{number} {word}")
    return Decimal(number.replace(",", ".")) * _WORDS[word]


def _number(written: str) -> Decimal:
    if not _NUMBER.fullmatch(written) or written[-1] in ".,":
        raise UnclearAmount(written)
    language = formats.active_language()
    amount = _strictly(written, language)
    if amount is None and _has_one_meaning(written):
        amount = _strictly(written, _OTHER[language])
    if amount is None or _decimals(amount) > 2:
        raise UnclearAmount(written)
    return amount


def _strictly(written: str, language: str) -> Decimal | None:
    try:
        return parse_decimal(written, locale=language, strict=True)
    except NumberFormatError:
        return None


def _decimals(amount: Decimal) -> int:
    """Return how many decimals were typed; 250.000 has three, and may be a thousand times more."""
    return -int(amount.as_tuple().exponent)


def _has_one_meaning(written: str) -> bool:
    """Tell whether more than one mark stands in it, or one that cannot part thousands: 1500.00."""
    return sum(sign in ".," for sign in written) > 1 or bool(_PLAIN.fullmatch(written))
