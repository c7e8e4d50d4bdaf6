"""Profiles and outcomes, also for the cases that other products got wrong."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from domain.advice import advise
from domain.answers import AnswerState
from domain.catalogue import Limits
from domain.perspective import Perspective
from domain.questionnaire import Side
from domain.scoring import (
    OutcomeKind,
    Profile,
    answered_on,
    outcome_of,
    profile_of,
    side_profile,
    theme_profiles,
)
from tests.catalogues import (
    CO_CREATION,
    COMPETITION,
    PARTICIPATION,
    build_catalogue,
    build_question,
    build_sheet,
    build_theme,
    small_catalogue,
)
from tests.domain.strategies import sheets

CASES = json.loads((Path(__file__).parent / "scoring_cases.json").read_text(encoding="utf-8"))
LIMITS = Limits(clear=15, leaning=5)


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["id"])
def test_the_score_of_a_known_case(case: dict[str, Any]) -> None:
    questions, answers, states = [], {}, {}
    for number, entry in enumerate(case["questions"]):
        key, points = f"q{number}", entry.get("points")
        options = {"given": (points or 0, 5 - (points or 0), 0)}
        questions.append(build_question(key, options, weight=entry["weight"], may_not_apply=True))
        if points is None:
            states[key] = AnswerState(entry["state"])
        else:
            answers[key] = "given"
    sheet = build_sheet(build_catalogue(tuple(questions)), answers, states=states)

    profile = profile_of(sheet.answered)

    assert (profile.share(COMPETITION) * 100 if profile else None) == case["score"]
    assert (profile.counted if profile else 0) == case["counted"]
    assert len(sheet.open_questions) == case["open"]


def test_only_weights_of_zero_give_no_profile_and_no_crash():
    catalogue = build_catalogue((build_question("q1", weight=0), build_question("q2", weight=0)))

    advice = advise(catalogue=catalogue, sheet=build_sheet(catalogue, {"q1": "a", "q2": "b"}))

    assert advice.result is None
    assert advice.counted == 0
    assert advice.leaders == ()


def test_a_question_without_weight_neither_counts_nor_explains():
    catalogue = build_catalogue((build_question("q1", weight=0), build_question("q2")))

    advice = advise(catalogue=catalogue, sheet=build_sheet(catalogue, {"q1": "a", "q2": "b"}))

    assert advice.result
    assert advice.counted == 1
    assert advice.leaders == (PARTICIPATION,)
    assert [c.question.key for c in advice.result.explanation.contributions] == ["q2"]


@given(sheets())
def test_the_three_shares_are_one_together(sheet):
    profile = profile_of(sheet.answered)

    assert profile
    assert sum(profile.shares) == 1
    assert profile.shares == tuple(profile.share(perspective) for perspective in Perspective)


def test_equal_shares_have_equal_rank_and_the_next_rank_is_left_out():
    profile = Profile(sums=(625, 400, 625), counted=9)

    assert profile.ranked == ((1, COMPETITION), (1, CO_CREATION), (3, PARTICIPATION))
    assert profile.leaders == (COMPETITION, CO_CREATION)


@pytest.mark.parametrize(
    ("sums", "kind"),
    [
        ((575, 425, 0), OutcomeKind.CLEAR),
        ((5749, 4251, 0), OutcomeKind.LEANING),
        ((525, 475, 0), OutcomeKind.LEANING),
        ((5249, 4751, 0), OutcomeKind.MIXED),
        ((1, 1, 1), OutcomeKind.MIXED),
    ],
)
def test_a_margin_on_a_limit_belongs_to_the_higher_band(sums, kind):
    assert outcome_of(profile=Profile(sums=sums, counted=1), limits=LIMITS).kind is kind


def test_equal_leaders_are_mixed_and_none_is_picked():
    outcome = outcome_of(
        profile=Profile(sums=(1, 4, 4), counted=3), limits=Limits(clear=0, leaning=0)
    )

    assert outcome.kind is OutcomeKind.MIXED
    assert outcome.leaders == (PARTICIPATION, CO_CREATION)
    assert outcome.runner_up is CO_CREATION
    assert outcome.margin == 0


def test_what_is_shown_and_what_is_compared_do_not_differ():
    outcome = outcome_of(
        profile=Profile(sums=(7998, 2002, 0), counted=1), limits=Limits(clear=60, leaning=5)
    )

    assert outcome.margin == Fraction(5996, 10000)
    assert outcome.kind is OutcomeKind.LEANING


def test_each_theme_has_its_own_profile_or_none():
    themes = (
        build_theme("one", (build_question("q1"),)),
        build_theme("two", (build_question("q2"), build_question("q3"))),
        build_theme("three", (build_question("q4"),)),
    )
    catalogue = build_catalogue(themes=themes)

    found = theme_profiles(build_sheet(catalogue, {"q1": "a", "q2": "b", "q3": "c"}))

    assert [entry.theme.key for entry in found] == ["one", "two", "three"]
    assert [entry.profile and entry.profile.sums for entry in found] == [(6, 0, 0), (0, 6, 6), None]


def test_each_side_counts_its_own_themes_only():
    sheet = build_sheet(small_catalogue(), {"clarity": "fixed", "trust": "high"})

    asked, carried = side_profile(sheet, Side.ASKED), side_profile(sheet, Side.CARRIED)

    assert asked.profile
    assert asked.profile.leaders == (COMPETITION,)
    assert carried.profile
    assert carried.profile.leaders == (CO_CREATION,)
    assert [question.key for question, _ in answered_on(sheet, Side.CARRIED)] == ["trust"]
