"""Rounding for people, in one place: by the largest remainder, so that shown parts add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, groupby
from math import floor, lcm


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
    exact, one = _in_whole_numbers([share * 100 for share in shares])
    shown = [part // one for part in exact]
    up = _to_round_up(exact, one=one, left=100 - sum(shown))
    return RoundedShares(
        percentages=tuple(part // one + (part in (up or ())) for part in exact),
        add_up=up is not None,
    )


def rounded_parts(
    parts: Sequence[Fraction], *, total: Fraction, decimals: int
) -> tuple[Fraction, ...]:
    """Round signed parts so that together they are exactly the rounded-down ``total``.

    The parts must add up to ``total``. Parts of equal strength look equally strong, for or
    against, wherever that is possible; where it is not, the first of them looks the strongest.
    """
    unit = 10**decimals
    exact, one = _in_whole_numbers([part * unit for part in parts])
    shown = [_towards_zero(part, one) for part in exact]
    goal = floor(total * unit)
    up = _to_round_up(exact, one=one, left=goal - sum(shown))
    if up is None:
        return tuple(Fraction(part, unit) for part in _in_turn(exact, one=one, goal=goal))
    return tuple(
        Fraction(whole + _sign(part) * (abs(part) in up), unit)
        for part, whole in zip(exact, shown, strict=True)
    )


def _in_turn(exact: Sequence[int], *, one: int, goal: int) -> list[int]:
    """Round each part down and so many of them up, the largest remainders first."""
    left = goal - sum(part // one for part in exact)
    in_turn = sorted(range(len(exact)), key=lambda at: _turn(exact[at], one, at))
    places = set(in_turn[:left])
    return [part // one + (at in places) for at, part in enumerate(exact)]


def _towards_zero(part: int, one: int) -> int:
    return _sign(part) * (abs(part) // one)


def _sign(part: int) -> int:
    return (part > 0) - (part < 0)


def _in_whole_numbers(parts: Sequence[Fraction]) -> tuple[list[int], int]:
    """Return the parts as whole numbers, and what one is then: sums stay exact and are fast."""
    one = lcm(*(part.denominator for part in parts))
    return [part.numerator * (one // part.denominator) for part in parts], one


def _turn(part: int, one: int, place: int) -> tuple[int, int]:
    """Sort by the largest remainder; rounding up makes a negative part look weaker."""
    return (-(part % one), place if part > 0 else -place)


def _to_round_up(exact: Sequence[int], *, one: int, left: int) -> frozenset[int] | None:
    """Return the strengths to round away from zero so that the sum grows by exactly ``left``.

    Equal strengths go together, and of those with the same whole part the largest go first.
    ``best`` keeps, for each growth of the sum, the choice that stays closest to the exact parts.
    """
    count = Counter(abs(part) for part in exact if part % one)
    growth = Counter[int]()
    for part in exact:
        growth[abs(part)] += _sign(part)
    best = {0: (0, frozenset[int]())}
    for _, strengths in groupby(sorted(count, reverse=True), key=lambda value: value // one):
        further = dict(best)
        for largest in accumulate([strength] for strength in strengths):
            grows = sum(growth[value] for value in largest)
            gain = sum(count[value] * (2 * (value % one) - one) for value in largest)
            for grown, (gains, chosen) in best.items():
                reached = grown + grows
                if reached not in further or gains + gain > further[reached][0]:
                    further[reached] = (gains + gain, chosen.union(largest))
        best = further
    return best[left][1] if left in best else None


def shown_margin(margin: Fraction) -> Fraction:
    """Return a margin (0 to 1) in share points with one decimal, rounded down.

    Rounded down, so that a margin shown as 15.0 has really reached the limit of 15.
    """
    return Fraction(floor(margin * 1000), 10)
