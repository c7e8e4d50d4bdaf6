"""Takes away what the database itself remembers of the order in which people came and answered.

On SQLite the tables keep no order (:mod:`workshops.unordered`). PostgreSQL puts rows one after the
other and marks each with its transaction; here they are written anew, all at once, by their
random keys.
"""

from __future__ import annotations

from typing import TypeVar

from django.db import connection, models

from workshops.models import Attendance, CardVote, Participant, Remark, Vote, Workshop

_Row = TypeVar("_Row", bound=models.Model)


def forget_order(workshop: Workshop) -> None:
    """Write all that people left in the workshop in the order of the keys.

    Call it within the transaction that closes a question: it holds the lock that joining, voting
    and remarks wait for, so nothing can come in between.
    """
    if connection.vendor == "sqlite":
        return
    of_question = {"question": workshop.question, "round": workshop.round}
    people = list(Participant.objects.filter(workshop=workshop).values_list("pk", flat=True))
    _rewrite(Participant.objects.filter(workshop=workshop))
    _rewrite(Vote.objects.filter(participant__in=people, **of_question))
    _rewrite(CardVote.objects.filter(participant__in=people, round=workshop.round))
    _rewrite(Attendance.objects.filter(workshop=workshop))
    _rewrite(Remark.objects.filter(workshop=workshop))


def _rewrite(rows: models.QuerySet[_Row]) -> None:
    """Take the rows away and put them back, by key; nothing that belongs to them goes along.

    What refers to them is checked when the transaction ends, and then they are there again.
    """
    kept = sorted(rows, key=lambda row: str(row.pk))
    rows._raw_delete(rows.db)
    rows.model._default_manager.bulk_create(kept)
