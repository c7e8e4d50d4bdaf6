"""The planning of a procedure, stage by stage, forward or backward over calendar days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.durations import Duration, first_days, latest_start, shortest_durations, usual_durations
from domain.known import Known
from domain.procedure import Minimum, Procedure, Stage


class Direction(StrEnum):
    """How a planning was counted; undated when no day is wished."""

    FORWARD = "forward"
    BACKWARD = "backward"
    UNDATED = "undated"


@dataclass(frozen=True, kw_only=True)
class PlannedStage:
    """One stage with its days: planned (calendar), the legal minimum that counts, and its dates.

    ``first_day`` is that of the event that begins it, from which the days count; ``last_day`` is
    included. Both are ``None`` in an undated planning. ``bound_by_law`` tells that the minimum is
    longer than, or as long as, what is usual. ``moved_days`` tells how far the end moved because
    of a weekend or holiday.
    """

    stage: Stage
    minimum: Minimum | None
    planned_days: int
    first_day: date | None
    last_day: date | None
    bound_by_law: bool
    moved_days: int


@dataclass(frozen=True, kw_only=True)
class Wish:
    """Whether the wished days can be met with usual times, and with the shortest.

    ``short_days`` is how many days after the wished day the contract comes with usual times, from
    the wished start or else from today (0 when it can be met).
    ``could_meet`` are procedures, open to this assignment, that fit with usual times.
    """

    can_be_met: bool
    with_shortest: bool
    short_days: int
    could_meet: tuple[Procedure, ...]


@dataclass(frozen=True, kw_only=True)
class Planning:
    """The planning of one procedure.

    ``starts_on`` is the day of the first stage, ``start_moved_days`` how far that is from the
    wished start because of a weekend or holiday. ``contract_on`` is the first working day on which
    the contract may be signed; ``total_days`` and ``shortest_days`` are calendar days from the one
    to the other with usual and with shortest times. ``wish`` is ``None`` when nothing is wished
    that could fail.
    """

    procedure: Procedure
    direction: Direction
    stages: tuple[PlannedStage, ...]
    starts_on: date | None
    start_moved_days: int
    contract_on: date | None
    total_days: int
    shortest_days: int
    wish: Wish | None


def planning_of(
    *, procedure: Procedure, known: Known, on_date: date | None, open_ones: Iterable[Procedure] = ()
) -> Planning:
    """Return the planning of a procedure: from the wished start, or else to the wished contract.

    ``open_ones`` are the procedures that are open to the assignment, to look for another one when
    the wish cannot be met.
    """
    facts = known.facts
    wish = _wish(procedure, known, on_date, open_ones)
    if facts.start:
        return _dated(procedure, known, Direction.FORWARD, facts.start, wish)
    if facts.contract_by:
        start = latest_start(_usual(procedure, known), facts.contract_by)
        return _dated(procedure, known, Direction.BACKWARD, start, wish)
    return _undated(procedure, known)


def _dated(
    procedure: Procedure, known: Known, direction: Direction, start: date, wish: Wish | None
) -> Planning:
    before = _usual(procedure, known)
    durations = (*before, *usual_durations(_after_contract(procedure), known))
    days = first_days(durations, start)
    starts_on, contract_on = days[0], days[len(before)]
    shortest_on = first_days(_shortest(procedure, known), start)[-1]
    return Planning(
        procedure=procedure,
        direction=direction,
        stages=tuple(
            _planned(duration, day) for duration, day in zip(durations, days, strict=False)
        ),
        starts_on=starts_on,
        start_moved_days=(starts_on - start).days,
        contract_on=contract_on,
        total_days=(contract_on - starts_on).days,
        shortest_days=(shortest_on - starts_on).days,
        wish=wish,
    )


def _undated(procedure: Procedure, known: Known) -> Planning:
    before = _usual(procedure, known)
    durations = (*before, *usual_durations(_after_contract(procedure), known))
    return Planning(
        procedure=procedure,
        direction=Direction.UNDATED,
        stages=tuple(_planned(duration, None) for duration in durations),
        starts_on=None,
        start_moved_days=0,
        contract_on=None,
        total_days=sum(duration.calendar_days for duration in before),
        shortest_days=sum(duration.calendar_days for duration in _shortest(procedure, known)),
        wish=None,
    )


def _planned(duration: Duration, first_day: date | None) -> PlannedStage:
    on_paper = duration.ends_on_paper(first_day) if first_day else None
    last_day = duration.last_day(first_day) if first_day else None
    return PlannedStage(
        stage=duration.stage,
        minimum=duration.minimum,
        planned_days=(on_paper - first_day).days
        if first_day and on_paper
        else duration.calendar_days,
        first_day=first_day,
        last_day=last_day,
        bound_by_law=duration.is_bound_by_law,
        moved_days=(last_day - on_paper).days if last_day and on_paper else 0,
    )


def _wish(
    procedure: Procedure, known: Known, on_date: date | None, open_ones: Iterable[Procedure]
) -> Wish | None:
    """Hold the wished contract against the first day on which the procedure can lead to one."""
    wished, start = known.facts.contract_by, known.facts.start or on_date
    if not wished or not start:
        return None
    late = (first_days(_usual(procedure, known), start)[-1] - wished).days
    others = (other for other in open_ones if late > 0 and other.key != procedure.key)
    return Wish(
        can_be_met=late <= 0,
        with_shortest=first_days(_shortest(procedure, known), start)[-1] <= wished,
        short_days=max(late, 0),
        could_meet=tuple(
            other for other in others if first_days(_usual(other, known), start)[-1] <= wished
        ),
    )


def _usual(procedure: Procedure, known: Known) -> tuple[Duration, ...]:
    return usual_durations(_before_contract(procedure), known)


def _shortest(procedure: Procedure, known: Known) -> tuple[Duration, ...]:
    return shortest_durations(_before_contract(procedure), known)


def _before_contract(procedure: Procedure) -> tuple[Stage, ...]:
    return tuple(stage for stage in procedure.stages if not stage.after_contract)


def _after_contract(procedure: Procedure) -> tuple[Stage, ...]:
    return tuple(stage for stage in procedure.stages if stage.after_contract)
