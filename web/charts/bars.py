"""Bars: the shares from high to low, and what each answer adds to the lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.explanation import Explanation
from domain.perspective import Perspective
from domain.rounding import rounded_shares
from domain.scoring import Profile
from web.charts.paint import PAINTS, Paint, Target

_HALF = 50.0
_LONGEST = 48.0


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A bar between two places, in hundredths of the width of the drawing."""

    perspective: Perspective
    start: float
    width: float


@dataclass(frozen=True, kw_only=True)
class ShareBar:
    """The share of one perspective: its bar starts at zero and is as long as the exact share."""

    perspective: Perspective
    percentage: int
    rank: int
    bar: Bar


@dataclass(frozen=True, kw_only=True)
class ShareBars:
    """The three shares, from high to low. ``add_up``: whether the percentages make 100."""

    name: str
    paint: Paint
    rows: tuple[ShareBar, ...]
    add_up: bool


def share_bars(*, name: str, profile: Profile, target: Target = "web") -> ShareBars:
    """Return the shares of a profile as bars, from high to low."""
    rounded = rounded_shares(profile.shares)
    percentage_of = dict(zip(Perspective, rounded.percentages, strict=True))
    rows = tuple(
        ShareBar(
            perspective=perspective,
            percentage=percentage_of[perspective],
            rank=rank,
            bar=Bar(
                perspective=perspective,
                start=0.0,
                width=round(float(profile.share(perspective)) * 100, 2),
            ),
        )
        for rank, perspective in profile.ranked
    )
    return ShareBars(name=name, paint=PAINTS[target], rows=rows, add_up=rounded.add_up)


def contribution_bars(explanation: Explanation) -> tuple[Bar, ...]:
    """Return a bar per contribution, in order: right for the leader, left for the rival.

    All on one scale, on which the strongest contribution nearly fills its half.
    """
    amounts = [contribution.amount for contribution in explanation.contributions]
    strongest = _strongest(amounts)
    return tuple(
        _diverging(amount, strongest=strongest, explanation=explanation) for amount in amounts
    )


def _strongest(amounts: Sequence[Fraction]) -> Fraction:
    return max((abs(amount) for amount in amounts), default=Fraction(0)) or Fraction(1)


def _diverging(amount: Fraction, *, strongest: Fraction, explanation: Explanation) -> Bar:
    width = round(float(abs(amount) / strongest) * _LONGEST, 2)
    if amount < 0:
        return Bar(perspective=explanation.rival, start=round(_HALF - width, 2), width=width)
    return Bar(perspective=explanation.leader, start=_HALF, width=width)
