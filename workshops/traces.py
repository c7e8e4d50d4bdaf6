"""Takes away what the database itself remembers of the order in which people came and answered.

On SQLite the tables keep no order (:mod:`workshops.unordered`). PostgreSQL puts rows one after the
other and marks each with its transaction; here they are written anew, all at once, by their
random keys.
"""

from __future__ import annotations

from typing import TypeVar

from django.db import connection, models

from workshops.models import Attendance, CardVote, Vote, Workshop

_Row = TypeVar("_Row", bound=models.Model)


def forget_order(workshop: Workshop) -> None:
    """Write the names, and the votes that can no longer change, in the order of their keys.

    Call it within the transaction that closes a question.
    """
    if connection.vendor == "sqlite":
        return
    question, number = workshop.question, workshop.round
    _rewrite(Attendance.objects.filter(workshop=workshop))
    _rewrite(Vote.objects.filter(participant__workshop=workshop, question=question, round=number))
    _rewrite(CardVote.objects.filter(participant__workshop=workshop, round=number))


def _rewrite(rows: models.QuerySet[_Row]) -> None:
    kept = sorted(rows, key=lambda row: str(row.pk))
    rows.delete()
    rows.model._default_manager.bulk_create(kept)
