"""Where people stand together: the centre of their points and the spread around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import gcd, lcm

from domain.perspective import Perspective
from domain.scoring import Profile, leaders_of

Point = tuple[int, int, int]
"""A place in the triangle in whole numbers, in the fixed order of the perspectives."""

Shares = tuple[Fraction, Fraction, Fraction]


def distance(first: Sequence[Fraction], second: Sequence[Fraction]) -> Fraction:
    """Return how many of the hundred share points must move to get from one place to the other.

    From corner to corner is 100, from the middle to a corner 66⅔. It is half the sum of the three
    differences, so it stays a fraction where a length in the plane would be a root.
    """
    return 50 * sum((abs(a - b) for a, b in zip(first, second, strict=True)), start=Fraction(0))


@dataclass(frozen=True, kw_only=True)
class Positions:
    """The points of at least one person: each place once, with how many stand there.

    The three numbers of every point add up to ``total``.
    """

    spots: tuple[tuple[Point, int], ...]
    total: int

    @cached_property
    def count(self) -> int:
        """How many people these are."""
        return sum(count for _, count in self.spots)

    @cached_property
    def sums(self) -> Point:
        """All points added up; together ``count`` times ``total``."""
        first = second = third = 0
        for point, count in self.spots:
            first += point[0] * count
            second += point[1] * count
            third += point[2] * count
        return (first, second, third)

    @cached_property
    def centre(self) -> Shares:
        """The mean of the shares: everybody counts the same."""
        whole = self.count * self.total
        first, second, third = (Fraction(part, whole) for part in self.sums)
        return (first, second, third)

    @cached_property
    def spread(self) -> Fraction:
        """The mean distance to the centre: 0 when all stand together.

        66⅔ is the most there can be: evenly divided over the three corners.
        """
        count, (first, second, third) = self.count, self.sums
        away = sum(
            number * (abs(a * count - first) + abs(b * count - second) + abs(c * count - third))
            for (a, b, c), number in self.spots
        )
        return Fraction(50 * away, self.total * count * count)

    @cached_property
    def leaders(self) -> tuple[Perspective, ...]:
        """The perspectives with the highest share in the centre, all of them when equal."""
        return leaders_of(self.sums)


def positions_of(profiles: Iterable[Profile]) -> Positions | None:
    """Return where these profiles lie, ordered by place; ``None`` when there is none."""
    spots = Counter(_smallest(profile.sums) for profile in profiles)
    return _over_one_total(spots)


def together(several: Iterable[Positions]) -> Positions | None:
    """Return all these positions as one, or ``None`` when there is none."""
    spots = Counter[Point]()
    for positions in several:
        for point, count in positions.spots:
            spots[_smallest(point)] += count
    return _over_one_total(spots)


def _over_one_total(spots: Counter[Point]) -> Positions | None:
    if not spots:
        return None
    total = lcm(*{sum(point) for point in spots})
    placed = sorted((_times(point, total // sum(point)), count) for point, count in spots.items())
    return Positions(spots=tuple(placed), total=total)


def _smallest(point: Point) -> Point:
    divisor = gcd(*point)
    return (point[0] // divisor, point[1] // divisor, point[2] // divisor)


def _times(point: Point, factor: int) -> Point:
    return (point[0] * factor, point[1] * factor, point[2] * factor)
