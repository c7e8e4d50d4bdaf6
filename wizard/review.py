"""The answers in a row, per theme, for the pages that list them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise

from domain.answers import AnswerSheet, AnswerState
from domain.questionnaire import Option, Question, Theme
from wizard.models import AnswerRow
from wizard.noted_answers import SOURCES
from wizard.steps import theme_statuses


@dataclass(frozen=True, kw_only=True)
class Row:
    """One question with what was given. ``set_aside``: given before, not looked at again yet."""

    question: Question
    state: AnswerState
    option: Option | None
    remark: str
    set_aside: bool
    source: Promise | None
    """Where the answer comes from, when no person gave it."""

    @property
    def is_open(self) -> bool:
        """Whether nobody dealt with it yet."""
        return self.state is AnswerState.NOT_ANSWERED


@dataclass(frozen=True, kw_only=True)
class ThemeRows:
    """The questions of one theme that show, with what was given."""

    number: int
    theme: Theme
    rows: tuple[Row, ...]


def rows_per_theme(sheet: AnswerSheet, stored: Mapping[str, AnswerRow]) -> tuple[ThemeRows, ...]:
    """Return every question that shows, per theme, in order."""
    return tuple(
        ThemeRows(
            number=status.number,
            theme=status.theme,
            rows=tuple(
                _row(question, sheet, stored.get(question.key)) for question in status.questions
            ),
        )
        for status in theme_statuses(sheet)
    )


def _row(question: Question, sheet: AnswerSheet, stored: AnswerRow | None) -> Row:
    chosen = sheet.chosen.get(question.key)
    return Row(
        question=question,
        state=sheet.state_of(question.key),
        option=question.option(chosen) if chosen else None,
        remark=sheet.remark_on(question.key),
        set_aside=bool(stored and stored.set_aside),
        source=SOURCES.get(stored.written_by) if stored else None,
    )
