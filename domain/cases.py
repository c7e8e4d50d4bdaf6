"""Which cases resemble a profile."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from domain.library import Case
from domain.scoring import Profile


@dataclass(frozen=True, kw_only=True)
class MatchedCase:
    """A case with its own profile, by the scoring of its answers.

    ``difference`` is the largest difference in share with the assignment's profile (0 to 1).
    """

    case: Case
    profile: Profile
    difference: Fraction
