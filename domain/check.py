"""The check of a tender: one front door, ``check``, and one result, ``TenderCheck``.

Page, report, export and command all show this object; none of them computes anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from domain.advice import Advice, advise
from domain.answers import AnswerSheet, Given
from domain.catalogue import Catalogue
from domain.check_lots import LotResult, lot_results
from domain.coverage import Coverage, coverage_of
from domain.intent import IntentDifference, intent_against_tender
from domain.notice_answers import (
    Confirmed,
    Disputed,
    NoticeAnswers,
    SupportedAnswer,
    differing_questions,
    shared_answers,
)
from domain.notice_features import Features, features_of
from domain.notice_insight import (
    CalledFor,
    FoundAspect,
    NoticeContradiction,
    advice_to_bidder,
    ambitions_in,
    clarifications_for,
    contradictions_of,
    vision_in,
)
from domain.notice_merging import merged_answers
from domain.notices import Notice, NoticeKind
from domain.perspective import Perspective
from domain.scoring import Outcome, Profile, contenders_of, outcome_of, profile_of
from domain.signals import BidderAdvice

ENOUGH = 6
"""So many answers have to count before a perspective is named without more."""

FEW = 3
"""So many give a first impression; fewer say next to nothing."""


class Judged(StrEnum):
    """What may be said of the perspective."""

    FOUND = "found"
    IMPRESSION = "impression"
    """Some answers count, too few to rest on: what they point to is no more than an impression."""
    TOO_FEW = "too_few"
    NOT_A_CALL = "not_a_call"
    """The notice is of a kind that shows no approach, and nobody added anything."""


class Concluding(StrEnum):
    """What a notice allows one to conclude, by what it is."""

    FULLY = "fully"
    AFTERWARDS = "afterwards"
    BEFOREHAND = "beforehand"
    NOT_AT_ALL = "not_at_all"


_NAMING = (Judged.FOUND, Judged.IMPRESSION)

CONCLUDING = {
    NoticeKind.CALL: Concluding.FULLY,
    NoticeKind.QUALIFICATION: Concluding.FULLY,
    NoticeKind.AWARD: Concluding.AFTERWARDS,
    NoticeKind.MODIFICATION: Concluding.AFTERWARDS,
    NoticeKind.COMPLETION: Concluding.AFTERWARDS,
    NoticeKind.CONSULTATION: Concluding.BEFOREHAND,
    NoticeKind.PLANNING: Concluding.BEFOREHAND,
    NoticeKind.DIRECT_AWARD: Concluding.NOT_AT_ALL,
    NoticeKind.CORRECTION: Concluding.NOT_AT_ALL,
    NoticeKind.OTHER: Concluding.NOT_AT_ALL,
}
_SHOW_AN_APPROACH = (Concluding.FULLY, Concluding.AFTERWARDS)


@dataclass(frozen=True, kw_only=True)
class TenderCheck:
    """What a tender reveals: of its notice, of what was confirmed and of what people answered.

    ``answers`` are those on which all lots agree; ``lots`` hold the lots that differ apart, and
    are one entry when all lots show the same. What is not found is open, and never counts as no.
    """

    catalogue: Catalogue
    notice: Notice | None
    answers: NoticeAnswers
    coverage: Coverage
    profile: Profile | None
    outcome: Outcome | None
    lots: tuple[LotResult, ...]
    confirmed: tuple[Confirmed, ...]
    rejected: tuple[Confirmed, ...] = ()

    @property
    def sheet(self) -> AnswerSheet:
        """The answers that count."""
        return self.answers.sheet

    @property
    def concluding(self) -> Concluding | None:
        """What the notice allows one to conclude; none without a notice."""
        return CONCLUDING[self.notice.kind] if self.notice else None

    @property
    def judged(self) -> Judged:
        """What may be said of the perspective."""
        is_silent = self.concluding is not None and self.concluding not in _SHOW_AN_APPROACH
        if is_silent and not self.coverage.added_by_people:
            return Judged.NOT_A_CALL
        if self.profile is None or self.profile.counted < FEW:
            return Judged.TOO_FEW
        return Judged.FOUND if self.profile.counted >= ENOUGH else Judged.IMPRESSION

    @property
    def leaders(self) -> tuple[Perspective, ...]:
        """The perspectives that the check names; none while too little is known.

        More than one when what was found points more than one way.
        """
        if self.judged not in _NAMING or self.profile is None or self.outcome is None:
            return ()
        return contenders_of(self.profile, self.outcome)

    @property
    def disputed(self) -> tuple[Disputed, ...]:
        """The questions that stay open because what was seen points to different answers."""
        return self.answers.disputed

    @cached_property
    def differing(self) -> tuple[str, ...]:
        """The questions to which lots give different answers, in order."""
        return differing_questions(tuple(result.answers for result in self.lots))

    @cached_property
    def advice(self) -> Advice:
        """The same sums as for an assignment: why this perspective, and how firm it is."""
        return advise(catalogue=self.catalogue.without_approach, sheet=self.sheet)

    @cached_property
    def vision(self) -> tuple[FoundAspect, ...]:
        """Each part of the vision, found or not found."""
        found = vision_in(self.answers, self.catalogue, confirmed=self.confirmed)
        return without_rejected(found, self.rejected)

    @cached_property
    def ambitions(self) -> tuple[FoundAspect, ...]:
        """Each ambition, found or not found."""
        found = ambitions_in(self.answers, self.catalogue, confirmed=self.confirmed)
        return without_rejected(found, self.rejected)

    @cached_property
    def contradictions(self) -> tuple[NoticeContradiction, ...]:
        """What contradicts in the tender as a whole, gravest first; see also each of the lots."""
        return contradictions_of(self.answers, self.catalogue)

    @cached_property
    def clarifications(self) -> tuple[CalledFor, ...]:
        """The questions to ask the authority, most urgent first."""
        return clarifications_for(self.answers, self.catalogue)

    @cached_property
    def bidder_advice(self) -> tuple[BidderAdvice, ...]:
        """The advice to a bidder for what was found, or for an unclear picture."""
        return advice_to_bidder(self.leaders, self.catalogue)

    def support_of(self, question: str) -> SupportedAnswer | None:
        """Return what an answer rests on."""
        return self.answers.answer_to(question)


def check(
    *,
    catalogue: Catalogue,
    notice: Notice | None = None,
    confirmed: Iterable[Confirmed] = (),
    rejected: Iterable[Confirmed] = (),
    given: Iterable[Given] = (),
) -> TenderCheck:
    """Return what a tender reveals, by the rules of this catalogue.

    ``confirmed`` are the passages that a person confirmed, ``rejected`` those that show no part of
    a vision or ambition after all. ``given`` is what people answered themselves: it goes before
    what a notice shows.

    Raises:
        UnknownKey: when the catalogue has no questionnaire on notices.
    """
    findings, own = tuple(confirmed), tuple(given)
    features: tuple[Features | None, ...] = features_of(notice) if notice else (None,)
    lots = lot_results(features, catalogue, confirmed=findings, given=own)
    answers = merged_answers(
        tuple(result.answers for result in lots),
        features=tuple(entry for entry in features if entry),
        sheet=shared_answers(tuple(result.answers for result in lots)),
    )
    profile = profile_of(answers.sheet.answered)
    return TenderCheck(
        catalogue=catalogue,
        notice=notice,
        answers=answers,
        coverage=coverage_of(answers, own=own),
        profile=profile,
        outcome=outcome_of(profile=profile, limits=catalogue.limits) if profile else None,
        lots=lots,
        confirmed=findings,
        rejected=tuple(rejected),
    )


def without_rejected(
    aspects: Iterable[FoundAspect], rejected: Iterable[Confirmed]
) -> tuple[FoundAspect, ...]:
    """Return aspects without the passages that a person rejected for them."""
    refused = {(entry.signal, entry.evidence.quote) for entry in rejected}
    return tuple(
        replace(
            found,
            suggested=tuple(
                place for place in found.suggested if (found.aspect.key, place.quote) not in refused
            ),
        )
        for found in aspects
    )


def compare_intent(advice: Advice, tender: TenderCheck) -> IntentDifference:
    """Return where a tender departs from the advice on its assignment."""
    return intent_against_tender(advice, tender.advice)
