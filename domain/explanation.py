"""Why: the contribution of every answer to the leader's margin, adding up exactly to it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from domain.catalogue import Option, Perspective, Question


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
