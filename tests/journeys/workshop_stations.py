"""Workshops that stand still at every phase, made inside the server's environment and told as JSON.

Run through ``manage.py shell``; the pages of all phases are then looked at without walking there.
"""

import json

from django.test import Client
from django.test.utils import setup_test_environment
from django.utils import timezone

from perspectives.editions import catalogue_of
from perspectives.models import Edition
from tests.workshops.browsers import fill, go, take_part
from tests.workshops.rooms import build_room, build_workshop, option_of
from workshops.joining import join
from workshops.models import CARDS_KEY, Agreed, Format, Remark, Workshop
from workshops.pages_cards import card_keys
from workshops.voting import vote, vote_for_cards

CLOSED = ("close_question",)
REVEALED = (*CLOSED, "reveal")
AGAIN = (*REVEALED, "second_round", "open_question", *REVEALED)
STATIONS = {
    "lobby": (Format.MIRROR, None),
    "open": (Format.MIRROR, ()),
    "closed": (Format.MIRROR, CLOSED),
    "revealed": (Format.MIRROR, REVEALED),
    "again": (Format.MIRROR, AGAIN),
    "ended": (Format.MIRROR, (*REVEALED, "end")),
    "cards-open": (Format.CARDS, ()),
    "cards-revealed": (Format.CARDS, REVEALED),
}
CROWDED, CROWDED_CARDS = "crowded", "crowded-cards"
LONG_NAMES = (
    {"key": "buyers", "name": "Adviseurs en belangstellenden van buiten"},
    {"key": "market", "name": "Bestuurders en toezichthouders uit de regio"},
)
MORE_NAMES = (
    *LONG_NAMES,
    {"key": "users", "name": "Gebruikers van de haven"},
    {"key": "others", "name": "Anderen"},
)


def build() -> None:
    """Make a workshop for every station and print what opens its pages."""
    setup_test_environment()
    edition = Edition.objects.current()
    made = {name: _at_station(edition, *station) for name, station in STATIONS.items()}
    made |= {CROWDED: _crowded(edition), CROWDED_CARDS: _crowded_cards(edition)}
    Workshop.objects.exclude(phase="ended").update(changed_at=timezone.now())
    print(json.dumps(made))


def _crowded(edition: Edition) -> dict[str, str]:
    """Sides with long names that differ, on their second chair."""
    workshop = build_workshop(edition, format=Format.THREE_CHAIRS, sides=LONG_NAMES)
    for steps in (("open_question",), ("second_round", "open_question")):
        go(workshop, *steps)
        fill(workshop)
        go(workshop, *REVEALED)
    return _opened(workshop, take_part(workshop))


def _crowded_cards(edition: Edition) -> dict[str, str]:
    """Four sides with long names, and votes for every card."""
    cards = card_keys(catalogue_of(edition.pk))
    workshop = build_workshop(edition, format=Format.CARDS, cards=cards, sides=MORE_NAMES)
    people = [join(workshop=workshop, side=side) for side in workshop.side_keys for _ in range(5)]
    go(workshop, "open_question")
    for at, person in enumerate(people):
        _answer(workshop, person, 2 * at)
    _write(workshop)
    go(workshop, *REVEALED)
    return _opened(workshop, take_part(workshop))


def _at_station(edition: Edition, kind: Format, steps: tuple[str, ...] | None) -> dict[str, str]:
    cards = card_keys(catalogue_of(edition.pk)) if kind is Format.CARDS else ()
    workshop = build_workshop(edition, format=kind, cards=cards)
    participant = take_part(workshop)
    people = build_room(workshop)
    if steps is not None:
        go(workshop, "open_question")
        for at, person in enumerate(people):
            _answer(workshop, person, at)
        _write(workshop)
        go(workshop, *steps)
    return _opened(workshop, participant)


def _opened(workshop: Workshop, participant: Client) -> dict[str, str]:
    (cookie,) = (name for name in participant.cookies if name.startswith("deelnemer"))
    return {
        "address": f"/werksessies/{workshop.pk}/",
        "facilitate": f"/werksessies/begeleiden/{workshop.facilitate_token}/",
        "join": f"/werksessies/mee/?code={workshop.code}",
        "cookie": cookie,
        "value": participant.cookies[cookie].value,
    }


def _answer(workshop: Workshop, person, at: int) -> None:
    who = {"workshop_id": workshop.pk, "participant_id": person.pk, "round_number": 1}
    if workshop.format == Format.CARDS:
        vote_for_cards(**who, cards=workshop.cards[at : at + 3])
    else:
        vote(**who, question=workshop.question, option=option_of(workshop))


def _write(workshop: Workshop) -> None:
    """Leave a remark that waits, one that is shown, and something agreed."""
    key = workshop.question
    for state in (Remark.State.WAITING, Remark.State.SHOWN):
        Remark.objects.create(workshop=workshop, question=key, text="Te duur", state=state)
    if key != CARDS_KEY:
        Agreed.objects.create(workshop=workshop, question=key, text="Wij vragen het na")
