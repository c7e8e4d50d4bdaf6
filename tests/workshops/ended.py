"""Workshops that have ended, with answers to read a report of."""

from __future__ import annotations

from collections.abc import Mapping

from tests.workshops.browsers import go
from tests.workshops.rooms import AT, build_workshop
from workshops.asked import asked_in
from workshops.joining import join
from workshops.models import Agreed, CardVote, Participant, Phase, Remark, Vote, Workshop
from workshops.running import end

FIRST, LAST = 0, -1
FIVE_AND_FIVE = {"buyers": 5, "market": 5}


def build_ended(
    edition, sizes: Mapping[str, int] = FIVE_AND_FIVE, *, rounds: int = 1, **plan
) -> Workshop:
    """A workshop in which buyers gave the first answer and all others the last.

    In the second round everybody gave the last.
    """
    workshop = build_asked(edition, sizes, rounds=rounds, **plan)
    end(workshop_id=workshop.pk, at=AT)
    return go(workshop)


def build_asked(
    edition, sizes: Mapping[str, int] = FIVE_AND_FIVE, *, rounds: int = 1, **plan
) -> Workshop:
    """The same, before it ends: everything is asked and shown."""
    questions = plan.pop("questions", None)
    workshop = build_workshop(edition, **plan)
    workshop.questions = list(questions or workshop.questions)
    people = [join(workshop=workshop, side=side) for side, n in sizes.items() for _ in range(n)]
    for number in range(1, rounds + 1):
        for key in workshop.question_keys:
            answer(workshop, people, key, number)
    workshop.round, workshop.phase = rounds, Phase.REVEALED
    workshop.shown = [[key, n] for n in range(1, rounds + 1) for key in workshop.question_keys]
    workshop.position = len(workshop.question_keys) - 1
    workshop.save()
    return workshop


def answer(workshop: Workshop, people: list[Participant], key: str, number: int) -> None:
    options = asked_in(workshop).question(key).options
    Vote.objects.bulk_create(
        Vote(
            participant=who,
            question=key,
            round=number,
            option=options[FIRST if who.side == "buyers" and number == 1 else LAST].key,
        )
        for who in people
    )


def agree(workshop: Workshop, at: int, *, text: str = "", option: str = "") -> None:
    """Note what was agreed on one of the questions."""
    key = workshop.question_keys[at]
    Agreed.objects.create(workshop=workshop, question=key, text=text, option=option)


def remark(workshop: Workshop, text: str, state: str = Remark.State.SHOWN) -> None:
    key = workshop.question_keys[0]
    Remark.objects.create(workshop=workshop, question=key, text=text, state=state)


def vote_for(workshop: Workshop, people: list[Participant], cards: tuple[str, ...]) -> None:
    CardVote.objects.bulk_create(
        CardVote(participant=who, round=1, place=place, card=card)
        for who in people
        for place, card in enumerate(cards, start=1)
    )
