"""A seat in the room: what the page of one participant follows from, beside the workshop."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.db.models import FilteredRelation, Q

from workshops.kept_a_second import KeptASecond
from workshops.models import Format, Participant, Workshop


@dataclass(frozen=True, kw_only=True)
class Seat:
    """The side and the own votes in this round: an option per question, and the cards."""

    side: str
    options: Mapping[str, str] = field(default_factory=dict)
    cards: frozenset[str] = frozenset()

    def with_option(self, question: str, option: str) -> Seat:
        """Return the seat once this was answered; no option is no opinion."""
        return replace(self, options={**self.options, question: option})


def seat_in(workshop: Workshop, participant_id: UUID) -> Seat | None:
    """Return the seat of a participant of this workshop now; nothing for a stranger."""
    return _seats(workshop, Q(pk=participant_id)).get(participant_id)


_KEPT: KeptASecond[tuple[UUID, int], dict[UUID, Seat]] = KeptASecond()


def seat_lately(workshop: Workshop, participant_id: UUID) -> Seat | None:
    """Return the seat as it was a second ago at most: a whole room costs one look."""
    room = (workshop.pk, workshop.version)
    seats = _KEPT.get(room, lambda: _seats(workshop, Q()))
    return seats.get(participant_id) or seat_in(workshop, participant_id)


def forget_seats() -> None:
    """Read every seat anew."""
    _KEPT.forget()


def _seats(workshop: Workshop, who: Q) -> dict[UUID, Seat]:
    """Return the seats of these participants by their keys, from one query."""
    has_cards = workshop.format == Format.CARDS
    votes, answer = ("card_votes", "card") if has_cards else ("votes", "question")
    rows = (
        Participant.objects.filter(who, workshop=workshop)
        .annotate(mine=FilteredRelation(votes, condition=Q(**{f"{votes}__round": workshop.round})))
        .values_list("pk", "side", f"mine__{answer}", "mine__card" if has_cards else "mine__option")
    )
    sides: dict[UUID, str] = {}
    given: dict[UUID, dict[str, str]] = defaultdict(dict)
    for key, side, answered, option in rows:
        sides[key] = side
        if answered is not None:
            given[key][answered] = option
    if has_cards:
        return {key: Seat(side=side, cards=frozenset(given[key])) for key, side in sides.items()}
    return {key: Seat(side=side, options=given[key]) for key, side in sides.items()}
