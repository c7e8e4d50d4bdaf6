"""What if: other answers and other weights of themes, tried without touching what is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.answers import AnswerSheet
from domain.questionnaire import Option, Question, Theme
from domain.weighting import ThemeWeight

ANSWER, WEIGHT = "a-", "w-"
"""How the names of the fields begin: an answer to a question, the weight of a theme."""


@dataclass(frozen=True, kw_only=True)
class ChangedAnswer:
    """A question with another answer than the stored one; ``was`` is ``None`` when it was open."""

    question: Question
    was: Option | None
    becomes: Option


@dataclass(frozen=True, kw_only=True)
class ChangedWeight:
    """A theme that weighs otherwise than it does in the assessment."""

    theme: Theme
    was: ThemeWeight
    becomes: ThemeWeight


@dataclass(frozen=True, kw_only=True)
class Trial:
    """What is tried. ``weights`` are those of all themes that do not weigh as they are."""

    answers: tuple[ChangedAnswer, ...]
    changed_weights: tuple[ChangedWeight, ...]
    weights: Mapping[str, ThemeWeight]

    @property
    def changes_anything(self) -> bool:
        """Whether anything differs from what is stored."""
        return bool(self.answers or self.changed_weights)

    @property
    def query(self) -> dict[str, str]:
        """The changes, and only those, as the query of an address."""
        answers = {f"{ANSWER}{c.question.key}": c.becomes.key for c in self.answers}
        weights = {f"{WEIGHT}{c.theme.key}": c.becomes.value for c in self.changed_weights}
        return answers | weights

    def on(self, sheet: AnswerSheet) -> AnswerSheet:
        """Return the sheet with the tried answers."""
        return sheet.answering((c.question.key, c.becomes.key) for c in self.answers)


def trial_in(
    sent: Mapping[str, str], *, sheet: AnswerSheet, weights: Mapping[str, ThemeWeight]
) -> Trial:
    """Read what is tried out of what was sent.

    What is no question, theme, option or weight, or what changes nothing, is left out.
    """
    changed = tuple(_changed_weights(sent, sheet, weights))
    tried = {**weights, **{entry.theme.key: entry.becomes for entry in changed}}
    return Trial(
        answers=tuple(_changed_answers(sent, sheet)),
        changed_weights=changed,
        weights={key: weight for key, weight in tried.items() if weight is not ThemeWeight.AS_IS},
    )


def _changed_answers(sent: Mapping[str, str], sheet: AnswerSheet) -> list[ChangedAnswer]:
    found = []
    for question in sheet.questionnaire.questions:
        options = {option.key: option for option in question.options}
        becomes = options.get(sent.get(f"{ANSWER}{question.key}", ""))
        was = sheet.option_of.get(question.key)
        if becomes and becomes != was:
            found.append(ChangedAnswer(question=question, was=was, becomes=becomes))
    return found


def _changed_weights(
    sent: Mapping[str, str], sheet: AnswerSheet, weights: Mapping[str, ThemeWeight]
) -> list[ChangedWeight]:
    known = {weight.value: weight for weight in ThemeWeight}
    found = []
    for theme in sheet.questionnaire.themes:
        was = weights.get(theme.key, ThemeWeight.AS_IS)
        becomes = known.get(sent.get(f"{WEIGHT}{theme.key}", ""), was)
        if becomes is not was:
            found.append(ChangedWeight(theme=theme, was=was, becomes=becomes))
    return found
