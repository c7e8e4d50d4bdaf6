"""What a room reads before it answers: a case without its ending, or the text of a notice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.library import Case
from domain.texts import Text
from workshops.models import Workshop


@dataclass(frozen=True, kw_only=True)
class ReadingPart:
    """A part of a case under a heading."""

    heading: str
    text: Text


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What the room reads: the parts of a case, or a text as it was given.

    ``title`` is that of the case; ``words`` say what it is.
    """

    words: str
    title: Text | None = None
    parts: tuple[ReadingPart, ...] = ()
    text: str = ""


def reading_of(workshop: Workshop) -> Reading | None:
    """Return what the room reads, if it reads anything: never how a case ended."""
    if case := case_of(workshop):
        return Reading(words=_("Lees de casus"), title=case.title, parts=tuple(_story(case)))
    if workshop.reading:
        return Reading(words=_("Lees de aankondiging"), text=workshop.reading)
    return None


def ending_of(workshop: Workshop) -> tuple[ReadingPart, ...]:
    """Return how the case ended and what it teaches, once the facilitator told it."""
    case = case_of(workshop)
    if case is None or not workshop.ending_told:
        return ()
    lesson = ReadingPart(heading=_("De les"), text=case.lesson)
    if case.outcome is None:
        return (lesson,)
    return (ReadingPart(heading=_("Wat er gebeurde"), text=case.outcome), lesson)


def case_of(workshop: Workshop) -> Case | None:
    """Return the case that the room reads, if its edition has it."""
    cases = workshop.catalogue.cases if workshop.case else ()
    return next((case for case in cases if case.key == workshop.case), None)


def _story(case: Case) -> Iterator[ReadingPart]:
    yield ReadingPart(heading=_("De situatie"), text=case.situation)
    yield ReadingPart(heading=_("De keuze"), text=case.choice)
    if case.exercise:
        yield ReadingPart(heading=_("Wat zou u doen?"), text=case.exercise)
