"""Whether a reader has to choose between perspectives, and which come second."""

from __future__ import annotations

from domain.advice import Result
from domain.perspective import Perspective
from domain.scoring import OutcomeKind


def is_mixed(result: Result) -> bool:
    """Tell whether the answers point more than one way."""
    return result.outcome.kind is OutcomeKind.MIXED


def second_choices(result: Result) -> tuple[Perspective, ...]:
    """Return the perspectives with the highest share after the leaders; equal ones together."""
    profile, outcome = result.profile, result.outcome
    others = [p for p in Perspective if p not in outcome.leaders]
    highest = max((profile.share(p) for p in others), default=None)
    return tuple(p for p in others if profile.share(p) == highest)
