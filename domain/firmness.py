"""How firm: four statements about the leader that are exact and the same for everybody."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from domain.catalogue import Option, Perspective, Question


@dataclass(frozen=True, kw_only=True)
class OpenQuestion:
    """An open question and how much finding it out can matter.

    ``swing`` is the difference (in whole weighted points) between its best and its worst answer
    for the leader against the rival it matters most for. ``alone_decides``: one of its answers,
    with the others left open, changes the leader.
    """

    question: Question
    swing: int
    alone_decides: bool


@dataclass(frozen=True, kw_only=True)
class OpenQuestions:
    """Statement 1: does the leader stay whatever the open questions turn out to be?

    ``questions`` has the one most worth finding out first.
    """

    leader_stays: bool
    questions: tuple[OpenQuestion, ...]

    @property
    def most_worth_finding_out(self) -> OpenQuestion | None:
        """The open question that can matter most, if any can matter at all."""
        return next((entry for entry in self.questions if entry.swing), None)


@dataclass(frozen=True, kw_only=True)
class WeightTolerance:
    """Statement 2: how far all weights may be off at once before the leader changes.

    ``squared_factor`` is the exact square of the smallest factor k over the rivals, and ``None``
    when the leader stays whatever the weights. ``rival`` is the one that catches up first.
    """

    squared_factor: Fraction | None
    rival: Perspective | None

    @property
    def factor(self) -> float | None:
        """The factor k (1 or more), or ``None``: whatever the weights."""
        return None if self.squared_factor is None else float(self.squared_factor) ** 0.5


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


@dataclass(frozen=True, kw_only=True)
class Change:
    """One answer that becomes another."""

    question: Question
    from_option: Option
    to_option: Option


@dataclass(frozen=True, kw_only=True)
class TippingPoint:
    """Changes that, applied together, give these leaders instead of the present ones."""

    changes: tuple[Change, ...]
    leaders: tuple[Perspective, ...]


@dataclass(frozen=True, kw_only=True)
class TippingPoints:
    """Statement 4: each single answer that changes the leader; without any, the fewest together.

    ``together`` is ``None`` when there are single ones, or when no changes of answers can do it.
    """

    single: tuple[TippingPoint, ...]
    together: TippingPoint | None


@dataclass(frozen=True, kw_only=True)
class Firmness:
    """The four statements together."""

    open_questions: OpenQuestions
    weights: WeightTolerance
    variants: Variants
    tipping: TippingPoints
