"""The planning of a procedure: forward, backward, and whether a wish can be met."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.advice import advise, planning_for
from domain.facts import NO_FACTS, Circumstance, Facts
from domain.known import Known, known_about
from domain.planning import Direction, planning_of
from domain.procedure import Stage, Unit
from domain.questionnaire import UnknownKey
from domain.working_days import after_working_days, is_working_day
from tests.approaches import (
    approach_catalogue,
    build_minimum,
    build_procedure,
    build_stage,
    small_procedures,
)
from tests.catalogues import build_condition, build_sheet

TODAY = date(2026, 11, 25)
WIDE_CALL = small_procedures()[0]
DAY = timedelta(days=1)


def known(facts: Facts = NO_FACTS) -> Known:
    catalogue = approach_catalogue()
    return known_about(
        catalogue=catalogue, sheet=build_sheet(catalogue), facts=facts, on_date=TODAY
    )


def plan(procedure, on_date=TODAY, **wished):
    return planning_of(procedure=procedure, known=known(Facts(**wished)), on_date=on_date)


def plan_stages(*stages, **wished):
    return plan(build_procedure("call", stages=stages), **wished)


def dates(planning):
    return [(stage.first_day, stage.last_day) for stage in planning.stages]


def test_forward_each_stage_begins_on_the_working_day_after_the_one_before():
    planning = plan(WIDE_CALL, start=date(2026, 9, 1))

    assert planning.direction is Direction.FORWARD
    assert dates(planning) == [
        (date(2026, 9, 1), date(2026, 10, 16)),
        (date(2026, 10, 19), date(2026, 11, 9)),
        (date(2026, 11, 10), date(2026, 11, 30)),
        (date(2026, 12, 1), date(2026, 12, 31)),
    ]


def test_the_contract_may_be_signed_on_the_working_day_after_the_last_stage_before_it():
    planning = plan(WIDE_CALL, start=date(2026, 9, 1))

    assert (planning.starts_on, planning.contract_on) == (date(2026, 9, 1), date(2026, 12, 1))
    assert planning.total_days == 91
    assert planning.shortest_days < planning.total_days


def test_a_wished_start_that_is_no_working_day_moves_and_tells_how_far():
    moved = {
        day: plan(WIDE_CALL, start=day).start_moved_days
        for day in (date(2026, 9, 1), date(2026, 12, 5), date(2026, 4, 27), date(2026, 12, 25))
    }

    assert list(moved.values()) == [0, 2, 1, 3]
    assert plan(WIDE_CALL, contract_by=date(2027, 6, 6)).start_moved_days == 0


def test_a_legal_term_that_ends_on_a_holiday_runs_on_to_the_next_working_day():
    planning = plan_stages(
        build_stage("standstill", 20, minima=(build_minimum(20),)), start=date(2026, 12, 5)
    )

    (stage,) = planning.stages
    assert (stage.first_day, stage.last_day) == (date(2026, 12, 7), date(2026, 12, 28))
    assert (stage.planned_days, stage.moved_days) == (20, 1)


def test_a_legal_term_that_ends_on_good_friday_runs_on_until_after_easter():
    (stage,) = plan_stages(
        build_stage("tenders", 18, minima=(build_minimum(18),)), start=date(2026, 3, 16)
    ).stages

    assert (stage.last_day, stage.moved_days) == (date(2026, 4, 7), 4)


def test_what_people_do_without_a_legal_term_is_finished_on_a_working_day():
    (stage,) = plan_stages(build_stage("assess", 5), start=date(2026, 11, 23)).stages

    assert (stage.last_day, stage.moved_days, stage.bound_by_law) == (date(2026, 11, 30), 2, False)


def test_a_legal_minimum_is_not_a_day_longer_than_the_law_asks():
    monday, friday = date(2026, 11, 23), date(2026, 11, 27)
    standstill = build_stage("standstill", 20, minima=(build_minimum(20),))

    ends = [plan_stages(standstill, start=day).stages[0] for day in (monday, friday)]

    assert [(stage.last_day, stage.moved_days) for stage in ends] == [
        (monday + timedelta(days=21), 1),
        (friday + timedelta(days=20), 0),
    ]


def test_the_law_counts_where_practice_is_shorter():
    (stage,) = plan_stages(
        build_stage("tenders", 30, minima=(build_minimum(40),)), start=date(2026, 9, 1)
    ).stages

    assert (stage.planned_days, stage.bound_by_law) == (40, True)


def test_practice_counts_where_the_law_is_shorter():
    (stage,) = plan_stages(
        build_stage("tenders", 45, minima=(build_minimum(40),)), start=date(2026, 9, 1)
    ).stages

    assert (stage.planned_days, stage.bound_by_law) == (45, False)


def test_a_term_in_working_days_counts_working_days():
    minimum = build_minimum(10, unit=Unit.WORKING)

    (stage,) = plan_stages(build_stage("admit", 0, minima=(minimum,)), start=TODAY).stages

    assert stage.last_day == date(2026, 12, 9)
    assert stage.planned_days == 14
    assert stage.bound_by_law


def test_of_several_minima_the_first_that_holds_counts():
    urgent = build_minimum(15, when=build_condition("urgent", "yes"))
    stage = build_stage("tenders", 0, minima=(urgent, build_minimum(40)))

    days = {
        said: plan_stages(stage, circumstances=said).stages[0].planned_days
        for said in (None, (), (Circumstance.URGENT,))
    }

    assert days == {None: 40, (): 40, (Circumstance.URGENT,): 15}


def test_a_minimum_without_days_leaves_the_days_to_practice():
    (stage,) = plan_stages(build_stage("tenders", 28, minima=(build_minimum(None),))).stages

    assert stage.minimum
    assert (stage.planned_days, stage.bound_by_law) == (28, False)


def test_a_stage_that_takes_no_time_holds_nothing_up():
    planning = plan_stages(build_stage("none", 0), build_stage("assess", 7), start=TODAY)

    assert [first for first, _ in dates(planning)] == [TODAY, TODAY]


def test_backward_the_contract_can_be_signed_by_the_wished_day():
    planning = plan(WIDE_CALL, contract_by=date(2027, 6, 1))

    assert planning.direction is Direction.BACKWARD
    assert planning.contract_on <= date(2027, 6, 1)
    assert planning.wish.can_be_met


def test_without_a_wished_day_only_the_days_are_told():
    planning = plan(WIDE_CALL)

    assert planning.direction is Direction.UNDATED
    assert (planning.starts_on, planning.contract_on, planning.wish) == (None, None, None)
    assert dates(planning) == [(None, None)] * 4
    assert (planning.total_days, planning.shortest_days) == (45 + 21 + 20, 40 + 7 + 20)


def test_a_wish_that_comes_too_early_tells_by_how_much_and_what_could_meet_it():
    others = (WIDE_CALL, build_procedure("invite"), build_procedure("slow", stages=(_YEAR,)))

    planning = planning_of(
        procedure=WIDE_CALL,
        known=known(Facts(contract_by=date(2027, 1, 15))),
        on_date=TODAY,
        open_ones=others,
    )

    wish = planning.wish
    assert planning.starts_on
    assert planning.starts_on < TODAY
    assert not wish.can_be_met
    assert not wish.with_shortest
    contract_on = plan(WIDE_CALL, start=TODAY).contract_on
    assert wish.short_days == (contract_on - date(2027, 1, 15)).days
    assert [procedure.key for procedure in wish.could_meet] == ["invite"]


_YEAR = build_stage("talk", 365)


def test_a_wish_can_be_met_with_the_shortest_times_only():
    shortest = plan(WIDE_CALL, start=TODAY).shortest_days

    wish = plan(WIDE_CALL, contract_by=TODAY + timedelta(days=shortest)).wish

    assert (wish.can_be_met, wish.with_shortest) == (False, True)


def test_start_and_contract_are_held_against_each_other():
    planning = plan(WIDE_CALL, start=date(2027, 1, 4), contract_by=date(2027, 3, 31))

    assert planning.direction is Direction.FORWARD
    assert planning.starts_on == date(2027, 1, 4)
    assert planning.wish.short_days == (planning.contract_on - date(2027, 3, 31)).days > 0


def test_a_wished_start_alone_cannot_fail():
    assert plan(WIDE_CALL, start=date(2025, 1, 6)).wish is None


def test_without_today_a_wished_contract_is_not_judged():
    assert plan(WIDE_CALL, on_date=None, contract_by=date(2027, 6, 1)).wish is None


def test_any_procedure_of_the_catalogue_can_be_planned():
    catalogue = approach_catalogue()
    advice = advise(
        catalogue=catalogue, sheet=build_sheet(catalogue), facts=Facts(start=TODAY), on_date=TODAY
    )

    assert planning_for(advice, "direct").procedure.key == "direct"
    assert planning_for(advice, advice.planning.procedure.key) == advice.planning
    with pytest.raises(UnknownKey):
        planning_for(advice, "auction")


@st.composite
def stages(draw: st.DrawFn) -> Stage:
    minimum = build_minimum(draw(st.integers(1, 45)), unit=draw(st.sampled_from(list(Unit))))
    usual = draw(st.integers(0, 50))
    return build_stage(
        "any",
        usual,
        draw(st.integers(0, usual)),
        minima=(minimum,) if draw(st.booleans()) else (),
    )


some_procedures = st.lists(stages(), min_size=1, max_size=4).map(
    lambda found: build_procedure("call", stages=tuple(found))
)
some_days = st.dates(date(2025, 1, 1), date(2030, 12, 31))


@given(some_procedures, some_days)
def test_no_stage_is_shorter_than_its_minimum(procedure, start):
    for stage in plan(procedure, start=start).stages:
        if stage.minimum and stage.minimum.unit is Unit.CALENDAR:
            assert stage.last_day >= stage.first_day + timedelta(days=stage.minimum.days)
        if stage.minimum and stage.minimum.unit is Unit.WORKING:
            assert stage.last_day >= after_working_days(stage.first_day, stage.minimum.days)
        assert stage.planned_days >= stage.stage.usual_days


@given(some_procedures, some_days)
def test_every_stage_begins_and_ends_on_a_working_day(procedure, start):
    planning = plan(procedure, start=start)

    assert is_working_day(planning.starts_on)
    assert is_working_day(planning.contract_on)
    for stage in planning.stages:
        assert is_working_day(stage.first_day)
        assert is_working_day(stage.last_day)
        assert stage.last_day == (
            stage.first_day + timedelta(days=stage.planned_days + stage.moved_days)
        )


@given(some_procedures, some_days)
def test_stages_follow_each_other_without_overlap(procedure, start):
    planning = plan(procedure, start=start)

    firsts = [stage.first_day for stage in planning.stages[1:]] + [planning.contract_on]
    for stage, following in zip(planning.stages, firsts, strict=True):
        assert stage.last_day < following or stage.first_day == stage.last_day == following


@given(some_procedures, some_days)
def test_backward_is_the_forward_planning_of_the_latest_start_that_meets_the_wish(
    procedure, contract_by
):
    backward = plan(procedure, contract_by=contract_by)

    assert backward.contract_on <= contract_by
    assert dates(backward) == dates(plan(procedure, start=backward.starts_on))
    assert plan(procedure, start=backward.starts_on + DAY).contract_on > contract_by


@given(some_procedures, some_days, some_days)
def test_a_wish_can_be_met_exactly_when_the_latest_start_is_still_to_come(
    procedure, today, contract_by
):
    planning = plan(procedure, on_date=today, contract_by=contract_by)

    assert planning.wish.can_be_met is (planning.starts_on >= today)
    assert planning.wish.can_be_met is (planning.wish.short_days == 0)
    assert planning.wish.with_shortest or not planning.wish.can_be_met


@given(some_procedures, some_days, st.integers(0, 30))
def test_a_later_start_never_gives_an_earlier_contract(procedure, start, later):
    after = plan(procedure, start=start + timedelta(days=later))

    assert after.contract_on >= plan(procedure, start=start).contract_on


@given(some_procedures, some_days)
def test_the_shortest_times_are_never_longer_than_the_usual(procedure, start):
    planning = plan(procedure, start=start)

    assert planning.shortest_days <= planning.total_days
    assert plan(procedure).shortest_days <= plan(procedure).total_days
