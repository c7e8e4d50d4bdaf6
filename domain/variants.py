"""How firm, statement 3: in how many of 100 fixed weightings does the leader stay?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from struct import unpack

from domain.perspective import Perspective
from domain.questionnaire import Questionnaire
from domain.scoring import Answered, Profile, leaders_of

COUNT = 100
_PRIME = COUNT + 1
_STEP = 18
"""A primitive root of 101, chosen because neighbouring questions then vary least together."""


@dataclass(frozen=True, kw_only=True)
class Variant:
    """One fixed weighting: where the point lies and who leads. ``sums`` as in a profile."""

    sums: tuple[int, int, int]
    leaders: tuple[Perspective, ...]

    @property
    def shares(self) -> tuple[float, float, float]:
        """The place in the triangle, for drawing."""
        total = sum(self.sums)
        return (self.sums[0] / total, self.sums[1] / total, self.sums[2] / total)


@dataclass(frozen=True, kw_only=True)
class Variants:
    """Statement 3: 100 fixed weightings, each weight between half and double."""

    variants: tuple[Variant, ...]
    stays: int

    def led_by(self, perspective: Perspective) -> int:
        """In how many variants this perspective leads alone."""
        return sum(variant.leaders == (perspective,) for variant in self.variants)


def variants(
    *, questionnaire: Questionnaire, answered: Iterable[Answered], profile: Profile
) -> Variants:
    """Return the same 100 weightings for everybody, and in how many the leaders stay the same.

    A question keeps its factors by its place in the questionnaire, so answering one more question
    does not change how the others are weighed.
    """
    columns = _columns(len(questionnaire.questions))
    place = {question.key: at for at, question in enumerate(questionnaire.questions)}
    first = second = third = 0
    for question, option in answered:
        weighted, points = columns[place[question.key]] * question.weight, option.points
        first += weighted * points.competition
        second += weighted * points.participation
        third += weighted * points.co_creation
    rows = zip(_unpacked(first), _unpacked(second), _unpacked(third), strict=True)
    found = tuple(Variant(sums=sums, leaders=leaders_of(sums)) for sums in rows)
    return Variants(
        variants=found, stays=sum(variant.leaders == profile.leaders for variant in found)
    )


@cache
def weightings(size: int) -> tuple[tuple[int, ...], ...]:
    """Return 100 rows with a factor per question, in thousandths between 500 and 2000.

    A rank-1 lattice after Korobov: row ``n`` has ``n * step**j mod 101`` for question ``j``. Every
    question so gets each of 100 evenly spread factors once, without any chance involved.
    """
    return tuple(
        tuple(_factor(number * pow(_STEP, at, _PRIME) % _PRIME) for at in range(size))
        for number in range(1, COUNT + 1)
    )


def _factor(part: int) -> int:
    return round(1000 * 2 ** (2 * part / _PRIME - 1))


@cache
def _columns(size: int) -> tuple[int, ...]:
    """Return per question its 100 factors packed in one number, 32 bits each.

    One multiplication then weighs an answer in all variants at once: 40 times as fast. A sum of
    2000 * weight 12 (3, double, beside a half) * 6 points stays far below 32 bits for any
    questionnaire that a person can fill in.
    """
    return tuple(
        sum(factor << (32 * row) for row, factor in enumerate(column))
        for column in zip(*weightings(size), strict=True)
    )


def _unpacked(packed: int) -> tuple[int, ...]:
    return unpack(f"<{COUNT}I", packed.to_bytes(4 * COUNT, "little"))
