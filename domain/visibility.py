"""In which ways the conditions between questions can turn out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from domain.conditions import Criterion
from domain.questionnaire import Option, Question, Questionnaire

Answer = Option | None
"""One answer to a question; ``None`` is one that does not count, such as "not applicable"."""

Choice = tuple[Question, tuple[Answer, ...]]
"""A question that shows and the answers left to it, which are all the same to every condition."""

Way = tuple[Choice, ...]
"""One way in which the conditions turn out: the linked questions that show."""


@dataclass(frozen=True, kw_only=True)
class Links:
    """How the questions of a questionnaire depend on each other.

    ``linked`` are the questions with a condition and those that conditions refer to, in order;
    all others are ``plain``: they always show, and nothing depends on them.
    """

    plain: tuple[Question, ...]
    linked: tuple[Question, ...]
    criteria: dict[str, list[Criterion]]

    def ways(self, possible: Callable[[Question], Iterable[Answer]]) -> tuple[Way, ...]:
        """Return every way to answer the linked questions with these possible answers.

        Answers that no condition tells apart stay together, so a way stands for many answers.
        """
        found: list[tuple[dict[str, str], Way]] = [({}, ())]
        for question in self.linked:
            found = [
                further
                for chosen, way in found
                for further in self._further(question, chosen, way, possible)
            ]
        return tuple(way for _, way in found)

    def _further(
        self,
        question: Question,
        chosen: dict[str, str],
        way: Way,
        possible: Callable[[Question], Iterable[Answer]],
    ) -> list[tuple[dict[str, str], Way]]:
        if question.shown_when and not question.shown_when.holds(chosen):
            return [(chosen, way)]
        return [
            (_choosing(chosen, question, answers[0]), (*way, (question, answers)))
            for answers in self._alike(question, possible(question))
        ]

    def are_alike(self, question: Question, one: Answer, other: Answer) -> bool:
        """Whether no condition tells these two answers to the question apart."""
        return question.key not in self.criteria or (
            self._told_by(question, one) == self._told_by(question, other)
        )

    def _alike(self, question: Question, answers: Iterable[Answer]) -> list[tuple[Answer, ...]]:
        groups: dict[tuple[bool, ...], list[Answer]] = defaultdict(list)
        for answer in answers:
            groups[self._told_by(question, answer)].append(answer)
        return [tuple(group) for group in groups.values()]

    def _told_by(self, question: Question, answer: Answer) -> tuple[bool, ...]:
        key = answer.key if answer else None
        return tuple(key in criterion.options for criterion in self.criteria.get(question.key, ()))


def _choosing(chosen: dict[str, str], question: Question, answer: Answer) -> dict[str, str]:
    return {**chosen, question.key: answer.key} if answer else chosen


def links_between(questionnaire: Questionnaire) -> Links:
    """Return how the questions of this questionnaire depend on each other."""
    criteria: dict[str, list[Criterion]] = defaultdict(list)
    for question in questionnaire.questions:
        if question.shown_when:
            for criterion in question.shown_when.criteria:
                criteria[criterion.question].append(criterion)
    linked = {q.key for q in questionnaire.questions if q.shown_when or q.key in criteria}
    return Links(
        plain=tuple(q for q in questionnaire.questions if q.key not in linked),
        linked=tuple(q for q in questionnaire.questions if q.key in linked),
        criteria=dict(criteria),
    )
