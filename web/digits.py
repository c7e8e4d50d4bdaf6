"""Digits of every script, as people type or paste them."""

from __future__ import annotations

import unicodedata


def ascii_digits(typed: str) -> str:
    """Return what was typed with each digit of another width or script as the digit it is."""
    return "".join(_ascii(sign) for sign in typed)


def _ascii(sign: str) -> str:
    digit = unicodedata.decimal(sign, None)
    return sign if digit is None else str(digit)
