"""What a participant sends: votes, votes on cards and remarks, each kept at once or refused."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from django.db import transaction

from domain.card_votes import VOTES_EACH
from domain.questionnaire import UnknownKey
from workshops.asked import asked_in
from workshops.models import (
    CARDS_KEY,
    REMARK_MAX,
    CardVote,
    Format,
    Phase,
    Remark,
    Vote,
    Workshop,
)
from workshops.refusals import Reason, Refused
from workshops.seats import Seat, seat_in

MOST_REMARKS = 1000
"""So many may wait for the facilitator at once: enough for any room, and an end for a program."""


class Kept(StrEnum):
    """What became of a vote."""

    FIRST = "first"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, kw_only=True)
class Voted:
    """What became of a vote, and the workshop and the seat as they were at that moment."""

    kept: Kept
    workshop: Workshop
    seat: Seat


def vote(
    *, workshop_id: UUID, participant_id: UUID, question: str, round_number: int, option: str
) -> Voted:
    """Keep the vote of a participant; it takes the place of an earlier one. No option: no opinion.

    When this returns, the vote is stored. A question that closes at the same moment either waits
    for the vote or refuses it.

    Raises:
        Refused: with the reason, when it does not count.
    """
    with transaction.atomic():
        workshop, seat = _open_workshop(workshop_id, participant_id, question, round_number)
        _must_be_offered(workshop, question, option)
        earlier = seat.options.get(question)
        if earlier == option:
            return Voted(kept=Kept.SAME, workshop=workshop, seat=seat)
        row = Vote(
            participant_id=participant_id, question=question, round=round_number, option=option
        )
        Vote.objects.bulk_create(
            [row],
            update_conflicts=True,
            unique_fields=["participant", "question", "round"],
            update_fields=["option"],
        )
    kept = Kept.FIRST if earlier is None else Kept.CHANGED
    return Voted(kept=kept, workshop=workshop, seat=seat.with_option(question, option))


def vote_for_cards(
    *, workshop_id: UUID, participant_id: UUID, round_number: int, cards: Collection[str]
) -> Voted:
    """Keep the cards that a participant votes for, three at most, instead of earlier ones.

    Raises:
        Refused: with the reason, when they do not count.
    """
    chosen = frozenset(cards)
    with transaction.atomic():
        workshop, seat = _open_workshop(workshop_id, participant_id, CARDS_KEY, round_number)
        if len(chosen) > VOTES_EACH:
            raise Refused(Reason.TOO_MANY_CARDS)
        if not chosen <= set(workshop.cards):
            raise Refused(Reason.UNKNOWN_OPTION)
        if seat.cards == chosen:
            return Voted(kept=Kept.SAME, workshop=workshop, seat=seat)
        CardVote.objects.filter(participant_id=participant_id, round=round_number).delete()
        CardVote.objects.bulk_create(
            CardVote(participant_id=participant_id, round=round_number, place=place, card=card)
            for place, card in enumerate(sorted(chosen), start=1)
        )
    kept = Kept.CHANGED if seat.cards else Kept.FIRST
    return Voted(kept=kept, workshop=workshop, seat=replace(seat, cards=chosen))


def send_remark(*, workshop_id: UUID, participant_id: UUID, question: str, text: str) -> None:
    """Keep a remark for the facilitator; nothing tells whose it is.

    Raises:
        Refused: with the reason, when it is not kept.
    """
    wording = text.strip()[:REMARK_MAX]
    if not wording:
        raise Refused(Reason.EMPTY)
    with transaction.atomic():
        workshop, _seat = _running_workshop(workshop_id, participant_id)
        if workshop.phase == Phase.LOBBY:
            raise Refused(Reason.NOT_BEGUN)
        if question not in workshop.question_keys:
            raise Refused(Reason.OTHER_QUESTION)
        if workshop.remarks.filter(state=Remark.State.WAITING).count() >= MOST_REMARKS:
            raise Refused(Reason.REMARKS_FULL)
        Remark.objects.create(workshop=workshop, question=question, text=wording)


def _running_workshop(workshop_id: UUID, participant_id: UUID) -> tuple[Workshop, Seat]:
    """Return the workshop and the seat while nobody can close it; unknown is not joined."""
    try:
        workshop = Workshop.objects.select_for_update().get(pk=workshop_id)
    except Workshop.DoesNotExist:
        raise Refused(Reason.NOT_JOINED) from None
    seat = seat_in(workshop, participant_id)
    if seat is None:
        raise Refused(Reason.NOT_JOINED)
    if workshop.phase == Phase.ENDED:
        raise Refused(Reason.ENDED)
    return workshop, seat


def _open_workshop(
    workshop_id: UUID, participant_id: UUID, question: str, round_number: int
) -> tuple[Workshop, Seat]:
    workshop, seat = _running_workshop(workshop_id, participant_id)
    if workshop.round != round_number:
        raise Refused(Reason.OTHER_ROUND)
    if workshop.question != question:
        raise Refused(Reason.OTHER_QUESTION)
    if workshop.phase == Phase.LOBBY:
        raise Refused(Reason.NOT_OPEN)
    if workshop.phase != Phase.OPEN:
        raise Refused(Reason.CLOSED)
    return workshop, seat


def _must_be_offered(workshop: Workshop, question: str, option: str) -> None:
    if workshop.format == Format.CARDS:
        raise Refused(Reason.UNKNOWN_OPTION)
    if not option:
        return
    try:
        asked_in(workshop).question(question).option(option)
    except UnknownKey:
        raise Refused(Reason.UNKNOWN_OPTION) from None
