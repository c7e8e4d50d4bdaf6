"""What if a theme weighed more or less: the same questionnaire with other whole weights."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from domain.answers import AnswerSheet


class ThemeWeight(StrEnum):
    """How much a theme counts in a variant: not, half, as it is, or double."""

    OFF = "off"
    HALF = "half"
    AS_IS = "as_is"
    DOUBLE = "double"


def weighted(sheet: AnswerSheet, weights: Mapping[str, ThemeWeight]) -> AnswerSheet:
    """Return the sheet with its themes (by key) weighing this much; the others as they are.

    Weights stay whole: as soon as one theme counts half, all weights are doubled. Questions of a
    theme that is off have weight 0 and do not count.

    Raises:
        UnknownKey: for a theme that the questionnaire does not have.
    """
    raise NotImplementedError
