"""How far people agree on one question: what they chose, and how far apart that is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property
from itertools import combinations

from domain.ballots import Reply
from domain.positions import Point, Positions
from domain.questionnaire import Option, Question


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How often each option of a question was chosen, in the order of the options."""

    question: Question
    counts: tuple[int, ...]
    no_opinion: int

    @property
    def answered(self) -> int:
        """How many chose an option."""
        return sum(self.counts)

    @property
    def replied(self) -> int:
        """How many chose an option or said to have no opinion."""
        return self.answered + self.no_opinion

    @cached_property
    def positions(self) -> Positions | None:
        """Where the chosen options lie, or ``None`` when none was chosen."""
        points = points_of(self.question)
        spots = tuple((at, n) for at, n in zip(points, self.counts, strict=True) if n)
        return Positions(spots=spots, total=sum(points[0])) if spots else None

    @cached_property
    def agreement(self) -> Fraction | None:
        """0-100, or ``None`` when nobody chose: the spread beside the most that there can be.

        100 when all chose the same, or options with the same points; 0 when the answers are
        evenly divided over the two or three options that are furthest apart, or even further.
        """
        if not self.positions:
            return None
        most = most_divided(self.question)
        divided = min(Fraction(1), self.positions.spread / most) if most else Fraction(0)
        return 100 * (1 - divided)

    @property
    def importance(self) -> Fraction:
        """How much there is to talk about: disagreement times influence on the outcome.

        Influence is the weight of the question times :func:`most_divided`; disagreement is the
        part of it that is reached. The product is the weight times the spread.
        """
        if not self.positions or is_scale(self.question):
            return Fraction(0)
        return self.question.weight * self.positions.spread

    @property
    def most_chosen(self) -> tuple[Option, ...]:
        """The option that was chosen most, all of them when equal; none when nobody chose."""
        highest = max(self.counts, default=0)
        pairs = zip(self.question.options, self.counts, strict=True)
        return tuple(option for option, count in pairs if count == highest > 0)


def tallies(questions: Iterable[Question], replies: Iterable[Reply]) -> tuple[Tally, ...]:
    """Count what these replies say to each of the questions."""
    chosen: dict[str, list[str]] = defaultdict(list)
    silent: Counter[str] = Counter()
    for reply in replies:
        for question, option in reply.answered:
            chosen[question.key].append(option.key)
        silent.update(question.key for question in reply.no_opinion)
    return tuple(
        Tally(
            question=question,
            counts=tuple(map(chosen[question.key].count, _keys(question))),
            no_opinion=silent[question.key],
        )
        for question in questions
    )


def _keys(question: Question) -> tuple[str, ...]:
    return tuple(option.key for option in question.options)


def added(several: Iterable[Tally]) -> Tally:
    """Return several tallies of one question (at least one) as one."""
    first, *others = several
    columns = zip(first.counts, *(other.counts for other in others), strict=True)
    return Tally(
        question=first.question,
        counts=tuple(sum(column) for column in columns),
        no_opinion=first.no_opinion + sum(other.no_opinion for other in others),
    )


def is_scale(question: Question) -> bool:
    """Whether all options have the same points: then the order of the options is a scale."""
    return len({option.points for option in question.options}) == 1


def points_of(question: Question) -> tuple[Point, ...]:
    """Return where each option lies: its points or, on a scale, its place from first to last."""
    last = len(question.options) - 1
    if is_scale(question) and last:
        return tuple((last - at, 0, at) for at in range(last + 1))
    return tuple(option.points.in_order for option in question.options)


def most_divided(question: Question) -> Fraction:
    """Return the largest spread of answers evenly divided over two or three of the options."""
    return _most_divided(frozenset(points_of(question)))


@cache
def _most_divided(points: frozenset[Point]) -> Fraction:
    parts = [part for size in (2, 3) for part in combinations(points, size)]
    evenly = (Positions(spots=tuple((at, 1) for at in p), total=sum(p[0])) for p in parts)
    return max((positions.spread for positions in evenly), default=Fraction(0))
