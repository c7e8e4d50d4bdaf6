"""Why the leader leads: the strongest contribution first, whichever way it points."""

from fractions import Fraction

from domain.explanation import explain
from domain.scoring import profile_of
from tests.catalogues import (
    CO_CREATION,
    COMPETITION,
    PARTICIPATION,
    build_catalogue,
    build_question,
    build_sheet,
)


def explained(questions, answers):
    sheet = build_sheet(build_catalogue(questions), answers)
    profile = profile_of(sheet.answered)
    assert profile
    return explain(profile=profile, answered=sheet.answered)


def test_the_leader_is_explained_against_the_runner_up_and_then_the_third():
    questions = (
        build_question("q1", weight=3),
        build_question("q2", weight=2),
        build_question("q3"),
    )

    against_second, against_third = explained(questions, {"q1": "c", "q2": "a", "q3": "b"})

    assert (against_second.leader, against_second.rival) == (CO_CREATION, COMPETITION)
    assert (against_third.leader, against_third.rival) == (CO_CREATION, PARTICIPATION)
    assert against_second.margin == Fraction(1, 6)
    assert [c.amount for c in against_second.contributions] == [
        Fraction(3, 6),
        Fraction(-2, 6),
        Fraction(0),
    ]


def test_equal_strength_stays_in_the_order_of_the_questionnaire():
    questions = tuple(build_question(f"q{number}") for number in range(4))

    explanation, _ = explained(questions, {"q0": "c", "q1": "b", "q2": "a", "q3": "a"})

    assert [c.question.key for c in explanation.contributions] == ["q1", "q2", "q3", "q0"]
    assert [c.amount for c in explanation.contributions] == [
        Fraction(-1, 4),
        Fraction(1, 4),
        Fraction(1, 4),
        0,
    ]


def test_with_equal_leaders_the_first_is_explained_against_the_second():
    questions = (build_question("q1"), build_question("q2"))

    explanation, against_third = explained(questions, {"q1": "b", "q2": "c"})

    assert (explanation.leader, explanation.rival) == (PARTICIPATION, CO_CREATION)
    assert explanation.margin == 0
    assert sum(c.amount for c in explanation.contributions) == 0
    assert against_third.rival is COMPETITION
