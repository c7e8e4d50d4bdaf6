"""What if a theme weighed more or less: the same questionnaire with other whole weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from domain.answers import AnswerSheet
from domain.questionnaire import Question, Questionnaire, Theme, UnknownKey


class ThemeWeight(StrEnum):
    """How much a theme counts in a variant: not, half, as it is, or double."""

    OFF = "off"
    HALF = "half"
    AS_IS = "as_is"
    DOUBLE = "double"


AS_THEY_ARE: Mapping[str, ThemeWeight] = MappingProxyType({})
"""Every theme weighs as it does in the catalogue."""


def weighted(sheet: AnswerSheet, weights: Mapping[str, ThemeWeight]) -> AnswerSheet:
    """Return the sheet with its themes (by key) weighing this much; the others as they are.

    Weights stay whole: as soon as one theme counts half, all weights are doubled. Questions of a
    theme that is off have weight 0 and do not count.

    Raises:
        UnknownKey: for a theme that the questionnaire does not have.
    """
    questionnaire = sheet.questionnaire
    for key in weights:
        if key not in {theme.key for theme in questionnaire.themes}:
            raise UnknownKey("theme", key)
    return AnswerSheet(questionnaire=_weighted(questionnaire, weights), given=sheet.given)


_HALVES = {
    ThemeWeight.OFF: 0,
    ThemeWeight.HALF: 1,
    ThemeWeight.AS_IS: 2,
    ThemeWeight.DOUBLE: 4,
}


def _weighted(questionnaire: Questionnaire, weights: Mapping[str, ThemeWeight]) -> Questionnaire:
    whole = 1 if ThemeWeight.HALF in weights.values() else 2
    themes = (
        _with_factor(theme, _HALVES[weights.get(theme.key, ThemeWeight.AS_IS)] // whole)
        for theme in questionnaire.themes
    )
    return replace(questionnaire, themes=tuple(themes))


def _with_factor(theme: Theme, factor: int) -> Theme:
    def weighed(question: Question) -> Question:
        return replace(question, weight=question.weight * factor)

    return replace(theme, questions=tuple(weighed(question) for question in theme.questions))
