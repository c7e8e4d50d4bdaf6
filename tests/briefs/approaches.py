"""Advices with an approach, to put into words: a small catalogue with facts."""

from datetime import date
from decimal import Decimal

from briefs.presentation import AdviceView, present
from briefs.procedure_words import ProcedureView
from briefs.ranked_procedures import ProceduresView
from domain.advice import Advice, advise
from domain.facts import Authority, Facts, Kind
from domain.procedures import PolicyBand
from tests.catalogues import build_sheet
from tests.perspectives.approach_sets import build_approach

COMPETING = {
    "clarity": "fixed",
    "solution": "standard",
    "suppliers": "many",
    "experience": "none",
    "trust": "low",
}
TOGETHER = {
    "clarity": "problem",
    "solution": "absent",
    "suppliers": "few",
    "experience": "partnership",
    "trust": "high",
    "ownership": "shared",
}
TODAY = date(2026, 11, 25)

ABOVE = Facts(authority=Authority.SUB_CENTRAL, kind=Kind.SERVICES, value=Decimal(250_000))
BELOW = Facts(authority=Authority.SUB_CENTRAL, kind=Kind.SERVICES, value=Decimal(50_000))
NO_VALUE = Facts(authority=Authority.SUB_CENTRAL, kind=Kind.SERVICES)


def approach_on(
    answers: dict[str, str] | None = None,
    facts: Facts = ABOVE,
    *,
    on_date: date = TODAY,
    policy: tuple[PolicyBand, ...] = (),
    **changes: object,
) -> Advice:
    """The advice on these answers and facts, by the small catalogue with an approach."""
    catalogue = build_approach(**changes)
    sheet = build_sheet(catalogue, COMPETING if answers is None else answers)
    return advise(catalogue=catalogue, sheet=sheet, facts=facts, on_date=on_date, policy=policy)


def seen(advice: Advice, language: str = "nl") -> AdviceView:
    return present(advice, language=language)


def procedures_in(advice: Advice, language: str = "nl") -> ProceduresView:
    view = seen(advice, language).procedures
    assert view is not None
    return view


def judged_in(advice: Advice, key: str) -> ProcedureView:
    found = procedures_in(advice).judged(key)
    assert found is not None
    return found
