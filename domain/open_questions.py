"""How firm, statement 1: does the leader stay whatever the open questions turn out to be?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.answers import AnswerSheet, AnswerState
from domain.leads import Lead
from domain.questionnaire import Question
from domain.scoring import Profile
from domain.visibility import Answer, Links
from domain.what_if import leaders_if


@dataclass(frozen=True, kw_only=True)
class OpenQuestion:
    """An open question and how much finding it out can matter.

    ``swing`` is the difference (in whole weighted points) between its best and its worst answer
    for the leader against the rival it matters most for. ``alone_decides``: one of its answers,
    with the others left open, changes the leader.
    """

    question: Question
    swing: int
    alone_decides: bool


@dataclass(frozen=True, kw_only=True)
class OpenQuestions:
    """Statement 1: does the leader stay whatever the open questions turn out to be?

    ``questions`` has the one most worth finding out first; questions without weight are only
    there when they decide whether others show.
    """

    leader_stays: bool
    questions: tuple[OpenQuestion, ...]

    @property
    def most_worth_finding_out(self) -> OpenQuestion | None:
        """The open question that can matter most, if any can matter at all."""
        first = self.questions[0] if self.questions else None
        return first if first and (first.alone_decides or first.swing) else None


def open_questions(
    *, sheet: AnswerSheet, profile: Profile, leads: Sequence[Lead], links: Links
) -> OpenQuestions:
    """Return whether the leaders stay exactly the same, and what is most worth finding out."""
    if not sheet.open_questions:
        return OpenQuestions(leader_stays=True, questions=())
    ways = links.ways(lambda question: answers_left(sheet, question))
    plain = [(question, answers_left(sheet, question)) for question in links.plain]

    def worst(lead: Lead) -> int:
        return _least(lead, plain) + min(_least(lead, way) for way in ways)

    entries = [
        OpenQuestion(
            question=question,
            swing=max(_swing(lead, question) for lead in leads),
            alone_decides=any(
                leaders_if(sheet, profile, links, question, option) != profile.leaders
                for option in question.options
            ),
        )
        for question in sheet.open_questions
    ]
    return OpenQuestions(
        leader_stays=all(worst(lead) >= lead.least for lead in leads),
        questions=tuple(
            sorted(
                (entry for entry in entries if entry.question.weight or entry.alone_decides),
                key=lambda entry: (not entry.alone_decides, -entry.swing),
            )
        ),
    )


def answers_left(sheet: AnswerSheet, question: Question) -> tuple[Answer, ...]:
    """Return how a question can turn out: as given, or in every way while it is open.

    A question that does not show yet is open as soon as another answer makes it show.
    """
    state = sheet.state_of(question.key)
    if state is AnswerState.ANSWERED:
        return (sheet.option_of[question.key],)
    if state is AnswerState.NOT_APPLICABLE:
        return (None,)
    return (*question.options, None) if question.may_not_apply else question.options


def _least(lead: Lead, choices: Sequence[tuple[Question, tuple[Answer, ...]]]) -> int:
    return sum(min(lead.of(question, a) for a in answers) for question, answers in choices)


def _swing(lead: Lead, question: Question) -> int:
    amounts = [lead.of(question, option) for option in question.options]
    return max(amounts) - min(amounts)
