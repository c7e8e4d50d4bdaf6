"""What the tender check found itself, to stand beside what the room answered after the reveal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.utils.translation import gettext as _

from domain.answers import AnswerState
from domain.questionnaire import Question
from domain.texts import Text
from wizard.models import AnswerRow
from wizard.noted_answers import SOURCES
from workshops.group import at_version
from workshops.models import Format, Phase, Workshop


@dataclass(frozen=True, kw_only=True)
class FoundByCheck:
    """The answer of the check to a question; without an answer it found none."""

    answer: Text | None = None
    written_by: str = ""

    @property
    def source(self) -> str:
        """Where the check has the answer from."""
        return str(SOURCES.get(self.written_by, _("in de toets zelf ingevuld")))


def found_by_check(workshop: Workshop) -> FoundByCheck | None:
    """Return what the check answers to the question that is shown now.

    Nothing in another format, without a check, for a question that the check does not ask, and
    as long as the answers of the room are not shown: it would tell people what to answer.

    Screen, facilitator and phones all take it from here, and it is looked up once for a version
    of the workshop. So when the check changes meanwhile, they still say the same: what it found
    when the facilitator showed it, until something else is shown.

    Raises:
        Refused: when the workshop changed meanwhile.
    """
    if workshop.format != Format.SIGNAL_HUNT or workshop.phase != Phase.REVEALED:
        return None
    return _kept(workshop.pk, workshop.version)


def found_in(workshop: Workshop) -> Mapping[str, FoundByCheck]:
    """Return what the check answers now to each question of which something was revealed."""
    revealed = (key for key in workshop.question_keys if _was_revealed(workshop, key))
    return _found(workshop, revealed) if workshop.format == Format.SIGNAL_HUNT else {}


@lru_cache(maxsize=40)
def _kept(workshop_id: UUID, version: int) -> FoundByCheck | None:
    workshop = at_version(workshop_id, version)
    return _found(workshop, [workshop.question]).get(workshop.question)


def _was_revealed(workshop: Workshop, key: str) -> bool:
    return any(question == key for question, _round in workshop.shown)


def _found(workshop: Workshop, keys: Iterable[str]) -> dict[str, FoundByCheck]:
    check = workshop.checked
    if check is None:
        return {}
    rows = check.answer_rows()
    return {
        key: _answer(question, rows.get(key)) for key in keys if (question := check.asked.find(key))
    }


def _answer(question: Question, row: AnswerRow | None) -> FoundByCheck:
    if row is None or row.given.state is not AnswerState.ANSWERED:
        return FoundByCheck()
    return FoundByCheck(answer=question.option(row.option).label, written_by=row.written_by)
