"""Every page of a workshop in every phase: whole, well-formed and in both languages."""

from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest

from tests.html import problems
from tests.workshops.browsers import address, fill, go, let_facilitate, new_browser, take_part
from tests.workshops.rooms import build_workshop
from workshops.models import Format, Phase
from workshops.pages_cards import card_keys
from workshops.views_live import result_of

STEPS = {
    "lobby": (),
    "open": ("open_question",),
    "closed": ("open_question", "close_question"),
    "revealed": ("open_question", "close_question", "reveal"),
    "ended": ("open_question", "close_question", "reveal", "end"),
}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("phase", STEPS)
@pytest.mark.parametrize("name", ["run", "screen", "room"])
def test_a_page_is_well_formed_in_every_phase(workshop, facilitator, name, phase, language):
    participant = take_part(workshop)
    fill(workshop)
    go(workshop, *STEPS[phase])
    client = participant if name == "room" else facilitator

    response = client.get(address(workshop, name), headers={"accept-language": language})

    assert response.status_code == 200
    assert problems(response.content, language=language) == []


@pytest.mark.parametrize("phase", STEPS)
@pytest.mark.parametrize("name", ["run", "screen", "room"])
def test_cards_have_pages_in_every_phase(shipped_edition, shipped_catalogue, name, phase):
    keys = card_keys(shipped_catalogue)
    workshop = build_workshop(shipped_edition, format=Format.CARDS, cards=keys)
    facilitator = let_facilitate(new_browser(), workshop)
    participant = take_part(workshop)
    go(workshop, *STEPS[phase])

    response = (participant if name == "room" else facilitator).get(address(workshop, name))

    assert response.status_code == 200
    assert problems(response.content, language="nl") == []


@pytest.mark.parametrize("sheet", ["vraag", "driehoek", "alles", "onzin"])
def test_every_picture_of_the_screen_is_well_formed(workshop, facilitator, sheet):
    fill(workshop)
    go(workshop, *STEPS["revealed"])

    response = facilitator.get(address(workshop, "screen"), {"beeld": sheet})

    assert problems(response.content, language="nl") == []


def test_a_result_is_made_once_though_a_room_comes_for_it_at_once(workshop, monkeypatch):
    made = []

    def make(workshop, number):
        made.append(number)
        sleep(0.05)
        return number

    monkeypatch.setattr("workshops.views_live.at_version", lambda *_given: workshop)
    monkeypatch.setattr("workshops.views_live.group_of_workshop", make)
    monkeypatch.setattr("workshops.views_live.room_view", lambda *_given, **_more: "picture")
    workshop.phase = Phase.REVEALED

    with ThreadPoolExecutor(4) as people:
        found = list(people.map(result_of, [workshop] * 4))

    assert made == [1]
    assert [result.room for result in found] == ["picture"] * 4
