"""Profiles and outcomes: the shares of the three perspectives, exact and with whole sums.

``share(p) = sum(weight * points(p)) / (6 * sum(weight))`` over shown and answered questions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import compress, product
from typing import TYPE_CHECKING

from domain.answers import AnswerSheet
from domain.perspective import Perspective
from domain.questionnaire import Option, Question, Side, Theme

if TYPE_CHECKING:
    from domain.catalogue import Limits

Answered = tuple[Question, Option]
_PERSPECTIVES = tuple(Perspective)
_LEADERS = {
    leading: tuple(compress(_PERSPECTIVES, leading)) for leading in product((False, True), repeat=3)
}


@dataclass(frozen=True, kw_only=True)
class Profile:
    """The three shares, which are also the point in the triangle.

    ``sums`` are the weighted points in the fixed order of the perspectives (whole numbers), and
    ``counted`` is the number of answers with weight. The sums are never all zero.
    """

    sums: tuple[int, int, int]
    counted: int

    @cached_property
    def total(self) -> int:
        """All weighted points together: six times the sum of the weights."""
        return sum(self.sums)

    def share(self, perspective: Perspective) -> Fraction:
        """Return the exact share of one perspective, 0 to 1."""
        return Fraction(self.sums[_PERSPECTIVES.index(perspective)], self.total)

    @cached_property
    def shares(self) -> tuple[Fraction, Fraction, Fraction]:
        """The exact shares in the fixed order; together they are one."""
        first, second, third = (Fraction(part, self.total) for part in self.sums)
        return (first, second, third)

    @cached_property
    def leaders(self) -> tuple[Perspective, ...]:
        """The perspectives with the highest share: more than one when equal is equal."""
        return leaders_of(self.sums)

    @cached_property
    def ranked(self) -> tuple[tuple[int, Perspective], ...]:
        """Rank and perspective, best first; equal shares have equal rank (1, 1, 3)."""
        order = sorted(zip(self.sums, _PERSPECTIVES, strict=True), key=lambda entry: -entry[0])
        return tuple((1 + sum(other > part for other in self.sums), p) for part, p in order)


class OutcomeKind(StrEnum):
    """How clear the lead is."""

    CLEAR = "clear"
    LEANING = "leaning"
    MIXED = "mixed"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The leader or leaders, and the lead over the runner-up.

    ``margin`` is the exact difference in share (0 to 1). With equal leaders it is zero and the
    runner-up is the second of them in the fixed order: none is picked above the other.
    """

    kind: OutcomeKind
    leaders: tuple[Perspective, ...]
    runner_up: Perspective
    margin: Fraction


@dataclass(frozen=True, kw_only=True)
class ThemeProfile:
    """The profile of one theme, or none when nothing in it is answered."""

    theme: Theme
    profile: Profile | None


@dataclass(frozen=True, kw_only=True)
class SideProfile:
    """The profile of what is asked or of what can be carried."""

    side: Side
    profile: Profile | None


def leaders_of(sums: tuple[int, int, int]) -> tuple[Perspective, ...]:
    """Return the perspectives with the highest sum, all of them when sums are equal."""
    first, second, third = sums
    highest = max(sums)
    return _LEADERS[first == highest, second == highest, third == highest]


def profile_of(answered: Iterable[Answered]) -> Profile | None:
    """Return the profile of these answers, or ``None`` when no answer carries weight."""
    first = second = third = counted = 0
    for question, option in answered:
        weight, points = question.weight, option.points
        first += weight * points.competition
        second += weight * points.participation
        third += weight * points.co_creation
        counted += weight > 0
    if not first + second + third:
        return None
    return Profile(sums=(first, second, third), counted=counted)


def outcome_of(*, profile: Profile, limits: Limits) -> Outcome:
    """Return the outcome of a profile.

    A margin on a limit belongs to the higher band; equal leaders are always mixed.
    """
    ranked = [perspective for _, perspective in profile.ranked]
    margin = profile.share(ranked[0]) - profile.share(ranked[1])
    if not margin or margin * 100 < limits.leaning:
        kind = OutcomeKind.MIXED
    elif margin * 100 < limits.clear:
        kind = OutcomeKind.LEANING
    else:
        kind = OutcomeKind.CLEAR
    return Outcome(kind=kind, leaders=profile.leaders, runner_up=ranked[1], margin=margin)


def contenders_of(profile: Profile, outcome: Outcome) -> tuple[Perspective, ...]:
    """Return what an outcome names: the leader, or when mixed all that compete for the lead.

    In the fixed and neutral order of the perspectives: none is put above another.
    """
    leaders = outcome.leaders
    if outcome.kind is not OutcomeKind.MIXED or len(leaders) > 1:
        return leaders
    second = profile.share(outcome.runner_up)
    return tuple(p for p in Perspective if p in leaders or profile.share(p) == second)


def theme_profiles(sheet: AnswerSheet) -> tuple[ThemeProfile, ...]:
    """Return the profile of each theme, in order."""
    return tuple(
        ThemeProfile(theme=theme, profile=profile_of(_answered_in(sheet, [theme])))
        for theme in sheet.questionnaire.themes
    )


def side_profile(sheet: AnswerSheet, side: Side) -> SideProfile:
    """Return the profile of the themes on one side."""
    return SideProfile(side=side, profile=profile_of(answered_on(sheet, side)))


def answered_on(sheet: AnswerSheet, side: Side) -> list[Answered]:
    """Return the answers to the themes on one side, in order."""
    return _answered_in(sheet, [t for t in sheet.questionnaire.themes if t.side is side])


def _answered_in(sheet: AnswerSheet, themes: Iterable[Theme]) -> list[Answered]:
    keys = {question.key for theme in themes for question in theme.questions}
    return [(question, option) for question, option in sheet.answered if question.key in keys]
