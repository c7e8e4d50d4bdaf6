"""Amounts as people type them: the same after any number of rounds, and never a guess."""

from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from web import formats
from web.amounts import UnclearAmount, amount_in, examples

LANGUAGES = ["nl", "en"]


def read(typed: str, language: str) -> Decimal | None:
    with translation.override(language):
        return amount_in(typed)


@pytest.mark.parametrize(
    ("typed", "language", "means"),
    [
        ("1,5", "nl", "1.5"),
        ("1.500,00", "nl", "1500"),
        ("1.500", "nl", "1500"),
        ("1.5", "en", "1.5"),
        ("1,500.00", "en", "1500"),
        ("１２", "nl", "12"),
        ("139000", "nl", "139000"),
        ("139000", "en", "139000"),
        ("€ 1.500.000,-", "nl", "1500000"),
        ("€ 1.500.000,\N{EN DASH}", "nl", "1500000"),
        ("EUR 250000", "en", "250000"),
        ("€250,000", "en", "250000"),
        ("250.000 euro", "nl", "250000"),
        ("1 500 000", "nl", "1500000"),
        ("1\N{NO-BREAK SPACE}500\N{NARROW NO-BREAK SPACE}000,50", "nl", "1500000.50"),
        ("1,5 mln", "nl", "1500000"),
        ("€1,5 mln.", "nl", "1500000"),
        ("1.5 million", "en", "1500000"),
        ("1.5 million", "nl", "1500000"),
        ("2 miljoen euro", "nl", "2000000"),
        ("250k", "nl", "250000"),
        ("250 K", "en", "250000"),
        ("1,25 miljard", "nl", "1250000000"),
        ("999999999999,99", "nl", "999999999999.99"),
    ],
)
def test_what_is_clear_is_read(typed, language, means):
    assert read(typed, language) == Decimal(means)


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        *[("1,500,000", "nl"), ("1,500.00", "nl"), ("1500.00", "nl"), ("139000.5", "nl")],
        *[("1.500.000,50", "en"), ("1500,50", "en")],
    ],
)
def test_the_other_way_of_writing_is_read_where_it_can_mean_one_thing_only(typed, language):
    other = {"nl": "en", "en": "nl"}[language]

    assert read(typed, language) == read(typed, other)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["", " ", "\N{NO-BREAK SPACE}"])
def test_nothing_typed_is_no_amount(typed, language):
    assert read(typed, language) is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "typed",
    [
        *["1e5", "NaN", "inf", "-3", "-", "€", "abc", "1_000", "5%", "$5", "1,,5", "1,", "1."],
        *["1 5", "1.500.00", "12,34.5", "007", "1½", "10²", "1.500 mln", "3 zakken", "\u200b5"],
        *["1\N{ARABIC LETTER BEH}", "9999999999999", "1" * 5000, "1,2345", "(3)"],
    ],
)
def test_what_is_unclear_is_refused(typed, language):
    with pytest.raises(UnclearAmount):
        read(typed, language)


@pytest.mark.parametrize(
    ("typed", "language"),
    [("1.5", "nl"), ("1,5", "en"), ("139,000", "nl"), ("139.000", "en"), ("1.50", "nl")],
)
def test_what_could_be_a_thousand_times_more_is_refused(typed, language):
    with pytest.raises(UnclearAmount):
        read(typed, language)


def test_the_example_is_written_as_the_reader_writes():
    with translation.override("nl"):
        assert examples() == ("1.500.000", "1.500.000,50")
    with translation.override("en"):
        assert examples() == ("1,500,000", "1,500,000.50")


@given(
    cents=st.integers(min_value=0, max_value=10**14 - 1),
    languages=st.lists(st.sampled_from(LANGUAGES), min_size=3, max_size=3),
)
def test_three_rounds_of_showing_and_reading_change_nothing(cents, languages):
    value = Decimal(cents) / 100

    for language in languages:
        with translation.override(language):
            assert amount_in(formats.amount(value)) == value
            assert amount_in(formats.euro(value)) == value


@given(typed=st.text(max_size=30))
def test_whatever_is_typed_is_read_or_refused(typed):
    for language in LANGUAGES:
        try:
            found = read(typed, language)
        except UnclearAmount:
            continue
        assert found is None or 0 <= found < 10**12


@pytest.mark.parametrize(
    ("language", "shown"), [("nl", "€\N{NO-BREAK SPACE}1.500.000,50"), ("en", "€1,500,000.50")]
)
def test_cents_show_only_where_there_are_any(language, shown):
    with translation.override(language):
        assert formats.euro(Decimal("1500000.50")) == shown
        assert formats.euro(Decimal("1500000.00")) == shown[:-3]
