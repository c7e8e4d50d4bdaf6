"""Saving one answer so that nothing typed is lost and nobody overwrites another unseen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from django.db import IntegrityError, transaction

from domain.answers import AnswerSheet, AnswerState, Given, answer_sheet
from wizard.models import Answer, AnswerRow, Assessment

Answers = dict[str, AnswerRow]
"""The stored answers of one assessment, by question."""


class AnswerWasChanged(Exception):
    """Somebody else changed the answer after it was shown. Carries what is stored now."""

    def __init__(self, stored: AnswerRow) -> None:
        super().__init__(f"the answer to {stored.question!r} was changed meanwhile")
        self.stored = stored


class Versioned(Protocol):
    """What is stored with a version, and the sign of the browser that wrote last."""

    @property
    def version(self) -> int:
        """How often it was written."""

    @property
    def written_by(self) -> str:
        """The browser that wrote last."""


@dataclass(frozen=True, kw_only=True)
class Writing:
    """Who writes, when, and which version was on the page.

    A ``deliberate`` write (a button) may follow an older page of the same browser, as after the
    Back button. One in the background may not: it could arrive after a later one.
    """

    by: str
    at: datetime
    shown_version: int
    deliberate: bool = True

    def follows(self, stored: Versioned) -> bool:
        """Tell whether this write knows of what is stored."""
        same_browser = bool(self.by) and stored.written_by == self.by
        return stored.version == self.shown_version or (self.deliberate and same_browser)


def sheet_with(assessment: Assessment, answers: Iterable[AnswerRow]) -> AnswerSheet:
    """Return the answer sheet of an assessment whose answers are already at hand."""
    return answer_sheet(questionnaire=assessment.asked, given=[row.given for row in answers])


def save_answer(
    *, assessment: Assessment, answers: Answers, given: Given, writing: Writing
) -> Answers:
    """Store one answer and return the answers as they are afterwards.

    ``answers`` are the stored ones by question, as read for this request. What is stored stays
    when it says the same. Answers to questions that no longer show are set aside.

    Raises:
        AnswerWasChanged: when somebody else wrote something different meanwhile.
    """
    stored = answers.get(given.question)
    if _says_the_same(stored, given):
        return answers
    if stored and not writing.follows(stored):
        raise AnswerWasChanged(stored)
    row = AnswerRow(
        pk=stored.pk if stored else 0,
        question=given.question,
        state=given.state.value,
        option=given.option,
        remark=given.remark,
        version=stored.version + 1 if stored else 1,
        written_by=writing.by,
        set_aside=False,
    )
    after = _with_hidden_aside(assessment, {**answers, row.question: row})
    if not _written(assessment, answers, after, question=row.question, at=writing.at):
        fresh = assessment.answer_rows()
        return save_answer(assessment=assessment, answers=fresh, given=given, writing=writing)
    return after


def _says_the_same(stored: AnswerRow | None, given: Given) -> bool:
    if stored is None:
        return given == Given(question=given.question)
    return stored.content == given and not stored.set_aside


def _with_hidden_aside(assessment: Assessment, answers: Answers) -> Answers:
    shown = {question.key for question in sheet_with(assessment, answers.values()).shown}
    return {
        key: row if key in shown else row._replace(set_aside=True) for key, row in answers.items()
    }


def _written(
    assessment: Assessment, before: Answers, after: Answers, *, question: str, at: datetime
) -> bool:
    """Write the answer unless another write came first; then nothing is written."""
    row = after[question]
    try:
        with transaction.atomic():
            if not row.pk:
                fields = {**row._asdict(), "pk": None}
                Answer(assessment=assessment, **fields).save(force_insert=True)
            elif not _replaced(row):
                return False
            _set_aside(before, after)
            assessment.changed_at = at
            assessment.save(update_fields=["changed_at"])
    except IntegrityError:
        return False
    return True


def _replaced(row: AnswerRow) -> bool:
    """Update the row, but only the version that this write knows of."""
    values = row._asdict()
    del values["pk"], values["question"]
    return bool(Answer.objects.filter(pk=row.pk, version=row.version - 1).update(**values))


def _set_aside(before: Answers, after: Answers) -> None:
    hidden = [row.pk for key, row in before.items() if after[key].set_aside and not row.set_aside]
    if hidden:
        Answer.objects.filter(pk__in=hidden).update(set_aside=True)


def is_dealt_with(sheet: AnswerSheet, question: str) -> bool:
    """Tell whether somebody gave an answer, "don't know" and "not applicable" included."""
    return sheet.state_of(question) is not AnswerState.NOT_ANSWERED
