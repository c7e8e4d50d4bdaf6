"""The one way to change where a workshop is: one at a time, and with a higher version."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from django.db import transaction

from workshops.models import Phase, Workshop
from workshops.refusals import Reason, Refused
from workshops.shared_numbers import note_change


@contextmanager
def changing(workshop_id: UUID, *, at: datetime, seen: int | None = None) -> Iterator[Workshop]:
    """Give the workshop while nobody else can change it or vote, and save it afterwards.

    ``seen`` is the version that somebody acted on: another one means that the page was old, such
    as with a second click on the same button.

    Raises:
        Refused: when it ended or was removed, or has another version than the one that was seen.
    """
    with transaction.atomic():
        workshop = Workshop.objects.select_for_update().filter(pk=workshop_id).first()
        if workshop is None:
            raise Refused(Reason.REMOVED)
        if workshop.phase == Phase.ENDED:
            raise Refused(Reason.ENDED)
        if seen is not None and seen != workshop.version:
            raise Refused(Reason.CHANGED_MEANWHILE)
        yield workshop
        workshop.version += 1
        workshop.changed_at = at
        workshop.save()
    note_change(workshop_id)
