"""Where a group stands: its places in the triangle, what it agrees on and where sides differ.

Everything here is what the room may see. It is reckoned from circles of four or more and from
nothing else, so what is not shown cannot be derived from what is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import combinations

from domain.agreement import Tally, added, tallies
from domain.attendance import stands_out
from domain.ballots import Ballot, Reader, Reply
from domain.circles import FEWEST, Circle, circles_of
from domain.positions import Positions, distance, positions_of, together
from domain.questionnaire import Question, Questionnaire
from domain.scoring import profile_of


@dataclass(frozen=True, kw_only=True)
class Difference:
    """The two circles that are furthest apart, and by how many share points (0-100)."""

    first: Circle
    second: Circle
    amount: Fraction


@dataclass(frozen=True, kw_only=True)
class QuestionInGroup:
    """What the group answered to one question.

    ``circles`` goes with the circles of the group: ``None`` where fewer than four replied, and
    these replies count nowhere. ``whole`` is all that do count, ``None`` where there is nothing.
    """

    question: Question
    whole: Tally | None
    circles: tuple[Tally | None, ...]
    difference: Difference | None


@dataclass(frozen=True, kw_only=True)
class Group:
    """Where the group and its circles stand.

    ``count`` is how many took part. With fewer than four there are no circles and nothing is
    shown. ``places`` goes with ``circles``: ``None`` where fewer than four have a place or where
    places would tell of a small side, and these are not in ``place`` either.
    """

    count: int
    circles: tuple[Circle, ...]
    place: Positions | None
    places: tuple[Positions | None, ...]
    difference: Difference | None
    questions: tuple[QuestionInGroup, ...]

    @property
    def shown(self) -> bool:
        """Whether enough people took part to show anything."""
        return bool(self.circles)

    @cached_property
    def widest(self) -> tuple[QuestionInGroup, ...]:
        """The questions on which circles differ, largest difference first.

        Equal differences stand in the order of the questions.
        """
        pairs = [(q.difference.amount, q) for q in self.questions if q.difference]
        return tuple(q for amount, q in sorted(pairs, key=lambda pair: -pair[0]) if amount)

    @cached_property
    def to_discuss(self) -> tuple[QuestionInGroup, ...]:
        """What to talk about first: disagreement times influence on the outcome.

        Where that is equal, such as zero for a question without influence, least agreement goes
        first, and then the order of the questions. What all agree on is left out.
        """
        keys = [(-q.whole.importance, q.whole.agreement, q) for q in self.questions if q.whole]
        open_to_talk = [
            (importance, agreement, q)
            for importance, agreement, q in keys
            if agreement is not None and agreement < 100
        ]
        return tuple(q for *_, q in sorted(open_to_talk, key=lambda entry: entry[:2]))


def group_of(
    ballots: Iterable[Ballot],
    *,
    questionnaire: Questionnaire,
    sides: Sequence[str],
    joined: Iterable[Circle] = (),
) -> Group:
    """Return what a room may see of these ballots; their order does not matter.

    Ballots in which nothing shows do not take part. Hand over as ``joined`` the circles that this
    workshop showed before: see :func:`domain.circles.circles_of`. What has been shown must take no
    new answers: the difference between two results would tell what the last one said.

    Raises:
        UnknownKey: for a question, option or side that does not exist.
    """
    reader = Reader(questionnaire)
    said = [(ballot.side, reader.reply(ballot)) for ballot in ballots]
    taking_part = [(side, reply) for side, reply in said if reply.said_something]
    sizes = Counter(side for side, _ in taking_part)
    circles = circles_of(sizes, sides=sides, joined=joined)
    found = [
        _said([entry for entry in taking_part if entry[0] in circle.sides], questionnaire)
        for circle in circles
    ]
    places = tuple(said.place for said in found)
    return Group(
        count=len(taking_part),
        circles=circles,
        place=together(place for place in places if place),
        places=places,
        difference=_difference(circles, places),
        questions=tuple(
            _in_group(question, circles, tuple(said.tallies[at] for said in found))
            for at, question in enumerate(questionnaire.questions)
        ),
    )


@dataclass(frozen=True, kw_only=True)
class _Said:
    """What one circle said, without what does not count."""

    place: Positions | None
    tallies: tuple[Tally | None, ...]


def _said(members: Sequence[tuple[str, Reply]], questionnaire: Questionnaire) -> _Said:
    replies = [reply for _side, reply in members]
    found = tallies(questionnaire.questions, replies)
    counted = _counted(found)
    profiles = (
        profile_of(entry for entry in reply.answered if entry[0].key in counted)
        for reply in replies
    )
    place = positions_of(profile for profile in profiles if profile)
    has_place = place and place.count >= FEWEST and not stands_out(members, counted)
    return _Said(
        place=place if has_place else None,
        tallies=tuple(tally if tally.question.key in counted else None for tally in found),
    )


def _counted(found: Iterable[Tally]) -> set[str]:
    """Return the questions that at least four in the circle replied to.

    A question that shows on the answer to one that does not count, does not count either: whether
    it shows would tell of that answer.
    """
    counted: set[str] = set()
    for tally in found:
        condition = tally.question.shown_when
        depends_on = {c.question for c in condition.criteria} if condition else set()
        if tally.replied >= FEWEST and depends_on <= counted:
            counted.add(tally.question.key)
    return counted


def _in_group(
    question: Question, circles: Sequence[Circle], found: tuple[Tally | None, ...]
) -> QuestionInGroup:
    counted = [tally for tally in found if tally]
    return QuestionInGroup(
        question=question,
        whole=added(counted) if counted else None,
        circles=found,
        difference=_difference(circles, [tally.positions if tally else None for tally in found]),
    )


def _difference(circles: Sequence[Circle], places: Iterable[Positions | None]) -> Difference | None:
    """Return the largest difference between two circles, of equal ones the first."""
    placed = [(circle, at) for circle, at in zip(circles, places, strict=True) if at]
    return max(
        (
            Difference(first=one, second=other, amount=distance(here.centre, there.centre))
            for (one, here), (other, there) in combinations(placed, 2)
        ),
        key=lambda difference: difference.amount,
        default=None,
    )
