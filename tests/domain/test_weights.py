"""Statement 2 against a search for the worst weights."""

from fractions import Fraction
from itertools import product

from hypothesis import given

from domain.answers import AnswerSheet
from domain.firmness import WeightTolerance, firmness
from domain.perspective import Perspective
from domain.scoring import leaders_of, profile_of
from tests.catalogues import PARTICIPATION, build_catalogue, build_question, build_sheet
from tests.domain.strategies import leaders, sheets

EVEN_A_BIT = Fraction(1, 10**6)


def weights(sheet: AnswerSheet) -> WeightTolerance:
    profile = profile_of(sheet.answered)
    assert profile
    return firmness(sheet=sheet, profile=profile).weights


def leaders_in_the_corners(
    sheet: AnswerSheet, squared_factor: Fraction
) -> set[tuple[Perspective, ...]]:
    """Who leads with every weight off by the factor, up or down: all weights times the factor."""
    numerator, denominator = squared_factor.as_integer_ratio()
    found = set()
    for corner in product((numerator, denominator), repeat=len(sheet.answered)):
        sums = [0, 0, 0]
        for scale, (question, option) in zip(corner, sheet.answered, strict=True):
            for at, points in enumerate(option.points.in_order):
                sums[at] += scale * question.weight * points
        found.add(leaders_of((sums[0], sums[1], sums[2])))
    return found


@given(sheets())
def test_just_below_the_factor_no_weights_change_the_leader(sheet):
    squared = weights(sheet).squared_factor
    if squared is None:
        squared = Fraction(10**6)
    elif squared > 1:
        squared -= (squared - 1) * EVEN_A_BIT

    if squared > 1:
        assert leaders_in_the_corners(sheet, squared) == {leaders(sheet)}


@given(sheets())
def test_just_above_the_factor_some_weights_change_the_leader(sheet):
    squared = weights(sheet).squared_factor

    if squared is not None:
        corners = leaders_in_the_corners(sheet, squared * (1 + EVEN_A_BIT))
        assert corners != {leaders(sheet)}


def test_without_a_contribution_against_it_the_leader_stays_whatever_the_weights():
    catalogue = build_catalogue((build_question("q1"), build_question("q2", {"a": (2, 2, 2)})))

    found = weights(build_sheet(catalogue, {"q1": "a", "q2": "a"}))

    assert found.squared_factor is None
    assert found.factor is None
    assert found.rival is None


def test_the_rival_that_catches_up_first_is_named():
    questions = (
        build_question("q1", {"a": (6, 0, 0)}, weight=2),
        build_question("q2", {"a": (0, 4, 2)}),
    )

    found = weights(build_sheet(build_catalogue(questions), {"q1": "a", "q2": "a"}))

    assert found.rival is PARTICIPATION
    assert found.squared_factor == Fraction(12, 4)


def test_equal_leaders_stand_on_no_tolerance_at_all():
    catalogue = build_catalogue((build_question("q1"), build_question("q2")))

    found = weights(build_sheet(catalogue, {"q1": "a", "q2": "b"}))

    assert found.factor == 1


def test_leaders_that_are_equal_in_every_answer_stay_whatever_the_weights():
    catalogue = build_catalogue((build_question("q1", {"a": (3, 3, 0)}),))

    assert weights(build_sheet(catalogue, {"q1": "a"})).squared_factor is None
