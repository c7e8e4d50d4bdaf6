"""The answers to one question as a room may see them: how often each, by which side, how agreed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.agreement import Tally, is_scale
from domain.circles import Circle
from domain.group import QuestionInGroup
from domain.questionnaire import Question
from domain.texts import Text
from web.charts.geometry import Point
from workshops.pages_triangle import path_of
from workshops.pages_words import FILLED, NO_OPINION, SHAPES, agreement_words

_SIGN_CENTRE = Point(x=12.0, y=12.0)
SHORT_NAME = 24
"""Signs of the name of a side that fit in two lines."""


@dataclass(frozen=True, kw_only=True)
class SideView:
    """One side, or sides that are joined: name, letter and shape."""

    keys: tuple[str, ...]
    name: str
    letter: str
    at: int
    count: int

    @property
    def is_long(self) -> bool:
        """Whether the name takes three lines and more at the head of a column."""
        return len(self.name) > SHORT_NAME

    @property
    def shape(self) -> str:
        """The name of the shape."""
        return SHAPES[self.at % len(SHAPES)]

    @property
    def sign(self) -> str:
        """The shape as the data of a path, in a square of 24."""
        return path_of(self.shape, _SIGN_CENTRE, 8.0)

    @property
    def is_filled(self) -> bool:
        """Whether the shape is filled."""
        return self.shape in FILLED


@dataclass(frozen=True, kw_only=True)
class CountView:
    """How many of one side chose an option."""

    side: SideView
    count: int | None
    width: float


@dataclass(frozen=True, kw_only=True)
class OptionView:
    """One answer with how often each side gave it; without a label it is no opinion."""

    key: str
    label: Text | None
    counts: tuple[CountView, ...]


@dataclass(frozen=True, kw_only=True)
class QuestionView:
    """What the room answered to one question."""

    key: str
    question: Question
    sides: tuple[SideView, ...]
    options: tuple[OptionView, ...]
    answered: int | None
    agreement: int | None
    agreement_words: str
    side_agreements: tuple[tuple[SideView, int | None, str], ...]
    difference: int | None
    apart: tuple[SideView, SideView] | None
    is_statement: bool

    @property
    def names_apart(self) -> bool:
        """Whether to name the sides that differ: not the only two there are, when that is long."""
        return len(self.sides) > 2 or not any(side.is_long for side in self.sides)


def question_view(
    entry: QuestionInGroup, sides: Sequence[SideView], side_of: Mapping[Circle, SideView]
) -> QuestionView:
    """Return what was answered to a question, for the sides as they are shown."""
    whole, apart = entry.whole, entry.difference
    return QuestionView(
        key=entry.question.key,
        question=entry.question,
        sides=tuple(sides),
        options=_options(entry, sides),
        answered=whole.answered if whole else None,
        agreement=_rounded(whole.agreement if whole else None),
        agreement_words=agreement_words(whole.agreement if whole else None),
        side_agreements=tuple(
            (side, _rounded(tally.agreement if tally else None), _words(tally))
            for side, tally in zip(sides, entry.circles, strict=True)
        ),
        difference=round(apart.amount) if apart else None,
        apart=(side_of[apart.first], side_of[apart.second]) if apart else None,
        is_statement=is_scale(entry.question),
    )


def _rounded(agreement: Fraction | None) -> int | None:
    return None if agreement is None else round(agreement)


def _words(tally: Tally | None) -> str:
    return agreement_words(tally.agreement) if tally else ""


def _options(entry: QuestionInGroup, sides: Sequence[SideView]) -> tuple[OptionView, ...]:
    """Return the answers in their order, and last who had no opinion when somebody had none."""
    given: list[tuple[str, Text | None]] = [
        (option.key, option.label) for option in entry.question.options
    ]
    columns = [[*tally.counts, tally.no_opinion] if tally else None for tally in entry.circles]
    if entry.whole and entry.whole.no_opinion:
        given.append((NO_OPINION, None))
    return tuple(
        OptionView(
            key=key,
            label=label,
            counts=tuple(
                _count(side, column, at) for side, column in zip(sides, columns, strict=True)
            ),
        )
        for at, (key, label) in enumerate(given)
    )


def _count(side: SideView, column: Sequence[int] | None, at: int) -> CountView:
    """Return one number with its bar: the part of those of the side who replied."""
    if column is None:
        return CountView(side=side, count=None, width=0.0)
    width = 100 * column[at] / sum(column)
    return CountView(side=side, count=column[at], width=round(width, 1))
