"""Handing what the room agreed over to a new assessment of the wizard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from domain.answers import TITLE_MAX, AnswerState, Given, answer_sheet
from web.formats import long_date
from web.templatetags.drieluik import plain
from wizard.assessments import Carried, Name, create_assessment
from wizard.journeys import ASSIGNMENT
from wizard.models import Assessment
from workshops.asked import asked_in
from workshops.models import Agreed, Format, Phase, Workshop
from workshops.report import ended_on


class NothingToHandOver(Exception):
    """No answer was agreed that the wizard asks for, or the workshop has not ended."""


@dataclass(frozen=True, kw_only=True)
class HandOver:
    """What goes along to an assessment, and in words what does not and why.

    ``waiting`` questions go along, but only count once another answer makes them show.
    """

    given: tuple[Given, ...]
    answers: tuple[tuple[str, str], ...]
    waiting: tuple[str, ...]
    left: tuple[tuple[str, str], ...]
    refusal: str

    @property
    def is_possible(self) -> bool:
        """Whether there is anything to make an assessment of."""
        return bool(self.given)


def hand_over_of(workshop: Workshop) -> HandOver:
    """Return what of the agreements of a workshop goes along."""
    refusal = _refusal(workshop)
    given = () if refusal else tuple(_given(workshop))
    asked = asked_in(workshop)
    return HandOver(
        given=given,
        answers=tuple(
            (plain(question.short), plain(question.option(entry.option).label))
            for entry in given
            for question in (asked.question(entry.question),)
        ),
        waiting=tuple(_waiting(workshop, given)),
        left=() if refusal else tuple(_left(workshop)),
        refusal=refusal or ("" if given else _("Er is nog geen antwoord afgesproken.")),
    )


def hand_over(*, workshop: Workshop, creation_key: UUID, writer: str, at: datetime) -> Assessment:
    """Make an assessment of the agreed answers, once for each key.

    It gets the edition of the workshop: the room agreed on those words. A copy of it goes to the
    current edition, and then the wizard tells what changes.

    Raises:
        NothingToHandOver: when there is nothing that an assessment could begin with.
    """
    going = hand_over_of(workshop)
    if not going.is_possible or workshop.phase != Phase.ENDED:
        raise NothingToHandOver
    return create_assessment(
        edition=workshop.edition,
        name=_name(workshop),
        creation_key=creation_key,
        at=at,
        carried=Carried(given=going.given, writer=writer),
    )


def _refusal(workshop: Workshop) -> str:
    """Return why the agreements of this workshop fit no assessment; nothing when they do."""
    if workshop.format == Format.CARDS:
        return _("Kaarten zijn geen antwoorden op vragen van de verkenning.")
    if workshop.questionnaire != ASSIGNMENT:
        return _(
            "Deze werksessie ging over een aankondiging. Een verkenning heeft andere vragen. "
            "Zet wat u afsprak zelf bij de toets."
        )
    return ""


def _given(workshop: Workshop) -> Iterator[Given]:
    own = _statements(workshop)
    for row in _in_order(workshop):
        if row.option and row.question not in own:
            yield Given(
                question=row.question,
                state=AnswerState.ANSWERED,
                option=row.option,
                remark=row.text,
            )


def _waiting(workshop: Workshop, given: tuple[Given, ...]) -> Iterator[str]:
    """Yield the agreed questions that do not show with these answers alone."""
    if not given:
        return
    asked = workshop.catalogue.questionnaire(ASSIGNMENT)
    shown = {question.key for question in answer_sheet(questionnaire=asked, given=given).shown}
    for entry in given:
        if entry.question not in shown:
            yield plain(asked.question(entry.question).short)


def _left(workshop: Workshop) -> Iterator[tuple[str, str]]:
    """Yield what was agreed and does not go along, with the reason."""
    own, asked = _statements(workshop), asked_in(workshop)
    for row in _in_order(workshop):
        name = plain(asked.question(row.question).short)
        if row.question in own:
            yield name, _("een eigen stelling; de verkenning vraagt die niet")
        elif not row.option:
            yield name, _("alleen in woorden afgesproken, zonder antwoord")


def _statements(workshop: Workshop) -> set[str]:
    return {entry["key"] for entry in workshop.questions if entry.get("text")}


def _in_order(workshop: Workshop) -> list[Agreed]:
    order = workshop.question_keys
    return sorted(workshop.agreements.all(), key=lambda row: order.index(row.question))


def _name(workshop: Workshop) -> Name:
    """Return the title of the workshop, and where the answers come from."""
    sentence = (
        _("Begonnen met de afspraken van een oefening op %(date)s.")
        if workshop.rehearsal
        else _("Begonnen met de afspraken van een werksessie op %(date)s.")
    )
    day = long_date(ended_on(workshop))
    return Name(title=workshop.title[:TITLE_MAX], description=sentence % {"date": day})
