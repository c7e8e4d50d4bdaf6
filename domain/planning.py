"""The planning of a procedure, stage by stage, forward or backward over calendar days.

A term begins on the day after the event, and one that ends on a Saturday, Sunday or public
holiday runs on to the next working day (Regulation 1182/71, art. 3; from memory).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.procedure import Minimum, Procedure, Stage


class Direction(StrEnum):
    """How a planning was counted; undated when no day is wished."""

    FORWARD = "forward"
    BACKWARD = "backward"
    UNDATED = "undated"


@dataclass(frozen=True, kw_only=True)
class PlannedStage:
    """One stage with its days: planned (calendar), the legal minimum that counts, and its dates.

    ``first_day`` and ``last_day`` are both included; ``None`` in an undated planning.
    ``moved_days`` tells how far the end moved because of a weekend or holiday.
    """

    stage: Stage
    minimum: Minimum | None
    planned_days: int
    first_day: date | None
    last_day: date | None
    moved_days: int

    @property
    def bound_by_law(self) -> bool:
        """Whether the minimum is longer than, or as long as, what is usual."""
        return bool(self.minimum and self.minimum.days == self.planned_days)


@dataclass(frozen=True, kw_only=True)
class Wish:
    """Whether the wished days can be met with usual times, and with the shortest.

    ``short_days`` is how many days too few there are with usual times (0 when it can be met).
    ``could_meet`` are procedures, open to this assignment, that fit with usual times.
    """

    can_be_met: bool
    with_shortest: bool
    short_days: int
    could_meet: tuple[Procedure, ...]


@dataclass(frozen=True, kw_only=True)
class Planning:
    """The planning of one procedure.

    ``starts_on`` is the day of the first stage, ``contract_on`` the last day of the stage before
    which nothing may be signed; ``total_days`` and ``shortest_days`` are calendar days from the
    one to the other with usual and with shortest times. ``wish`` is ``None`` when nothing is
    wished that could fail.
    """

    procedure: Procedure
    direction: Direction
    stages: tuple[PlannedStage, ...]
    starts_on: date | None
    contract_on: date | None
    total_days: int
    shortest_days: int
    wish: Wish | None
