"""What a room reads before it answers: a case without its ending, or the text of a notice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from domain.library import Case
from domain.texts import Text
from perspectives.editions import catalogue_of
from perspectives.models import Edition, NoEditionPublished
from workshops.models import Phase, Workshop


@dataclass(frozen=True, kw_only=True)
class ReadingPart:
    """A part of a case under a heading; ``tasks`` are its text as a list, where it is one."""

    heading: str
    text: Text
    tasks: tuple[Text, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What the room reads: the parts of a case, or a text as it was given.

    ``title`` is that of the case; ``words`` say what it is. ``address`` is where the case stands
    with its ending, empty as long as that would give the ending away.
    """

    words: str
    title: Text | None = None
    parts: tuple[ReadingPart, ...] = ()
    text: str = ""
    address: str = ""


def reading_of(workshop: Workshop) -> Reading | None:
    """Return what the room reads, if it reads anything: never how a case ended."""
    if case := case_of(workshop):
        return Reading(
            words=_("Lees de casus"),
            title=case.title,
            parts=tuple(_story(case)),
            address=_address_of(case) if _may_know(workshop) else "",
        )
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


def _may_know(workshop: Workshop) -> bool:
    """Whether nothing is asked any more that knowing the ending would change."""
    return workshop.ending_told or workshop.phase == Phase.ENDED


def _address_of(case: Case) -> str:
    """Return the page of a case in the library, while the newest edition has it."""
    try:
        cases = catalogue_of(Edition.objects.current().pk).cases
    except NoEditionPublished:
        return ""
    is_there = any(entry.key == case.key for entry in cases)
    return reverse("perspectives:case", args=[case.key]) if is_there else ""


def _story(case: Case) -> Iterator[ReadingPart]:
    yield ReadingPart(heading=_("De situatie"), text=case.situation)
    yield ReadingPart(heading=_("De keuze"), text=case.choice)
    if case.exercise:
        yield ReadingPart(heading=_("Wat zou u doen?"), text=case.exercise, tasks=case.tasks)
