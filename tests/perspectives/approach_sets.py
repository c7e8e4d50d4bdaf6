"""A small set of content of the approach, to try checks and pages with."""

from dataclasses import replace

from domain.catalogue import Catalogue
from domain.conditions import Condition
from domain.facts import Authority, Kind
from domain.library import (
    Case,
    CaseAnswer,
    CaseKind,
    Contradiction,
    GlossaryTerm,
    Instrument,
    InstrumentGroup,
    LegalChange,
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
from tests.catalogues import BASIS, build_condition, build_text
from tests.perspectives.content_sets import build_whole_catalogue

LAW = Basis(
    certainty=Certainty.VERIFIED,
    sources=("leaflet",),
    article="Aanbestedingswet 2012, art. 2.71",
    checked_on="2026-11-25",
)
FROM_MEMORY = Basis(certainty=Certainty.MEMORY, article="ARW 2016, hoofdstuk 2")
FITS_COMPETITION = Importance(competition=3, participation=1, co_creation=0)
FITS_CO_CREATION = Importance(competition=0, participation=2, co_creation=3)
ABOVE = build_condition("threshold", "at_or_above")


def build_approach(**changes: object) -> Catalogue:
    """The small catalogue with procedures, instruments, contradictions, cases and terms."""
    catalogue = replace(
        build_whole_catalogue(),
        edition="klein-2",
        thresholds=(
            build_threshold("services_2024", 221_000, "2024-01-01", "2025-12-31"),
            build_threshold("services_2026", 216_000, "2026-01-01", "2027-12-31"),
        ),
        procedures=small_procedures(),
        situations=(build_situation("standard", ("open", "multiple")),),
        instruments=small_instruments(),
        contradictions=small_contradictions(),
        cases=small_cases(),
        terms=small_terms(),
        legal_changes=(build_legal_change("bill"),),
    )
    return replace(catalogue, **changes)  # type: ignore[arg-type]


def build_threshold(key: str, amount: int, valid_from: str, valid_to: str = "") -> Threshold:
    return Threshold(
        key=key,
        authorities=(Authority.SUB_CENTRAL,),
        kinds=(Kind.SUPPLIES, Kind.SERVICES),
        amount=amount,
        valid_from=valid_from,
        valid_to=valid_to,
        basis=LAW,
    )


def build_minimum(key: str, days: int | None, when: Condition | None = None) -> Minimum:
    return Minimum(key=key, days=days, when=when, text=build_text(f"Termijn {key}"), basis=LAW)


def build_stage(key: str, *minima: Minimum, least: int = 20, usual: int = 30) -> Stage:
    return Stage(
        key=key,
        name=build_text(f"Stap {key}"),
        least_days=least,
        usual_days=usual,
        minima=minima,
        basis=BASIS,
    )


def build_procedure(key: str, name: str = "", **changes: object) -> Procedure:
    """A procedure with one stage, that is open without grounds unless changed."""
    procedure = Procedure(
        key=key,
        role=Role.PROCEDURE,
        name=build_text(name or f"Procedure {key}"),
        summary=build_text(f"Kort over {key}."),
        fits=build_text(f"Past bij {key}."),
        watch=build_text(f"Let op bij {key}."),
        stages=(build_stage("tender", build_minimum("tender_usual", 40)),),
        candidates=Candidates(least=3, most=5, text=build_text("Drie tot vijf"), basis=LAW),
        negotiation=build_text("Nee"),
        effort_buyer=2,
        effort_market=3,
        lead_weeks_least=12,
        lead_weeks_most=20,
        affinity=FITS_COMPETITION,
        directive="2014/24/EU, art. 27",
        directive_basis=FROM_MEMORY,
        basis=LAW,
    )
    return replace(procedure, **changes)  # type: ignore[arg-type]


def build_requirement(key: str, when: Condition, otherwise: Status) -> Requirement:
    return Requirement(
        key=key, when=when, rule=build_text(f"De regel {key}."), otherwise=otherwise, basis=LAW
    )


def small_procedures() -> tuple[Procedure, ...]:
    above = build_requirement("above", ABOVE, Status.NOT_OPEN)
    below = build_requirement("below", build_condition("threshold", "below"), Status.NOT_OPEN)
    gap = Ground(
        key="gap",
        when=build_condition("solution", "absent"),
        text=build_text("De oplossing bestaat nog niet."),
        basis=LAW,
    )
    return (
        build_procedure("open", "Openbare procedure", requirements=(above,)),
        build_procedure(
            "partnership",
            "Innovatiepartnerschap",
            requirements=(above,),
            grounds=(gap,),
            affinity=FITS_CO_CREATION,
        ),
        build_procedure("multiple", "Meervoudig onderhands", requirements=(below,)),
        build_procedure("framework", "Raamovereenkomst", role=Role.TECHNIQUE, stages=()),
        build_procedure("consultation", "Marktconsultatie", role=Role.PREPARATION),
    )


def build_situation(key: str, procedures: tuple[str, ...]) -> Situation:
    return Situation(
        key=key,
        name=build_text("Een gewone dienst"),
        when=build_condition("kind", "services"),
        preferred=(
            PreferredProcedures(
                perspective=Perspective.COMPETITION,
                procedures=procedures,
                reason=build_text("Veel partijen kunnen dit."),
            ),
        ),
        basis=BASIS,
    )


def build_instrument(key: str, group: InstrumentGroup, **changes: object) -> Instrument:
    instrument = Instrument(
        key=key,
        group=group,
        name=build_text(f"Instrument {key}"),
        what=build_text(f"Wat {key} is."),
        fit=FITS_COMPETITION,
        basis=BASIS,
    )
    return replace(instrument, **changes)  # type: ignore[arg-type]


def small_instruments() -> tuple[Instrument, ...]:
    return (
        build_instrument(
            "lowest_price",
            InstrumentGroup.AWARD,
            name=build_text("Laagste prijs"),
            popular=True,
            against=build_text("Past niet waar kwaliteit verschilt."),
        ),
        build_instrument(
            "open_book",
            InstrumentGroup.PAYMENT,
            name=build_text("Open begroting"),
            fit=FITS_CO_CREATION,
            note=build_text("Vraag hulp bij de eerste keer."),
        ),
    )


def small_contradictions() -> tuple[Contradiction, ...]:
    shared = {
        "risk": build_text("Dit gaat mis."),
        "repair": build_text("Zo herstelt u het."),
        "basis": BASIS,
    }
    return (
        Contradiction(
            key="few_and_price",
            severity=3,
            title=build_text("Weinig partijen en toch op prijs"),
            when=(build_condition("suppliers", "few"), build_condition("procedure", "open")),
            **shared,
        ),
        Contradiction(
            key="late_answers", severity=1, title=build_text("Late antwoorden"), **shared
        ),
    )


def build_case(key: str, kind: CaseKind, answers: dict[str, str], **changes: object) -> Case:
    case = Case(
        key=key,
        kind=kind,
        title=build_text(f"Het voorbeeld {key}"),
        situation=build_text("De situatie."),
        choice=build_text("De keuze."),
        outcome=build_text("De afloop."),
        lesson=build_text("De les."),
        answers=tuple(CaseAnswer(question=q, option=o) for q, o in answers.items()),
        basis=BASIS,
    )
    return replace(case, **changes)  # type: ignore[arg-type]


def small_cases() -> tuple[Case, ...]:
    competing = {"clarity": "fixed", "solution": "standard", "suppliers": "many"}
    together = {"clarity": "problem", "solution": "absent", "trust": "high"}
    return (
        build_case("paper", CaseKind.BEST, competing),
        build_case("bridge", CaseKind.WORST, competing),
        build_case(
            "quay",
            CaseKind.TO_WORK_OUT,
            together,
            outcome=None,
            exercise=build_text("Wat zou u doen?"),
        ),
    )


def build_term(key: str, nl: str, en: str, *also: str) -> GlossaryTerm:
    return GlossaryTerm(
        key=key,
        name=build_text(nl, en),
        meaning=build_text(f"Wat {nl} betekent."),
        also=tuple(build_text(word) for word in also),
        basis=BASIS,
    )


def small_terms() -> tuple[GlossaryTerm, ...]:
    return (
        build_term("contract_award", "gunning", "award"),
        build_term("efficiency", "efficiëntie", "efficiency", "doelmatigheid"),
        build_term("market_consultation", "marktconsultatie", "market consultation"),
    )


def build_legal_change(key: str) -> LegalChange:
    return LegalChange(
        key=key,
        title=build_text("Een wetsvoorstel"),
        text=build_text("Dit kan veranderen."),
        basis=FROM_MEMORY,
    )
