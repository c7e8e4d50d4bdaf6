"""What follows from the criteria of a lot."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.award import (
    Award,
    AwardBasis,
    AwardCriterion,
    CriterionNumber,
    NumberRole,
    WeightUnit,
)
from domain.stated import Stated

KINDS = ["price", "cost", "quality"]


def weighing(kind: str | None, number: int | None = None) -> AwardCriterion:
    weight = CriterionNumber(
        role=NumberRole.WEIGHT,
        unit=WeightUnit.PERCENTAGE,
        code="per-exa",
        number=None if number is None else Decimal(number),
        as_written=None,
        path="",
    )
    return AwardCriterion(
        kind=Stated(value=kind, path="") if kind else None,
        numbers=() if number is None else (weight,),
        path="",
    )


def test_no_criteria_means_not_stated():
    award = Award()

    assert award.basis is AwardBasis.NOT_STATED
    assert award.percentages() is None


def test_a_known_kind_beside_an_untyped_criterion_decides():
    award = Award(criteria=(weighing("price"), weighing(None)))

    assert award.basis is AwardBasis.PRICE_ONLY


def test_a_criterion_without_weight_leaves_no_percentages():
    award = Award(criteria=(weighing("price", 60), weighing("quality")))

    assert award.percentages() is None


@pytest.mark.parametrize("role", [NumberRole.FIXED, NumberRole.THRESHOLD])
def test_amounts_and_thresholds_are_no_weights(role):
    number = CriterionNumber(
        role=role,
        unit=WeightUnit.UNKNOWN,
        code=None,
        number=Decimal(5),
        as_written=None,
        path="",
    )

    assert AwardCriterion(kind=None, numbers=(number,), path="").weight is None


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 100)), min_size=1))
def test_percentages_add_up_to_those_of_the_criteria(pairs):
    award = Award(criteria=tuple(weighing(kind, number) for kind, number in pairs))

    assert sum(award.percentages().values()) == sum(number for _kind, number in pairs)


@given(st.sets(st.sampled_from(KINDS), min_size=1), st.randoms())
def test_the_order_of_criteria_does_not_change_the_basis(kinds, random):
    criteria = [weighing(kind) for kind in kinds for _twice in range(2)]
    before = Award(criteria=tuple(criteria)).basis
    random.shuffle(criteria)

    assert Award(criteria=tuple(criteria)).basis is before
    assert before is not AwardBasis.NOT_STATED
