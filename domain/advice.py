"""The advice: one front door, ``advise``, and one result, ``Advice``.

Page, brief, export and workshop all show this object; none of them computes anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.answers import AnswerSheet
from domain.cases import MatchedCase, matched_cases
from domain.catalogue import Catalogue
from domain.checklist import NOTHING_DONE, Checklist, Done, checklist
from domain.contradictions import FoundContradiction, contradictions_in
from domain.explanation import Explanation, explain
from domain.facts import NO_FACTS, Facts
from domain.firmness import Firmness, firmness
from domain.gates import Raised, raised
from domain.guide import Approach, ConditionState, JudgedCondition, PhaseOfGuide, approach
from domain.instruments import GroupOfInstruments, instruments_for
from domain.known import Known, known_about
from domain.perspective import Perspective
from domain.planning import Planning, planning_of
from domain.procedures import JudgedProcedure, PolicyBand, ProcedureAdvice, procedure_advice
from domain.scoring import (
    Outcome,
    Profile,
    ThemeProfile,
    contenders_of,
    outcome_of,
    profile_of,
    theme_profiles,
)
from domain.sides import AskedAndCarried, asked_and_carried
from domain.weighting import AS_THEY_ARE, ThemeWeight, weighted

__all__ = [
    "Advice",
    "Approach",
    "AskedAndCarried",
    "ConditionState",
    "JudgedCondition",
    "PhaseOfGuide",
    "Raised",
    "Result",
    "advise",
    "planning_for",
]


@dataclass(frozen=True, kw_only=True)
class Result:
    """All that follows from at least one counted answer.

    ``explanations`` hold the leader against the runner-up and then against the third perspective;
    with equal leaders the first of them against the second. ``approaches`` hold the leaders
    first, then the runner-up (both of them when they are equal).
    """

    profile: Profile
    outcome: Outcome
    explanations: tuple[Explanation, ...]
    firmness: Firmness
    approaches: tuple[Approach, ...]

    @property
    def explanation(self) -> Explanation:
        """The leader against the runner-up."""
        return self.explanations[0]

    @property
    def contenders(self) -> tuple[Perspective, ...]:
        """What the advice names: the leader, or when mixed all that compete for the lead.

        In the fixed and neutral order of the perspectives: none is put above another.
        """
        return contenders_of(self.profile, self.outcome)


@dataclass(frozen=True, kw_only=True)
class Advice:
    """The advice on one answer sheet.

    ``result`` is ``None`` while no answered question counts. ``procedures`` and ``planning`` are
    ``None`` in editions without procedures, ``planning`` also when no procedure is recommended;
    ``checklist`` is ``None`` without a result.

    ``weights`` are the themes (by key) that weigh otherwise than in the catalogue; the questions
    of ``sheet`` have these weights. ``on_date`` is the day that the law is looked up for when no
    start is wished.
    """

    catalogue: Catalogue
    sheet: AnswerSheet
    result: Result | None
    themes: tuple[ThemeProfile, ...]
    sides: AskedAndCarried
    gates: tuple[Raised, ...]
    flags: tuple[Raised, ...]
    weights: Mapping[str, ThemeWeight]
    facts: Facts
    on_date: date | None
    policy: tuple[PolicyBand, ...]
    procedures: ProcedureAdvice | None
    planning: Planning | None
    instruments: tuple[GroupOfInstruments, ...]
    contradictions: tuple[FoundContradiction, ...]
    cases: tuple[MatchedCase, ...]
    checklist: Checklist | None

    @property
    def edition(self) -> str:
        """The edition of the content that the advice was made with."""
        return self.catalogue.edition

    @property
    def provisional(self) -> bool:
        """Whether questions are still open, so that the advice can still change."""
        return bool(self.sheet.open_questions)

    @property
    def counted(self) -> int:
        """How many answers count in the profile."""
        return self.result.profile.counted if self.result else 0

    @property
    def leaders(self) -> tuple[Perspective, ...]:
        """The leading perspectives; empty while there is no result."""
        return self.result.outcome.leaders if self.result else ()

    @property
    def recommended(self) -> JudgedProcedure | None:
        """The procedure that comes first; ``None`` when there are none, or none can be used."""
        return self.procedures.recommended if self.procedures else None


def advise(
    *,
    catalogue: Catalogue,
    sheet: AnswerSheet,
    facts: Facts = NO_FACTS,
    on_date: date | None = None,
    policy: tuple[PolicyBand, ...] = (),
    weights: Mapping[str, ThemeWeight] = AS_THEY_ARE,
    done: Mapping[str, Done] = NOTHING_DONE,
) -> Advice:
    """Return the advice on an answer sheet with its facts, by the rules of this catalogue.

    ``weights`` holds the themes that weigh otherwise than in the catalogue, and ``done`` the steps
    of the guide that were done, both by key.

    Raises:
        UnknownKey: for a weight of a theme that the questionnaire does not have.
    """
    sheet = weighted(sheet, weights) if weights else sheet
    profile = profile_of(sheet.answered)
    result = _result(catalogue, sheet, profile) if profile else None
    leaders = profile.leaders if profile else ()
    known = known_about(catalogue=catalogue, sheet=sheet, facts=facts, on_date=on_date)
    procedures = procedure_advice(catalogue=catalogue, known=known, leaders=leaders, policy=policy)
    recommended = procedures.recommended if procedures else None
    if recommended:
        known = known.with_procedure(recommended.procedure.key)
    return Advice(
        catalogue=catalogue,
        sheet=sheet,
        result=result,
        themes=theme_profiles(sheet),
        sides=asked_and_carried(sheet=sheet, growth=catalogue.growth),
        gates=raised(rules=catalogue.gates, known=known, leaders=leaders),
        flags=raised(rules=catalogue.flags, known=known, leaders=leaders),
        weights=weights,
        facts=facts,
        on_date=on_date,
        policy=policy,
        procedures=procedures,
        planning=_planning(procedures, known, on_date),
        instruments=instruments_for(catalogue.instruments, known=known, leaders=leaders),
        contradictions=contradictions_in(catalogue.contradictions, known=known, leaders=leaders),
        cases=matched_cases(catalogue.profiled_cases, profile) if profile else (),
        checklist=checklist(catalogue=catalogue, perspectives=result.contenders, done=done)
        if result
        else None,
    )


def planning_for(advice: Advice, procedure_key: str) -> Planning:
    """Return the planning of another procedure than the recommended one, for the same assignment.

    Raises:
        UnknownKey: for a procedure that the catalogue does not have.
    """
    return planning_of(
        procedure=advice.catalogue.procedure(procedure_key),
        known=known_about(
            catalogue=advice.catalogue,
            sheet=advice.sheet,
            facts=advice.facts,
            on_date=advice.on_date,
        ),
        on_date=advice.on_date,
        open_ones=advice.procedures.open if advice.procedures else (),
    )


def _planning(
    procedures: ProcedureAdvice | None, known: Known, on_date: date | None
) -> Planning | None:
    if not procedures or not procedures.recommended:
        return None
    return planning_of(
        procedure=procedures.recommended.procedure,
        known=known,
        on_date=on_date,
        open_ones=procedures.open,
    )


def _result(catalogue: Catalogue, sheet: AnswerSheet, profile: Profile) -> Result:
    first_two_ranks = [perspective for rank, perspective in profile.ranked if rank <= 2]
    return Result(
        profile=profile,
        outcome=outcome_of(profile=profile, limits=catalogue.limits),
        explanations=explain(profile=profile, answered=sheet.answered),
        firmness=firmness(sheet=sheet, profile=profile),
        approaches=tuple(
            approach(catalogue=catalogue, sheet=sheet, perspective=perspective)
            for perspective in first_two_ranks
        ),
    )
