"""What a workshop of a format asks of whom, when its maker chooses nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.catalogue import Catalogue
from domain.library import CaseKind
from domain.question_choice import propose
from domain.questionnaire import Question, Questionnaire
from domain.texts import Text
from domain.workshop_format import FormatPart, WorkshopFormat
from web.formats import active_language
from wizard.journeys import ASSIGNMENT, NOTICE
from workshops.formats import format_in
from workshops.models import Format

WITH_CASE = frozenset({Format.CASE, Format.THREE_CHAIRS})
"""The formats in which the room reads a case."""


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A question with the number of the part that it belongs to; 0 in a format without parts."""

    question: Question
    part: int


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """What goes with a format: every question in the order of asking, and what is chosen of it.

    ``statement`` comes before the questions; empty in most formats.
    """

    parts: tuple[Text, ...]
    questions: tuple[Placed, ...]
    chosen: tuple[str, ...]
    statement: str
    sides: tuple[str, ...]
    rounds: int
    case: str

    def asked(self, keys: Iterable[str]) -> tuple[dict[str, str | int], ...]:
        """Return these questions in the order of asking, as a workshop keeps them."""
        wanted = set(keys)
        return tuple(_entry(placed) for placed in self.questions if placed.question.key in wanted)


def proposal_for(chosen: Format, catalogue: Catalogue) -> Proposal:
    """Return what goes with a format.

    Raises:
        UnknownKey: when the edition does not have the questionnaire that the format asks.
    """
    asked = catalogue.questionnaire(NOTICE if chosen is Format.SIGNAL_HUNT else ASSIGNMENT)
    about = format_in(catalogue, chosen)
    parts = about.parts if about else ()
    language = active_language()
    return Proposal(
        parts=tuple(part.name for part in parts),
        questions=tuple(_placed(asked, parts)),
        chosen=_chosen(asked, parts),
        statement=about.statement.in_language(language) if about and about.statement else "",
        sides=_sides(about, language),
        rounds=about.rounds if about else 1,
        case=_case(catalogue) if chosen in WITH_CASE else "",
    )


def _sides(about: WorkshopFormat | None, language: str) -> tuple[str, ...]:
    if about is None:
        return (_("Inkopers"), _("Markt"))
    return tuple(side.in_language(language) for side in about.sides)


def _case(catalogue: Catalogue) -> str:
    """Return the case to begin with: one that is still to be worked out, if there is one."""
    cases = sorted(catalogue.cases, key=lambda case: case.kind is not CaseKind.TO_WORK_OUT)
    return cases[0].key if cases else ""


def _chosen(asked: Questionnaire, parts: tuple[FormatPart, ...]) -> tuple[str, ...]:
    if parts:
        return tuple(key for part in parts for key in part.questions)
    return tuple(question.key for question in propose(asked))


def _placed(asked: Questionnaire, parts: tuple[FormatPart, ...]) -> Iterator[Placed]:
    """Give every question in the order of asking.

    With parts, each begins with the questions that the content names for it. Then come the others
    of its themes, from the last theme to the first: a format with parts reasons backwards.
    """
    if not parts:
        yield from (Placed(question=question, part=0) for question in asked.questions)
        return
    part_of = _part_of_themes(asked, parts)
    named = {key for part in parts for key in part.questions}
    for number, part in enumerate(parts, start=1):
        for key in part.questions:
            yield Placed(question=asked.question(key), part=number)
        for theme in reversed(asked.themes):
            for question in theme.questions if part_of[theme.key] == number else ():
                if question.key not in named:
                    yield Placed(question=question, part=number)


def _part_of_themes(asked: Questionnaire, parts: tuple[FormatPart, ...]) -> dict[str, int]:
    """Return the part of each theme: that of its questions, or else that of the theme before."""
    part_of_question = {
        key: number for number, part in enumerate(parts, start=1) for key in part.questions
    }
    part_of, number = {}, len(parts)
    for theme in asked.themes:
        found = (part_of_question.get(question.key) for question in theme.questions)
        number = next((part for part in found if part), number)
        part_of[theme.key] = number
    return part_of


def _entry(placed: Placed) -> dict[str, str | int]:
    return {"key": placed.question.key, **({"part": placed.part} if placed.part else {})}
