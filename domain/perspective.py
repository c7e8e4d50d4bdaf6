"""The three perspectives, and what is told or weighed for each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain.texts import Text


class Perspective(StrEnum):
    """The three perspectives, in the fixed and neutral order in which they are shown."""

    COMPETITION = "competition"
    PARTICIPATION = "participation"
    CO_CREATION = "co_creation"

    @property
    def position(self) -> int:
        """The place in the fixed order: 0, 1 or 2."""
        return _POSITION[self]


_POSITION = {perspective: position for position, perspective in enumerate(Perspective)}


@dataclass(frozen=True, kw_only=True)
class PerPerspective:
    """One text for each perspective."""

    competition: Text
    participation: Text
    co_creation: Text

    def of(self, perspective: Perspective) -> Text:
        """Return the text for one perspective."""
        return (self.competition, self.participation, self.co_creation)[perspective.position]


@dataclass(frozen=True, kw_only=True)
class Importance:
    """How much something matters per perspective, 0 (not) to 3 (decisive)."""

    competition: int
    participation: int
    co_creation: int

    def of(self, perspective: Perspective) -> int:
        """Return the importance for one perspective (0-3)."""
        return (self.competition, self.participation, self.co_creation)[perspective.position]

    def best_of(self, perspectives: Iterable[Perspective]) -> int:
        """Return the highest importance for these perspectives (0-3), 0 without any."""
        return max(map(self.of, perspectives), default=0)
