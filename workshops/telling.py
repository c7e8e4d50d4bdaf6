"""Telling a room how its case ended."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from workshops.changing import changing
from workshops.models import Phase, Workshop
from workshops.refusals import Reason, Refused


def may_tell_ending(workshop: Workshop) -> bool:
    """Whether there is an ending that the room does not know yet, and no question is open."""
    can_be_now = workshop.phase in {Phase.CLOSED, Phase.REVEALED}
    return bool(workshop.case) and not workshop.ending_told and can_be_now


def tell_ending(*, workshop_id: UUID, at: datetime, seen: int | None = None) -> Workshop:
    """Let everybody read how the case ended and what it teaches."""
    with changing(workshop_id, at=at, seen=seen) as workshop:
        if workshop.phase == Phase.OPEN:
            raise Refused(Reason.STILL_OPEN)
        if workshop.phase == Phase.LOBBY:
            raise Refused(Reason.NOT_BEGUN)
        if not may_tell_ending(workshop):
            raise Refused(Reason.NOTHING_TO_TELL)
        workshop.ending_told = True
    return workshop
