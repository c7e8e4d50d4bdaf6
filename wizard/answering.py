"""Saving one answer so that nothing typed is lost and nobody overwrites another unseen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from domain.answers import AnswerSheet, AnswerState, Given, answer_sheet
from wizard.models import Answer, Assessment


class AnswerWasChanged(Exception):
    """Somebody else changed the answer after it was shown. Carries what is stored now."""

    def __init__(self, stored: Answer) -> None:
        super().__init__(f"the answer to {stored.question!r} was changed meanwhile")
        self.stored = stored


@dataclass(frozen=True, kw_only=True)
class Writing:
    """Who writes, when, and which version of the answer was on the page.

    A ``deliberate`` write (a button) may follow an older page of the same browser, as after the
    Back button. One in the background may not: it could arrive after a later one.
    """

    by: str
    at: datetime
    shown_version: int
    deliberate: bool = True

    def follows(self, stored: Answer) -> bool:
        """Tell whether this write knows of what is stored."""
        same_browser = bool(self.by) and stored.written_by == self.by
        return stored.version == self.shown_version or (self.deliberate and same_browser)


def sheet_with(assessment: Assessment, answers: Iterable[Answer]) -> AnswerSheet:
    """Return the answer sheet of an assessment whose answers are already at hand."""
    return answer_sheet(questionnaire=assessment.asked, given=[answer.given for answer in answers])


def save_answer(
    *, assessment: Assessment, answers: dict[str, Answer], given: Given, writing: Writing
) -> dict[str, Answer]:
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
    version = stored.version + 1 if stored else 1
    answer = Answer(
        pk=stored.pk if stored else None,
        assessment=assessment,
        question=given.question,
        state=given.state.value,
        option=given.option,
        remark=given.remark,
        version=version,
        written_by=writing.by,
    )
    after = {**answers, given.question: answer}
    if not _written(answer, after, at=writing.at):
        fresh = {row.question: row for row in assessment.answers.all()}
        return save_answer(assessment=assessment, answers=fresh, given=given, writing=writing)
    return after


def _says_the_same(stored: Answer | None, given: Given) -> bool:
    if stored is None:
        return given == Given(question=given.question)
    return stored.content == given and not stored.set_aside


def _written(answer: Answer, after: dict[str, Answer], *, at: datetime) -> bool:
    """Write the answer unless another write came first; then nothing is written."""
    assessment = answer.assessment
    try:
        with transaction.atomic():
            if answer.pk is None:
                answer.save(force_insert=True)
            elif not _replaced(answer):
                return False
            _set_hidden_aside(assessment, after)
            assessment.changed_at = at
            assessment.save(update_fields=["changed_at"])
    except IntegrityError:
        return False
    return True


def _replaced(answer: Answer) -> bool:
    """Update the row, but only the version that this write knows of."""
    changed = Answer.objects.filter(pk=answer.pk, version=answer.version - 1).update(
        state=answer.state,
        option=answer.option,
        remark=answer.remark,
        version=F("version") + 1,
        written_by=answer.written_by,
        set_aside=False,
    )
    return bool(changed)


def _set_hidden_aside(assessment: Assessment, after: dict[str, Answer]) -> None:
    shown = {question.key for question in sheet_with(assessment, after.values()).shown}
    hidden = [row for key, row in after.items() if key not in shown and not row.set_aside]
    for row in hidden:
        row.set_aside = True
    if hidden:
        Answer.objects.filter(pk__in=[row.pk for row in hidden]).update(set_aside=True)


def is_dealt_with(sheet: AnswerSheet, question: str) -> bool:
    """Tell whether somebody gave an answer, "don't know" and "not applicable" included."""
    return sheet.state_of(question) is not AnswerState.NOT_ANSWERED
