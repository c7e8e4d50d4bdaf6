"""What is known about an assignment: its answers, its facts and its side of the threshold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from domain.answers import AnswerSheet, AnswerState
from domain.catalogue import Catalogue
from domain.conditions import Condition, Criterion, Verdict
from domain.facts import (
    AUTHORITY,
    FACTS,
    KIND,
    PROCEDURE,
    START,
    THRESHOLD,
    VALUE,
    Facts,
    fact_named,
)
from domain.questionnaire import Question
from domain.scoring import Answered
from domain.thresholds import ThresholdFound, threshold_for

NO_OPTION = ""
"""Stands for a question that does not apply or cannot show: none of its options will be chosen."""

Choosing = Callable[[Condition, Mapping[str, str]], tuple[Criterion, ...]]


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known about an assignment. ``options`` holds the option per question or fact."""

    sheet: AnswerSheet
    facts: Facts
    threshold: ThresholdFound | None
    options: Mapping[str, str]

    def verdict(self, condition: Condition) -> Verdict:
        """Tell what is known about a condition."""
        return condition.verdict(self.options)

    def holds(self, condition: Condition | None) -> bool:
        """Tell whether a condition holds for sure; without a condition it does."""
        return condition is None or condition.holds(self.options)

    def with_procedure(self, key: str) -> Known:
        """Return the same with the procedure that is recommended."""
        return replace(self, options={**self.options, PROCEDURE: key})

    def answers_carrying(self, *conditions: Condition) -> tuple[Answered, ...]:
        """Return the answers that make conditions hold, in the order of the questionnaire."""
        keys = {c.question for when in conditions for c in when.supporting(self.options)}
        return tuple((q, option) for q, option in self.sheet.answered if q.key in keys)

    def facts_carrying(self, *conditions: Condition) -> tuple[str, ...]:
        """Return the facts (keys of conditions) that make conditions hold."""
        keys = [c.question for when in conditions for c in when.supporting(self.options)]
        return tuple(dict.fromkeys(key for key in keys if key in FACTS))

    def settling(self, condition: Condition) -> tuple[tuple[Question, ...], tuple[str, ...]]:
        """Return the open questions and the facts (by form) that would settle a condition."""
        return self._behind(condition, Condition.pending, self._to_fill_in)

    def failing(self, condition: Condition) -> tuple[tuple[Question, ...], tuple[str, ...]]:
        """Return the questions and the facts (by form) on which a condition fails."""
        return self._behind(condition, Condition.failing, lambda key: (fact_named(key),))

    def _behind(
        self, condition: Condition, choosing: Choosing, forms: Callable[[str], Iterable[str]]
    ) -> tuple[tuple[Question, ...], tuple[str, ...]]:
        keys = [criterion.question for criterion in choosing(condition, self.options)]
        questions = {question for key in keys for question in self._asked(key, choosing)}
        facts = (form for key in keys if key in FACTS for form in forms(key))
        return (
            tuple(question for question in self.sheet.shown if question.key in questions),
            tuple(dict.fromkeys(facts)),
        )

    def _asked(self, key: str, choosing: Choosing) -> Iterator[str]:
        """Follow a question that does not show to those that decide whether it shows."""
        question = self.sheet.questionnaire.find(key)
        if question is None:
            return
        yield key
        if question.shown_when and self.sheet.state_of(key) is AnswerState.NOT_SHOWN:
            for criterion in choosing(question.shown_when, self.options):
                yield from self._asked(criterion.question, choosing)

    def _to_fill_in(self, key: str) -> tuple[str, ...]:
        """The side of the threshold waits for what is missing of the facts that decide it."""
        if key != THRESHOLD:
            return (fact_named(key),)
        facts = self.facts
        deciding = {AUTHORITY: facts.authority, KIND: facts.kind, VALUE: facts.value}
        missing = tuple(name for name, value in deciding.items() if value is None)
        return missing or (() if facts.start else (START,))


def known_about(
    *, catalogue: Catalogue, sheet: AnswerSheet, facts: Facts, on_date: date | None
) -> Known:
    """Return what is known, with the threshold by the thresholds of this catalogue."""
    threshold = threshold_for(catalogue.thresholds, facts, on_date)
    options = settled_options(sheet) | facts.known
    if threshold and threshold.band:
        options[THRESHOLD] = threshold.band.value
    return Known(sheet=sheet, facts=facts, threshold=threshold, options=options)


def settled_options(sheet: AnswerSheet) -> dict[str, str]:
    """Return the chosen option per question, and ``NO_OPTION`` where none will be chosen."""
    settled: dict[str, str] = {}
    for question in sheet.questionnaire.questions:
        state = sheet.state_of(question.key)
        if state is AnswerState.ANSWERED:
            settled[question.key] = sheet.chosen[question.key]
        elif state is AnswerState.NOT_APPLICABLE or (
            question.shown_when and question.shown_when.verdict(settled) is Verdict.FAILS
        ):
            settled[question.key] = NO_OPTION
    return settled
