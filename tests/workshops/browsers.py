"""The browsers around a workshop: one that facilitates, some that take part, and what they do."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from tests.html import read
from tests.workshops.rooms import AT
from web.access import note_made
from workshops import running
from workshops.asked import asked_in
from workshops.joining import join
from workshops.models import Vote, Workshop
from workshops.state import forget_states


def new_browser() -> Client:
    return Client(headers={"accept-language": "nl"})


def let_facilitate(client: Client, workshop: Workshop) -> Client:
    session = client.session
    note_made(session, workshop.pk)
    session.save()
    return client


def take_part(workshop: Workshop, side: str = "buyers", *, name: str = "") -> Client:
    """A browser that joined with the code."""
    client = new_browser()
    response = client.post(
        reverse("workshops:join"), {"code": workshop.code, "side": side, "name": name}
    )
    assert response.status_code == 303
    return client


def fill(workshop: Workshop, *, each: int = 5, question: str = "") -> None:
    """Let so many of each side answer a question: one side the first option, the other the last."""
    asked = asked_in(workshop).question(question or workshop.question)
    options = (asked.options[0].key, asked.options[-1].key)
    for side, option in zip(workshop.side_keys, options, strict=False):
        for _ in range(each):
            who = join(workshop=workshop, side=side)
            Vote.objects.create(
                participant=who, question=asked.key, round=workshop.round, option=option
            )


def answer(client, workshop, option, **more):
    """Send an answer to the question at hand, as the form does."""
    data = {"question": workshop.question, "round": workshop.round, "option": option, **more}
    return client.post(address(workshop, "vote"), data)


def go(workshop: Workshop, *steps: str) -> Workshop:
    """Do these steps of the facilitator, and return the workshop as it is then."""
    for step in steps:
        getattr(running, step)(workshop_id=workshop.pk, at=AT)
    forget_states()
    workshop.refresh_from_db()
    return workshop


def address(workshop: Workshop, name: str) -> str:
    return reverse(f"workshops:{name}", args=[workshop.pk])


def words(response) -> str:
    """Everything on the page, as one line."""
    page = read(response.content)
    return " ".join(page.elements[0].text.split())
