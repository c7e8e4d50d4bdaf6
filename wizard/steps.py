"""Where one is in the questionnaire: steps, how far each theme is, and whether it is enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import Enum

from domain.answers import AnswerSheet, AnswerState
from domain.facts import Facts
from domain.firmness import firmness
from domain.questionnaire import Question, Theme
from domain.scoring import profile_of


class Progress(Enum):
    """How far a theme is."""

    NOT_STARTED = "not_started"
    BUSY = "busy"
    DONE = "done"


@dataclass(frozen=True, kw_only=True)
class ThemeStatus:
    """One theme with its shown questions and how many are dealt with."""

    number: int
    theme: Theme
    questions: tuple[Question, ...]
    open_keys: tuple[str, ...]
    unknown: int

    @property
    def total(self) -> int:
        """How many questions show."""
        return len(self.questions)

    @property
    def done(self) -> int:
        """How many questions are dealt with, "don't know" included."""
        return self.total - len(self.open_keys)

    @property
    def progress(self) -> Progress:
        """How far this theme is."""
        if not self.open_keys:
            return Progress.DONE
        return Progress.BUSY if self.done else Progress.NOT_STARTED

    @property
    def entry(self) -> str:
        """The key of the question to go to: the first open one, or the first."""
        return self.open_keys[0] if self.open_keys else self.questions[0].key


@dataclass(frozen=True, kw_only=True)
class Place:
    """The place of one question: which step of how many, and which question in it.

    Every theme is a step, and so are the facts where they are asked.
    """

    statuses: tuple[ThemeStatus, ...]
    status: ThemeStatus
    question_number: int
    steps: int

    @property
    def part_done(self) -> int:
        """How far in this theme, in hundredths, for the bar."""
        return 100 * self.question_number // self.status.total

    @property
    def is_first(self) -> bool:
        """Whether it is the very first question."""
        return self.status.number == 1 and self.question_number == 1


def theme_statuses(sheet: AnswerSheet) -> tuple[ThemeStatus, ...]:
    """Return every theme that has questions to show, numbered from 1."""
    shown = {question.key for question in sheet.shown}
    with_questions = [
        (theme, tuple(q for q in theme.questions if q.key in shown))
        for theme in sheet.questionnaire.themes
    ]
    return tuple(
        _status(number, theme, questions, sheet)
        for number, (theme, questions) in enumerate(
            (entry for entry in with_questions if entry[1]), start=1
        )
    )


def _status(
    number: int, theme: Theme, questions: tuple[Question, ...], sheet: AnswerSheet
) -> ThemeStatus:
    states = {question.key: sheet.state_of(question.key) for question in questions}
    return ThemeStatus(
        number=number,
        theme=theme,
        questions=questions,
        open_keys=tuple(k for k, s in states.items() if s is AnswerState.NOT_ANSWERED),
        unknown=sum(state is AnswerState.DONT_KNOW for state in states.values()),
    )


@dataclass(frozen=True, kw_only=True)
class FactsStatus:
    """The step with the facts, which comes last, and how many of them are known."""

    number: int
    known: int
    total: int

    @property
    def progress(self) -> Progress:
        """How far this step is."""
        if self.known == self.total:
            return Progress.DONE
        return Progress.BUSY if self.known else Progress.NOT_STARTED


def facts_status(facts: Facts, *, after: int) -> FactsStatus:
    """Return how far the facts are, as the step after so many themes."""
    values = [getattr(facts, field.name) for field in fields(facts)]
    known = sum(value is not None for value in values)
    return FactsStatus(number=after + 1, known=known, total=len(values))


def place_of(sheet: AnswerSheet, question: str, *, asks_facts: bool) -> Place:
    """Return the place of a shown question; the facts are a step after it where they are asked."""
    statuses = theme_statuses(sheet)
    for status in statuses:
        for number, entry in enumerate(status.questions, start=1):
            if entry.key == question:
                return Place(
                    statuses=statuses,
                    status=status,
                    question_number=number,
                    steps=len(statuses) + asks_facts,
                )
    raise LookupError(question)


def first_open(statuses: Iterable[ThemeStatus]) -> str | None:
    """Return the first question that nobody dealt with, or ``None``."""
    return next((key for status in statuses for key in status.open_keys), None)


def is_enough(sheet: AnswerSheet) -> bool:
    """Tell whether questions are open and none of them can change the leader any more."""
    profile = profile_of(sheet.answered) if sheet.open_questions else None
    return (
        profile is not None and firmness(sheet=sheet, profile=profile).open_questions.leader_stays
    )
