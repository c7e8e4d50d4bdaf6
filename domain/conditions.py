"""Conditions over answers: lists of question and options, and nothing more (ADR 0004)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Criterion:
    """Holds when the question is answered with one of the options."""

    question: str
    options: tuple[str, ...]

    def holds(self, chosen: Mapping[str, str]) -> bool:
        """Tell whether it holds for these chosen options; an open question never holds."""
        return chosen.get(self.question) in self.options


@dataclass(frozen=True, kw_only=True)
class Condition:
    """All of, any of and none of a list of criteria; an empty list asks nothing."""

    all_of: tuple[Criterion, ...] = ()
    any_of: tuple[Criterion, ...] = ()
    none_of: tuple[Criterion, ...] = ()

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Every criterion in the condition."""
        return self.all_of + self.any_of + self.none_of

    def holds(self, chosen: Mapping[str, str]) -> bool:
        """Tell whether the condition holds for the chosen option per question."""
        return (
            all(criterion.holds(chosen) for criterion in self.all_of)
            and (not self.any_of or any(criterion.holds(chosen) for criterion in self.any_of))
            and not any(criterion.holds(chosen) for criterion in self.none_of)
        )
