"""The planning in words: dates, law and custom, and whether a wish can be met."""

from dataclasses import replace
from datetime import date

from briefs.planning_words import PlanningView
from domain.planning import Direction
from tests.approaches import build_minimum, build_procedure, build_stage
from tests.briefs.approaches import ABOVE, BELOW, approach_on, seen


def planning_in(facts=ABOVE, language="nl", **changes) -> PlanningView:
    planning = seen(approach_on(facts=facts, **changes), language).planning
    assert planning is not None
    return planning


def test_without_a_day_it_says_how_long_it_takes_and_how_to_get_dates():
    planning = planning_in()

    assert planning.direction is Direction.UNDATED
    assert planning.headline == "Ongeveer 6 weken tot het contract"
    assert planning.how_to_date.startswith("Vul een gewenste start")
    assert planning.stages[0].first_day == ""


def test_from_a_start_forward_it_says_when_the_contract_can_be_there():
    planning = planning_in(replace(ABOVE, start=date(2027, 3, 1)))

    assert planning.starts_on == "1 maart 2027"
    assert planning.headline == f"Contract op {planning.contract_on}"
    assert planning.how_to_date == ""


def test_a_wished_start_in_a_weekend_is_said_to_have_moved():
    planning = planning_in(replace(ABOVE, start=date(2027, 3, 6)))

    assert planning.starts_on == "8 maart 2027"
    assert planning.start_moved == (
        "Uw gewenste start, 6 maart 2027, valt in een weekend of op een feestdag. "
        "De planning begint daarom 2 dagen later."
    )


def test_a_start_on_a_working_day_has_not_moved():
    assert planning_in(replace(ABOVE, start=date(2027, 3, 1))).start_moved == ""
    assert planning_in(replace(ABOVE, contract_by=date(2027, 9, 5))).start_moved == ""
    assert planning_in().start_moved == ""


def test_from_a_contract_backward_it_says_when_to_begin():
    planning = planning_in(replace(ABOVE, contract_by=date(2027, 9, 1)))

    assert planning.direction is Direction.BACKWARD
    assert planning.headline == f"Begin op {planning.starts_on}"
    assert planning.wish is not None
    assert planning.wish.word == "Haalbaar"


def test_a_wish_that_fails_is_the_headline_with_the_days_short():
    planning = planning_in(replace(ABOVE, contract_by=date(2026, 12, 1)))

    assert planning.headline == "De gewenste datum is niet haalbaar"
    assert "had de procedure op" in planning.summary
    assert planning.wish is not None
    assert (planning.wish.word, planning.wish.tag) == ("Niet haalbaar", "negative")
    assert "dagen tekort" in planning.wish.sentence
    assert planning.wish.remedy == "Kies een latere datum."


def test_a_wish_that_only_the_shortest_times_meet_is_tight():
    slow = build_procedure(
        "multiple", stages=(build_stage("tender", 60, 10, minima=(build_minimum(10),)),)
    )

    planning = planning_in(replace(BELOW, contract_by=date(2026, 12, 31)), procedures=(slow,))

    assert planning.headline == "De gewenste datum is krap"
    assert planning.wish is not None
    assert "Met de kortste termijnen is het haalbaar." in planning.wish.sentence


def test_each_stage_tells_whether_it_is_law_or_custom():
    stages = (
        build_stage("law", minima=(build_minimum(40),)),
        build_stage("roomy", minima=(build_minimum(20),)),
        build_stage("wordy", minima=(build_minimum(None),)),
        build_stage("custom"),
    )

    planning = planning_in(procedures=(build_procedure("open", stages=stages),))

    assert [(stage.origin, stage.minimum) for stage in planning.stages] == [
        ("Wettelijk minimum", "40 dagen"),
        ("Langer dan de wet vraagt", "20 dagen"),
        ("Gewoonte", "geen vast aantal"),
        ("Gewoonte", "geen"),
    ]
    assert [stage.rule is not None for stage in planning.stages] == [False, False, True, False]


def test_an_end_that_moved_because_of_a_weekend_is_told():
    stages = (build_stage("tender", 5, 5, minima=(build_minimum(40),)),)

    planning = planning_in(
        replace(ABOVE, start=date(2027, 3, 1)),
        procedures=(build_procedure("open", stages=stages),),
    )

    assert planning.stages[0].last_day == "12 april 2027"
    assert planning.stages[0].moved == "2 dagen verschoven door weekend of feestdag"


def test_dates_are_in_the_language_of_the_reader():
    planning = planning_in(replace(ABOVE, start=date(2027, 3, 1)), language="en")

    assert planning.starts_on == "1 March 2027"
