"""What the report tells of the chairs from which groups answered, in three chairs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from workshops.chairs import chairs_in
from workshops.models import Workshop
from workshops.pages_words import joined_sides


@dataclass(frozen=True, kw_only=True)
class Chairs:
    """From which chair each group answered, in each round that was held.

    A group is named after the chair of the first round, and it keeps that name.
    """

    rounds: tuple[dict[str, str], ...]

    @property
    def moved(self) -> tuple[tuple[str, str], ...]:
        """The chair of each group in the first round and in the second, when there was one."""
        if len(self.rounds) == 1:
            return ()
        first, second = self.rounds
        return tuple((first[side], second[side]) for side in first)

    def of(self, sides: Collection[str], round_number: int) -> str:
        """Return from which chairs these sides answered in a round."""
        chairs = self.rounds[round_number - 1]
        return joined_sides(sides, chairs)


def report_chairs(workshop: Workshop) -> Chairs | None:
    """Return the chairs of a workshop; nothing in another format."""
    rounds = tuple(chairs_in(workshop, at) for at in range(1, workshop.round + 1))
    return Chairs(rounds=rounds) if rounds[0] else None
