"""How firm, statement 2: how far may all weights be off at once before the leader changes?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.leads import Lead
from domain.perspective import Perspective
from domain.scoring import Answered


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


def weight_tolerance(*, answered: Iterable[Answered], leads: Sequence[Lead]) -> WeightTolerance:
    """Return how far all weights may be off, each in the worst direction.

    With every weight that favours the leader divided by k and every other one multiplied by k,
    the lead is gone when ``for / k = against * k``, so ``k * k = for / against``.
    """
    counted = tuple(answered)
    factors = []
    for lead in leads:
        amounts = [lead.of(question, option) for question, option in counted]
        against = -sum(amount for amount in amounts if amount < 0)
        if against:
            in_favour = sum(amount for amount in amounts if amount > 0)
            factors.append((Fraction(in_favour, against), lead.rival))
    if not factors:
        return WeightTolerance(squared_factor=None, rival=None)
    squared_factor, rival = min(factors, key=lambda entry: entry[0])
    return WeightTolerance(squared_factor=squared_factor, rival=rival)
