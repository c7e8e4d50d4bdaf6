"""Why: the answers that make the lead, rounded so that they add up to the lead that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import ngettext

from domain.advice import Result
from domain.explanation import Contribution, Explanation
from domain.perspective import Perspective
from domain.questionnaire import Option, Question
from domain.rounding import rounded_parts
from web import formats
from web.charts import Bar, contribution_bars

SHOWN_FIRST = 7
"""So many answers are shown; the rest is one line, with all of them a click away."""


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One answer, what it adds to the lead in share points, the side it pulls to and its bar."""

    question: Question
    option: Option
    points: Fraction
    shown: str
    towards: Perspective | None
    bar: Bar


@dataclass(frozen=True, kw_only=True)
class Reasons:
    """The lead of one perspective over another, answer by answer.

    ``others`` is the line for all answers that are not in ``first``, empty when there are none.
    """

    leader: Perspective
    rival: Perspective
    every: tuple[Reason, ...]
    others: str
    others_shown: str
    total_shown: str

    @property
    def first(self) -> tuple[Reason, ...]:
        """The answers that weigh most."""
        return self.every[:SHOWN_FIRST] if self.others else self.every


def reasons_of(explanation: Explanation) -> Reasons:
    """Return the reasons of one comparison."""
    amounts = [100 * entry.amount for entry in explanation.contributions]
    margin = 100 * explanation.margin
    points = rounded_parts(amounts, total=margin, decimals=1)
    every = tuple(
        _reason(entry, rounded, explanation, bar)
        for entry, rounded, bar in zip(
            explanation.contributions, points, contribution_bars(explanation), strict=True
        )
    )
    rest = every[SHOWN_FIRST:] if len(every) > SHOWN_FIRST + 1 else ()
    return Reasons(
        leader=explanation.leader,
        rival=explanation.rival,
        every=every,
        others=_others(len(rest)),
        others_shown=formats.signed(_sum(rest)),
        total_shown=formats.signed(_sum(every)),
    )


def every_comparison(result: Result) -> tuple[Reasons, ...]:
    """Return the reasons against each rival, the runner-up first."""
    return tuple(reasons_of(explanation) for explanation in result.explanations)


def _reason(entry: Contribution, points: Fraction, explanation: Explanation, bar: Bar) -> Reason:
    towards = None
    if entry.amount:
        towards = explanation.leader if entry.amount > 0 else explanation.rival
    return Reason(
        question=entry.question,
        option=entry.option,
        points=points,
        shown=formats.signed(points),
        towards=towards,
        bar=bar,
    )


def _others(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "%(count)d ander antwoord samen", "%(count)d andere antwoorden samen", count
    ) % {"count": count}


def _sum(reasons: Sequence[Reason]) -> Fraction:
    return sum((reason.points for reason in reasons), Fraction(0))
