"""Which threshold counts, and on which side of it a value is."""

from datetime import date
from decimal import Decimal

import pytest

from domain.facts import Authority, Band, Facts, Kind
from domain.thresholds import threshold_for
from tests.approaches import build_threshold

THRESHOLDS = (
    build_threshold(216_000, "2026-01-01", "2027-12-31"),
    build_threshold(221_000, "2024-01-01", "2025-12-31"),
    build_threshold(140_000, "2026-01-01", "2027-12-31", authorities=(Authority.CENTRAL,)),
)
TODAY = date(2026, 11, 25)


def build_facts(**known: object) -> Facts:
    return Facts(authority=Authority.SUB_CENTRAL, kind=Kind.SERVICES, **known)


def amount(facts: Facts, on_date: date | None = TODAY) -> int | None:
    found = threshold_for(THRESHOLDS, facts, on_date)
    return found.threshold.amount if found else None


def test_the_amount_is_that_of_the_authority():
    central = Facts(authority=Authority.CENTRAL, kind=Kind.SUPPLIES)

    assert amount(central) == 140_000
    assert amount(build_facts()) == 216_000


@pytest.mark.parametrize(
    ("value", "band"),
    [
        ("215999.99", Band.BELOW),
        ("216000", Band.AT_OR_ABOVE),
        ("216000.01", Band.AT_OR_ABOVE),
        (None, None),
    ],
)
def test_a_value_equal_to_the_amount_is_above_it(value, band):
    facts = build_facts(value=Decimal(value) if value else None)

    assert threshold_for(THRESHOLDS, facts, TODAY).band is band


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 12, 31), None),
        (date(2024, 1, 1), 221_000),
        (date(2025, 12, 31), 221_000),
        (date(2026, 1, 1), 216_000),
    ],
)
def test_the_amount_is_that_of_the_period(day, expected):
    assert amount(build_facts(), day) == expected


def test_after_the_last_known_period_its_amount_is_assumed():
    within = threshold_for(THRESHOLDS, build_facts(), date(2027, 12, 31))
    after = threshold_for(THRESHOLDS, build_facts(), date(2028, 1, 1))

    assert not within.assumed
    assert (after.assumed, after.threshold.amount) == (True, 216_000)


def test_the_wished_start_counts_above_today():
    assert amount(build_facts(start=date(2025, 12, 1), contract_by=date(2026, 6, 1))) == 221_000


def test_a_contract_wished_before_today_moves_the_day_back_and_a_later_one_does_not():
    assert amount(build_facts(contract_by=date(2025, 12, 1))) == 221_000
    assert threshold_for(THRESHOLDS, build_facts(contract_by=date(2027, 6, 1)), TODAY).on_date == (
        TODAY
    )


@pytest.mark.parametrize(
    ("facts", "on_date"),
    [
        (Facts(kind=Kind.SERVICES), TODAY),
        (Facts(authority=Authority.SUB_CENTRAL), TODAY),
        (Facts(authority=Authority.UTILITY, kind=Kind.SERVICES), TODAY),
        (build_facts(), None),
    ],
)
def test_without_authority_kind_amount_or_day_there_is_no_threshold(facts, on_date):
    assert threshold_for(THRESHOLDS, facts, on_date) is None
