"""What is asked and what can be carried are never averaged away."""

from fractions import Fraction

from domain.advice import AskedAndCarried, advise
from domain.questionnaire import Side
from tests.catalogues import CO_CREATION, COMPETITION, PARTICIPATION, build_sheet, small_catalogue


def sides(answers: dict[str, str]) -> AskedAndCarried:
    catalogue = small_catalogue()
    return advise(catalogue=catalogue, sheet=build_sheet(catalogue, answers)).sides


def test_different_leaders_bring_the_way_to_grow_and_what_is_missing():
    found = sides(
        {
            "clarity": "problem",
            "solution": "absent",
            "suppliers": "few",
            "experience": "none",
            "trust": "high",
        }
    )

    assert found.asked.side is Side.ASKED
    assert found.asked.profile
    assert found.asked.profile.leaders == (CO_CREATION,)
    assert found.carried.profile
    assert found.carried.profile.leaders == (COMPETITION,)
    assert found.differ
    assert found.growth
    assert (found.growth.asked, found.growth.carried) == (CO_CREATION, COMPETITION)
    assert [(c.question.key, c.amount) for c in found.missing] == [
        ("experience", Fraction(-15, 30)),
    ]


def test_the_strongest_of_what_is_missing_comes_first():
    found = sides({"clarity": "functional", "trust": "low", "experience": "none"})

    assert [(c.question.key, c.amount) for c in found.missing] == [
        ("experience", Fraction(-12, 30)),
        ("trust", Fraction(-8, 30)),
    ]


def test_an_answer_that_neither_helps_nor_hinders_is_not_missing():
    found = sides({"clarity": "problem", "trust": "growing", "experience": "none"})

    assert [c.question.key for c in found.missing] == ["experience"]


def test_equal_leaders_that_overlap_do_not_differ():
    found = sides({"suppliers": "few", "experience": "dialogue"})

    assert found.asked.profile
    assert found.asked.profile.leaders == (PARTICIPATION, CO_CREATION)
    assert not found.differ
    assert found.growth is None
    assert found.missing == ()


def test_while_one_side_is_unknown_nothing_differs():
    found = sides({"clarity": "fixed"})

    assert found.carried.profile is None
    assert not found.differ
