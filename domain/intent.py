"""Intent against tender: where a tender departs from what the answers of its buyer ask for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain.advice import Advice
from domain.answers import AnswerSheet
from domain.criteria import ComparedCriterion
from domain.perspective import PerPerspective, Perspective
from domain.questionnaire import POINTS_PER_OPTION, Option, Question
from domain.scoring import Answered, Profile
from domain.texts import Text

EVEN_PART = POINTS_PER_OPTION // len(Perspective)
"""An answer that gives a wanted perspective its even part of the points does not pull away."""


class Departure(StrEnum):
    """How a tender relates to its intent on one criterion; open is not the same as fine."""

    FITS = "fits"
    PARTLY = "partly"
    DEPARTS = "departs"
    OPEN = "open"


@dataclass(frozen=True, kw_only=True)
class ShownAnswer:
    """What the tender does on one question; ``better`` are the answers that the intent asks for.

    ``better`` is empty when the answer fits.
    """

    question: Question
    option: Option
    better: tuple[Option, ...]

    @property
    def fits(self) -> bool:
        """Whether it goes together with the intent."""
        return not self.better


@dataclass(frozen=True, kw_only=True)
class CriterionDifference:
    """One criterion: what the buyer answered, what the tender does, and how to repair it.

    ``wanted`` says what the wanted perspectives ask here, ``repairs`` what to change; both in the
    order of those perspectives. ``open`` are the questions that the tender does not answer.
    """

    criterion: ComparedCriterion
    state: Departure
    asked: tuple[Answered, ...]
    wanted: tuple[Text, ...]
    shown: tuple[ShownAnswer, ...]
    open: tuple[Question, ...]
    repairs: tuple[Text, ...]


@dataclass(frozen=True, kw_only=True)
class IntentDifference:
    """An assignment and its tender side by side, criterion by criterion.

    ``wanted`` are the perspectives that the advice names: more than one when the answers point
    more than one way, and none while nothing is answered (then there is nothing to compare).
    """

    wanted: tuple[Perspective, ...]
    intended: Profile | None
    tendered: Profile | None
    criteria: tuple[CriterionDifference, ...]

    def having(self, *states: Departure) -> tuple[CriterionDifference, ...]:
        """Return the criteria in one of these states."""
        return tuple(entry for entry in self.criteria if entry.state in states)

    @property
    def departing(self) -> tuple[CriterionDifference, ...]:
        """The criteria on which something in the tender pulls away from the intent."""
        return self.having(Departure.DEPARTS, Departure.PARTLY)


def intent_against_tender(intent: Advice, tender: Advice) -> IntentDifference:
    """Return where a tender departs from the advice on its assignment.

    ``intent`` is the advice on the answers of the buyer, ``tender`` the one on what the tender
    shows. The criteria are those of the newest content, that of the tender.
    """
    wanted = intent.result.contenders if intent.result else ()
    return IntentDifference(
        wanted=wanted,
        intended=intent.result.profile if intent.result else None,
        tendered=tender.result.profile if tender.result else None,
        criteria=tuple(
            _difference(criterion, intent=intent, tender=tender, wanted=wanted)
            for criterion in tender.catalogue.criteria
        )
        if wanted
        else (),
    )


def _difference(
    criterion: ComparedCriterion,
    *,
    intent: Advice,
    tender: Advice,
    wanted: tuple[Perspective, ...],
) -> CriterionDifference:
    shown = tuple(
        ShownAnswer(
            question=question, option=option, better=better_options(question, option, wanted)
        )
        for question, option in _answers_to(criterion.shown_by, tender.sheet)
    )
    return CriterionDifference(
        criterion=criterion,
        state=_state_of(shown),
        asked=_answers_to(criterion.asked_by, intent.sheet),
        wanted=_wanted(criterion, intent, tender, wanted),
        shown=shown,
        open=_open(criterion.shown_by, tender.sheet),
        repairs=tuple(criterion.repair.of(perspective) for perspective in wanted),
    )


def better_options(
    question: Question, option: Option, wanted: Iterable[Perspective]
) -> tuple[Option, ...]:
    """Return the options that go best with the wanted perspectives, none when this one goes."""
    perspectives = tuple(wanted)
    if any(option.points.of(perspective) >= EVEN_PART for perspective in perspectives):
        return ()
    best = {
        max(question.options, key=lambda other: other.points.of(perspective)).key
        for perspective in perspectives
    }
    return tuple(other for other in question.options if other.key in best)


def _state_of(shown: tuple[ShownAnswer, ...]) -> Departure:
    if not shown:
        return Departure.OPEN
    fitting = sum(answer.fits for answer in shown)
    if fitting == len(shown):
        return Departure.FITS
    return Departure.PARTLY if fitting else Departure.DEPARTS


def _answers_to(keys: tuple[str, ...], sheet: AnswerSheet) -> tuple[Answered, ...]:
    return tuple((question, option) for question, option in sheet.answered if question.key in keys)


def _open(keys: tuple[str, ...], sheet: AnswerSheet) -> tuple[Question, ...]:
    return tuple(question for question in sheet.open_questions if question.key in keys)


def _wanted(
    criterion: ComparedCriterion, intent: Advice, tender: Advice, wanted: tuple[Perspective, ...]
) -> tuple[Text, ...]:
    """Return what is asked here: by the dimension, or by the procedure that was advised."""
    if criterion.dimension is not None:
        texts = _dimension_texts(criterion.dimension, tender)
        return tuple(texts.of(perspective) for perspective in wanted) if texts else ()
    return (intent.recommended.procedure.name,) if intent.recommended else ()


def _dimension_texts(key: str, tender: Advice) -> PerPerspective | None:
    found = (entry.texts for entry in tender.catalogue.dimensions if entry.key == key)
    return next(found, None)
