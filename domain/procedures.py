"""Which procedures are open to an assignment, why, and which comes first."""

from __future__ import annotations

from dataclasses import dataclass

from domain.catalogue import Catalogue
from domain.judgement import (
    Fit,
    JudgedProcedure,
    Lacking,
    PolicyBand,
    Resting,
    judge,
)
from domain.known import Known
from domain.perspective import Perspective
from domain.procedure import PreferredProcedures, Procedure, Role, Situation, Status
from domain.ranking import DecidedBy, place_in, ranked
from domain.thresholds import ThresholdFound

__all__ = [
    "Alternative",
    "DecidedBy",
    "Fit",
    "JudgedProcedure",
    "Lacking",
    "PolicyBand",
    "ProcedureAdvice",
    "Resting",
    "procedure_advice",
]


@dataclass(frozen=True, kw_only=True)
class Alternative:
    """One of the next two procedures, and what puts the recommended one above it."""

    judged: JudgedProcedure
    decided_by: DecidedBy


@dataclass(frozen=True, kw_only=True)
class ProcedureAdvice:
    """The procedures of the catalogue, judged and ranked.

    ``ranked`` holds the procedures best first, ``additions`` the techniques and preparations that
    come on top of one. ``recommended`` is ``None`` when none is open or open on a condition.
    ``missing`` are the facts (as in the form, such as ``value``) that some rule still waits for.
    ``preferred`` is what the situation puts first for the leader; of equal leaders, ``leader`` is
    the one for whom the recommended procedure comes first.
    """

    threshold: ThresholdFound | None
    situation: Situation | None
    preferred: PreferredProcedures | None
    leader: Perspective | None
    ranked: tuple[JudgedProcedure, ...]
    additions: tuple[JudgedProcedure, ...]
    recommended: JudgedProcedure | None
    alternatives: tuple[Alternative, ...]
    missing: tuple[str, ...]

    def judged(self, key: str) -> JudgedProcedure | None:
        """Return the judgement on one procedure or addition, or ``None``."""
        return next((j for j in (*self.ranked, *self.additions) if j.procedure.key == key), None)

    @property
    def open(self) -> tuple[Procedure, ...]:
        """The procedures that are open without more, best first."""
        return tuple(j.procedure for j in self.ranked if j.status is Status.OPEN)


def procedure_advice(
    *,
    catalogue: Catalogue,
    known: Known,
    leaders: tuple[Perspective, ...],
    policy: tuple[PolicyBand, ...] = (),
) -> ProcedureAdvice | None:
    """Return the procedures judged and ranked; ``None`` when the edition has none."""
    if not catalogue.procedures:
        return None
    judged = [
        judge(procedure, known=known, leaders=leaders, policy=policy)
        for procedure in catalogue.procedures
    ]
    situation = next((s for s in catalogue.situations if known.holds(s.when)), None)
    main = [entry for entry in judged if entry.procedure.role is Role.PROCEDURE]
    order = ranked(main, situation=situation, leaders=leaders)
    first = order[0][1] if order and order[0][1].status is not Status.NOT_OPEN else None
    leader = _leader(first, situation, leaders)
    return ProcedureAdvice(
        threshold=known.threshold,
        situation=situation,
        preferred=situation.preferred_for(leader) if situation and leader else None,
        leader=leader,
        ranked=tuple(entry for _, entry in order),
        additions=tuple(e for e in judged if e.procedure.role is not Role.PROCEDURE),
        recommended=first,
        alternatives=tuple(
            Alternative(judged=entry, decided_by=order[0][0].decided_by(rank))
            for rank, entry in (order[1:3] if first else ())
        ),
        missing=_missing(judged),
    )


def _leader(
    recommended: JudgedProcedure | None,
    situation: Situation | None,
    leaders: tuple[Perspective, ...],
) -> Perspective | None:
    if not recommended:
        return next(iter(leaders), None)
    procedure = recommended.procedure
    return min(
        leaders,
        key=lambda leader: (
            place_in(situation, leader, procedure.key),
            -procedure.affinity.of(leader),
        ),
        default=None,
    )


def _missing(judged: list[JudgedProcedure]) -> tuple[str, ...]:
    waiting = (lacking for entry in judged for lacking in entry.lacking if lacking.unknown)
    return tuple(dict.fromkeys(fact for lacking in waiting for fact in lacking.facts))
