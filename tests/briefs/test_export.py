"""The advice as JSON: stable names, exact fractions, the numbers that people see."""

import json

import pytest

from briefs.export import advice_as_json
from domain.advice import advise
from domain.weighting import ThemeWeight
from tests.briefs.builders import PARTICIPATION, build_advice, clear, mixed, nothing, tie
from tests.catalogues import build_sheet

ALWAYS = {
    "edition",
    "shares",
    "leaders",
    "outcome",
    "margin",
    "asked",
    "carried",
    "contributions",
    "open_questions",
    "weight_factor",
    "variants",
    "tipping_points",
    "gates",
    "flags",
    "weights",
}


@pytest.mark.parametrize("make", [clear, mixed, tie, nothing])
def test_the_promised_names_are_always_there(make):
    assert advice_as_json(make()).keys() >= ALWAYS


@pytest.mark.parametrize("make", [clear, mixed, tie, nothing])
def test_it_survives_json(make):
    data = advice_as_json(make())

    assert json.loads(json.dumps(data)) == data


def test_shares_are_exact_and_rounded():
    shares = advice_as_json(mixed())["shares"]

    assert shares["exact"] == {
        "competition": "1/2",
        "participation": "11/24",
        "co_creation": "1/24",
    }
    assert shares["rounded"] == {"competition": 50, "participation": 46, "co_creation": 4}
    assert shares["add_up"] is True


def test_the_margin_is_exact_and_shown():
    assert advice_as_json(mixed())["margin"] == {"exact": "1/24", "shown": 4.1}


def test_without_a_result_there_are_no_numbers():
    data = advice_as_json(nothing())

    assert data["leaders"] == []
    assert data["shares"] is None
    assert data["provisional"] is True


def test_answers_keep_their_states_and_remarks(catalogue):
    advice = build_advice(catalogue, PARTICIPATION, remarks={"trust": "Even wachten."})

    answers = {entry["question"]: entry for entry in advice_as_json(advice)["answers"]}

    assert answers["trust"]["remark"] == "Even wachten."
    assert answers["clarity"] == {
        "question": "clarity",
        "state": "answered",
        "option": "functional",
        "remark": "",
    }
    assert "ownership" not in answers


def test_a_variant_tells_which_themes_weigh_otherwise(catalogue):
    sheet = build_sheet(catalogue, PARTICIPATION)
    weights = {"organisation": ThemeWeight.OFF, "need": ThemeWeight.DOUBLE}

    data = advice_as_json(advise(catalogue=catalogue, sheet=sheet, weights=weights))

    assert data["weights"] == [
        {"theme": "need", "weight": "double"},
        {"theme": "organisation", "weight": "off"},
    ]
    assert advice_as_json(advise(catalogue=catalogue, sheet=sheet))["weights"] == []
