"""The time line: stages in their place, law and custom apart, few labels, words beside it."""

from datetime import date, timedelta

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from domain.planning import Direction, PlannedStage, Planning
from tests import html
from tests.approaches import build_minimum, build_procedure, build_stage
from web import charts

START = date(2027, 3, 1)


def build_planned(key, days, *, legal=None, first=None):
    minimum = build_minimum(legal) if legal else None
    return PlannedStage(
        stage=build_stage(key),
        minimum=minimum,
        planned_days=days,
        first_day=first,
        last_day=first + timedelta(days=days) if first else None,
        bound_by_law=False,
        moved_days=0,
    )


def build_planning(*stages):
    dated = bool(stages and stages[0].first_day)
    return Planning(
        procedure=build_procedure("open"),
        direction=Direction.FORWARD if dated else Direction.UNDATED,
        stages=stages,
        starts_on=stages[0].first_day if stages else None,
        start_moved_days=0,
        contract_on=stages[-1].last_day if stages else None,
        total_days=100,
        shortest_days=60,
        wish=None,
    )


def draw(chart, language="nl"):
    with translation.override(language):
        return render_to_string("charts/_time_line.html", {"chart": chart})


def two_stages():
    return build_planning(
        build_planned("tender", 60, legal=30, first=START),
        build_planned("standstill", 20, legal=20, first=START + timedelta(days=60)),
    )


def test_stages_follow_each_other_over_the_whole_width():
    first, second = charts.time_line(name="t", planning=two_stages()).bars

    assert (first.start, first.width) == (0, 75)
    assert (second.start, second.width) == (75, 25)


def test_the_part_that_the_law_asks_is_as_long_as_its_days():
    first, second = charts.time_line(name="t", planning=two_stages()).bars

    assert first.law_width == 37.5
    assert second.is_standstill


def test_the_law_never_draws_more_than_the_stage_takes():
    planning = build_planning(build_planned("tender", 10, legal=40, first=START))

    (bar,) = charts.time_line(name="t", planning=planning).bars

    assert bar.law_width == bar.width


def test_a_planning_without_dates_counts_in_weeks():
    planning = build_planning(build_planned("tender", 70), build_planned("award", 70))

    with translation.override("nl"):
        chart = charts.time_line(name="t", planning=planning)

    assert [bar.start for bar in chart.bars] == [0, 50]
    assert [tick.label for tick in chart.ticks] == [
        "week 4",
        "week 8",
        "week 12",
        "week 16",
        "week 20",
    ]
    assert chart.bars[0].dates == ""


@pytest.mark.parametrize("days", [1, 20, 90, 400, 1000, 4000, 20_000])
def test_however_long_it_takes_there_are_few_labels(days):
    for first in (START, None):
        planning = build_planning(build_planned("tender", days, first=first))

        ticks = charts.time_line(name="t", planning=planning).ticks

        assert len(ticks) <= 9
        assert all(0 <= tick.place <= 100 for tick in ticks)


def test_a_year_stands_below_the_first_month_and_each_january():
    planning = build_planning(build_planned("tender", 200, first=date(2026, 11, 15)))

    with translation.override("nl"):
        ticks = charts.time_line(name="t", planning=planning).ticks

    assert [(tick.label, tick.year) for tick in ticks[:3]] == [
        ("dec", "2026"),
        ("jan", "2027"),
        ("feb", ""),
    ]


def test_a_planning_without_stages_is_an_empty_picture():
    chart = charts.time_line(name="t", planning=build_planning())

    assert chart.bars == ()
    assert not chart.has_law


@pytest.mark.parametrize("language", ["nl", "en"])
def test_names_and_dates_are_words_beside_the_bars(language):
    with translation.override(language):
        drawn = draw(charts.time_line(name="t", planning=two_stages()), language)

    assert "Stap tender" in drawn
    assert {"nl": "1 maart 2027", "en": "1 March 2027"}[language] in drawn
    assert "style=" not in drawn
    assert html.read(drawn).stray == []


def test_numbers_in_the_drawing_have_a_dot_in_both_languages():
    chart = charts.time_line(name="t", planning=two_stages())

    assert 'width="37.5%"' in draw(chart, "nl")
    assert 'width="37.5%"' in draw(chart, "en")


def test_the_drawing_for_the_pdf_tells_itself_in_a_title():
    with translation.override("nl"):
        chart = charts.time_line(name="t", planning=two_stages(), target="pdf")

    drawn = draw(chart)

    assert 'role="img"' in drawn
    assert "Stap standstill 30 april 2027 tot en met 20 mei 2027" in " ".join(drawn.split())
    assert "var(--" not in drawn


def test_a_long_name_is_cut_in_two_lines_where_text_cannot_wrap():
    planned = build_planned("inschrijvingen beoordelen, toelichten en daarna beslissen", 10)

    (bar,) = charts.time_line(name="t", planning=build_planning(planned)).bars

    assert len(bar.lines) == 2
    assert all(len(line) <= 32 for line in bar.lines)
