"""What a tender tells beside its perspective: vision, ambitions, contradictions, what to ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.catalogue import Catalogue
from domain.conditions import Condition
from domain.evidence import Evidence
from domain.library import Contradiction
from domain.notice_answers import Confirmed, NoticeAnswers
from domain.notice_words import NoticeWords, Suggestion
from domain.observations import Observation
from domain.perspective import Perspective
from domain.scoring import Answered
from domain.signals import Aspect, BidderAdvice, Clarification


@dataclass(frozen=True, kw_only=True)
class FoundAspect:
    """A part of the vision or an ambition: found with evidence, or not found in the notice.

    ``confirmed`` are passages that a person confirmed, ``suggested`` those that words found.
    """

    aspect: Aspect
    answers: tuple[Answered, ...]
    observations: tuple[Observation, ...]
    confirmed: tuple[Evidence, ...]
    suggested: tuple[Evidence, ...]

    @property
    def is_found(self) -> bool:
        """Tell whether anything shows it. Not found is never a no."""
        return bool(self.answers or self.observations or self.confirmed or self.suggested)


@dataclass(frozen=True, kw_only=True)
class NoticeContradiction:
    """A contradiction that a tender shows, with the answers and features that show it."""

    contradiction: Contradiction
    answers: tuple[Answered, ...]
    observations: tuple[Observation, ...]


@dataclass(frozen=True, kw_only=True)
class CalledFor:
    """A question to ask the authority, with what calls for it."""

    clarification: Clarification
    unanswered: tuple[str, ...]
    contradictions: tuple[NoticeContradiction, ...]
    answers: tuple[Answered, ...]


def vision_in(
    answers: NoticeAnswers, catalogue: Catalogue, *, confirmed: Iterable[Confirmed] = ()
) -> tuple[FoundAspect, ...]:
    """Return each part of the vision, found or not."""
    return _aspects(catalogue.vision, catalogue.vision_words, answers, tuple(confirmed))


def ambitions_in(
    answers: NoticeAnswers, catalogue: Catalogue, *, confirmed: Iterable[Confirmed] = ()
) -> tuple[FoundAspect, ...]:
    """Return each ambition, found or not."""
    return _aspects(catalogue.ambitions, catalogue.ambition_words, answers, tuple(confirmed))


def contradictions_of(
    answers: NoticeAnswers, catalogue: Catalogue
) -> tuple[NoticeContradiction, ...]:
    """Return what contradicts in a tender, gravest first."""
    found = [
        NoticeContradiction(
            contradiction=contradiction,
            answers=_answers_carrying(shown_by, answers),
            observations=_observations_carrying(shown_by, answers),
        )
        for contradiction in catalogue.contradictions
        if contradiction.in_notice
        and (
            shown_by := [
                when for when in contradiction.in_notice.when if when.holds(answers.options)
            ]
        )
    ]
    return tuple(sorted(found, key=lambda entry: -entry.contradiction.severity))


def clarifications_for(answers: NoticeAnswers, catalogue: Catalogue) -> tuple[CalledFor, ...]:
    """Return the questions to ask, most urgent first: contradictions, answers, what is open."""
    contradictions = contradictions_of(answers, catalogue)
    called = [_called_for(entry, answers, contradictions) for entry in catalogue.clarifications]
    return tuple(sorted((entry for entry in called if entry), key=_urgency))


def advice_to_bidder(
    leaders: tuple[Perspective, ...], catalogue: Catalogue
) -> tuple[BidderAdvice, ...]:
    """Return the advice for the leader; without one alone that for an unclear picture."""
    wanted = leaders[0] if len(leaders) == 1 else None
    return tuple(entry for entry in catalogue.bidder_advice if entry.perspective is wanted)


def _aspects(
    aspects: tuple[Aspect, ...],
    words: NoticeWords[Aspect],
    answers: NoticeAnswers,
    confirmed: tuple[Confirmed, ...],
) -> tuple[FoundAspect, ...]:
    texts = answers.features.texts if answers.features else ()
    suggested = {entry.about.key: entry for entry in words.suggestions_in(texts)}
    return tuple(
        FoundAspect(
            aspect=aspect,
            answers=_answers_carrying([aspect.answered], answers) if aspect.answered else (),
            observations=answers.features.shown(aspect.shown_by) if answers.features else (),
            confirmed=tuple(c.evidence for c in confirmed if c.signal == aspect.key),
            suggested=_evidence_of(suggested.get(aspect.key)),
        )
        for aspect in aspects
    )


def _evidence_of(suggestion: Suggestion[Aspect] | None) -> tuple[Evidence, ...]:
    return suggestion.evidence if suggestion else ()


def _answers_carrying(
    conditions: Iterable[Condition], answers: NoticeAnswers
) -> tuple[Answered, ...]:
    keys = {c.question for when in conditions for c in when.supporting(answers.options)}
    return tuple(entry for entry in answers.sheet.answered if entry[0].key in keys)


def _observations_carrying(
    conditions: Iterable[Condition], answers: NoticeAnswers
) -> tuple[Observation, ...]:
    keys = {c.question for when in conditions for c in when.supporting(answers.options)}
    seen = answers.features.observations if answers.features else ()
    return tuple(entry for entry in seen if entry.feature.value in keys)


def _called_for(
    clarification: Clarification,
    answers: NoticeAnswers,
    contradictions: tuple[NoticeContradiction, ...],
) -> CalledFor | None:
    unanswered = {question.key for question in answers.sheet.open_questions}
    open_now = tuple(key for key in clarification.unanswered if key in unanswered)
    named = tuple(
        entry for entry in contradictions if entry.contradiction.key in clarification.contradictions
    )
    shown_by = [when for when in clarification.when if when.holds(answers.options)]
    if not (open_now or named or shown_by):
        return None
    return CalledFor(
        clarification=clarification,
        unanswered=open_now,
        contradictions=named,
        answers=_answers_carrying(shown_by, answers),
    )


def _urgency(entry: CalledFor) -> tuple[int, int, int]:
    gravest = max((c.contradiction.severity for c in entry.contradictions), default=0)
    return (-gravest, -len(entry.answers), -len(entry.unanswered))
