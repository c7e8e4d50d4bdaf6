"""Weights in words, as TED and some OCDS publishers write them."""

from __future__ import annotations

import re

from checker.reading.values import Source, number_in
from domain.award import CriterionNumber, NumberRole, WeightUnit

_NUMBER = re.compile(r"(\d{1,9}(?:[.,]\d{1,6})?)\s*(%?)")


def weight_in_words(source: Source | None) -> CriterionNumber | None:
    """Return a weight: only a plain number or a percentage is read, other words are kept."""
    if source is None or not source.text:
        return None
    match = _NUMBER.fullmatch(source.text)
    is_percentage = match is not None and match[2] == "%"
    return CriterionNumber(
        role=NumberRole.WEIGHT,
        unit=WeightUnit.PERCENTAGE if is_percentage else WeightUnit.UNKNOWN,
        code="per-exa" if is_percentage else None,
        number=number_in(match[1].replace(",", ".")) if match else None,
        as_written=source.text,
        path=source.path,
        line=source.line,
    )
