"""What is said of the European threshold, also where none is known."""

from datetime import date
from decimal import Decimal

from briefs.presentation import present
from domain.advice import advise
from domain.facts import Authority, Facts, Kind
from tests.catalogues import build_sheet

OFFICE_PAPER = Facts(authority=Authority.SUB_CENTRAL, kind=Kind.SUPPLIES, value=Decimal(250_000))


def procedures_with(catalogue, facts):
    advice = advise(
        catalogue=catalogue,
        sheet=build_sheet(catalogue, {"need_clarity": "fixed"}),
        facts=facts,
        on_date=date(2026, 11, 25),
    )
    return present(advice, language="nl").procedures


def test_while_the_kind_is_open_it_says_what_to_fill_in(shipped_catalogue):
    found = procedures_with(shipped_catalogue, Facts(authority=Authority.CENTRAL))

    assert found.threshold is None
    assert "nog niet allebei ingevuld" in found.no_threshold


def test_a_start_before_the_first_amounts_says_so_and_asks_nothing_more(shipped_catalogue):
    facts = Facts(
        authority=OFFICE_PAPER.authority,
        kind=OFFICE_PAPER.kind,
        value=OFFICE_PAPER.value,
        start=date(2023, 1, 1),
    )

    found = procedures_with(shipped_catalogue, facts)

    assert "staan in deze inhoud geen drempelbedragen" in found.no_threshold
    assert "start" not in [fact.key for fact in found.missing]


def test_a_known_threshold_needs_no_excuse(shipped_catalogue):
    found = procedures_with(shipped_catalogue, OFFICE_PAPER)

    assert found.threshold is not None
    assert found.no_threshold == ""
