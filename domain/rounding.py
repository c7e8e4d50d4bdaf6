"""Rounding for people, in one place: by the largest remainder, so that shown parts add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import floor


@dataclass(frozen=True, kw_only=True)
class RoundedShares:
    """Whole percentages in the given order; ``add_up`` is false where equal shares forbid 100."""

    percentages: tuple[int, ...]
    add_up: bool


def rounded_shares(shares: Sequence[Fraction]) -> RoundedShares:
    """Round shares that add up to one to whole percentages, each less than one point off.

    Equal shares look equal, and the order is never contradicted: of the ways to round up that
    keep both, the one with the largest remainders is taken. Where no way adds up to 100, the
    points that are left are left out and ``add_up`` is false.
    """
    exact = [share * 100 for share in shares]
    left = 100 - sum(floor(part) for part in exact)
    broken = sorted({part for part in exact if part != floor(part)}, reverse=True)
    ways = (set(way) for size in range(len(broken) + 1) for way in combinations(broken, size))
    fitting = [
        way
        for way in ways
        if sum(part in way for part in exact) == left and _keeps_order(broken, way)
    ]
    up = max(fitting, key=lambda way: _remainders(exact, way), default=set())
    return RoundedShares(
        percentages=tuple(floor(part) + (part in up) for part in exact), add_up=bool(fitting)
    )


def _keeps_order(broken: Sequence[Fraction], up: set[Fraction]) -> bool:
    shown = [floor(part) + (part in up) for part in broken]
    return shown == sorted(shown, reverse=True)


def _remainders(exact: Sequence[Fraction], up: set[Fraction]) -> Fraction:
    return sum((part - floor(part) for part in exact if part in up), Fraction(0))


def rounded_parts(
    parts: Sequence[Fraction], *, total: Fraction, decimals: int
) -> tuple[Fraction, ...]:
    """Round signed parts so that together they are exactly the rounded-down ``total``.

    The parts must add up to ``total``. Of equal parts the first looks the strongest, so that
    parts which are listed strongest first also look like that.
    """
    unit = 10**decimals
    scaled = [part * unit for part in parts]
    shown = [floor(part) for part in scaled]
    left = floor(total * unit) - sum(shown)

    def first_to_round_up(position: int) -> tuple[Fraction, int]:
        part = scaled[position]
        return (floor(part) - part, position if part > 0 else -position)

    for position in sorted(range(len(shown)), key=first_to_round_up)[:left]:
        shown[position] += 1
    return tuple(Fraction(part, unit) for part in shown)


def shown_margin(margin: Fraction) -> Fraction:
    """Return a margin (0 to 1) in share points with one decimal, rounded down.

    Rounded down, so that a margin shown as 15.0 has really reached the limit of 15.
    """
    return Fraction(floor(margin * 1000), 10)
