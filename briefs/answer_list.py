"""The answers as they were given, per theme, with their remarks."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from briefs.reasons import Reasons
from domain.advice import Advice
from domain.answers import AnswerSheet, AnswerState
from domain.questionnaire import Option, Question, Theme


@dataclass(frozen=True, kw_only=True)
class AnswerRow:
    """One shown question; ``option`` is the answer, ``state_word`` stands where there is none.

    ``points`` is what the answer adds to the lead over the runner-up, as text; empty when nothing
    is compared or the answer does not count.
    """

    question: Question
    option: Option | None
    state_word: str
    points: str
    remark: str


@dataclass(frozen=True, kw_only=True)
class AnswerGroup:
    """The answers of one theme."""

    theme: Theme
    rows: tuple[AnswerRow, ...]


def answers_of(advice: Advice, reasons: Reasons | None) -> tuple[AnswerGroup, ...]:
    """Return the answers per theme, with their points in this comparison.

    Questions that do not show are left out, as in the scores.
    """
    shown = {question.key for question in advice.sheet.shown}
    points = {r.question.key: r.shown for r in reasons.every} if reasons else {}
    groups = []
    for theme in advice.sheet.questionnaire.themes:
        rows = tuple(_row(advice.sheet, q, points) for q in theme.questions if q.key in shown)
        if rows:
            groups.append(AnswerGroup(theme=theme, rows=rows))
    return tuple(groups)


def _row(sheet: AnswerSheet, question: Question, points: dict[str, str]) -> AnswerRow:
    state = sheet.state_of(question.key)
    chosen = sheet.chosen.get(question.key)
    return AnswerRow(
        question=question,
        option=question.option(chosen) if chosen else None,
        state_word="" if chosen else state_word(state),
        points=points.get(question.key, ""),
        remark=sheet.remark_on(question.key).strip(),
    )


def state_word(state: AnswerState) -> str:
    """Return what is shown where a question has no counting answer."""
    return {
        AnswerState.ANSWERED: _("Beantwoord"),
        AnswerState.DONT_KNOW: _("Weet ik nog niet"),
        AnswerState.NOT_APPLICABLE: _("Niet van toepassing"),
        AnswerState.NOT_ANSWERED: _("Niet ingevuld"),
        AnswerState.NOT_SHOWN: _("Niet gevraagd"),
    }[state]
