"""What of the answers goes along to another edition of the questionnaire, and what changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.answers import AnswerSheet, AnswerState, Given
from domain.questionnaire import Option, Question, Questionnaire, UnknownKey


@dataclass(frozen=True, kw_only=True)
class Left:
    """An answer that cannot go along, as it was asked and given."""

    question: Question
    given: Given
    option: Option | None


@dataclass(frozen=True, kw_only=True)
class CarryOver:
    """What a copy to another edition takes along and what not.

    ``reworded`` questions ask or answer in other words; ``recounted`` ones weigh otherwise.
    """

    given: tuple[Given, ...]
    left: tuple[Left, ...]
    reworded: tuple[Question, ...]
    recounted: tuple[Question, ...]
    added: tuple[Question, ...]

    @property
    def changes_anything(self) -> bool:
        """Whether the new edition differs in anything that was listed."""
        return bool(self.left or self.reworded or self.recounted or self.added)


def carry_over(*, sheet: AnswerSheet, stored: Iterable[Given], to: Questionnaire) -> CarryOver:
    """Work out what goes along. ``stored`` also holds answers to questions that do not show."""
    old = sheet.questionnaire
    entries = [entry for entry in stored if entry != Given(question=entry.question)]
    kept = tuple(entry for entry in entries if _fits(entry, to))
    shown = {question.key for question in sheet.shown}
    both = [
        (old.question(entry.question), to.question(entry.question))
        for entry in kept
        if entry.question in shown
    ]
    known = {question.key for question in old.questions}
    return CarryOver(
        given=kept,
        left=tuple(_left(old, e) for e in entries if e not in kept and e.question in shown),
        reworded=tuple(new for was, new in both if _words(was) != _words(new)),
        recounted=tuple(new for was, new in both if _counts(was) != _counts(new)),
        added=tuple(question for question in to.questions if question.key not in known),
    )


def _fits(given: Given, to: Questionnaire) -> bool:
    try:
        question = to.question(given.question)
        if given.option:
            question.option(given.option)
    except UnknownKey:
        return False
    return question.may_not_apply or given.state is not AnswerState.NOT_APPLICABLE


def _left(old: Questionnaire, given: Given) -> Left:
    question = old.question(given.question)
    option = question.option(given.option) if given.option else None
    return Left(question=question, given=given, option=option)


def _words(question: Question) -> object:
    return question.text, {option.key: option.label for option in question.options}


def _counts(question: Question) -> object:
    return question.weight, {option.key: option.points for option in question.options}
