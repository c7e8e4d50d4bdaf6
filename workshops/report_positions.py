"""What the report tells of places: each round in the triangle, and what moved between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.group import Group
from domain.group_shift import PlaceShift, Shift, shift_between
from domain.perspective import Perspective
from domain.positions import Positions
from domain.rounding import rounded_shares
from web.charts.paint import Target
from web.perspective_signs import NAMES
from workshops.pages_group import PlaceView, RoomView, room_view
from workshops.pages_triangle import RoomTriangle
from workshops.pages_words import joined_names
from workshops.report_points import difference_words, points_words


@dataclass(frozen=True, kw_only=True)
class PlaceRow:
    """Where a side, or everybody, stands."""

    name: str
    letter: str
    shares: tuple[tuple[Perspective, int, bool], ...]
    count: int
    spread: int

    @property
    def is_everybody(self) -> bool:
        """Whether this is the whole group."""
        return not self.letter


@dataclass(frozen=True, kw_only=True)
class RoundPlaces:
    """The places of one round; without rows too few answered to show them."""

    number: int
    triangle: RoomTriangle | None
    conclusion: str
    apart: str
    rows: tuple[PlaceRow, ...]


@dataclass(frozen=True, kw_only=True)
class Places:
    """The places of all rounds, and the second against the first in words."""

    rounds: tuple[RoundPlaces, ...]
    shifts: tuple[str, ...]

    @property
    def last(self) -> RoundPlaces | None:
        """The places as they were last."""
        return self.rounds[-1] if self.rounds else None


def report_places(groups: Sequence[Group], *, names: Mapping[str, str], target: Target) -> Places:
    """Return the places of each round that has any."""
    shift = shift_between(groups[0], groups[1]) if len(groups) == 2 else None
    rooms = [
        room_view(
            group,
            names=names,
            shift=shift if number == 2 else None,
            name=f"round-{number}",
            target=target,
        )
        for number, group in enumerate(groups, start=1)
    ]
    return Places(
        rounds=tuple(
            _round(number, room, group.place)
            for number, (room, group) in enumerate(zip(rooms, groups, strict=True), start=1)
            if group.place
        ),
        shifts=(*_partly(groups), *_shifts(rooms[-1], shift)) if shift and rooms[-1].places else (),
    )


def _round(number: int, room: RoomView, whole: Positions) -> RoundPlaces:
    return RoundPlaces(
        number=number,
        triangle=room.triangle,
        conclusion=room.conclusion,
        apart=_apart(room),
        rows=(*(_side_row(place) for place in room.places), _whole_row(whole)),
    )


def _side_row(place: PlaceView) -> PlaceRow:
    return PlaceRow(
        name=place.side.name,
        letter=place.side.letter,
        shares=_shares(place.percentages, place.leaders),
        count=place.count,
        spread=place.spread,
    )


def _whole_row(whole: Positions) -> PlaceRow:
    return PlaceRow(
        name=_("Iedereen"),
        letter="",
        shares=_shares(rounded_shares(whole.centre).percentages, whole.leaders),
        count=whole.count,
        spread=round(whole.spread),
    )


def _shares(
    percentages: tuple[int, ...], leaders: tuple[Perspective, ...]
) -> tuple[tuple[Perspective, int, bool], ...]:
    return tuple(
        (perspective, percentage, perspective in leaders)
        for perspective, percentage in zip(Perspective, percentages, strict=True)
    )


def _apart(room: RoomView) -> str:
    if not room.apart or room.difference is None:
        return ""
    first, second = room.apart
    return difference_words(first.name, second.name, room.difference)


def _partly(groups: Sequence[Group]) -> Iterator[str]:
    """Yield that the rounds rest on other questions, so that their places compare badly."""
    first, second = ([entry for entry in group.questions if entry.whole] for group in groups)
    if {e.question.key for e in first} != {e.question.key for e in second}:
        yield _(
            "In ronde 1 zijn %(first)d vragen beantwoord, in ronde 2 waren dat er %(second)d. De "
            "plaatsen zijn daarom niet goed te vergelijken."
        ) % {"first": len(first), "second": len(second)}


def _shifts(room: RoomView, shift: Shift) -> Iterator[str]:
    sides = [side.name for side in room.sides]
    for name, moved in zip(sides, shift.places, strict=True):
        if moved:
            yield _shift_words(name, moved)
        else:
            yield _("%(who)s: niet te vergelijken met ronde 1.") % {"who": name}
    if len(sides) > 1 and shift.place:
        yield _shift_words(_("Iedereen"), shift.place)


def _shift_words(name: str, moved: PlaceShift) -> str:
    amount = round(moved.distance)
    if not amount:
        return _("%(who)s: op dezelfde plaats, %(spread)s.") % {
            "who": name,
            "spread": _spread_words(moved),
        }
    return _("%(who)s: %(amount)s verschoven, vooral naar %(perspective)s; %(spread)s.") % {
        "who": name,
        "amount": points_words(amount),
        "perspective": _towards(moved),
        "spread": _spread_words(moved),
    }


def _towards(moved: PlaceShift) -> str:
    most = max(moved.moved)
    pairs = zip(Perspective, moved.moved, strict=True)
    return joined_names(
        [str(NAMES[towards]).lower() for towards, gained in pairs if gained == most]
    )


def _spread_words(moved: PlaceShift) -> str:
    change = round(moved.spread)
    if not change:
        return _("even ver verspreid als in ronde 1")
    if change < 0:
        return _("%(amount)s dichter bij elkaar") % {"amount": points_words(-change)}
    return _("%(amount)s verder uit elkaar") % {"amount": points_words(change)}
