"""Three chairs: groups move up one chair as a whole, and count where they began."""

import pytest

from tests.workshops.browsers import (
    address,
    fill,
    go,
    let_facilitate,
    new_browser,
    take_part,
    words,
)
from tests.workshops.rooms import build_workshop
from workshops.chairs import chair_words
from workshops.models import Format

CHAIRS = tuple(
    {"key": f"side_{at}", "name": name}
    for at, name in enumerate(("Inkoper", "Markt", "Bestuur"), 1)
)
SHOWN = ("open_question", "close_question", "reveal")


@pytest.fixture
def workshop(shipped_edition, shipped_catalogue):
    case = shipped_catalogue.cases[0].key
    return build_workshop(
        shipped_edition, format=Format.THREE_CHAIRS, case=case, sides=CHAIRS, questions=1
    )


def test_in_the_first_round_people_answer_from_the_chair_they_chose(workshop):
    person = take_part(workshop, "side_2")
    go(workshop, "open_question")

    assert "U antwoordt vanaf: Markt" in words(person.get(address(workshop, "room")))


def test_in_the_second_round_every_group_moves_up_one_chair(workshop):
    people = {chair["key"]: take_part(workshop, chair["key"]) for chair in CHAIRS}
    go(workshop, *SHOWN, "second_round", "open_question")

    told = {key: words(one.get(address(workshop, "room"))) for key, one in people.items()}

    assert "U antwoordt nu vanaf: Markt" in told["side_1"]
    assert "U antwoordt nu vanaf: Bestuur" in told["side_2"]
    assert "U antwoordt nu vanaf: Inkoper" in told["side_3"]
    screen = words(let_facilitate(new_browser(), workshop).get(address(workshop, "screen")))
    assert "Elke groep schuift in zijn geheel één stoel op" in screen


def test_who_moved_still_counts_under_the_chair_where_the_group_began(workshop):
    fill(workshop, each=4)
    before = list(workshop.participants.order_by("pk").values_list("pk", "side"))

    go(workshop, *SHOWN, "second_round", "open_question", "close_question", "reveal")

    assert list(workshop.participants.order_by("pk").values_list("pk", "side")) == before


@pytest.mark.parametrize("steps", [(), (*SHOWN, "end")])
def test_before_and_after_the_questions_there_are_no_chairs(workshop, steps):
    go(workshop, *steps)

    assert chair_words(workshop, "side_1") == ""


def test_other_formats_have_no_chairs(shipped_edition):
    workshop = build_workshop(shipped_edition)
    go(workshop, "open_question")

    assert chair_words(workshop, "buyers") == ""
