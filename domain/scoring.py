"""Profiles and outcomes: the shares of the three perspectives, exact and with whole sums.

``share(p) = sum(weight * points(p)) / (6 * sum(weight))`` over shown and answered questions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from domain.answers import AnswerSheet
from domain.catalogue import Limits, Option, Perspective, Question, Side, Theme

Answered = tuple[Question, Option]


@dataclass(frozen=True, kw_only=True)
class Profile:
    """The three shares, which are also the point in the triangle.

    ``sums`` are the weighted points in the fixed order of the perspectives (whole numbers), and
    ``counted`` is the number of answers they come from. The sums are never all zero.
    """

    sums: tuple[int, int, int]
    counted: int

    @cached_property
    def total(self) -> int:
        """All weighted points together: six times the sum of the weights."""
        return sum(self.sums)

    def share(self, perspective: Perspective) -> Fraction:
        """Return the exact share of one perspective, 0 to 1."""
        return Fraction(self.sums[tuple(Perspective).index(perspective)], self.total)

    @cached_property
    def shares(self) -> tuple[Fraction, Fraction, Fraction]:
        """The exact shares in the fixed order; together they are one."""
        first, second, third = (Fraction(part, self.total) for part in self.sums)
        return (first, second, third)

    @cached_property
    def leaders(self) -> tuple[Perspective, ...]:
        """The perspectives with the highest share: more than one when equal is equal."""
        highest = max(self.sums)
        return tuple(p for p, part in zip(Perspective, self.sums, strict=True) if part == highest)

    @cached_property
    def ranked(self) -> tuple[tuple[int, Perspective], ...]:
        """Rank and perspective, best first; equal shares have equal rank (1, 1, 3)."""
        order = sorted(Perspective, key=lambda perspective: -self.share(perspective))
        return tuple((1 + sum(other > self.share(p) for other in self.shares), p) for p in order)


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


def profile_of(answered: Iterable[Answered]) -> Profile | None:
    """Return the profile of these answers, or ``None`` when no answer carries weight."""
    sums = [0, 0, 0]
    counted = 0
    for question, option in answered:
        counted += 1
        for position, points in enumerate(option.points.in_order):
            sums[position] += question.weight * points
    if not any(sums):
        return None
    return Profile(sums=(sums[0], sums[1], sums[2]), counted=counted)


def outcome_of(*, profile: Profile, limits: Limits) -> Outcome:
    """Return the outcome of a profile; a margin on a limit belongs to the higher band."""
    ranked = [perspective for _, perspective in profile.ranked]
    margin = profile.share(ranked[0]) - profile.share(ranked[1])
    if margin * 100 >= limits.clear:
        kind = OutcomeKind.CLEAR
    elif margin * 100 >= limits.leaning:
        kind = OutcomeKind.LEANING
    else:
        kind = OutcomeKind.MIXED
    return Outcome(kind=kind, leaders=profile.leaders, runner_up=ranked[1], margin=margin)


def theme_profiles(sheet: AnswerSheet) -> tuple[ThemeProfile, ...]:
    """Return the profile of each theme, in order."""
    return tuple(
        ThemeProfile(theme=theme, profile=profile_of(_answered_in(sheet, {theme.key})))
        for theme in sheet.questionnaire.themes
    )


def side_profile(sheet: AnswerSheet, side: Side) -> SideProfile:
    """Return the profile of the themes on one side."""
    themes = {theme.key for theme in sheet.questionnaire.themes if theme.side is side}
    return SideProfile(side=side, profile=profile_of(_answered_in(sheet, themes)))


def _answered_in(sheet: AnswerSheet, themes: set[str]) -> list[Answered]:
    theme_of = sheet.questionnaire.theme_of
    return [(q, option) for q, option in sheet.answered if theme_of(q.key).key in themes]
