"""Why: the contribution of every answer to the leader's margin, adding up exactly to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from domain.leads import Lead
from domain.perspective import Perspective
from domain.questionnaire import POINTS_PER_OPTION, Option, Question
from domain.scoring import Answered, Profile


@dataclass(frozen=True, kw_only=True)
class Contribution:
    """What one answer adds to (or takes from) the lead of one perspective over another.

    ``amount`` is in share (-1 to 1):
    ``weight * (points(leader) - points(rival)) / (6 * sum(weight))``.
    """

    question: Question
    option: Option
    amount: Fraction


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """The lead of ``leader`` over ``rival`` and the contributions that add up exactly to it.

    Strongest first, whichever way they point; equal strength in the order of the questionnaire.
    """

    leader: Perspective
    rival: Perspective
    margin: Fraction
    contributions: tuple[Contribution, ...]


def explain(*, profile: Profile, answered: Iterable[Answered]) -> tuple[Explanation, ...]:
    """Explain the first in rank against the second, and then against the third."""
    counted = tuple(answered)
    leader, *rivals = (perspective for _, perspective in profile.ranked)
    return tuple(
        Explanation(
            leader=leader,
            rival=rival,
            margin=profile.share(leader) - profile.share(rival),
            contributions=contributions(counted, leader=leader, rival=rival),
        )
        for rival in rivals
    )


def contributions(
    answered: Iterable[Answered], *, leader: Perspective, rival: Perspective
) -> tuple[Contribution, ...]:
    """Return what each of these answers adds to the lead over the rival, strongest first."""
    lead = Lead(leader=leader, rival=rival, least=1)
    amounts = [(lead.of(question, option), question, option) for question, option in answered]
    total = POINTS_PER_OPTION * sum(question.weight for _, question, _ in amounts)
    return tuple(
        Contribution(question=question, option=option, amount=Fraction(amount, total))
        for amount, question, option in sorted(amounts, key=lambda entry: -abs(entry[0]))
        if question.weight
    )
