"""A small catalogue with procedures, instruments, contradictions and cases, made by hand."""

from dataclasses import replace

from domain.catalogue import Catalogue
from domain.conditions import Condition
from domain.facts import Authority, Kind
from domain.library import (
    Case,
    CaseAnswer,
    CaseKind,
    Contradiction,
    Instrument,
    InstrumentGroup,
)
from domain.perspective import Importance, Perspective
from domain.procedure import (
    Candidates,
    Ground,
    Minimum,
    PreferredProcedures,
    Procedure,
    Requirement,
    Role,
    Situation,
    Stage,
    Status,
    Threshold,
    Unit,
)
from tests.catalogues import BASIS, build_condition, build_text, small_catalogue

IS_BELOW = build_condition("threshold", "below")
IS_ABOVE = build_condition("threshold", "at_or_above")


def build_threshold(
    amount: int,
    valid_from: str,
    valid_to: str = "",
    *,
    authorities: tuple[Authority, ...] = (Authority.SUB_CENTRAL,),
    kinds: tuple[Kind, ...] = (Kind.SUPPLIES, Kind.SERVICES),
) -> Threshold:
    return Threshold(
        key=f"threshold_{amount}",
        authorities=authorities,
        kinds=kinds,
        amount=amount,
        valid_from=valid_from,
        valid_to=valid_to,
        basis=BASIS,
    )


def build_minimum(
    days: int | None, *, unit: Unit = Unit.CALENDAR, when: Condition | None = None
) -> Minimum:
    return Minimum(
        key=f"minimum_{days}",
        days=days,
        unit=unit,
        when=when,
        text=build_text(f"Ten minste {days} dagen."),
        basis=BASIS,
    )


def build_stage(
    key: str,
    usual_days: int,
    least_days: int = 0,
    *,
    minima: tuple[Minimum, ...] = (),
    after_contract: bool = False,
) -> Stage:
    return Stage(
        key=key,
        name=build_text(key.capitalize()),
        least_days=least_days,
        usual_days=usual_days,
        minima=minima,
        after_contract=after_contract,
        basis=BASIS,
    )


def build_requirement(
    key: str, when: Condition, otherwise: Status = Status.NOT_OPEN
) -> Requirement:
    return Requirement(
        key=key, when=when, rule=build_text(f"Regel {key}."), otherwise=otherwise, basis=BASIS
    )


def build_ground(key: str, when: Condition) -> Ground:
    return Ground(key=key, when=when, text=build_text(f"Grond {key}."), basis=BASIS)


def build_procedure(
    key: str,
    *,
    requirements: tuple[Requirement, ...] = (),
    grounds: tuple[Ground, ...] = (),
    stages: tuple[Stage, ...] = (),
    affinity: tuple[int, int, int] = (1, 1, 1),
    effort: int = 2,
    weeks: int = 10,
    role: Role = Role.PROCEDURE,
    ground_missing: Status = Status.ONLY_IF,
) -> Procedure:
    return Procedure(
        key=key,
        role=role,
        name=build_text(key.capitalize()),
        summary=build_text(f"Wat {key} is."),
        fits=build_text(f"Wanneer {key} past."),
        watch=build_text(f"Waar u bij {key} op let."),
        requirements=requirements,
        grounds=grounds,
        ground_missing=ground_missing,
        stages=stages or (build_stage("invite", 14, 7),),
        candidates=Candidates(text=build_text("Zo veel als u wilt."), basis=BASIS),
        negotiation=build_text("Nee."),
        effort_buyer=effort,
        effort_market=effort,
        lead_weeks_least=weeks,
        lead_weeks_most=weeks * 2,
        affinity=build_importance(affinity),
        directive="2014/24/EU",
        directive_basis=BASIS,
        basis=BASIS,
    )


def build_importance(values: tuple[int, int, int]) -> Importance:
    competition, participation, co_creation = values
    return Importance(competition=competition, participation=participation, co_creation=co_creation)


def build_instrument(
    key: str,
    fit: tuple[int, int, int],
    *,
    group: InstrumentGroup = InstrumentGroup.AWARD,
    popular: bool = False,
    needs: Condition | None = None,
    clashes: Condition | None = None,
) -> Instrument:
    return Instrument(
        key=key,
        group=group,
        name=build_text(key.capitalize()),
        what=build_text(f"Wat {key} is."),
        fit=build_importance(fit),
        popular=popular,
        against=build_text("Dat past hier niet.") if popular else None,
        needs=needs,
        clashes=clashes,
        basis=BASIS,
    )


