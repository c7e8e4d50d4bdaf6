from dataclasses import replace

import pytest

from domain.catalogue import Catalogue
from domain.workshop_format import FormatPart
from perspectives.checking import faults_in
from perspectives.shipped import SHIPPED
from tests.conftest import content_in
from workshops.models import Format

CATALOGUE = content_in(SHIPPED)
FORMATS = {entry.key: entry for entry in CATALOGUE.formats}
MINUTES = {
    "mirror": 30,
    "three_chairs": 60,
    "case": 120,
    "signal_hunt": 60,
    "reasoning_back": 90,
    "cards": 45,
}
"""How long each format takes, as its makers give it."""


def faults_with(key: str, **changes) -> list[str]:
    formats = tuple(
        replace(entry, **changes) if entry.key == key else entry for entry in CATALOGUE.formats
    )
    changed: Catalogue = replace(CATALOGUE, formats=formats)
    return [".".join(map(str, fault.path)) for fault in faults_in(changed)]


def test_the_content_describes_each_format_that_a_workshop_can_have():
    assert set(FORMATS) == set(Format.values)


@pytest.mark.parametrize("key", MINUTES)
def test_the_steps_of_a_script_fill_the_time_of_the_format(key):
    assert FORMATS[key].minutes == MINUTES[key]


def test_reasoning_backwards_ends_with_the_request():
    parts = FORMATS["reasoning_back"].parts
    asked = [key for part in parts for key in part.questions]
    in_order = [question.key for question in CATALOGUE.questionnaire("assignment").questions]

    assert len(parts) == 3
    assert 5 <= len(asked) <= 8
    assert in_order.index(asked[0]) > in_order.index(asked[-1])


def test_three_chairs_has_three_sides():
    assert len(FORMATS["three_chairs"].sides) == 3


def test_a_format_has_two_to_four_sides():
    one = FORMATS["mirror"].sides[:1]

    assert faults_with("mirror", sides=one) == ["formats.0.sides"]


def test_a_script_has_steps_that_take_time():
    steps = FORMATS["mirror"].steps
    timeless = (replace(steps[0], minutes=0), *steps[1:])

    assert faults_with("mirror", steps=()) == ["formats.0.steps"]
    assert faults_with("mirror", steps=timeless) == ["formats.0.steps.0.minutes"]


@pytest.mark.parametrize("question", ["no_such", "knowledge_rights", "openness"])
def test_a_part_asks_what_everybody_gets_and_each_question_once(question):
    parts = FORMATS["reasoning_back"].parts
    wrong = FormatPart(name=parts[0].name, questions=(question,))

    assert "formats.4.parts.3.questions.0" in faults_with("reasoning_back", parts=(*parts, wrong))


@pytest.mark.parametrize("rounds", [0, 3])
def test_a_format_has_one_round_or_two(rounds):
    assert faults_with("case", rounds=rounds) == ["formats.2.rounds"]


def test_who_change_chairs_or_read_the_ending_answer_twice():
    twice = {key for key, entry in FORMATS.items() if entry.rounds == 2}

    assert twice == {"three_chairs", "case"}


def test_reasoning_backwards_begins_with_a_statement_on_the_cooperation():
    assert [key for key, entry in FORMATS.items() if entry.statement] == ["reasoning_back"]
