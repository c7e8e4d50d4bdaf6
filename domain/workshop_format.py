"""The formats of a workshop: what a room does, in what order, and what it asks."""

from __future__ import annotations

from dataclasses import dataclass

from domain.texts import Basis, Text

SIDES_FEWEST, SIDES_MOST = 2, 4
"""Between so many sides a room is divided."""


@dataclass(frozen=True, kw_only=True)
class FormatStep:
    """One step of the script of a workshop: how many minutes, and what the facilitator does."""

    minutes: int
    title: Text
    text: Text


@dataclass(frozen=True, kw_only=True)
class FormatPart:
    """A part of the questions that belong together, in the order of asking.

    ``questions`` are keys of the buyer's questionnaire.
    """

    name: Text
    questions: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class WorkshopFormat:
    """What a room does in one kind of workshop (vorm).

    ``sides`` are the names that are proposed for those who answer, two to four. ``parts`` give the
    questions an order of their own; without them they are asked in the order of the questionnaire.
    ``statement`` is asked before them, and ``rounds`` is how often they are asked. ``tips`` may be
    none.
    """

    key: str
    name: Text
    purpose: Text
    needs: Text
    sides: tuple[Text, ...]
    rounds: int = 1
    statement: Text | None = None
    parts: tuple[FormatPart, ...] = ()
    steps: tuple[FormatStep, ...]
    tips: tuple[Text, ...] = ()
    basis: Basis

    @property
    def minutes(self) -> int:
        """How long it takes in all."""
        return sum(step.minutes for step in self.steps)
