"""What the form that makes a workshop offers to choose from: questions, cases, cards."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from domain.catalogue import Catalogue
from domain.library import Case, CaseKind
from domain.texts import Text
from web.approach_words import CASE_KINDS
from workshops.pages_cards import DECKS
from workshops.proposing import Proposal


@dataclass(frozen=True, kw_only=True)
class QuestionChoice:
    """One question that can be chosen."""

    id: str
    value: str
    label: Text
    checked: bool


@dataclass(frozen=True, kw_only=True)
class QuestionPart:
    """Questions to choose from, with the part that they belong to, if there are parts."""

    number: int
    name: Text | None
    choices: tuple[QuestionChoice, ...]


def question_parts(proposal: Proposal, *, chosen: Collection[str]) -> tuple[QuestionPart, ...]:
    """Return the questions in the order of asking, in their parts."""
    choices = tuple(
        QuestionChoice(
            id="questions" if at == 0 else f"questions-{at + 1}",
            value=placed.question.key,
            label=placed.question.text,
            checked=placed.question.key in chosen,
        )
        for at, placed in enumerate(proposal.questions)
    )
    parts = tuple(placed.part for placed in proposal.questions)
    return tuple(
        QuestionPart(
            number=number,
            name=proposal.parts[number - 1] if number else None,
            choices=tuple(
                choice for part, choice in zip(parts, choices, strict=True) if part == number
            ),
        )
        for number in dict.fromkeys(parts)
    )


def case_groups(catalogue: Catalogue) -> tuple[tuple[str, tuple[Case, ...]], ...]:
    """Return the cases to choose from, per kind."""
    kinds = ((kind, [case for case in catalogue.cases if case.kind is kind]) for kind in CaseKind)
    return tuple((str(CASE_KINDS[kind]), tuple(cases)) for kind, cases in kinds if cases)


def deck_choices() -> tuple[tuple[str, str], ...]:
    """Return which cards can be used."""
    return tuple((key, str(words)) for key, words in DECKS.items())
