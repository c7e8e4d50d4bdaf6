"""The rank of a procedure among the others, and what decides between two of them.

By status, then by the organisation's own policy (of the bands in which the value fits, the lowest
first), then by the situation's preference for the leader, then by affinity with the leader, then
by effort and lead time; what is still equal keeps the order of the catalogue. With equal leaders
the best place over them counts, without a leader the situation and the affinity say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from domain.judgement import JudgedProcedure
from domain.perspective import Perspective
from domain.procedure import Situation, Status


class DecidedBy(StrEnum):
    """What puts the recommended procedure above another one: the first difference in rank."""

    STATUS = "status"
    POLICY = "policy"
    SITUATION = "situation"
    FIT = "fit"
    EFFORT = "effort"
    LEAD_TIME = "lead_time"
    ORDER = "order"


class Rank(NamedTuple):
    """The rank of one procedure, lowest first. The fields are those of ``DecidedBy``, in order."""

    status: int
    policy: Decimal
    situation: int
    fit: int
    effort: int
    lead_time: int
    order: int

    def decided_by(self, other: Rank) -> DecidedBy:
        """Return the first difference with the rank of another procedure."""
        pairs = zip(DecidedBy, self, other, strict=True)
        return next((by for by, one, two in pairs if one != two), DecidedBy.ORDER)


_STATUSES = tuple(Status)
_NO_BAND = Decimal("Infinity")
_UNLISTED = 1000


def ranked(
    judged: Iterable[JudgedProcedure],
    *,
    situation: Situation | None,
    leaders: tuple[Perspective, ...],
) -> list[tuple[Rank, JudgedProcedure]]:
    """Return the procedures with their rank, best first."""
    ranks = [(_rank(entry, situation, leaders, order), entry) for order, entry in enumerate(judged)]
    return sorted(ranks, key=lambda pair: pair[0])


def place_in(situation: Situation | None, leader: Perspective, key: str) -> int:
    """Return the place of a procedure in what a situation puts first for a leader."""
    preferred = situation.preferred_for(leader) if situation else None
    listed = preferred.procedures if preferred else ()
    return listed.index(key) if key in listed else _UNLISTED


def _rank(
    judged: JudgedProcedure,
    situation: Situation | None,
    leaders: tuple[Perspective, ...],
    order: int,
) -> Rank:
    procedure = judged.procedure
    places = (place_in(situation, leader, procedure.key) for leader in leaders)
    fits = judged.policy and not judged.beyond_policy
    return Rank(
        status=_STATUSES.index(judged.status),
        policy=judged.policy.up_to if judged.policy and fits else _NO_BAND,
        situation=min(places, default=_UNLISTED),
        fit=-procedure.affinity.best_of(leaders),
        effort=procedure.effort_buyer + procedure.effort_market,
        lead_time=procedure.lead_weeks_least + procedure.lead_weeks_most,
        order=order,
    )
