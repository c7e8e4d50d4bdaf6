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
)
from domain.texts import Basis, Certainty
from tests.catalogues import BASIS, build_condition, build_text, small_catalogue

IS_BELOW = build_condition("threshold", "below")
IS_ABOVE = build_condition("threshold", "at_or_above")


LAW = Basis(
    certainty=Certainty.VERIFIED,
    sources=("leaflet",),
    article="Aanbestedingswet 2012, art. 2.71",
    checked_on="2026-11-25",
)
FROM_MEMORY = Basis(certainty=Certainty.MEMORY, article="ARW 2016, hoofdstuk 2")


def build_threshold(
    amount: int, valid_from: str, valid_to: str = "", **changes: object
) -> Threshold:
    """A threshold for supplies and services of decentral authorities."""
    threshold = Threshold(
        key=f"threshold_{amount}",
        authorities=(Authority.SUB_CENTRAL,),
        kinds=(Kind.SUPPLIES, Kind.SERVICES),
        amount=amount,
        valid_from=valid_from,
        valid_to=valid_to,
        basis=LAW,
    )
    return replace(threshold, **changes)  # type: ignore[arg-type]


def build_minimum(days: int | None, **changes: object) -> Minimum:
    """A minimum term in calendar days that always counts."""
    minimum = Minimum(
        key=f"minimum_{days}", days=days, text=build_text(f"Ten minste {days} dagen."), basis=LAW
    )
    return replace(minimum, **changes)  # type: ignore[arg-type]


def build_stage(key: str, usual_days: int = 30, least_days: int = 0, **changes: object) -> Stage:
    """A stage without legal minima."""
    stage = Stage(
        key=key,
        name=build_text(f"Stap {key}"),
        least_days=least_days,
        usual_days=usual_days,
        basis=BASIS,
    )
    return replace(stage, **changes)  # type: ignore[arg-type]


def build_requirement(
    key: str, when: Condition, otherwise: Status = Status.NOT_OPEN
) -> Requirement:
    """A rule of law."""
    return Requirement(
        key=key, when=when, rule=build_text(f"De regel {key}."), otherwise=otherwise, basis=LAW
    )


def build_ground(key: str, when: Condition) -> Ground:
    """A ground in law."""
    return Ground(key=key, when=when, text=build_text(f"Grond {key}."), basis=LAW)


def build_procedure(
    key: str,
    *,
    affinity: Importance | tuple[int, int, int] = (1, 1, 1),
    effort: int = 2,
    weeks: int = 10,
    **changes: object,
) -> Procedure:
    """A procedure with one stage, that is open without grounds unless changed."""
    procedure = Procedure(
        key=key,
        role=Role.PROCEDURE,
        name=build_text(f"Procedure {key}"),
        summary=build_text(f"Kort over {key}."),
        fits=build_text(f"Past bij {key}."),
        watch=build_text(f"Let op bij {key}."),
        stages=(build_stage("invite", 14, 7),),
        candidates=Candidates(text=build_text("Zo veel als u wilt."), basis=LAW),
        negotiation=build_text("Nee"),
        effort_buyer=effort,
        effort_market=effort,
        lead_weeks_least=weeks,
        lead_weeks_most=weeks * 2,
        affinity=affinity if isinstance(affinity, Importance) else build_importance(affinity),
        directive="2014/24/EU, art. 27",
        directive_basis=FROM_MEMORY,
        basis=LAW,
    )
    return replace(procedure, **changes)  # type: ignore[arg-type]


def build_importance(values: tuple[int, int, int]) -> Importance:
    """How well something goes with competition, participation and co-creation."""
    competition, participation, co_creation = values
    return Importance(competition=competition, participation=participation, co_creation=co_creation)


def build_instrument(
    key: str, fit: tuple[int, int, int] = (3, 1, 0), **changes: object
) -> Instrument:
    """An instrument for the award; a popular one says when it does not fit."""
    instrument = Instrument(
        key=key,
        group=InstrumentGroup.AWARD,
        name=build_text(f"Instrument {key}"),
        what=build_text(f"Wat {key} is."),
        fit=build_importance(fit),
        against=build_text("Dat past hier niet.") if changes.get("popular") else None,
        basis=BASIS,
    )
    return replace(instrument, **changes)  # type: ignore[arg-type]


def build_contradiction(key: str, *when: Condition, **changes: object) -> Contradiction:
    """A contradiction between answers."""
    contradiction = Contradiction(
        key=key,
        severity=2,
        title=build_text(f"Tegenspraak {key}"),
        when=when,
        risk=build_text("Dit gaat mis."),
        repair=build_text("Zo herstelt u het."),
        basis=BASIS,
    )
    return replace(contradiction, **changes)  # type: ignore[arg-type]


def build_case(key: str, answers: dict[str, str], **changes: object) -> Case:
    """A good example with these answers."""
    case = Case(
        key=key,
        kind=CaseKind.BEST,
        title=build_text(f"Het voorbeeld {key}"),
        situation=build_text("De situatie."),
        choice=build_text("De keuze."),
        outcome=build_text("De afloop."),
        lesson=build_text("De les."),
        answers=tuple(CaseAnswer(question=q, option=o) for q, o in answers.items()),
        basis=BASIS,
    )
    return replace(case, **changes)  # type: ignore[arg-type]


def build_situation(
    key: str, when: Condition, preferred: dict[Perspective, tuple[str, ...]], **changes: object
) -> Situation:
    """A kind of assignment with the procedures to look at first."""
    situation = Situation(
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
    return replace(situation, **changes)  # type: ignore[arg-type]


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
