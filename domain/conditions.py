"""Conditions over answers and facts: lists of question and options, nothing more (ADR 0004)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What is known about a condition while some answers or facts are still open."""

    HOLDS = "holds"
    FAILS = "fails"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Criterion:
    """Holds when the question is answered with one of the options."""

    question: str
    options: tuple[str, ...]

    def holds(self, chosen: Mapping[str, str]) -> bool:
        """Tell whether it holds for these chosen options; an open question never holds."""
        return chosen.get(self.question) in self.options

    def verdict(self, known: Mapping[str, str]) -> Verdict:
        """Tell what is known about it; an open question leaves it unknown."""
        if self.question not in known:
            return Verdict.UNKNOWN
        return Verdict.HOLDS if self.holds(known) else Verdict.FAILS


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

    def verdict(self, known: Mapping[str, str]) -> Verdict:
        """Tell what is known about the condition: it only fails once nothing open can save it."""
        return _all_of(
            [
                *(criterion.verdict(known) for criterion in self.all_of),
                self._any_of(known),
                *(_OPPOSITE[criterion.verdict(known)] for criterion in self.none_of),
            ]
        )

    def supporting(self, known: Mapping[str, str]) -> tuple[Criterion, ...]:
        """Return the criteria that hold and so carry the condition."""
        return tuple(c for c in (*self.all_of, *self.any_of) if c.holds(known))

    def failing(self, known: Mapping[str, str]) -> tuple[Criterion, ...]:
        """Return the criteria on which the condition fails; empty when it does not."""
        return (
            *(c for c in self.all_of if c.verdict(known) is Verdict.FAILS),
            *(self.any_of if self._any_of(known) is Verdict.FAILS else ()),
            *(c for c in self.none_of if c.holds(known)),
        )

    def pending(self, known: Mapping[str, str]) -> tuple[Criterion, ...]:
        """Return the open criteria that can still decide; empty once the verdict is known."""
        if self.verdict(known) is not Verdict.UNKNOWN:
            return ()
        deciding = (
            *self.all_of,
            *(self.any_of if self._any_of(known) is Verdict.UNKNOWN else ()),
            *self.none_of,
        )
        return tuple(c for c in deciding if c.verdict(known) is Verdict.UNKNOWN)

    def _any_of(self, known: Mapping[str, str]) -> Verdict:
        if not self.any_of:
            return Verdict.HOLDS
        return _any_of(criterion.verdict(known) for criterion in self.any_of)


_OPPOSITE = {
    Verdict.HOLDS: Verdict.FAILS,
    Verdict.FAILS: Verdict.HOLDS,
    Verdict.UNKNOWN: Verdict.UNKNOWN,
}


def _all_of(verdicts: Iterable[Verdict]) -> Verdict:
    found = set(verdicts)
    if Verdict.FAILS in found:
        return Verdict.FAILS
    return Verdict.UNKNOWN if Verdict.UNKNOWN in found else Verdict.HOLDS


def _any_of(verdicts: Iterable[Verdict]) -> Verdict:
    found = set(verdicts)
    if Verdict.HOLDS in found:
        return Verdict.HOLDS
    return Verdict.UNKNOWN if Verdict.UNKNOWN in found else Verdict.FAILS
