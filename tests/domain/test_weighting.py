"""What if a theme weighed more or less."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.advice import Advice, advise
from domain.answers import AnswerSheet, AnswerState, Given, answer_sheet
from domain.questionnaire import UnknownKey
from domain.scoring import profile_of
from domain.weighting import ThemeWeight, weighted
from tests.catalogues import build_catalogue, build_questionnaire, build_sheet, build_theme
from tests.catalogues import small_catalogue as build_small
from tests.domain.strategies import questions

OFF, HALF, AS_IS, DOUBLE = ThemeWeight
ANSWERS = {"clarity": "fixed", "solution": "standard", "suppliers": "few", "trust": "high"}
THEMES = ("need", "market")


@st.composite
def themed_sheets(draw: st.DrawFn) -> AnswerSheet:
    """A sheet over two themes whose questions always show; some are open."""
    themes = [
        build_theme(key, tuple(draw(questions((), f"{key}{n}")) for n in range(3)))
        for key in THEMES
    ]
    questionnaire = build_questionnaire(*themes)
    given = [
        Given(
            question=question.key,
            state=AnswerState.ANSWERED,
            option=draw(st.sampled_from(question.options)).key,
        )
        for question in questionnaire.questions
        if draw(st.integers(0, 3))
    ]
    return answer_sheet(questionnaire=questionnaire, given=given)


def advice_on(sheet: AnswerSheet) -> Advice:
    catalogue = replace(build_small(), questionnaires=(sheet.questionnaire,))
    return advise(catalogue=catalogue, sheet=sheet)


def shares(sheet: AnswerSheet) -> object:
    profile = profile_of(sheet.answered)
    return profile and profile.shares


def what_counts(advice: Advice) -> object:
    """All that is told of the result, but for the words of the questions."""
    if not advice.result:
        return None
    firmness = advice.result.firmness
    return (
        advice.result.profile.shares,
        advice.counted,
        advice.result.outcome,
        [
            [(c.question.key, c.amount) for c in explanation.contributions]
            for explanation in advice.result.explanations
        ],
        firmness.weights,
        [variant.shares for variant in firmness.variants.variants],
        firmness.variants.stays,
        [
            (point.leaders, [(c.question.key, c.to_option.key) for c in point.changes])
            for point in firmness.tipping.single
        ],
        advice.sides.asked.profile and advice.sides.asked.profile.shares,
    )


@given(themed_sheets())
def test_as_it_is_changes_nothing(sheet):
    assert weighted(sheet, dict.fromkeys(THEMES, AS_IS)) == sheet
    assert weighted(sheet, {}) == sheet


@given(themed_sheets(), st.sampled_from([HALF, DOUBLE]))
def test_the_same_for_all_themes_changes_no_result(sheet, weight):
    changed = weighted(sheet, dict.fromkeys(THEMES, weight))

    assert what_counts(advice_on(changed)) == what_counts(advice_on(sheet))


@given(themed_sheets(), st.sampled_from(THEMES))
def test_a_theme_that_is_off_counts_as_if_it_were_not_answered(sheet, theme):
    kept = [g for g in sheet.given if not g.question.startswith(theme)]
    without = answer_sheet(questionnaire=sheet.questionnaire, given=kept)

    off = advice_on(weighted(sheet, {theme: OFF}))

    assert what_counts(off) == what_counts(advice_on(without))


@given(themed_sheets(), st.sampled_from(THEMES))
def test_open_questions_of_a_theme_that_is_off_are_not_worth_finding_out(sheet, theme):
    off = advice_on(weighted(sheet, {theme: OFF}))

    found = off.result.firmness.open_questions.questions if off.result else ()
    assert not [entry for entry in found if entry.question.key.startswith(theme)]


@given(themed_sheets())
def test_half_beside_as_it_is_equals_as_it_is_beside_double(sheet):
    half, double = weighted(sheet, {"need": HALF}), weighted(sheet, {"market": DOUBLE})

    assert shares(half) == shares(double)


@given(themed_sheets())
def test_weights_stay_whole(sheet):
    changed = weighted(sheet, {"need": HALF, "market": DOUBLE})

    assert all(isinstance(question.weight, int) for question in changed.questionnaire.questions)
    assert all(question.weight > 0 for question in changed.questionnaire.questions)


def test_with_all_themes_off_there_is_no_result_and_the_answers_are_still_there():
    catalogue = build_small()
    sheet = build_sheet(catalogue, ANSWERS)

    advice = advise(
        catalogue=catalogue,
        sheet=weighted(sheet, dict.fromkeys(("need", "market", "organisation"), OFF)),
    )

    assert advice.result is None
    assert advice.counted == 0
    assert advice.sheet.chosen == sheet.chosen
    assert [theme.profile for theme in advice.themes] == [None, None, None]
    assert not advice.sides.differ


def test_a_theme_that_does_not_exist_is_refused():
    catalogue = build_catalogue()

    with pytest.raises(UnknownKey) as refused:
        weighted(build_sheet(catalogue), {"prices": DOUBLE})

    assert (refused.value.kind, refused.value.key) == ("theme", "prices")
