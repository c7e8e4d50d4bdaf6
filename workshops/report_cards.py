"""What the report tells of the votes on cards, in each round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.card_votes import CardVotes
from domain.catalogue import Catalogue
from workshops.pages_cards import CardRow, card_rows
from workshops.pages_words import joined_sides


@dataclass(frozen=True, kw_only=True)
class CardLine:
    """One card with its votes: of everybody, and per side that is shown apart."""

    row: CardRow
    sides: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class CardRound:
    """The cards that got votes in one round, most votes first."""

    number: int
    voted: int
    sides: tuple[str, ...]
    lines: tuple[CardLine, ...]


def card_round(
    number: int, votes: CardVotes, *, catalogue: Catalogue, names: Mapping[str, str]
) -> CardRound:
    """Return the cards of one round; without lines too few voted to show any."""
    sides = tuple(joined_sides(c.sides, names) for c in votes.circles)
    apart = sides if len(sides) > 1 else ()
    found = [entry for entry in votes.cards if entry.votes]
    return CardRound(
        number=number,
        voted=votes.count,
        sides=apart,
        lines=tuple(
            CardLine(row=row, sides=tuple(zip(apart, entry.circles, strict=False)))
            for row, entry in zip(card_rows(votes, catalogue), found, strict=True)
        ),
    )
