"""A small set of content of the approach, to try checks and pages with."""

from dataclasses import replace

from domain.catalogue import Catalogue
from domain.library import (
    Case,
    CaseKind,
    Contradiction,
    GlossaryTerm,
    Instrument,
    InstrumentGroup,
    LegalChange,
)
from domain.perspective import Importance, Perspective
from domain.procedure import Candidates, Procedure, Role, Situation, Status
from tests.approaches import (
    FROM_MEMORY,
    LAW,
    build_case,
    build_contradiction,
    build_ground,
    build_instrument,
    build_minimum,
    build_procedure,
    build_requirement,
    build_situation,
    build_stage,
    build_threshold,
)
from tests.catalogues import BASIS, build_condition, build_text
from tests.perspectives.content_sets import build_whole_catalogue

FITS_COMPETITION = Importance(competition=3, participation=1, co_creation=0)
FITS_CO_CREATION = Importance(competition=0, participation=2, co_creation=3)
ABOVE = build_condition("threshold", "at_or_above")


def build_approach(**changes: object) -> Catalogue:
    """The small catalogue with procedures, instruments, contradictions, cases and terms."""
    catalogue = replace(
        build_whole_catalogue(),
        edition="klein-2",
        thresholds=(
            build_threshold(221_000, "2024-01-01", "2025-12-31", key="services_2024"),
            build_threshold(216_000, "2026-01-01", "2027-12-31", key="services_2026"),
        ),
        procedures=small_procedures(),
        situations=(_situation(),),
        instruments=small_instruments(),
        contradictions=small_contradictions(),
        cases=small_cases(),
        terms=small_terms(),
        legal_changes=(build_legal_change("bill"),),
    )
    return replace(catalogue, **changes)  # type: ignore[arg-type]


def _procedure(key: str, name: str, **changes: object) -> Procedure:
    """A procedure that invites tenders, with a legal term and a number of candidates."""
    tender = build_stage("tender", 30, 20, minima=(build_minimum(40, key="tender_usual"),))
    shape: dict[str, object] = {
        "stages": (tender,),
        "candidates": Candidates(least=3, most=5, text=build_text("Drie tot vijf"), basis=LAW),
        "effort_market": 3,
        "lead_weeks_least": 12,
        "lead_weeks_most": 20,
        "affinity": FITS_COMPETITION,
    }
    return build_procedure(key, **{"name": build_text(name), **shape, **changes})  # type: ignore[arg-type]


def small_procedures() -> tuple[Procedure, ...]:
    above = build_requirement("above", ABOVE, Status.NOT_OPEN)
    below = build_requirement("below", build_condition("threshold", "below"), Status.NOT_OPEN)
    gap = build_ground("gap", build_condition("solution", "absent"))
    gap = replace(gap, text=build_text("De oplossing bestaat nog niet."))
    return (
        _procedure("open", "Openbare procedure", requirements=(above,)),
        _procedure(
            "partnership",
            "Innovatiepartnerschap",
            requirements=(above,),
            grounds=(gap,),
            affinity=FITS_CO_CREATION,
        ),
        _procedure("multiple", "Meervoudig onderhands", requirements=(below,)),
        _procedure("framework", "Raamovereenkomst", role=Role.TECHNIQUE, stages=()),
        _procedure("consultation", "Marktconsultatie", role=Role.PREPARATION),
    )


def _situation() -> Situation:
    return build_situation(
        "standard",
        build_condition("kind", "services"),
        {Perspective.COMPETITION: ("open", "multiple")},
        name=build_text("Een gewone dienst"),
    )


def small_instruments() -> tuple[Instrument, ...]:
    return (
        build_instrument(
            "lowest_price",
            name=build_text("Laagste prijs"),
            popular=True,
            against=build_text("Past niet waar kwaliteit verschilt."),
        ),
        build_instrument(
            "open_book",
            (0, 2, 3),
            group=InstrumentGroup.PAYMENT,
            name=build_text("Open begroting"),
            note=build_text("Vraag hulp bij de eerste keer."),
        ),
    )


def small_contradictions() -> tuple[Contradiction, ...]:
    few, on_price = build_condition("suppliers", "few"), build_condition("procedure", "open")
    return (
        build_contradiction(
            "few_and_price",
            few,
            on_price,
            severity=3,
            title=build_text("Weinig partijen en toch op prijs"),
        ),
        build_contradiction("late_answers", severity=1, title=build_text("Late antwoorden")),
    )


def small_cases() -> tuple[Case, ...]:
    competing = {"clarity": "fixed", "solution": "standard", "suppliers": "many"}
    together = {"clarity": "problem", "solution": "absent", "trust": "high"}
    return (
        build_case("paper", competing),
        build_case("bridge", competing, kind=CaseKind.WORST),
        build_case(
            "quay",
            together,
            kind=CaseKind.TO_WORK_OUT,
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
