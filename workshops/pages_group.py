"""What a room sees of itself after the reveal: places, agreement, differences, answers per side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.circles import Circle
from domain.group import Group
from domain.group_shift import PlaceShift, Shift
from domain.perspective import Perspective
from domain.positions import Positions
from domain.rounding import rounded_shares
from web.charts.paint import Target
from web.perspective_signs import NAMES
from workshops.pages_answers import QuestionView, SideView, question_view
from workshops.pages_strip import Strip, strip_of
from workshops.pages_triangle import RoomTriangle, Standing, room_triangle
from workshops.pages_words import joined_names, joined_sides, letters_of


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
    towards: Perspective | None = None


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
    def strip(self) -> Strip | None:
        """The question on which sides differ most, as a drawing."""
        return strip_of(self.widest[0]) if self.widest else None

    @property
    def is_roomy(self) -> bool:
        """Whether the table of places leaves room for another picture beside the triangle."""
        has_long = any(place.side.is_long for place in self.places)
        return self.moved is None or (len(self.places) <= 2 and not has_long)

    @property
    def apart_names(self) -> tuple[str, ...]:
        """The two sides that stand furthest apart; by their letters where a name is long."""
        sides = self.apart or ()
        has_long = any(side.is_long for side in sides)
        return tuple(side.letter if has_long else side.name for side in sides)

    def place_of(self, side: str) -> PlaceView | None:
        """Return where the side with this key stands, with whom it is joined."""
        return next((place for place in self.places if side in place.side.keys), None)

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
        entry.question.key: question_view(entry, sides, side_of)
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
            keys=circle.sides,
            name=joined_sides(circle.sides, names),
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
        towards=_towards(moved) if moved else None,
    )


def _towards(moved: PlaceShift) -> Perspective | None:
    """Return the perspective that gained most, when something moved that can be seen."""
    if not round(moved.distance):
        return None
    gains = tuple(zip(moved.moved, Perspective, strict=True))
    return max(gains, key=lambda gain: gain[0])[1]


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
