"""Every page of a workshop in every phase: whole, well-formed and in both languages."""

import pytest

from tests.html import problems
from tests.workshops.browsers import address, fill, go, let_facilitate, new_browser, take_part
from tests.workshops.rooms import build_workshop
from workshops.models import Format
from workshops.pages_cards import card_keys

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
