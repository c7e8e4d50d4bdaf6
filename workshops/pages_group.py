"""What a room sees of itself after the reveal: places, agreement, differences, answers per side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from domain.agreement import Tally, is_scale
from domain.circles import Circle
from domain.group import Group, QuestionInGroup
from domain.group_shift import PlaceShift, Shift
from domain.perspective import Perspective
from domain.positions import Positions
from domain.questionnaire import Question
from domain.rounding import rounded_shares
from domain.texts import Text
from web.charts.geometry import Point
from web.charts.paint import Target
from web.perspective_signs import NAMES
from workshops.pages_triangle import RoomTriangle, Standing, path_of, room_triangle
from workshops.pages_words import SHAPES, agreement_words, joined_names, letters_of

_SIGN_CENTRE = Point(x=12.0, y=12.0)


@dataclass(frozen=True, kw_only=True)
class SideView:
    """One side, or sides that are joined: name, letter and shape."""

    name: str
    letter: str
    at: int
    count: int

    @property
    def sign(self) -> str:
        """The shape as the data of a path, in a square of 24."""
        return path_of(SHAPES[self.at % len(SHAPES)], _SIGN_CENTRE, 8.0)

    @property
    def is_filled(self) -> bool:
        """Whether the shape is filled."""
        return SHAPES[self.at % len(SHAPES)] in {"disc", "triangle"}


@dataclass(frozen=True, kw_only=True)
class PlaceView:
    """Where a side stands, in words and whole numbers."""

    side: SideView
    leaders: tuple[Perspective, ...]
    percentages: tuple[int, ...]
    count: int
    spread: int
    moved: int | None
    closer: int | None


@dataclass(frozen=True, kw_only=True)
class CountView:
    """How many of one side chose an option."""

    side: SideView
    count: int | None
    width: float


@dataclass(frozen=True, kw_only=True)
class OptionView:
    """One answer with how often each side gave it."""

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


@dataclass(frozen=True, kw_only=True)
class RoomView:
    """The whole picture after the reveal."""

    shown: bool
    count: int
    sides: tuple[SideView, ...]
    places: tuple[PlaceView, ...]
    triangle: RoomTriangle | None
    difference: int | None
    apart: tuple[SideView, SideView] | None
    questions: tuple[QuestionView, ...]
    to_discuss: tuple[QuestionView, ...]
    widest: tuple[QuestionView, ...]
    moved: int | None = None

    @property
    def conclusion(self) -> str:
        """The picture of the triangle in words."""
        return " ".join(
            _("%(side)s: %(count)d, vooral %(perspective)s, spreiding %(spread)d.")
            % {
                "side": place.side.name,
                "count": place.count,
                "perspective": joined_names([str(NAMES[leader]) for leader in place.leaders]),
                "spread": place.spread,
            }
            for place in self.places
        )

    def question(self, key: str) -> QuestionView | None:
        """Return what the room answered to one question, when it is in the picture."""
        return next((view for view in self.questions if view.key == key), None)


def room_view(
    group: Group,
    *,
    names: Mapping[str, str],
    shift: Shift | None = None,
    name: str = "room",
    target: Target = "web",
) -> RoomView:
    """Return the picture of a group; ``names`` are those of the sides, in their order."""
    sides = _sides(group.circles, names)
    side_of = dict(zip(group.circles, sides, strict=True))
    questions = {
        entry.question.key: _question(entry, sides, side_of)
        for entry in group.questions
        if entry.whole
    }
    shifts = shift.places if shift else (None,) * len(sides)
    apart = group.difference
    return RoomView(
        shown=group.shown,
        count=group.count,
        sides=sides,
        places=tuple(
            _place(side, place, moved)
            for side, place, moved in zip(sides, group.places, shifts, strict=True)
            if place
        ),
        triangle=_triangle(group, sides, shifts, name, target),
        difference=round(apart.amount) if apart else None,
        apart=(side_of[apart.first], side_of[apart.second]) if apart else None,
        questions=tuple(questions.values()),
        to_discuss=tuple(questions[entry.question.key] for entry in group.to_discuss),
        widest=tuple(questions[entry.question.key] for entry in group.widest),
        moved=round(shift.place.distance) if shift and shift.place else None,
    )


def _sides(circles: Sequence[Circle], names: Mapping[str, str]) -> tuple[SideView, ...]:
    letters = dict(zip(names, letters_of(tuple(names.values())), strict=True))
    keys = tuple(names)
    return tuple(
        SideView(
            name=joined_names([names[key] for key in circle.sides]),
            letter=letters[circle.sides[0]],
            at=keys.index(circle.sides[0]),
            count=circle.count,
        )
        for circle in circles
    )


def _place(side: SideView, place: Positions, moved: PlaceShift | None) -> PlaceView:
    return PlaceView(
        side=side,
        leaders=place.leaders,
        percentages=rounded_shares(place.centre).percentages,
        count=place.count,
        spread=round(place.spread),
        moved=round(moved.distance) if moved else None,
        closer=-round(moved.spread) if moved else None,
    )


def _triangle(
    group: Group,
    sides: Sequence[SideView],
    shifts: Sequence[PlaceShift | None],
    name: str,
    target: Target,
) -> RoomTriangle | None:
    if group.place is None:
        return None
    apart = group.difference
    at = dict(zip(group.circles, group.places, strict=True))
    first, second = (at[apart.first], at[apart.second]) if apart else (None, None)
    return room_triangle(
        name=name,
        standings=[
            Standing(
                letter=side.letter,
                positions=place,
                at=side.at,
                before=moved.before.centre if moved else None,
            )
            for side, place, moved in zip(sides, group.places, shifts, strict=True)
            if place
        ],
        apart=(first.centre, second.centre) if first and second else None,
        target=target,
    )


def _question(
    entry: QuestionInGroup, sides: Sequence[SideView], side_of: Mapping[Circle, SideView]
) -> QuestionView:
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
    labels: list[Text | None] = [option.label for option in entry.question.options]
    columns = [[*tally.counts, tally.no_opinion] if tally else None for tally in entry.circles]
    if entry.whole and entry.whole.no_opinion:
        labels.append(None)
    return tuple(
        OptionView(
            label=label,
            counts=tuple(
                _count(side, column, at) for side, column in zip(sides, columns, strict=True)
            ),
        )
        for at, label in enumerate(labels)
    )


def _count(side: SideView, column: Sequence[int] | None, at: int) -> CountView:
    """Return one number with its bar: the part of those of the side who replied."""
    if column is None:
        return CountView(side=side, count=None, width=0.0)
    width = 100 * column[at] / sum(column)
    return CountView(side=side, count=column[at], width=round(width, 1))
