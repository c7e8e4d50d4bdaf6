"""The cards with chances and pitfalls: to vote on, and with their votes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy

from domain.card_votes import CardVotes
from domain.catalogue import Catalogue, Chance, Pitfall
from domain.perspective import Perspective
from domain.texts import Text
from workshops.models import Workshop
from workshops.pages_words import joined_sides

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ALL_CARDS = "all"
DECKS: Mapping[str, StrOrPromise] = {
    ALL_CARDS: gettext_lazy("Kansen en valkuilen"),
    "chances": gettext_lazy("Alleen kansen"),
    "pitfalls": gettext_lazy("Alleen valkuilen"),
}
"""Which cards a room votes on."""
MOST_CARDS, FEWEST_CARDS = {1: 5, 2: 3}, 2
"""How many cards fit below each other, by the lines that their votes take."""
SIGNS_IN_A_LINE, SIGNS_BEFORE_NAMES, SIGNS_AROUND_A_NAME = 38, 10, 6
NO_NAMES: Mapping[str, str] = {}


@dataclass(frozen=True, kw_only=True)
class CardChoice:
    """One card that can be voted for."""

    id: str
    key: str
    title: Text
    text: Text
    checked: bool


@dataclass(frozen=True, kw_only=True)
class CardGroup:
    """The chances, or the pitfalls, of one perspective."""

    perspective: Perspective
    is_pitfalls: bool
    cards: tuple[CardChoice, ...]


@dataclass(frozen=True, kw_only=True)
class CardRow:
    """One card with its votes: of everybody, and per side that is shown apart."""

    key: str
    title: Text
    perspective: Perspective
    is_pitfall: bool
    votes: int
    rank: int
    sides: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, kw_only=True)
class CardColumn:
    """One perspective of the board: its cards that got votes, most votes first."""

    perspective: Perspective
    votes: int
    rows: tuple[CardRow, ...]


def card_groups(workshop: Workshop, *, chosen: frozenset[str]) -> tuple[CardGroup, ...]:
    """Return the cards of a workshop per perspective, chances before pitfalls."""
    numbers = {key: number for number, key in enumerate(workshop.cards)}
    groups = (
        CardGroup(
            perspective=perspective,
            is_pitfalls=is_pitfalls,
            cards=tuple(
                CardChoice(
                    id="card" if numbers[card.key] == 0 else f"card-{numbers[card.key] + 1}",
                    key=card.key,
                    title=card.title,
                    text=card.text,
                    checked=card.key in chosen,
                )
                for card in cards
                if card.perspective is perspective and card.key in numbers
            ),
        )
        for perspective in Perspective
        for is_pitfalls, cards in _kinds(workshop.catalogue)
    )
    return tuple(group for group in groups if group.cards)


def card_rows(
    votes: CardVotes, catalogue: Catalogue, names: Mapping[str, str] = NO_NAMES
) -> tuple[CardRow, ...]:
    """Return the cards that got votes, most votes first; ``names`` are those of the sides."""
    cards = {card.key: card for card in _every(catalogue)}
    apart = votes.circles if names and len(votes.circles) > 1 else ()
    sides = [joined_sides(circle.sides, names) for circle in apart]
    return tuple(
        CardRow(
            key=entry.card,
            title=cards[entry.card].title,
            perspective=cards[entry.card].perspective,
            is_pitfall=isinstance(cards[entry.card], Pitfall),
            votes=entry.votes,
            rank=entry.rank,
            sides=tuple(zip(sides, entry.circles, strict=False)),
        )
        for entry in votes.cards
        if entry.votes
    )


def card_board(rows: Sequence[CardRow], *, most: int | None = None) -> tuple[CardColumn, ...]:
    """Return the cards on a board, a column per perspective with so many at most.

    Nothing without votes.
    """
    if not rows:
        return ()
    columns = (
        (perspective, tuple(row for row in rows if row.perspective is perspective))
        for perspective in Perspective
    )
    return tuple(
        CardColumn(
            perspective=perspective, votes=sum(row.votes for row in found), rows=found[:most]
        )
        for perspective, found in columns
    )


def cards_that_fit(rows: Sequence[CardRow]) -> int:
    """Return how many cards of a perspective fit on the screen: fewer where votes take lines."""
    signs = [sum(len(name) + SIGNS_AROUND_A_NAME for name, _votes in row.sides) for row in rows]
    lines = 1 + (SIGNS_BEFORE_NAMES + max(signs, default=0)) // SIGNS_IN_A_LINE
    return MOST_CARDS.get(lines, FEWEST_CARDS)


def card_keys(catalogue: Catalogue, deck: str = ALL_CARDS) -> tuple[str, ...]:
    """Return the keys of the cards that are used, chances before pitfalls."""
    kind = {"chances": Chance, "pitfalls": Pitfall}.get(deck, Chance | Pitfall)
    return tuple(card.key for card in _every(catalogue) if isinstance(card, kind))


def _every(catalogue: Catalogue) -> tuple[Chance | Pitfall, ...]:
    return (*catalogue.chances, *catalogue.pitfalls)


def _kinds(catalogue: Catalogue) -> Iterator[tuple[bool, tuple[Chance | Pitfall, ...]]]:
    yield False, catalogue.chances
    yield True, catalogue.pitfalls
