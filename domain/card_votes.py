"""Votes on cards, such as chances and pitfalls: three for everybody, each on another card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.circles import Circle, circles_of
from domain.questionnaire import UnknownKey

VOTES_EACH = 3
"""How many cards one participant may vote for."""


class TooManyVotes(ValueError):
    """Somebody voted for more cards than three. Carries how many."""

    def __init__(self, number: int) -> None:
        super().__init__(f"{number} votes, while everybody has {VOTES_EACH}")
        self.number = number


@dataclass(frozen=True, kw_only=True)
class CardBallot:
    """The cards (keys) that one participant votes for, with the side: no name, no order."""

    side: str
    cards: frozenset[str]

    def __post_init__(self) -> None:
        """Refuse more votes than everybody has."""
        if len(self.cards) > VOTES_EACH:
            raise TooManyVotes(len(self.cards))


@dataclass(frozen=True, kw_only=True)
class CardInGroup:
    """How many voted for one card; ``circles`` goes with the circles of the votes.

    Equal numbers of votes have equal rank (1, 1, 3).
    """

    card: str
    rank: int
    votes: int
    circles: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class CardVotes:
    """The cards, most votes first and of equal ones in their own order.

    ``count`` is how many voted. With fewer than four there are no circles and no cards.
    """

    count: int
    circles: tuple[Circle, ...]
    cards: tuple[CardInGroup, ...]


def count_cards(
    ballots: Iterable[CardBallot],
    *,
    cards: Sequence[str],
    sides: Sequence[str],
    joined: Iterable[Circle] = (),
) -> CardVotes:
    """Count the votes; sides that are too small are joined as in :mod:`domain.circles`.

    Raises:
        UnknownKey: for a card or side that the workshop does not have.
    """
    voting = [ballot for ballot in ballots if ballot.cards]
    for key in {key for ballot in voting for key in ballot.cards}.difference(cards):
        raise UnknownKey("card", key)
    sizes = Counter(ballot.side for ballot in voting)
    circles = circles_of(sizes, sides=sides, joined=joined)
    return CardVotes(
        count=len(voting),
        circles=circles,
        cards=_ranked(cards, [_votes_in(circle, voting) for circle in circles]),
    )


def _votes_in(circle: Circle, ballots: Iterable[CardBallot]) -> Counter[str]:
    return Counter(key for ballot in ballots if ballot.side in circle.sides for key in ballot.cards)


def _ranked(cards: Sequence[str], by_circle: Sequence[Counter[str]]) -> tuple[CardInGroup, ...]:
    if not by_circle:
        return ()
    votes = {card: sum(counted[card] for counted in by_circle) for card in cards}
    return tuple(
        CardInGroup(
            card=card,
            rank=1 + sum(other > votes[card] for other in votes.values()),
            votes=votes[card],
            circles=tuple(counted[card] for counted in by_circle),
        )
        for card in sorted(cards, key=lambda card: -votes[card])
    )
