"""Who was there, in numbers: never a side apart that is too small."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.circles import FEWEST, Circle, circles_of
from workshops.pages_words import joined_sides


@dataclass(frozen=True, kw_only=True)
class Answered:
    """How many answered in one round: all, and the circles that may be shown of them."""

    count: int
    circles: tuple[Circle, ...]


@dataclass(frozen=True, kw_only=True)
class PresentRow:
    """How many of a side, of joined sides or of all joined, and how many answered per round."""

    name: str
    is_everybody: bool
    joined: int
    answered: tuple[int, ...]


def report_attendance(
    joined: Mapping[str, int], *, names: Mapping[str, str], rounds: Sequence[Answered]
) -> tuple[PresentRow, ...]:
    """Return the sides in the circles in which their answers are shown, and everybody last."""
    circles = circles_of(joined, sides=tuple(names), joined=_united(rounds, tuple(names)))
    sides = [
        PresentRow(
            name=joined_sides(circle.sides, names),
            is_everybody=False,
            joined=circle.count,
            answered=tuple(_within(circle, one.circles) for one in rounds),
        )
        for circle in circles
    ]
    everybody = PresentRow(
        name=_("Iedereen"),
        is_everybody=True,
        joined=sum(joined.values()),
        answered=tuple(one.count for one in rounds),
    )
    return (*sides, everybody) if len(sides) > 1 else (everybody,)


def _within(circle: Circle, circles: Iterable[Circle]) -> int:
    return sum(one.count for one in circles if set(one.sides) <= set(circle.sides))


def _united(rounds: Iterable[Answered], order: Sequence[str]) -> list[Circle]:
    """Return the circles of all rounds; those that have a side in common are one."""
    united: list[set[str]] = []
    for circle in (circle for one in rounds for circle in one.circles):
        sides = set(circle.sides)
        for other in [other for other in united if other & sides]:
            united.remove(other)
            sides |= other
        united.append(sides)
    return [
        Circle(sides=tuple(key for key in order if key in sides), count=FEWEST) for sides in united
    ]
