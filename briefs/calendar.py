"""The planning as a calendar file: one whole day for the end of each stage, to import."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import translation
from django.utils.translation import gettext as _
from icalendar import TRANSP, Calendar, Event

from briefs.basis_words import basis_words
from briefs.characters import without_controls
from briefs.planning_words import PlanningView, StageView, planning_of
from briefs.words import say
from domain.planning import Planning

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class CalendarRequest:
    """All that a calendar is made from.

    ``identity`` makes the days of one assessment its own: whoever imports the file again gets the
    same days, moved. ``address`` is that of the planning online.
    """

    planning: Planning
    title: str
    identity: str
    language: str
    changed_at: datetime
    address: str = ""


class UndatedPlanning(ValueError):
    """A planning without days, which no calendar can hold."""


def make_calendar(request: CalendarRequest) -> bytes:
    """Return the planning as iCalendar.

    Raises:
        UndatedPlanning: when no start and no day of the contract is wished.
    """
    with translation.override(request.language):
        view = planning_of(request.planning)
        if view is None or request.planning.starts_on is None:
            raise UndatedPlanning
        calendar = Calendar.new(
            prodid=f"-//Drieluik//Planning//{request.language.upper()}",
            name=_("Planning: %(title)s") % {"title": _in_one_line(request.title)},
            language=request.language,
            uid=f"planning-{request.identity}",
            last_modified=request.changed_at,
            subcomponents=_days(request, view),
        )
    file: bytes = calendar.to_ical()
    return file


def _days(request: CalendarRequest, view: PlanningView) -> Iterator[Event]:
    planning = request.planning
    if planning.starts_on:
        words = _("Start van de procedure: %(name)s") % {"name": say(planning.procedure.name)}
        told = [words for words in (view.summary, view.start_moved) if words]
        yield _day(request, "start", planning.starts_on, words, told)
    for stage in view.stages:
        day = stage.planned.last_day
        if day and stage.planned.planned_days:
            words = _("Laatste dag: %(name)s") % {"name": say(stage.name)}
            yield _day(request, stage.planned.stage.key, day, words, list(_told(stage)))
    if planning.contract_on:
        words = _("Contract kan worden gesloten")
        yield _day(request, "contract_on", planning.contract_on, words, [view.summary])


def _day(request: CalendarRequest, key: str, day: date, words: str, told: list[str]) -> Event:
    advice = _("Berekend met Drieluik. Geen juridisch advies: controleer de termijnen.")
    return Event.new(
        uid=f"{key}-{request.identity}",
        stamp=request.changed_at,
        last_modified=request.changed_at,
        start=day,
        end=day + _ONE_DAY,
        summary=f"{words} ({_in_one_line(request.title)})",
        description="\n".join([*told, advice]),
        url=request.address or None,
        transparency=TRANSP.TRANSPARENT,
    )


def _told(stage: StageView) -> Iterator[str]:
    """Return what counts for a stage: law or custom, how long, and where the law says so."""
    yield f"{stage.origin}: {stage.days}."
    if stage.moved:
        yield f"{stage.moved}."
    if stage.rule:
        yield say(stage.rule)
    if stage.basis:
        yield f"({basis_words(stage.basis)})"


def _in_one_line(title: str) -> str:
    return " ".join(without_controls(title).split())
