"""Which answers and facts pull against each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.known import Known
from domain.library import Contradiction
from domain.perspective import Perspective
from domain.scoring import Answered


@dataclass(frozen=True, kw_only=True)
class FoundContradiction:
    """A contradiction that answers and facts show, with those answers and facts.

    ``facts`` are keys of conditions; that it rests on the recommended procedure is not among them.
    """

    contradiction: Contradiction
    answers: tuple[Answered, ...]
    facts: tuple[str, ...]


def contradictions_in(
    contradictions: Iterable[Contradiction], *, known: Known, leaders: tuple[Perspective, ...]
) -> tuple[FoundContradiction, ...]:
    """Return the contradictions that answers and facts show for these leaders, gravest first."""
    found = [
        FoundContradiction(
            contradiction=contradiction,
            answers=known.answers_carrying(*shown_by),
            facts=known.facts_carrying(*shown_by),
        )
        for contradiction in contradictions
        if contradiction.counts_for(leaders)
        and (shown_by := [when for when in contradiction.when if known.holds(when)])
    ]
    return tuple(sorted(found, key=lambda entry: -entry.contradiction.severity))