def build_contradiction(
    key: str,
    *when: Condition,
    severity: int = 2,
    when_leading: tuple[Perspective, ...] = (),
) -> Contradiction:
    return Contradiction(
        key=key,
        severity=severity,
        title=build_text(f"Tegenspraak {key}"),
        when=when,
        when_leading=when_leading,
        risk=build_text("Dit knelt."),
        repair=build_text("Kies één van beide."),
        basis=BASIS,
    )


def build_case(key: str, answers: dict[str, str]) -> Case:
    return Case(
        key=key,
        kind=CaseKind.BEST,
        title=build_text(f"Voorbeeld {key}"),
        situation=build_text("Zo was het."),
        choice=build_text("Dit koos men."),
        outcome=build_text("Dit kwam eruit."),
        lesson=build_text("Dit leert het."),
        answers=tuple(CaseAnswer(question=q, option=o) for q, o in answers.items()),
        basis=BASIS,
    )


def build_situation(
    key: str, when: Condition, preferred: dict[Perspective, tuple[str, ...]]
) -> Situation:
    return Situation(
        key=key,
        name=build_text(f"Situatie {key}"),
        when=when,
        preferred=tuple(
            PreferredProcedures(
                perspective=perspective, procedures=keys, reason=build_text("Dat past het best.")
            )
            for perspective, keys in preferred.items()
        ),
        basis=BASIS,
    )


def approach_catalogue() -> Catalogue:
    """The small catalogue with thresholds, procedures and all that goes with them."""
    return replace(
        small_catalogue(),
        thresholds=(
            build_threshold(221_000, "2024-01-01", "2025-12-31"),
            build_threshold(216_000, "2026-01-01", "2027-12-31"),
        ),
        procedures=small_procedures(),
        situations=_situations(),
        instruments=(
            build_instrument("price_only", (3, 0, 0), popular=True),
            build_instrument("quality_first", (1, 3, 2)),
            build_instrument("team_talk", (0, 2, 3)),
        ),
        contradictions=(
            build_contradiction(
                "fixed_but_absent",
                Condition(
                    all_of=(
                        *build_condition("clarity", "fixed").any_of,
                        *build_condition("solution", "absent").any_of,
                    )
                ),
                severity=3,
            ),
            build_contradiction("only_a_notice_shows_it"),
        ),
        cases=(
            build_case("salt", {"clarity": "fixed", "solution": "standard"}),
            build_case("platform", {"clarity": "functional", "solution": "adapted"}),
            build_case("bridge", {"clarity": "problem", "solution": "absent"}),
            build_case("quay", {"clarity": "problem", "solution": "adapted"}),
        ),
    )


def small_procedures() -> tuple[Procedure, ...]:
    """Four procedures and two additions, of the kinds that the law knows."""
    return (
        build_procedure(
            "wide_call",
            stages=(
                build_stage("tenders", 45, 35, minima=(build_minimum(40),)),
                build_stage("assess", 21, 7),
                build_stage("standstill", 20, 20, minima=(build_minimum(20),)),
                build_stage("award_notice", 30, 1, after_contract=True),
            ),
            affinity=(3, 1, 0),
        ),
        build_procedure(
            "talks",
            requirements=(build_requirement("talks_above", IS_ABOVE, Status.ONLY_IF),),
            grounds=(
                build_ground("adapted", build_condition("solution", "adapted", "absent")),
                build_ground("irregular", build_condition("irregular_tenders", "yes")),
            ),
            affinity=(1, 3, 2),
            effort=4,
            weeks=26,
        ),
        build_procedure(
            "direct",
            grounds=(
                build_ground("urgency", build_condition("extreme_urgency", "yes")),
                build_ground("one_party", build_condition("single_supplier", "yes")),
            ),
            ground_missing=Status.NOT_OPEN,
            affinity=(1, 0, 1),
            weeks=4,
        ),
        build_procedure(
            "invite_few",
            requirements=(build_requirement("few_below", IS_BELOW),),
            affinity=(2, 3, 2),
            effort=1,
            weeks=6,
        ),
        build_procedure("framework", role=Role.TECHNIQUE),
        build_procedure("market_talk", role=Role.PREPARATION),
    )


def _situations() -> tuple[Situation, ...]:
    return (
        build_situation("below", IS_BELOW, dict.fromkeys(Perspective, ("invite_few",))),
        build_situation(
            "above",
            IS_ABOVE,
            {
                Perspective.COMPETITION: ("wide_call",),
                Perspective.PARTICIPATION: ("talks", "wide_call"),
                Perspective.CO_CREATION: ("talks",),
            },
        ),
    )
