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

    The parts must add up to ``total``. Equal parts look equal wherever that is possible; where it
    is not, the first of them looks the strongest.
    """
    unit = 10**decimals
    exact, one = _in_whole_numbers([part * unit for part in parts])
    left = floor(total * unit) - sum(part // one for part in exact)
    up = _to_round_up(exact, one=one, left=left)
    if up is None:
        in_turn = sorted(range(len(exact)), key=lambda at: _turn(exact[at], one, at))
        places = set(in_turn[:left])
    else:
        places = {at for at, part in enumerate(exact) if part in up}
    return tuple(Fraction(part // one + (at in places), unit) for at, part in enumerate(exact))


def _in_whole_numbers(parts: Sequence[Fraction]) -> tuple[list[int], int]:
    """Return the parts as whole numbers, and what one is then: sums stay exact and are fast."""
    one = lcm(*(part.denominator for part in parts))
    return [part.numerator * (one // part.denominator) for part in parts], one


def _turn(part: int, one: int, place: int) -> tuple[int, int]:
    """Sort by the largest remainder; rounding up makes a negative part look weaker."""
    return (-(part % one), place if part > 0 else -place)


def _to_round_up(exact: Sequence[int], *, one: int, left: int) -> frozenset[int] | None:
    """Return the values to round up so that exactly ``left`` parts are, or ``None``.

    Equal parts go together, and of the values with the same whole part the largest go first.
    ``best`` keeps, for each number of parts rounded up, the choice with the largest remainders.
    """
    count = Counter(part for part in exact if part % one)
    nothing: tuple[int, frozenset[int]] = (0, frozenset())
    best = {0: nothing}
    for _, values in groupby(sorted(count, reverse=True), key=lambda value: value // one):
        further = dict(best)
        for largest in accumulate([value] for value in values):
            parts = sum(count[value] for value in largest)
            gain = sum(count[value] * (value % one) for value in largest)
            for used, (remainders, chosen) in best.items():
                reached = further.get(used + parts, nothing)
                if used + parts <= left and remainders + gain > reached[0]:
                    further[used + parts] = (remainders + gain, chosen.union(largest))
        best = further
    return best[left][1] if left in best else None


def shown_margin(margin: Fraction) -> Fraction:
    """Return a margin (0 to 1) in share points with one decimal, rounded down.

    Rounded down, so that a margin shown as 15.0 has really reached the limit of 15.
    """
    return Fraction(floor(margin * 1000), 10)
