"""What a facilitator sees of remarks: at which question they show, and nothing to do afterwards."""

from django.urls import reverse

from tests.html import read
from tests.workshops.browsers import address, go, words
from workshops.asked import asked_in
from workshops.models import Format, Remark


def remark_at(workshop, at, state=Remark.State.WAITING):
    key = workshop.question_keys[at]
    return workshop.remarks.create(question=key, text=f"Opmerking {at}", state=state)


def remark_buttons(page):
    return [e for e in read(page.content).all("button") if e.get("value") in {"show", "refuse"}]


def test_a_remark_stands_with_the_question_that_it_shows_at(workshop, facilitator):
    remark_at(workshop, 1)
    remark_at(workshop, 0, Remark.State.SHOWN)

    page = facilitator.get(address(workshop, "run"))

    first, second = (question.short.nl for question in asked_in(workshop).questions[:2])
    assert f"Bij vraag 1: {first} Opmerking 0 Doorgelaten" in words(page)
    assert f"Bij vraag 2: {second} Opmerking 1 Laat door" in words(page)


def test_a_remark_at_the_cards_needs_no_question(workshop, facilitator):
    workshop.format = Format.CARDS
    workshop.save()
    workshop.remarks.create(question="cards", text="Te veel kaarten")

    page = facilitator.get(address(workshop, "run"))

    assert "Te veel kaarten" in words(page)
    assert "Bij vraag" not in words(page)


def test_after_the_end_no_button_stands_there_that_only_refuses(workshop, facilitator):
    remark_at(workshop, 0, Remark.State.SHOWN)
    remark_at(workshop, 1)
    go(workshop, "end")

    page = facilitator.get(address(workshop, "run"))

    assert not remark_buttons(page)
    assert "Opmerking 0 Doorgelaten" in words(page)
    assert "Opmerking 1" not in words(page)
    assert "opmerking wacht" not in words(page)


def test_ending_tells_that_remarks_that_wait_are_left_out(workshop, facilitator):
    page = facilitator.get(reverse("workshops:confirm", args=[workshop.pk, "end"]))

    assert "Opmerkingen die u niet doorliet, ook niet." in words(page)
