"""How much of the questionnaire a tender answers, so that little never looks like much."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from domain.answers import AnswerState, Given
from domain.notice_answers import NoticeAnswers, Support


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """The questions by where their answer comes from; together they are all questions.

    ``weighed`` is the part of the weights of all questions that is answered, 0 to 1.
    """

    by_notice: int
    by_findings: int
    by_people: int
    not_applicable: int
    open: int
    weighed: Fraction

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return self.by_notice + self.by_findings + self.by_people

    @property
    def added_by_people(self) -> int:
        """How many answers come from what people confirmed or answered."""
        return self.by_findings + self.by_people

    @property
    def total(self) -> int:
        """How many questions there are."""
        return self.answered + self.not_applicable + self.open


def coverage_of(answers: NoticeAnswers, *, own: Iterable[Given]) -> Coverage:
    """Return how much is answered. ``own`` is what people answered, in any state."""
    sheet = answers.sheet
    said = {given.question for given in own if given.state is AnswerState.ANSWERED}
    supports = {answer.question: answer.support for answer in answers.answers}
    found = [
        Support.PERSON if question.key in said else supports.get(question.key, Support.PERSON)
        for question, _option in sheet.answered
    ]
    states = [sheet.state_of(question.key) for question in sheet.shown]
    weight = sum(question.weight for question in sheet.shown)
    answered = sum(question.weight for question, _option in sheet.answered)
    return Coverage(
        by_notice=found.count(Support.FIELD),
        by_findings=found.count(Support.CONFIRMED),
        by_people=found.count(Support.PERSON),
        not_applicable=states.count(AnswerState.NOT_APPLICABLE),
        open=len(sheet.open_questions),
        weighed=Fraction(answered, weight) if weight else Fraction(0),
    )
