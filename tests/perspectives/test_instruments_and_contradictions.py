"""The shipped instruments and contradictions: enough, in every group, and nothing told twice."""

from collections import Counter

import pytest

from domain.advice import advise
from domain.answers import AnswerState, Given, answer_sheet
from domain.facts import Authority, Circumstance, Facts, Kind, Technique
from domain.library import InstrumentGroup
from domain.perspective import Perspective

FITTING = 2


def advice_with(catalogue, facts=None, **answers):
    given = [
        Given(question=question, state=AnswerState.ANSWERED, option=option)
        for question, option in answers.items()
    ]
    sheet = answer_sheet(questionnaire=catalogue.questionnaire("assignment"), given=given)
    return advise(catalogue=catalogue, sheet=sheet, facts=facts or Facts())


def found_in(advice):
    return {found.contradiction.key for found in advice.contradictions}


def instruments_in(advice):
    return {instrument.key for group in advice.instruments for instrument in group.advised}


def test_there_are_at_least_sixty_instruments_and_every_group_has_some(shipped_catalogue):
    groups = Counter(instrument.group for instrument in shipped_catalogue.instruments)

    assert sum(groups.values()) >= 60
    assert set(groups) == set(InstrumentGroup)
    assert min(groups.values()) >= 5


@pytest.mark.parametrize("perspective", Perspective)
@pytest.mark.parametrize("group", InstrumentGroup)
def test_every_perspective_has_a_fitting_instrument_in_every_group(
    shipped_catalogue, group, perspective
):
    assert any(
        instrument.fit.of(perspective) >= FITTING
        for instrument in shipped_catalogue.instruments
        if instrument.group is group
    )


def test_every_perspective_has_about_as_many_fitting_instruments(shipped_catalogue):
    fitting = [
        sum(
            instrument.fit.of(perspective) >= FITTING
            for instrument in shipped_catalogue.instruments
        )
        for perspective in Perspective
    ]

    assert max(fitting) <= 2 * min(fitting)


def test_popular_instruments_are_found_in_every_perspective(shipped_catalogue):
    popular = [instrument for instrument in shipped_catalogue.instruments if instrument.popular]

    best = Counter(
        perspective
        for instrument in popular
        for perspective in Perspective
        if instrument.fit.of(perspective) == 3
    )
    assert 15 <= len(popular) <= 20
    assert set(best) == set(Perspective)


def test_there_are_thirty_contradictions_and_four_more(shipped_catalogue):
    assert len(shipped_catalogue.contradictions) == 34


def test_no_contradiction_is_a_flag_or_a_gate_as_well(shipped_catalogue):
    rules = (*shipped_catalogue.flags, *shipped_catalogue.gates)

    told = {contradiction.key for contradiction in shipped_catalogue.contradictions}
    assert not told & {rule.key for rule in rules}
    shown = {when for entry in shipped_catalogue.contradictions for when in entry.when}
    assert not shown & {rule.when for rule in rules}


def test_a_framework_without_a_budget_has_no_maximum(shipped_catalogue):
    facts = Facts(technique=Technique.FRAMEWORK)

    advice = advice_with(shipped_catalogue, facts, budget="not_set")

    assert "framework_without_maximum" in found_in(advice)


def test_a_design_that_is_won_on_price_is_a_free_design(shipped_catalogue):
    facts = Facts(circumstances=(Circumstance.DESIGN_WANTED,))

    advice = advice_with(shipped_catalogue, facts, main_aim="price_certainty")

    assert "free_design" in found_in(advice)


def test_talks_in_haste_count_only_where_talks_are_advised(shipped_catalogue):
    hurried = {"time_available": "under_four_months"}

    open_need = advice_with(
        shipped_catalogue, **hurried, main_aim="best_value", solution="adaptation"
    )
    fixed_need = advice_with(shipped_catalogue, **hurried, need_clarity="fixed")

    assert "hurried_talks" in found_in(open_need)
    assert "hurried_talks" not in found_in(fixed_need)


def test_conditions_for_works_are_advised_for_works_only(shipped_catalogue):
    works, supplies = (
        advice_with(
            shipped_catalogue,
            Facts(kind=kind, authority=Authority.SUB_CENTRAL),
            need_clarity="fixed",
            solution="standard",
        )
        for kind in (Kind.WORKS, Kind.SUPPLIES)
    )

    assert "uav_2012" in instruments_in(works)
    assert "general_conditions" not in instruments_in(works)
    assert "uav_2012" not in instruments_in(supplies)
    assert "general_conditions" in instruments_in(supplies)
