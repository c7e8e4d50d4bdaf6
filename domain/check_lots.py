"""The lots of a tender: those that show the same are judged once, those that differ apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from domain.answers import Given
from domain.catalogue import Catalogue
from domain.lots import Lot
from domain.notice_answers import Confirmed, NoticeAnswers, answers_from
from domain.notice_features import Features
from domain.notice_insight import NoticeContradiction, contradictions_of
from domain.notice_merging import supported_by_all
from domain.scoring import Outcome, Profile, outcome_of, profile_of

_Shape = tuple[frozenset[tuple[str, str, bool]], frozenset[tuple[str, str]]]


@dataclass(frozen=True, kw_only=True)
class LotResult:
    """What lots that answer the same reveal; ``lots`` is empty for a notice without lots.

    ``answers`` have the features of the first of them, and the evidence of them all.
    """

    catalogue: Catalogue
    lots: tuple[Lot, ...]
    answers: NoticeAnswers
    profile: Profile | None
    outcome: Outcome | None

    @cached_property
    def contradictions(self) -> tuple[NoticeContradiction, ...]:
        """What contradicts in these lots, gravest first."""
        return contradictions_of(self.answers, self.catalogue)


def lot_results(
    features: Iterable[Features | None],
    catalogue: Catalogue,
    *,
    confirmed: tuple[Confirmed, ...],
    given: tuple[Given, ...],
) -> tuple[LotResult, ...]:
    """Return the results, one for all lots that answer the same, in the order of the lots."""
    alike: dict[_Shape, list[Features | None]] = {}
    for entry in features:
        alike.setdefault(_shape(entry, confirmed), []).append(entry)
    results = [
        _result(group, catalogue, confirmed=confirmed, given=given) for group in alike.values()
    ]
    return tuple(_together(results)) if len(results) > 1 else tuple(results)


def _together(results: Iterable[LotResult]) -> Iterator[LotResult]:
    """Yield results with the same answers and contradictions as one."""
    same: dict[tuple[object, ...], list[LotResult]] = {}
    for result in results:
        found = tuple(entry.contradiction.key for entry in result.contradictions)
        same.setdefault((result.answers.sheet.given, found), []).append(result)
    for group in same.values():
        first, answers = group[0], tuple(result.answers for result in group)
        supported = tuple(supported_by_all(answers, first.answers.sheet))
        yield replace(
            first,
            lots=tuple(lot for result in group for lot in result.lots),
            answers=replace(first.answers, answers=supported),
        )


def _result(
    group: list[Features | None],
    catalogue: Catalogue,
    *,
    confirmed: tuple[Confirmed, ...],
    given: tuple[Given, ...],
) -> LotResult:
    answers = answers_from(group[0], catalogue, confirmed=confirmed, given=given)
    profile = profile_of(answers.sheet.answered)
    return LotResult(
        catalogue=catalogue,
        lots=tuple(entry.lot for entry in group if entry and entry.lot),
        answers=answers,
        profile=profile,
        outcome=outcome_of(profile=profile, limits=catalogue.limits) if profile else None,
    )


def _shape(features: Features | None, confirmed: tuple[Confirmed, ...]) -> _Shape:
    """Return what decides the answers of a lot: its features, and what was confirmed of it."""
    if features is None:
        return frozenset(), frozenset()
    seen = frozenset(
        (entry.feature.value, str(entry.value), entry.is_about) for entry in features.observations
    )
    own = frozenset(
        (entry.signal, entry.evidence.quote)
        for entry in confirmed
        if features.key is not None and entry.evidence.lot == features.key
    )
    return seen, own
