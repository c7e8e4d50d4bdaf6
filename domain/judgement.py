"""Whether one procedure can be used: by which ground, or what stands in the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from domain.conditions import Verdict
from domain.facts import Facts, Kind
from domain.known import Known
from domain.perspective import Perspective
from domain.procedure import Ground, Procedure, Requirement, Status
from domain.questionnaire import Question
from domain.scoring import Answered
from domain.texts import Text


@dataclass(frozen=True, kw_only=True)
class PolicyBand:
    """The organisation's own policy: up to which value (euro excl. VAT) it uses a procedure."""

    kind: Kind
    procedure: str
    up_to: Decimal


@dataclass(frozen=True, kw_only=True)
class Resting:
    """A ground that holds, with the answers and facts (keys of conditions) that it rests on."""

    ground: Ground
    answers: tuple[Answered, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Lacking:
    """What stands in the way: a requirement or ground that does not hold, or is not known.

    ``unknown`` ones name the questions and facts (as in the form, such as ``value``) that would
    settle it; for the others these are the ones that it fails on.
    """

    rule: Requirement | Ground
    unknown: bool
    questions: tuple[Question, ...]
    facts: tuple[str, ...]

    @property
    def text(self) -> Text:
        """What the requirement or ground says."""
        return self.rule.rule if isinstance(self.rule, Requirement) else self.rule.text


class Fit(StrEnum):
    """How well something and a perspective go together."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    NONE = "none"

    @classmethod
    def of(cls, importance: int) -> Fit:
        """Return the fit that goes with an importance or affinity (0-3)."""
        return (cls.NONE, cls.POOR, cls.FAIR, cls.GOOD)[importance]


@dataclass(frozen=True, kw_only=True)
class JudgedProcedure:
    """One procedure for one assignment.

    ``grounds`` are those that hold. ``lacking`` tells for *only if* what is missing and for *not
    open* which rule stands in the way. ``fit`` is ``None`` while there is no leader; with equal
    leaders it is that of the best of them. ``policy`` is the organisation's own band that fits or,
    where ``beyond_policy``, that the value exceeds: that alone makes an open procedure *only if*.
    A band that fits settles the requirements that would only ask for a reason.
    """

    procedure: Procedure
    status: Status
    grounds: tuple[Resting, ...]
    lacking: tuple[Lacking, ...]
    fit: Fit | None
    policy: PolicyBand | None
    beyond_policy: bool


Finding = tuple[Status, Lacking]


def judge(
    procedure: Procedure,
    *,
    known: Known,
    leaders: tuple[Perspective, ...],
    policy: tuple[PolicyBand, ...],
) -> JudgedProcedure:
    """Return whether a procedure can be used, by its rules and grounds and by the own policy."""
    band = _band(procedure, known.facts, policy)
    beyond = bool(band and known.facts.value and known.facts.value > band.up_to)
    grounds = _resting(procedure, known)
    asked = _asked(procedure, settled_by_policy=band is not None and not beyond)
    found = [*_requirements(asked, known), *([] if grounds else _grounds(procedure, known))]
    closed = [lacking for status, lacking in found if status is Status.NOT_OPEN]
    usable = Status.ONLY_IF if found or beyond else Status.OPEN
    return JudgedProcedure(
        procedure=procedure,
        status=Status.NOT_OPEN if closed else usable,
        grounds=grounds,
        lacking=tuple(closed or (lacking for _, lacking in found)),
        fit=Fit.of(procedure.affinity.best_of(leaders)) if leaders else None,
        policy=band,
        beyond_policy=beyond,
    )


def _asked(procedure: Procedure, *, settled_by_policy: bool) -> tuple[Requirement, ...]:
    """Return the requirements that count: own policy settles those that only ask for a reason."""
    return tuple(
        requirement
        for requirement in procedure.requirements
        if not (settled_by_policy and requirement.otherwise is Status.ONLY_IF)
    )


def _requirements(requirements: Iterable[Requirement], known: Known) -> Iterator[Finding]:
    for requirement in requirements:
        verdict = known.verdict(requirement.when)
        if verdict is Verdict.FAILS:
            yield requirement.otherwise, _failing(requirement, known)
        elif verdict is Verdict.UNKNOWN:
            yield Status.ONLY_IF, _waiting(requirement, known)


def _resting(procedure: Procedure, known: Known) -> tuple[Resting, ...]:
    return tuple(
        Resting(
            ground=ground,
            answers=known.answers_carrying(ground.when),
            facts=known.facts_carrying(ground.when),
        )
        for ground in procedure.grounds
        if known.verdict(ground.when) is Verdict.HOLDS
    )


def _grounds(procedure: Procedure, known: Known) -> list[Finding]:
    """Return what is lacking while no ground holds: those still open, or else all of them."""
    open_ones = [g for g in procedure.grounds if known.verdict(g.when) is Verdict.UNKNOWN]
    if open_ones:
        return [(Status.ONLY_IF, _waiting(ground, known)) for ground in open_ones]
    return [(procedure.ground_missing, _failing(ground, known)) for ground in procedure.grounds]


def _waiting(rule: Requirement | Ground, known: Known) -> Lacking:
    questions, facts = known.settling(rule.when)
    return Lacking(rule=rule, unknown=True, questions=questions, facts=facts)


def _failing(rule: Requirement | Ground, known: Known) -> Lacking:
    questions, facts = known.failing(rule.when)
    return Lacking(rule=rule, unknown=False, questions=questions, facts=facts)


def _band(procedure: Procedure, facts: Facts, policy: tuple[PolicyBand, ...]) -> PolicyBand | None:
    """Return the own band for this procedure and kind, once the value is known."""
    if facts.kind is None or facts.value is None:
        return None
    bands = (b for b in policy if (b.kind, b.procedure) == (facts.kind, procedure.key))
    return next(bands, None)
