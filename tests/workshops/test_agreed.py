"""Keeping what the room agreed: with and without a script, refused, and taken away."""

import pytest

from tests.html import problems, read
from tests.workshops.browsers import address, words
from workshops.models import AGREED_MAX, Agreed

SCRIPT = {"x-requested-with": "fetch"}
LONG = "x" * (AGREED_MAX + 1)


def note(client, workshop, *, headers=None, **sent):
    data = {"question": workshop.question, **sent}
    return client.post(address(workshop, "agreed"), data, headers=headers)


def typed_in(response):
    return read(response.content).by_id("text").text.strip()


def test_a_script_gets_both_parts_that_changed_and_what_to_tell(workshop, facilitator):
    response = note(facilitator, workshop, text="Wij delen het risico", headers=SCRIPT)

    page = read(response.content)
    assert response.status_code == 200
    assert response["ETag"]
    assert "afspraak" in next(row.text for row in page.all("li") if row.get("aria-current"))
    assert page.by_id("afspraak").get("data-told") == "De afspraak is vastgelegd."
    assert "Wij delen het risico" in page.by_id("afspraak").text
    assert typed_in(response) == ""
    assert not page.all("html")


def test_without_a_script_the_page_tells_that_it_was_kept(workshop, facilitator):
    response = facilitator.post(
        address(workshop, "agreed"),
        {"question": workshop.question, "text": "Wij delen het risico"},
        follow=True,
    )

    assert "De afspraak is vastgelegd." in words(response)
    assert "Wij delen het risico" in words(response)
    assert problems(response.content, language="nl") == []


@pytest.mark.parametrize("headers", [SCRIPT, {}])
def test_what_is_refused_comes_back_as_it_was_chosen_and_typed(workshop, facilitator, headers):
    other = workshop.question_keys[1]
    option = next(
        e.get("value")
        for e in read(facilitator.get(address(workshop, "run")).content).all("option")
        if e.get("value").startswith(f"{other}|")
    )

    response = note(
        facilitator, workshop, question=other, option=option, text=LONG, headers=headers
    )

    chosen = [
        e.get("value") for e in read(response.content).all("option") if "selected" in e.attributes
    ]
    assert response.status_code == 422
    assert typed_in(response) == LONG
    assert chosen == [other, option]
    assert not Agreed.objects.exists()


def test_a_script_is_told_what_is_wrong_once(workshop, facilitator):
    response = note(facilitator, workshop, text=LONG, headers=SCRIPT)

    part = read(response.content).by_id("afspraak")
    assert part.get("data-told").startswith("Gebruik voor de afspraak hooguit")
    assert "Er is een probleem" not in part.text


def test_an_empty_form_is_refused_and_takes_nothing_away(workshop, facilitator):
    note(facilitator, workshop, text="Wij delen het risico")

    response = note(facilitator, workshop, text=" ", option="")

    assert response.status_code == 422
    assert "Schrijf op wat u afspreekt" in words(response)
    assert problems(response.content, language="nl") == []
    assert Agreed.objects.get().text == "Wij delen het risico"


@pytest.mark.parametrize(("headers", "status"), [(SCRIPT, 200), ({}, 303)])
def test_a_button_takes_an_agreement_away(workshop, facilitator, headers, status):
    note(facilitator, workshop, text="Wij delen het risico")
    shown = read(facilitator.get(address(workshop, "run")).content)
    assert shown.by_id("remove-agreed-1").text == "Haal weg de afspraak bij vraag 1"

    response = note(facilitator, workshop, action="remove", headers=headers)

    assert response.status_code == status
    assert not Agreed.objects.exists()


def test_nothing_is_taken_away_from_a_question_that_is_not_asked(workshop, facilitator):
    response = note(facilitator, workshop, question="onzin", action="remove")

    assert response.status_code == 409
    assert problems(response.content, language="nl") == []
