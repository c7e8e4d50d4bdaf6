"""Percentages, points, order, ranges, amounts, words and nothing are told apart, never guessed."""

from decimal import Decimal

import pytest

from checker.reading.notices import read_notice
from domain.award import AwardBasis, NumberRole, WeightUnit
from tests.checker.notice_files import criterion, eforms, lot, notice_named


def award_of(*criteria: str):
    return read_notice(eforms(lot(*criteria))).lots[0].award


@pytest.mark.parametrize(
    ("code", "unit", "is_middle_of_range"),
    [
        ("per-exa", WeightUnit.PERCENTAGE, False),
        ("per-mid", WeightUnit.PERCENTAGE, True),
        ("poi-exa", WeightUnit.POINTS, False),
        ("poi-mid", WeightUnit.POINTS, True),
        ("dec-exa", WeightUnit.DECIMAL, False),
        ("dec-mid", WeightUnit.DECIMAL, True),
        ("ord-imp", WeightUnit.ORDER, False),
        ("nieuw", WeightUnit.UNKNOWN, False),
        ("", WeightUnit.UNKNOWN, False),
    ],
)
def test_a_weight_keeps_the_unit_that_the_notice_gives(code, unit, is_middle_of_range):
    weight = award_of(criterion("quality", "60", code)).criteria[0].weight

    assert weight.number == 60
    assert weight.unit is unit
    assert weight.is_middle_of_range is is_middle_of_range


@pytest.mark.parametrize("code", ["fix-tot", "fix-unit"])
def test_an_amount_beside_a_criterion_is_no_weight(code):
    only = award_of(criterion("price", "4000000", code, "number-fixed")).criteria[0]

    assert only.weight is None
    assert only.numbers[0].role is NumberRole.FIXED


def test_a_criterion_without_number_has_no_weight():
    assert award_of(criterion("price")).criteria[0].weight is None


def test_percentages_add_up_per_kind_of_criterion():
    award = award_of(
        criterion("quality", "40"), criterion("quality", "20"), criterion("price", "40")
    )

    assert award.percentages() == {"quality": Decimal(60), "price": Decimal(40)}


@pytest.mark.parametrize("other", ["poi-exa", "per-mid", "ord-imp", ""])
def test_one_weight_of_another_kind_leaves_no_percentages(other):
    award = award_of(criterion("quality", "40"), criterion("price", "60", other))

    assert award.percentages() is None


def test_no_criteria_is_not_the_same_as_price():
    assert award_of().basis is AwardBasis.NOT_STATED


@pytest.mark.parametrize(
    ("kinds", "basis"),
    [
        (["price"], AwardBasis.PRICE_ONLY),
        (["cost"], AwardBasis.COST_ONLY),
        (["price", "cost"], AwardBasis.PRICE_AND_COST),
        (["quality"], AwardBasis.QUALITY_ONLY),
        (["quality", "cost"], AwardBasis.MIXED),
        (["quality", "price", "cost"], AwardBasis.MIXED),
        (["unpublished"], AwardBasis.WITHHELD),
        ([""], AwardBasis.IN_DOCUMENTS),
        (["nieuw"], AwardBasis.NOT_STATED),
    ],
)
def test_the_basis_follows_from_the_kinds_of_criteria(kinds, basis):
    assert award_of(*map(criterion, kinds)).basis is basis


def test_minus_one_is_withheld_and_never_a_number():
    number = award_of(criterion("unpublished", "-1")).criteria[0].numbers[0]

    assert number.number is None
    assert number.is_withheld


@pytest.mark.parametrize(
    ("words", "number", "unit"),
    [
        ("40", Decimal(40), WeightUnit.UNKNOWN),
        ("40 %", Decimal(40), WeightUnit.PERCENTAGE),
        ("12,5%", Decimal("12.5"), WeightUnit.PERCENTAGE),
        ("25/100", None, WeightUnit.UNKNOWN),
        ("40-99", None, WeightUnit.UNKNOWN),
        ("Pass/Fail", None, WeightUnit.UNKNOWN),
        ("1,900,000.000", None, WeightUnit.UNKNOWN),
        ("30 punten", None, WeightUnit.UNKNOWN),
    ],
)
def test_a_weight_in_words_is_read_only_when_it_is_a_number(words, number, unit):
    written = notice_named("te-16.xml").replace(
        b"<AC_WEIGHTING>70</AC_WEIGHTING>", f"<AC_WEIGHTING>{words}</AC_WEIGHTING>".encode()
    )

    weight = read_notice(written).lots[0].award.criteria[0].weight

    assert weight.as_written == words
    assert weight.number == number
    assert weight.unit is unit


def test_a_group_of_lots_keeps_its_own_criteria():
    notice = read_notice(notice_named("ef-03.xml"))

    assert notice.lots[0].award.basis is AwardBasis.NOT_STATED
    assert notice.lot_groups[0].award.basis is AwardBasis.MIXED


def test_a_group_of_lots_knows_its_lots():
    group = read_notice(notice_named("sd-01.xml")).lot_groups[0]

    assert [key.value for key in group.lots_in_group] == ["LOT-0001", "LOT-0002"]
