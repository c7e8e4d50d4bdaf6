"""What the tender check found itself, to stand beside what the room answered after the reveal."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.answers import AnswerState
from domain.texts import Text
from wizard.models import AnswerRow
from wizard.noted_answers import SOURCES
from workshops.models import Format, Phase, Workshop


@dataclass(frozen=True, kw_only=True)
class FoundByCheck:
    """The answer of the check to the question at hand; without an answer it found none."""

    answer: Text | None = None
    source: str = ""


def found_by_check(workshop: Workshop) -> FoundByCheck | None:
    """Return what the check answers to the question that is shown now.

    Nothing in another format, without a check, for a question that the check does not ask, and
    as long as the answers of the room are not shown: it would tell people what to answer.
    """
    if workshop.format != Format.SIGNAL_HUNT or workshop.phase != Phase.REVEALED:
        return None
    check = workshop.checked
    question = check.asked.find(workshop.question) if check else None
    if check is None or question is None:
        return None
    row = check.answer_rows().get(workshop.question)
    if row is None or row.given.state is not AnswerState.ANSWERED:
        return FoundByCheck()
    return FoundByCheck(answer=question.option(row.option).label, source=_source(row))


def _source(row: AnswerRow) -> str:
    return str(SOURCES.get(row.written_by, _("in de toets zelf ingevuld")))
