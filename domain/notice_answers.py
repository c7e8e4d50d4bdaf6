"""From what a notice shows to answers of the questionnaire on notices, each with its evidence.

Fields answer; words only count once a person confirmed them; what a person answered goes before
both. What is not found leaves its question open, and so does what points two ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from domain.answers import AnswerSheet, AnswerState, Given, answer_sheet
from domain.catalogue import Catalogue
from domain.evidence import Evidence
from domain.notice_features import Features
from domain.notice_words import Suggestion
from domain.observations import Observation
from domain.questionnaire import Questionnaire
from domain.signals import Signal

NOTICE = "notice"
"""The questionnaire that is about a tender."""


class Support(StrEnum):
    """What an answer rests on."""

    FIELD = "field"
    CONFIRMED = "confirmed"
    PERSON = "person"


@dataclass(frozen=True, kw_only=True)
class Confirmed:
    """A finding that a person confirmed: the key of its signal and where it stands."""

    signal: str
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A signal that was seen: in fields (with what they show), or by words that were confirmed."""

    signal: Signal
    support: Support
    evidence: tuple[Evidence, ...]
    observations: tuple[Observation, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SupportedAnswer:
    """One answer with what it rests on; ``shown`` is empty for what only a person answered."""

    question: str
    option: str
    support: Support
    shown: tuple[Shown, ...]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Return every place it rests on."""
        return tuple(place for entry in self.shown for place in entry.evidence)


@dataclass(frozen=True, kw_only=True)
class Disputed:
    """A question on which what was seen points to different answers: it stays open."""

    question: str
    shown: tuple[Shown, ...]

    @property
    def options(self) -> tuple[str, ...]:
        """Return the answers that it points to."""
        return tuple(dict.fromkeys(entry.signal.option for entry in self.shown))


@dataclass(frozen=True, kw_only=True)
class NoticeAnswers:
    """The answers of one lot, or of a notice without lots."""

    features: Features | None
    sheet: AnswerSheet
    answers: tuple[SupportedAnswer, ...]
    disputed: tuple[Disputed, ...]
    suggestions: tuple[Suggestion[Signal], ...]
    """What words suggest and nobody confirmed."""

    @cached_property
    def options(self) -> Mapping[str, str]:
        """Return answers and features by key, for conditions over a notice."""
        return {**(self.features.options if self.features else {}), **self.sheet.chosen}

    def answer_to(self, question: str) -> SupportedAnswer | None:
        """Return what is known of a question."""
        return next((entry for entry in self.answers if entry.question == question), None)


def answers_from(
    features: Features | None,
    catalogue: Catalogue,
    *,
    confirmed: Iterable[Confirmed] = (),
    given: Iterable[Given] = (),
) -> NoticeAnswers:
    """Return the answers for one lot. ``given`` is what a person answered, in any state.

    Without features only confirmed findings and what a person answered count.
    """
    questionnaire = catalogue.questionnaire(NOTICE)
    own = {entry.question: entry for entry in given if _says_something(entry)}
    accepted = tuple(entry for entry in confirmed if _concerns(entry, features))
    shown = (*_in_fields(catalogue.signals, features), *_confirmed(catalogue.signals, accepted))
    answers: list[SupportedAnswer] = []
    disputed: list[Disputed] = []
    for question in questionnaire.questions:
        of_question = tuple(s for s in shown if s.signal.question == question.key)
        answer = _settled(question.key, of_question, own.get(question.key))
        if isinstance(answer, Disputed):
            disputed.append(answer)
        elif answer is not None:
            answers.append(answer)
    texts = features.texts if features else ()
    known = {entry.signal for entry in accepted}
    return NoticeAnswers(
        features=features,
        sheet=_sheet(questionnaire, answers, own),
        answers=tuple(answers),
        disputed=tuple(disputed),
        suggestions=tuple(
            suggestion
            for suggestion in catalogue.signal_words.suggestions_in(texts)
            if suggestion.about.key not in known
        ),
    )


def shared_answers(per_lot: tuple[NoticeAnswers, ...]) -> AnswerSheet:
    """Return the answers on which all lots agree that say something; the others stay open.

    Lots that differ are never averaged: look at them apart.
    """
    first = per_lot[0].sheet
    told: dict[str, set[tuple[AnswerState, str]]] = {}
    for answers in per_lot:
        for given in answers.sheet.given:
            if _says_something(given):
                told.setdefault(given.question, set()).add((given.state, given.option))
    return answer_sheet(
        questionnaire=first.questionnaire,
        given=[
            Given(question=question, state=state, option=option, remark=first.remark_on(question))
            for question, states in told.items()
            if len(states) == 1
            for state, option in states
        ],
    )


def differing_questions(per_lot: tuple[NoticeAnswers, ...]) -> tuple[str, ...]:
    """Return the questions to which lots give different answers, in order."""
    questions = per_lot[0].sheet.questionnaire.questions
    chosen = [answers.sheet.chosen for answers in per_lot]
    return tuple(
        question.key
        for question in questions
        if len({answers[question.key] for answers in chosen if question.key in answers}) > 1
    )


def _in_fields(signals: Iterable[Signal], features: Features | None) -> Iterable[Shown]:
    if features is None:
        return
    for signal in signals:
        observations = features.shown(signal.shown_by)
        if observations:
            yield Shown(
                signal=signal,
                support=Support.FIELD,
                evidence=tuple(place for seen in observations for place in seen.evidence),
                observations=observations,
            )


def _confirmed(signals: Iterable[Signal], accepted: tuple[Confirmed, ...]) -> Iterable[Shown]:
    """Yield what was confirmed; signals of an older edition that are gone count no more."""
    for signal in signals:
        evidence = tuple(entry.evidence for entry in accepted if entry.signal == signal.key)
        if evidence:
            yield Shown(signal=signal, support=Support.CONFIRMED, evidence=evidence)


def _concerns(confirmed: Confirmed, features: Features | None) -> bool:
    """Tell whether a finding is about this lot, or about all of them."""
    return features is None or confirmed.evidence.lot in (None, features.key)


def _settled(
    question: str, shown: tuple[Shown, ...], own: Given | None
) -> SupportedAnswer | Disputed | None:
    if own is not None:
        if own.state is not AnswerState.ANSWERED:
            return None
        agreeing = tuple(entry for entry in shown if entry.signal.option == own.option)
        return SupportedAnswer(
            question=question, option=own.option, support=Support.PERSON, shown=agreeing
        )
    telling = _most_telling(shown)
    options = {entry.signal.option for entry in telling}
    if not options:
        return None
    if len(options) > 1:
        return Disputed(question=question, shown=telling)
    return SupportedAnswer(
        question=question,
        option=options.pop(),
        support=telling[0].support,
        shown=telling,
    )


def _most_telling(shown: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """Return the strongest of what fields show, with everything that a person confirmed."""
    if len(shown) < 2:
        return shown
    in_fields = [entry for entry in shown if entry.support is Support.FIELD]
    strongest = max((entry.signal.strength for entry in in_fields), default=0)
    return tuple(
        entry
        for entry in shown
        if entry.support is not Support.FIELD or entry.signal.strength == strongest
    )


def _says_something(given: Given) -> bool:
    return given.state not in (AnswerState.NOT_ANSWERED, AnswerState.NOT_SHOWN)


def _sheet(
    questionnaire: Questionnaire, answers: list[SupportedAnswer], own: Mapping[str, Given]
) -> AnswerSheet:
    found = [
        Given(question=entry.question, state=AnswerState.ANSWERED, option=entry.option)
        for entry in answers
        if entry.question not in own
    ]
    return answer_sheet(questionnaire=questionnaire, given=[*found, *own.values()])
