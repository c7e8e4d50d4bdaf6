"""A format in parts tells with every question which part of how many it is in."""

from dataclasses import replace

import pytest

from perspectives.editions import catalogue_of
from tests.workshops.browsers import (
    address,
    fill,
    go,
    let_facilitate,
    new_browser,
    take_part,
    words,
)
from tests.workshops.rooms import BACKWARDS, PARTS, build_workshop
from workshops.group import group_of_workshop
from workshops.models import Format, Workshop
from workshops.report import present_report


def backwards(edition, asked=BACKWARDS):
    return build_workshop(edition, format=Format.REASONING_BACK, asked=asked, rounds=1)


def pages_of(workshop):
    """What the facilitator, the screen and a participant read now."""
    browser, phone = let_facilitate(new_browser(), workshop), take_part(workshop)
    rooms = {"run": browser, "screen": browser, "room": phone}
    return {name: words(client.get(address(workshop, name))) for name, client in rooms.items()}


@pytest.mark.parametrize("at", [0, 1, 2])
def test_every_page_tells_the_part_of_the_question(shipped_edition, at):
    workshop = backwards(shipped_edition)
    go(workshop, "open_question", *("close_question", "next_question") * at)

    for page in pages_of(workshop).values():
        assert [part for part in PARTS if part in page] == [PARTS[at]]


def test_the_part_stays_with_the_answers(shipped_edition):
    workshop = backwards(shipped_edition)
    go(workshop, "open_question", "close_question", "reveal")

    assert all(PARTS[0] in page for page in pages_of(workshop).values())


def test_in_the_lobby_and_at_the_end_no_part_is_told(shipped_edition):
    workshop = backwards(shipped_edition)
    before = pages_of(workshop)
    browser = let_facilitate(new_browser(), workshop)
    go(workshop, "end")

    assert not any("Deel 1 van" in page for page in before.values())
    assert "Deel 1 van" not in words(browser.get(address(workshop, "screen")))


def test_a_question_of_ones_own_is_in_the_part_that_it_was_given(shipped_edition):
    own = ({"key": "own-1", "text": "Wij durven", "part": 2}, {"key": "openness", "part": 3})
    workshop = backwards(shipped_edition, own)
    go(workshop, "open_question")

    assert all(PARTS[1] in page for page in pages_of(workshop).values())


def test_a_question_outside_the_parts_is_asked_without_one(shipped_edition):
    workshop = backwards(shipped_edition, ({"key": "own-1", "text": "Wij durven"},))
    go(workshop, "open_question")

    assert not any("Deel 1 van" in page for page in pages_of(workshop).values())


def test_other_formats_have_no_parts(shipped_edition):
    workshop = build_workshop(shipped_edition, questions=1)
    go(workshop, "open_question")

    assert not any("Deel 1 van" in page for page in pages_of(workshop).values())


def test_an_edition_without_formats_asks_without_parts(shipped_edition, monkeypatch):
    bare = replace(catalogue_of(shipped_edition.pk), formats=())
    monkeypatch.setattr(Workshop, "catalogue", property(lambda _: bare))
    workshop = backwards(shipped_edition)
    go(workshop, "open_question")

    assert not any("Deel 1 van" in page for page in pages_of(workshop).values())


def test_results_and_report_keep_the_order_of_the_parts(shipped_edition):
    workshop = backwards(shipped_edition)
    for at in range(3):
        go(workshop, "next_question" if at else "open_question")
        fill(workshop)
        go(workshop, "close_question", "reveal")
    asked = tuple(entry["key"] for entry in BACKWARDS)

    group = group_of_workshop(workshop, 1)
    go(workshop, "end")

    assert tuple(entry.question.key for entry in group.questions) == asked
    assert tuple(entry.key for entry in present_report(workshop).questions) == asked
