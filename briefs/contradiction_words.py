"""The contradictions that answers and facts show, in words, gravest first."""

from __future__ import annotations

from dataclasses import dataclass

from briefs.fact_words import FactSaid
from domain.scoring import Answered
from domain.texts import Basis, Text


@dataclass(frozen=True, kw_only=True)
class ContradictionView:
    """One contradiction: how grave it is, what it risks and how to repair it.

    ``procedure`` names the recommended procedure when that is one side of it, else it is empty.
    """

    key: str
    severity: int
    severity_word: str
    tag: str
    title: Text
    risk: Text
    repair: Text
    answers: tuple[Answered, ...]
    facts: tuple[FactSaid, ...]
    procedure: Text | None
    basis: Basis
