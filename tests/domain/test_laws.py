"""Laws of the whole reasoning, tried on many small questionnaires."""

from dataclasses import replace
from itertools import permutations, product

from hypothesis import given
from hypothesis import strategies as st

from domain.advice import advise
from domain.answers import AnswerSheet, AnswerState, Given, answer_sheet
from domain.firmness import firmness
from domain.perspective import Perspective
from domain.questionnaire import Points, Questionnaire
from domain.scoring import Profile, profile_of
from tests.catalogues import (
    COMPETITION,
    build_catalogue,
    build_question,
    build_questionnaire,
    build_sheet,
    build_theme,
)
from tests.domain.strategies import SPLITS, sheets


def profile(sheet: AnswerSheet) -> Profile:
    found = profile_of(sheet.answered)
    assert found
    return found


def with_weights_times(factor: int, sheet: AnswerSheet) -> AnswerSheet:
    questions = tuple(
        replace(question, weight=question.weight * factor)
        for question in sheet.questionnaire.questions
    )
    questionnaire = build_questionnaire(build_theme("only", questions))
    return answer_sheet(questionnaire=questionnaire, given=sheet.given)


@given(sheets(), st.data())
def test_more_points_for_a_perspective_never_lower_its_share(sheet, data):
    question, option = data.draw(st.sampled_from(sheet.answered))
    perspective = data.draw(st.sampled_from(list(Perspective)))
    more = data.draw(
        st.sampled_from(
            [s for s in SPLITS if _points(s).of(perspective) >= option.points.of(perspective)]
        )
    )
    answered = [
        (q, replace(o, points=_points(more)) if q is question else o) for q, o in sheet.answered
    ]

    raised = profile_of(answered)

    assert raised
    assert raised.share(perspective) >= profile(sheet).share(perspective)


def _points(split: tuple[int, int, int]) -> Points:
    return Points(competition=split[0], participation=split[1], co_creation=split[2])


@given(sheets(), st.integers(2, 9))
def test_scaling_all_weights_changes_nothing(sheet, factor):
    scaled = with_weights_times(factor, sheet)

    before = advise(catalogue=build_catalogue(sheet.questionnaire.questions), sheet=sheet)
    after = advise(catalogue=build_catalogue(scaled.questionnaire.questions), sheet=scaled)

    assert before.result
    assert after.result
    assert after.result.profile.shares == before.result.profile.shares
    assert after.result.outcome == before.result.outcome
    assert [c.amount for c in after.result.explanation.contributions] == [
        c.amount for c in before.result.explanation.contributions
    ]
    firm, firm_before = after.result.firmness, before.result.firmness
    assert firm.weights == firm_before.weights
    assert firm.variants.stays == firm_before.variants.stays
    assert firm.open_questions.leader_stays == firm_before.open_questions.leader_stays
    assert len(firm.tipping.single) == len(firm_before.tipping.single)


@given(sheets(), st.data())
def test_points_moved_between_losers_leave_the_share_of_the_leader_alone(sheet, data):
    first = profile(sheet).leaders[0]
    question, option = data.draw(st.sampled_from(sheet.answered))
    kept = option.points.of(first)
    split = data.draw(st.sampled_from([s for s in SPLITS if _points(s).of(first) == kept]))
    moved = profile_of(
        (q, replace(o, points=_points(split)) if q is question else o) for q, o in sheet.answered
    )

    assert moved
    assert moved.share(first) == profile(sheet).share(first)


@given(sheets(), st.data())
def test_a_worse_loser_does_not_change_the_winner(sheet, data):
    before = profile(sheet)
    winner = before.leaders[0]
    loser = data.draw(st.sampled_from([p for p in Perspective if p is not winner]))
    question, option = data.draw(st.sampled_from(sheet.answered))
    parts = {p: option.points.of(p) for p in Perspective}
    taken = data.draw(st.integers(0, parts[loser]))
    parts[loser] -= taken
    parts[winner] += taken
    worse = Points(**{p.value: part for p, part in parts.items()})

    after = profile_of(
        (q, replace(o, points=worse) if q is question else o) for q, o in sheet.answered
    )

    assert after
    assert winner in after.leaders


@given(sheets(), st.sampled_from(list(permutations(range(3)))))
def test_no_perspective_is_treated_differently_for_its_place(sheet, order):
    turned = [
        (q, replace(o, points=_points(tuple(o.points.in_order[at] for at in order))))
        for q, o in sheet.answered
    ]

    after = profile_of(turned)

    assert after
    assert after.shares == tuple(profile(sheet).shares[at] for at in order)


@given(sheets())
def test_contributions_add_up_exactly_to_the_margin(sheet):
    advice = advise(catalogue=build_catalogue(sheet.questionnaire.questions), sheet=sheet)

    assert advice.result
    assert advice.result.explanation.margin == advice.result.outcome.margin
    for explanation in advice.result.explanations:
        assert sum(c.amount for c in explanation.contributions) == explanation.margin


@given(sheets(), st.data())
def test_hidden_answers_never_count(sheet, data):
    hidden = [q for q in sheet.questionnaire.questions if q not in sheet.shown]
    also = [
        Given(
            question=question.key,
            state=AnswerState.ANSWERED,
            option=data.draw(st.sampled_from(question.options)).key,
        )
        for question in hidden
    ]
    catalogue = build_catalogue(sheet.questionnaire.questions)
    without = answer_sheet(questionnaire=sheet.questionnaire, given=sheet.given)

    with_hidden = answer_sheet(questionnaire=sheet.questionnaire, given=[*sheet.given, *also])

    assert advise(catalogue=catalogue, sheet=with_hidden) == advise(
        catalogue=catalogue, sheet=without
    )


@given(sheets())
def test_open_questions_leave_the_shares_alone(sheet):
    answered = {question.key for question, _ in sheet.answered}
    only = tuple(
        replace(question, shown_when=None)
        for question in sheet.questionnaire.questions
        if question.key in answered
    )
    questionnaire: Questionnaire = build_questionnaire(build_theme("only", only))
    given_answers = [g for g in sheet.given if g.question in answered]

    alone = answer_sheet(questionnaire=questionnaire, given=given_answers)

    assert profile(alone) == profile(sheet)


def test_three_equal_perspectives_are_all_named_and_none_is_picked():
    catalogue = build_catalogue(tuple(build_question(key) for key in ("q1", "q2", "q3")))

    for answers in product("abc", repeat=3):
        sheet = build_sheet(catalogue, dict(zip(("q1", "q2", "q3"), answers, strict=True)))
        if len(set(answers)) == 3:
            assert profile(sheet).leaders == tuple(Perspective)
            assert firmness(sheet=sheet, profile=profile(sheet)).weights.squared_factor == 1
        else:
            assert len(profile(sheet).leaders) == 1


def test_the_order_of_perspectives_is_fixed():
    assert [p.value for p in Perspective] == ["competition", "participation", "co_creation"]
    assert COMPETITION is next(iter(Perspective))
