"""What changed between two rounds, group against group: nobody is followed from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from domain.agreement import Tally
from domain.circles import Circle
from domain.group import Group, QuestionInGroup
from domain.positions import Positions, Shares, distance
from domain.questionnaire import Question


@dataclass(frozen=True, kw_only=True)
class PlaceShift:
    """How a place moved: how far, towards what, and whether people came closer together.

    ``moved`` is in share points per perspective, signed, together zero; ``spread`` is negative
    when people came closer together.
    """

    before: Positions
    after: Positions

    @property
    def distance(self) -> Fraction:
        """How many share points moved (0-100)."""
        return distance(self.before.centre, self.after.centre)

    @property
    def moved(self) -> Shares:
        """The share points gained or lost per perspective, in the fixed order."""
        pairs = zip(self.before.centre, self.after.centre, strict=True)
        first, second, third = (100 * (after - before) for before, after in pairs)
        return (first, second, third)

    @property
    def spread(self) -> Fraction:
        """The change of the spread; negative is closer together."""
        return self.after.spread - self.before.spread


@dataclass(frozen=True, kw_only=True)
class TallyShift:
    """How the answers to one question moved."""

    before: Tally
    after: Tally

    @property
    def distance(self) -> Fraction | None:
        """How far the mean answer moved (0-100); ``None`` when a round has no answers."""
        if not (self.before.positions and self.after.positions):
            return None
        return distance(self.before.positions.centre, self.after.positions.centre)

    @property
    def agreement(self) -> Fraction | None:
        """The change of the agreement; positive is more agreement."""
        before, after = self.before.agreement, self.after.agreement
        return None if before is None or after is None else after - before


@dataclass(frozen=True, kw_only=True)
class QuestionShift:
    """How one question moved, in the whole and per circle of the second round."""

    question: Question
    whole: TallyShift | None
    circles: tuple[TallyShift | None, ...]


@dataclass(frozen=True, kw_only=True)
class Shift:
    """The second round against the first, for the circles of the second.

    ``None`` stands where one of the rounds has nothing to show, or shows it for other sides.
    """

    circles: tuple[Circle, ...]
    place: PlaceShift | None
    places: tuple[PlaceShift | None, ...]
    questions: tuple[QuestionShift, ...]


def shift_between(first: Group, second: Group) -> Shift:
    """Return how the group moved, for what both rounds show of the same sides.

    Reckon both with the circles joined alike: the second with the circles of the first and, when
    that joins more sides, the first again with the circles of the second.
    """
    before = {circle.sides: at for at, circle in enumerate(first.circles)}
    at_first = [before.get(circle.sides) for circle in second.circles]
    places = tuple(
        _place_shift(None if at is None else first.places[at], after)
        for at, after in zip(at_first, second.places, strict=True)
    )
    asked_before = {entry.question.key: entry for entry in first.questions}
    return Shift(
        circles=second.circles,
        place=_place_shift(first.place, second.place) if _same_places(first, second) else None,
        places=places,
        questions=tuple(
            _question_shift(asked_before[after.question.key], after, at_first, (first, second))
            for after in second.questions
            if after.question.key in asked_before
        ),
    )


def _place_shift(before: Positions | None, after: Positions | None) -> PlaceShift | None:
    return PlaceShift(before=before, after=after) if before and after else None


def _tally_shift(before: Tally | None, after: Tally | None) -> TallyShift | None:
    return TallyShift(before=before, after=after) if before and after else None


def _same_places(first: Group, second: Group) -> bool:
    return _sides(first, first.places) == _sides(second, second.places)


def _question_shift(
    before: QuestionInGroup,
    after: QuestionInGroup,
    at_first: list[int | None],
    groups: tuple[Group, Group],
) -> QuestionShift:
    first, second = groups
    same = _sides(first, before.circles) == _sides(second, after.circles)
    return QuestionShift(
        question=after.question,
        whole=_tally_shift(before.whole, after.whole) if same else None,
        circles=tuple(
            _tally_shift(None if at is None else before.circles[at], tally)
            for at, tally in zip(at_first, after.circles, strict=True)
        ),
    )


def _sides(group: Group, counted: tuple[Positions | Tally | None, ...]) -> set[str]:
    """Return the sides whose answers are in the whole."""
    pairs = zip(group.circles, counted, strict=True)
    return {side for circle, entry in pairs if entry for side in circle.sides}
