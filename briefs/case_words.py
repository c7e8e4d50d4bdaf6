"""The cases that resemble an assignment, in words."""

from __future__ import annotations

from dataclasses import dataclass

from domain.library import Case


@dataclass(frozen=True, kw_only=True)
class CaseView:
    """A case with its kind in a word, and how near it is in a sentence."""

    case: Case
    kind_word: str
    tag: str
    nearness: str
