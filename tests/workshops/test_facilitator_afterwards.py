"""The page of the facilitator after the end: what was noted, and nothing that only refuses."""

import pytest
from django.urls import reverse

from tests.html import problems, read
from tests.workshops.browsers import address, go, words
from tests.workshops.rooms import AT
from workshops.running import note_agreed


@pytest.fixture
def ended(workshop):
    note_agreed(workshop_id=workshop.pk, question=workshop.question, text="Samen", option="", at=AT)
    return go(workshop, "end")


def sends_to(page):
    return {form.get("action") for form in read(page.content).all("form")}


def test_what_was_agreed_stays_without_a_form_to_change_it(ended, facilitator):
    page = facilitator.get(address(ended, "run"))

    assert address(ended, "agreed") not in sends_to(page)
    assert "Samen" in read(page.content).by_id("afspraak").text
    assert problems(page.content, language="nl") == []


def test_what_came_too_late_is_still_there_to_copy(ended, facilitator):
    sent = {"question": ended.question, "text": "Te laat getypt"}

    page = facilitator.post(address(ended, "agreed"), sent)

    assert page.status_code == 409
    assert "De werksessie is afgelopen." in words(page)
    assert read(page.content).by_id("text").text.strip() == "Te laat getypt"


def test_a_link_that_no_longer_works_is_not_offered(workshop, facilitator):
    assert read(facilitator.get(address(workshop, "run")).content).by_id("link-join")
    go(workshop, "end")

    page = facilitator.get(address(workshop, "run"))

    assert "link-join" not in page.content.decode()
    assert reverse("workshops:open_screen", args=[workshop.screen_token]) in page.content.decode()


def test_there_is_nothing_to_wait_for_so_nothing_to_reload(workshop, facilitator):
    assert "Vernieuw" in words(facilitator.get(address(workshop, "run")))
    go(workshop, "end")

    assert "Vernieuw" not in words(facilitator.get(address(workshop, "run")))
