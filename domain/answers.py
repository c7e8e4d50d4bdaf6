"""The answer sheet: what somebody gave for each question of a questionnaire."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from domain.questionnaire import Option, Question, Questionnaire, UnknownKey

TITLE_MAX = 200
ORGANISATION_MAX = 200
DESCRIPTION_MAX = 2000
REMARK_MAX = 4000
"""The most signs that people may write, wherever they write it."""


class AnswerState(StrEnum):
    """The five states of a question; only ``ANSWERED`` counts in the scores."""

    ANSWERED = "answered"
    DONT_KNOW = "dont_know"
    NOT_APPLICABLE = "not_applicable"
    NOT_ANSWERED = "not_answered"
    NOT_SHOWN = "not_shown"


class NotApplicableNotOffered(ValueError):
    """A question was marked not applicable that does not offer it. Carries the question's key."""

    def __init__(self, question: str) -> None:
        super().__init__(f"question {question!r} does not offer 'not applicable'")
        self.question = question


@dataclass(frozen=True, kw_only=True)
class Given:
    """What was given for one question: a state, the option when answered, and a remark."""

    question: str
    state: AnswerState = AnswerState.NOT_ANSWERED
    option: str = ""
    remark: str = ""


@dataclass(frozen=True, kw_only=True)
class AnswerSheet:
    """The answers to one questionnaire, of which only those to shown questions are kept.

    Build it with :func:`answer_sheet`, which checks the keys. Answers to questions that do not
    show are gone from it, so no part of the reasoning can count them.
    """

    questionnaire: Questionnaire
    given: tuple[Given, ...]

    @cached_property
    def _by_question(self) -> dict[str, Given]:
        return {given.question: given for given in self.given}

    @cached_property
    def chosen(self) -> dict[str, str]:
        """The chosen option's key per answered question."""
        return {g.question: g.option for g in self.given if g.state is AnswerState.ANSWERED}

    @cached_property
    def shown(self) -> tuple[Question, ...]:
        """The questions that show with these answers, in order."""
        return tuple(q for q in self.questionnaire.questions if q.key in self._by_question)

    @cached_property
    def answered(self) -> tuple[tuple[Question, Option], ...]:
        """The answered questions with the chosen option, in order."""
        options = self.option_of
        return tuple((q, options[q.key]) for q in self.shown if q.key in options)

    @cached_property
    def option_of(self) -> dict[str, Option]:
        """The chosen option per answered question, by the question's key."""
        question = self.questionnaire.question
        return {key: question(key).option(option) for key, option in self.chosen.items()}

    @cached_property
    def open_questions(self) -> tuple[Question, ...]:
        """The shown questions that are not answered or answered with "don't know"."""
        open_states = (AnswerState.NOT_ANSWERED, AnswerState.DONT_KNOW)
        return tuple(q for q in self.shown if self.state_of(q.key) in open_states)

    def state_of(self, question: str) -> AnswerState:
        """Return the state of a question; raises UnknownKey for one that does not exist."""
        self.questionnaire.question(question)
        given = self._by_question.get(question)
        return given.state if given else AnswerState.NOT_SHOWN

    def remark_on(self, question: str) -> str:
        """Return the remark on a question, empty where there is none."""
        given = self._by_question.get(question)
        return given.remark if given else ""

    def answering(self, changes: Iterable[tuple[str, str]]) -> AnswerSheet:
        """Return the sheet with other options chosen for these questions (key, option key)."""
        changed = dict(changes)
        kept = [given for given in self.given if given.question not in changed]
        new = [
            Given(
                question=question,
                state=AnswerState.ANSWERED,
                option=option,
                remark=self.remark_on(question),
            )
            for question, option in changed.items()
        ]
        return answer_sheet(questionnaire=self.questionnaire, given=[*kept, *new])


def answer_sheet(*, questionnaire: Questionnaire, given: Iterable[Given]) -> AnswerSheet:
    """Build the answer sheet: check every key, and keep only what shows.

    A question shows when its condition holds for the answers to the shown questions before it.

    Raises:
        UnknownKey: for a question or option that the questionnaire does not have.
        NotApplicableNotOffered: for "not applicable" where the question does not offer it.
    """
    by_question = {}
    for entry in given:
        by_question[entry.question] = _checked(questionnaire.question(entry.question), entry)
    kept: list[Given] = []
    chosen: dict[str, str] = {}
    for question in questionnaire.questions:
        if question.shown_when and not question.shown_when.holds(chosen):
            continue
        entry = by_question.get(question.key) or Given(question=question.key)
        kept.append(entry)
        if entry.state is AnswerState.ANSWERED:
            chosen[question.key] = entry.option
    return AnswerSheet(questionnaire=questionnaire, given=tuple(kept))


def _checked(question: Question, given: Given) -> Given:
    if given.state is AnswerState.ANSWERED:
        question.option(given.option)
    elif given.option:
        raise UnknownKey("option", given.option)
    if given.state is AnswerState.NOT_APPLICABLE and not question.may_not_apply:
        raise NotApplicableNotOffered(question.key)
    return given
