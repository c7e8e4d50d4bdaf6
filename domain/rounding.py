"""Rounding for people, in one place: by the largest remainder, so that shown parts add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, kw_only=True)
class RoundedShares:
    """Whole percentages in the given order; ``add_up`` is false where equal shares forbid 100."""

    percentages: tuple[int, ...]
    add_up: bool


def rounded_shares(shares: Sequence[Fraction]) -> RoundedShares:
    """Round shares that add up to one to whole percentages.

    Equal shares look equal, and the order is never contradicted; where the remaining points
    cannot be given to one of two equal shares they are left out and ``add_up`` is false.
    """
    raise NotImplementedError


def rounded_parts(
    parts: Sequence[Fraction], *, total: Fraction, decimals: int
) -> tuple[Fraction, ...]:
    """Round signed parts so that together they are exactly the rounded-down ``total``."""
    raise NotImplementedError


def shown_margin(margin: Fraction) -> Fraction:
    """Return a margin (0 to 1) in share points with one decimal, rounded down.

    Rounded down, so that a margin shown as 15.0 has really reached the limit of 15.
    """
    raise NotImplementedError
