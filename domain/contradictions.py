"""Which answers and facts pull against each other."""

from __future__ import annotations

from dataclasses import dataclass

from domain.library import Contradiction
from domain.scoring import Answered


@dataclass(frozen=True, kw_only=True)
class FoundContradiction:
    """A contradiction that answers and facts show, with those answers and facts (keys)."""

    contradiction: Contradiction
    answers: tuple[Answered, ...]
    facts: tuple[str, ...]
