"""The leads that must be kept for exactly the same perspectives to stay the leaders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from domain.perspective import Perspective
from domain.questionnaire import Option, Question


@dataclass(frozen=True, kw_only=True)
class Lead:
    """The lead of one perspective over another, in whole weighted points.

    ``least`` is the smallest difference with which the leaders stay the same: 1 over a rival that
    does not lead, 0 over an equal leader.
    """

    leader: Perspective
    rival: Perspective
    least: int

    def of(self, question: Question, option: Option | None) -> int:
        """Return what one answer adds to this lead; ``None`` is an answer that does not count."""
        if option is None:
            return 0
        points = option.points.in_order
        return question.weight * (points[self._ahead] - points[self._behind])

    @cached_property
    def _ahead(self) -> int:
        return tuple(Perspective).index(self.leader)

    @cached_property
    def _behind(self) -> int:
        return tuple(Perspective).index(self.rival)


def leads_to_keep(leaders: Iterable[Perspective]) -> tuple[Lead, ...]:
    """Return the leads of these leaders; they stay exactly as long as every lead is kept."""
    leading = tuple(leaders)
    return tuple(
        Lead(leader=leader, rival=rival, least=0 if rival in leading else 1)
        for leader in leading
        for rival in Perspective
        if rival is not leader
    )
