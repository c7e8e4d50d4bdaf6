"""The example in ``docs/scoring.md`` is what the product really reckons."""

from fractions import Fraction

import pytest

from domain.advice import Result, advise
from domain.answers import AnswerState
from domain.rounding import rounded_parts, rounded_shares, shown_margin
from domain.scoring import OutcomeKind
from tests.catalogues import (
    CARRIED,
    CO_CREATION,
    COMPETITION,
    PARTICIPATION,
    build_catalogue,
    build_question,
    build_sheet,
    build_theme,
)

NEED = build_question(
    "need", {"fixed": (6, 0, 0), "function": (1, 3, 2), "problem": (0, 2, 4)}, weight=3
)
SOLUTION = build_question(
    "solution", {"on_sale": (5, 1, 0), "adapted": (1, 4, 1), "absent": (0, 2, 4)}, weight=2
)
EXPERIENCE = build_question(
    "experience", {"price": (5, 1, 0), "talks": (1, 4, 1), "partnership": (0, 1, 5)}
)
TRUST = build_question("trust", {"low": (4, 2, 0), "growing": (1, 4, 1), "high": (0, 2, 4)})
CATALOGUE = build_catalogue(
    themes=(
        build_theme("assignment", (NEED, SOLUTION)),
        build_theme("organisation", (EXPERIENCE, TRUST), CARRIED),
    )
)
ADVICE = advise(
    catalogue=CATALOGUE,
    sheet=build_sheet(
        CATALOGUE,
        {"need": "function", "solution": "adapted", "experience": "price"},
        states={"trust": AnswerState.DONT_KNOW},
    ),
)


@pytest.fixture
def result() -> Result:
    assert ADVICE.result
    return ADVICE.result


def test_the_shares(result):
    assert result.profile.sums == (10, 18, 8)
    assert rounded_shares(result.profile.shares).percentages == (28, 50, 22)


def test_the_outcome(result):
    assert result.outcome.kind is OutcomeKind.CLEAR
    assert result.outcome.leaders == (PARTICIPATION,)
    assert result.outcome.runner_up is COMPETITION
    assert shown_margin(result.outcome.margin) == Fraction("22.2")


def test_asked_and_carried():
    sides = ADVICE.sides

    assert sides.differ
    assert sides.asked.profile
    assert sides.asked.profile.sums == (5, 17, 8)
    assert sides.carried.profile
    assert sides.carried.profile.sums == (5, 1, 0)
    assert [(c.question, c.amount) for c in sides.missing] == [(EXPERIENCE, Fraction(-4, 6))]


def test_why(result):
    contributions = result.explanation.contributions
    points = [c.amount * 100 for c in contributions]
    shown = rounded_parts(points, total=result.explanation.margin * 100, decimals=1)

    assert [(c.question.key, c.amount) for c in contributions] == [
        ("need", Fraction(6, 36)),
        ("solution", Fraction(6, 36)),
        ("experience", Fraction(-4, 36)),
    ]
    assert [float(part) for part in shown] == [16.7, 16.7, -11.2]


def test_open_questions_and_weights(result):
    found = result.firmness

    assert found.open_questions.leader_stays
    assert [entry.question for entry in found.open_questions.questions] == [TRUST]
    assert not found.open_questions.questions[0].alone_decides
    assert found.weights.squared_factor == 3
    assert found.weights.rival is COMPETITION


def test_variants(result):
    assert result.firmness.variants.stays == 100


def test_tipping_points(result):
    single = result.firmness.tipping.single

    assert [(p.changes[0].to_option.key, p.leaders) for p in single] == [
        ("fixed", (COMPETITION,)),
        ("on_sale", (COMPETITION,)),
        ("absent", (PARTICIPATION, CO_CREATION)),
    ]
