"""Answers that are read from elsewhere: replaced as a whole, never over those of a person."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from domain.answers import AnswerState, Given, answer_sheet
from wizard.models import Answer, AnswerRow, Assessment

NOTICE = "notice"
"""Stands in ``written_by`` for what the fields of a notice show."""

FINDING = "finding"
"""Stands in ``written_by`` for what a confirmed finding gives."""

READ = frozenset({NOTICE, FINDING})
"""Signs of browsers are longer than these."""

SOURCES: dict[str, Promise] = {
    NOTICE: _("uit de aankondiging"),
    FINDING: _("uit een bevestigde bevinding"),
}
"""How a list of answers says where one comes from."""

SENTENCES: dict[str, Promise] = {
    NOTICE: _("Dit antwoord komt uit de aankondiging. Kiest u iets anders, dan gaat dat voor."),
    FINDING: _(
        "Dit antwoord komt uit een bevinding die is bevestigd. Kiest u iets anders, dan gaat dat "
        "voor."
    ),
}


def replace_noted(
    *, assessment: Assessment, by: str, given: Iterable[Given], over: Collection[str], at: datetime
) -> tuple[str, ...]:
    """Make these the only answers that were written ``by`` this; return which were not taken.

    An answer goes over one of the same kind, and over those written by one of ``over``. That of a
    person stays, and so does an open question on which a person wrote a remark.
    """
    with transaction.atomic():
        # One at a time: a second reading waits until the first one is stored.
        Assessment.objects.select_for_update().get(pk=assessment.pk)
        rows = assessment.answer_rows()
        wanted = {entry.question: entry for entry in given}
        left = tuple(key for key in wanted if not _is_free(rows.get(key), by, over))
        taken = {key: entry for key, entry in wanted.items() if key not in left}
        changed = _remove_other(rows, by, taken)
        changed |= _write(assessment, rows, by, taken)
        if changed:
            _set_aside_hidden(assessment)
            assessment.changed_at = at
            assessment.save(update_fields=["changed_at"])
    return left


def _is_free(row: AnswerRow | None, by: str, over: Collection[str]) -> bool:
    if row is None or row.written_by == by or row.written_by in over:
        return True
    return row.state == AnswerState.NOT_ANSWERED and not row.remark


def _remove_other(rows: dict[str, AnswerRow], by: str, taken: dict[str, Given]) -> bool:
    gone = [row.pk for key, row in rows.items() if row.written_by == by and key not in taken]
    return bool(gone and Answer.objects.filter(pk__in=gone).delete()[0])


def _write(
    assessment: Assessment, rows: dict[str, AnswerRow], by: str, taken: dict[str, Given]
) -> bool:
    changed = False
    for key, entry in taken.items():
        row = rows.get(key)
        if row and row.written_by == by and row.content == entry:
            continue
        changed = True
        Answer.objects.update_or_create(
            assessment=assessment,
            question=key,
            defaults={
                "state": entry.state.value,
                "option": entry.option,
                "remark": entry.remark,
                "version": row.version + 1 if row else 1,
                "written_by": by,
                "set_aside": False,
            },
        )
    return changed


def _set_aside_hidden(assessment: Assessment) -> None:
    """An answer whose question does not show with the others is set aside, as anywhere else."""
    rows = assessment.answer_rows()
    counting = [row.given for row in rows.values()]
    shown = {q.key for q in answer_sheet(questionnaire=assessment.asked, given=counting).shown}
    hidden = [row.pk for key, row in rows.items() if key not in shown and not row.set_aside]
    if hidden:
        Answer.objects.filter(pk__in=hidden).update(set_aside=True)
