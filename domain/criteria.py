"""On what an assignment and the tender for it are laid side by side."""

from __future__ import annotations

from dataclasses import dataclass

from domain.perspective import PerPerspective
from domain.texts import Basis, Text


@dataclass(frozen=True, kw_only=True)
class ComparedCriterion:
    """One subject on which a tender can depart from what the answers of the buyer ask for.

    ``asked_by`` are questions about the assignment, ``shown_by`` questions about the tender.
    ``dimension`` says what each perspective asks here; without one the advised procedure does.
    ``repair`` is what to change in the tender, for who wants that perspective.
    """

    key: str
    name: Text
    asked_by: tuple[str, ...]
    shown_by: tuple[str, ...]
    dimension: str | None = None
    repair: PerPerspective
    basis: Basis
