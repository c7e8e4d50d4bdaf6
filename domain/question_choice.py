"""Which few questions to ask in a workshop: those that tell the perspectives apart most."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from domain.agreement import is_scale, most_divided
from domain.conditions import Condition
from domain.questionnaire import Question, Questionnaire, Theme

FEWEST_QUESTIONS, MOST_QUESTIONS = 5, 8
"""A workshop takes at least and at most so many questions from the questionnaire."""

QUESTIONS_PROPOSED = 6


class WrongNumberOfQuestions(ValueError):
    """A proposal was asked of fewer or more questions than a workshop takes."""

    def __init__(self, number: int) -> None:
        super().__init__(f"a workshop takes {FEWEST_QUESTIONS}-{MOST_QUESTIONS}, not {number}")
        self.number = number


def influence(question: Question) -> Fraction:
    """Return how far answers to it can set people apart: its weight times the largest spread."""
    return Fraction(0) if is_scale(question) else question.weight * most_divided(question)


def propose(
    questionnaire: Questionnaire, *, number: int = QUESTIONS_PROPOSED
) -> tuple[Question, ...]:
    """Return the questions with the most influence, spread over themes, in order of asking.

    The strongest of each theme goes before the second of any, and equal ones go in order.
    Questions that only show on a condition are left out: not everybody would get them.

    Raises:
        WrongNumberOfQuestions: for fewer than five or more than eight.
    """
    if not FEWEST_QUESTIONS <= number <= MOST_QUESTIONS:
        raise WrongNumberOfQuestions(number)
    ranked = [entry for theme in questionnaire.themes for entry in _ranked(theme)]
    best = sorted(ranked, key=lambda entry: entry[:2])[:number]
    chosen = {question.key for _, _, question in best}
    return tuple(question for question in questionnaire.questions if question.key in chosen)


def _ranked(theme: Theme) -> Iterator[tuple[int, Fraction, Question]]:
    """Give the questions of a theme with their turn and minus their influence."""
    always = [question for question in theme.questions if not question.shown_when]
    for turn, question in enumerate(sorted(always, key=influence, reverse=True)):
        yield turn, -influence(question), question


def only(questionnaire: Questionnaire, keys: Iterable[str]) -> Questionnaire:
    """Return the questionnaire with only these questions, in its own order.

    A condition that names a question outside them is left out: who chooses the question for a
    workshop wants everybody to get it. Themes without questions are gone.

    Raises:
        UnknownKey: for a question that the questionnaire does not have.
    """
    chosen = {questionnaire.question(key).key for key in keys}
    themes = (
        replace(
            theme,
            questions=tuple(
                _free_of_others(question, chosen)
                for question in theme.questions
                if question.key in chosen
            ),
        )
        for theme in questionnaire.themes
    )
    return replace(questionnaire, themes=tuple(theme for theme in themes if theme.questions))


def _free_of_others(question: Question, chosen: Collection[str]) -> Question:
    condition = question.shown_when or Condition()
    if all(criterion.question in chosen for criterion in condition.criteria):
        return question
    return replace(question, shown_when=None)
