"""The cards with chances and pitfalls: to vote on, and with their votes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from domain.card_votes import CardVotes
from domain.catalogue import Catalogue, Chance, Pitfall
from domain.perspective import Perspective
from domain.texts import Text
from workshops.models import Workshop


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
    """One card with its votes."""

    title: Text
    perspective: Perspective
    is_pitfall: bool
    votes: int
    rank: int


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


def card_rows(votes: CardVotes, catalogue: Catalogue) -> tuple[CardRow, ...]:
    """Return the cards that got votes, most votes first."""
    cards = {card.key: card for card in _every(catalogue)}
    return tuple(
        CardRow(
            title=cards[entry.card].title,
            perspective=cards[entry.card].perspective,
            is_pitfall=isinstance(cards[entry.card], Pitfall),
            votes=entry.votes,
            rank=entry.rank,
        )
        for entry in votes.cards
        if entry.votes
    )


def card_keys(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the keys of all cards, chances before pitfalls."""
    return tuple(card.key for card in _every(catalogue))


def _every(catalogue: Catalogue) -> tuple[Chance | Pitfall, ...]:
    return (*catalogue.chances, *catalogue.pitfalls)


def _kinds(catalogue: Catalogue) -> Iterator[tuple[bool, tuple[Chance | Pitfall, ...]]]:
    yield False, catalogue.chances
    yield True, catalogue.pitfalls
