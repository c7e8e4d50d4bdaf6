"""Numbers and dates as people read them, in both languages."""

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from django.utils import translation

from web import formats


@pytest.mark.parametrize(("language", "shown"), [("nl", "62,5"), ("en", "62.5")])
def test_decimals_carry_the_mark_of_the_language(language, shown):
    with translation.override(language):
        assert formats.decimal(Fraction(125, 2)) == shown


def test_an_unknown_language_reads_as_dutch():
    with translation.override("de"):
        assert formats.decimal(0.5) == "0,5"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(Fraction(91, 10), "+9,1"), (-5, "\u22125,0"), (0, "0,0"), (-0.04, "0,0"), (0.05, "+0,1")],
)
def test_signed_numbers_use_a_real_minus_and_zero_has_no_sign(value, shown):
    with translation.override("nl"):
        assert formats.signed(value) == shown


@pytest.mark.parametrize(("language", "shown"), [("nl", "20.000"), ("en", "20,000")])
def test_whole_numbers_have_their_thousands_apart(language, shown):
    with translation.override(language):
        assert formats.whole(20000) == shown


def test_exact_halves_round_away_from_zero():
    with translation.override("nl"):
        assert formats.decimal(Fraction(1, 20)) == "0,1"
        assert formats.decimal(Fraction(-1, 20)) == "\u22120,1"


def test_a_percentage_keeps_its_sign_close():
    with translation.override("en"):
        assert formats.percent(45) == "45%"
        assert formats.percent(Fraction(91, 2), 1) == "45.5%"


@pytest.mark.parametrize(
    ("language", "shown"), [("nl", "25 november 2026"), ("en", "25 November 2026")]
)
@pytest.mark.parametrize(
    "value", [date(2026, 11, 25), "2026-11-25", datetime(2026, 11, 24, 23, 30, tzinfo=UTC)]
)
def test_dates_are_written_in_words_and_in_local_time(language, shown, value):
    with translation.override(language):
        assert formats.long_date(value) == shown


@pytest.mark.parametrize(
    ("language", "shown"), [("nl", "25 november 2026, 14:05"), ("en", "25 November 2026, 14:05")]
)
def test_a_moment_is_told_to_the_minute_in_local_time(language, shown):
    with translation.override(language):
        assert formats.date_and_time(datetime(2026, 11, 25, 13, 5, 59, tzinfo=UTC)) == shown
