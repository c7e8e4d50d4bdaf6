"""The advice: one front door, ``advise``, and one result, ``Advice``.

Page, brief, export and workshop all show this object; none of them computes anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.answers import AnswerSheet
from domain.catalogue import (
    Catalogue,
    Chance,
    CollaborationCondition,
    Flag,
    Gate,
    GrowthPath,
    Option,
    Perspective,
    PerspectiveText,
    Phase,
    Pitfall,
    Question,
    Step,
)
from domain.explanation import Contribution, Explanation
from domain.firmness import Firmness
from domain.scoring import Outcome, Profile, SideProfile, ThemeProfile


@dataclass(frozen=True, kw_only=True)
class RaisedGate:
    """A gate that holds, with the answers that raise it."""

    gate: Gate
    because: tuple[tuple[Question, Option], ...]


@dataclass(frozen=True, kw_only=True)
class RaisedFlag:
    """A flag that holds, with the answers that raise it."""

    flag: Flag
    because: tuple[tuple[Question, Option], ...]


class ConditionState(StrEnum):
    """Whether the answers show that a condition for collaboration is in place."""

    MET = "met"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class JudgedCondition:
    """A condition for collaboration, its importance for one perspective (1-3) and its state."""

    condition: CollaborationCondition
    importance: int
    state: ConditionState


@dataclass(frozen=True, kw_only=True)
class PhaseOfGuide:
    """The steps of one perspective in one phase."""

    phase: Phase
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True)
class Approach:
    """What one perspective asks: guide, chances, pitfalls, conditions (most important first)."""

    perspective: PerspectiveText
    guide: tuple[PhaseOfGuide, ...]
    chances: tuple[Chance, ...]
    pitfalls: tuple[Pitfall, ...]
    conditions: tuple[JudgedCondition, ...]


@dataclass(frozen=True, kw_only=True)
class AskedAndCarried:
    """What the assignment asks beside what organisation and market can carry.

    ``differ`` is true when both are known and no leader of one leads the other; then ``growth``
    is the way from the one to the other and ``missing`` holds the carried answers that stand in
    the way of what is asked, strongest first (amounts negative, of the carried side alone).
    """

    asked: SideProfile
    carried: SideProfile
    differ: bool
    growth: GrowthPath | None
    missing: tuple[Contribution, ...]


@dataclass(frozen=True, kw_only=True)
class Result:
    """All that follows from at least one counted answer."""

    profile: Profile
    outcome: Outcome
    explanations: tuple[Explanation, ...]
    firmness: Firmness
    approaches: tuple[Approach, ...]

    @property
    def explanation(self) -> Explanation:
        """The leader against the runner-up."""
        return self.explanations[0]


@dataclass(frozen=True, kw_only=True)
class Advice:
    """The advice on one answer sheet.

    ``result`` is ``None`` while no answered question counts; the rest is always there.
    ``approaches`` of the result holds the leaders first, then the runner-up.
    """

    catalogue: Catalogue
    sheet: AnswerSheet
    result: Result | None
    themes: tuple[ThemeProfile, ...]
    sides: AskedAndCarried
    gates: tuple[RaisedGate, ...]
    flags: tuple[RaisedFlag, ...]

    @property
    def edition(self) -> str:
        """The edition of the content that the advice was made with."""
        return self.catalogue.edition

    @property
    def provisional(self) -> bool:
        """Whether questions are still open, so that the advice can still change."""
        return bool(self.sheet.open_questions)

    @property
    def counted(self) -> int:
        """How many answers count in the profile."""
        return self.result.profile.counted if self.result else 0

    @property
    def leaders(self) -> tuple[Perspective, ...]:
        """The leading perspectives; empty while there is no result."""
        return self.result.outcome.leaders if self.result else ()


def advise(*, catalogue: Catalogue, sheet: AnswerSheet) -> Advice:
    """Return the advice on an answer sheet, by the rules and words of this catalogue."""
    raise NotImplementedError
