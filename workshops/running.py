"""Running a workshop: what the facilitator does, each allowed in some phases only."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.questionnaire import UnknownKey
from workshops.asked import asked_in
from workshops.changing import changing
from workshops.group import circles_after
from workshops.models import Agreed, Format, Phase, Remark, Workshop
from workshops.refusals import Reason, Refused
from workshops.traces import forget_order

_AFTER_ASKING = (Phase.CLOSED, Phase.REVEALED)


def open_question(*, workshop_id: UUID, at: datetime, seen: int | None = None) -> Workshop:
    """Let people answer the question at hand, unless its results were shown once."""
    with changing(workshop_id, at=at, seen=seen) as workshop:
        if workshop.phase == Phase.OPEN:
            raise Refused(Reason.ALREADY_OPEN)
        if workshop.was_shown(workshop.question, workshop.round):
            raise Refused(Reason.ALREADY_SHOWN)
        workshop.phase = Phase.OPEN
    return workshop


def close_question(*, workshop_id: UUID, at: datetime, seen: int | None = None) -> Workshop:
    """Take no more answers."""
    with changing(workshop_id, at=at, seen=seen) as workshop:
        if workshop.phase != Phase.OPEN:
            raise Refused(Reason.NOT_OPEN)
        workshop.phase = Phase.CLOSED
        forget_order(workshop)
    return workshop


def reveal(*, workshop_id: UUID, at: datetime, seen: int | None = None) -> Workshop:
    """Show what was answered; from now on the question takes no answers in this round."""
    with changing(workshop_id, at=at, seen=seen) as workshop:
        if workshop.phase == Phase.OPEN:
            raise Refused(Reason.STILL_OPEN)
        if workshop.phase == Phase.LOBBY:
            raise Refused(Reason.NOT_BEGUN)
        if workshop.phase == Phase.REVEALED:
            raise Refused(Reason.ALREADY_SHOWN)
        workshop.phase = Phase.REVEALED
        if not workshop.was_shown(workshop.question, workshop.round):
            workshop.shown.append([workshop.question, workshop.round])
            workshop.circles = circles_after(workshop)
    return workshop


def hide(*, workshop_id: UUID, at: datetime, seen: int | None = None) -> Workshop:
    """Stop showing."""
    with changing(workshop_id, at=at, seen=seen) as workshop:
        if workshop.phase != Phase.REVEALED:
            raise Refused(Reason.NOT_SHOWN)
        workshop.phase = Phase.CLOSED
    return workshop


def next_question(*, workshop_id: UUID, at: datetime, seen: int | None = None) -> Workshop:
    """Go on to the next question, and open it unless its results were shown once."""
    with changing(workshop_id, at=at, seen=seen) as workshop:
        _move(workshop, 1)
        fresh = not workshop.was_shown(workshop.question, workshop.round)
        workshop.phase = Phase.OPEN if fresh else Phase.CLOSED
    return workshop


def back(*, workshop_id: UUID, at: datetime, seen: int | None = None) -> Workshop:
    """Go back to the question before, which stays closed until somebody opens it."""
    with changing(workshop_id, at=at, seen=seen) as workshop:
        _move(workshop, -1)
        workshop.phase = Phase.CLOSED
    return workshop


def second_round(*, workshop_id: UUID, at: datetime, seen: int | None = None) -> Workshop:
    """Begin the second round at the first question, once something was shown in the first."""
    with changing(workshop_id, at=at, seen=seen) as workshop:
        _must_be_after_asking(workshop)
        if workshop.rounds < 2 or workshop.round == 2:
            raise Refused(Reason.NO_SECOND_ROUND)
        if not workshop.shown:
            raise Refused(Reason.NOT_SHOWN)
        workshop.round, workshop.position, workshop.phase = 2, 0, Phase.CLOSED
    return workshop


def note_agreed(
    *, workshop_id: UUID, question: str, text: str, option: str, at: datetime
) -> Workshop:
    """Keep what the room agreed on a question; nothing takes it away."""
    with changing(workshop_id, at=at) as workshop:
        if question not in workshop.question_keys:
            raise Refused(Reason.OTHER_QUESTION)
        if option:
            _must_exist(workshop, question, option)
        if text or option:
            Agreed.objects.update_or_create(
                workshop=workshop, question=question, defaults={"text": text, "option": option}
            )
        else:
            Agreed.objects.filter(workshop=workshop, question=question).delete()
    return workshop


def judge_remark(*, workshop_id: UUID, remark_id: UUID, show: bool, at: datetime) -> Workshop:
    """Let a remark through, or not."""
    state = Remark.State.SHOWN if show else Remark.State.REFUSED
    with changing(workshop_id, at=at) as workshop:
        workshop.remarks.filter(pk=remark_id).update(state=state)
    return workshop


def end(*, workshop_id: UUID, at: datetime, seen: int | None = None) -> Workshop:
    """End it: no answers, no joining, and the code may be used for another workshop."""
    with changing(workshop_id, at=at, seen=seen) as workshop:
        forget_order(workshop)
        workshop.phase, workshop.ended_at = Phase.ENDED, at
    return workshop


def start_for_real(*, workshop_id: UUID, at: datetime, seen: int | None = None) -> Workshop:
    """Empty a rehearsal: everybody who tried it is gone, and the lobby opens for the room."""
    with changing(workshop_id, at=at, seen=seen) as workshop:
        if not workshop.rehearsal:
            raise Refused(Reason.NO_REHEARSAL)
        for rows in (workshop.participants, workshop.attendance, workshop.remarks):
            rows.all().delete()
        workshop.agreements.all().delete()
        workshop.rehearsal, workshop.phase = False, Phase.LOBBY
        workshop.round, workshop.position = 1, 0
        workshop.shown, workshop.circles = [], []
        workshop.ending_told = False
    return workshop


def _move(workshop: Workshop, step: int) -> None:
    _must_be_after_asking(workshop)
    position = workshop.position + step
    if not 0 <= position < len(workshop.question_keys):
        raise Refused(Reason.NO_OTHER_QUESTION)
    workshop.position = position


def _must_be_after_asking(workshop: Workshop) -> None:
    if workshop.phase == Phase.OPEN:
        raise Refused(Reason.STILL_OPEN)
    if workshop.phase not in _AFTER_ASKING:
        raise Refused(Reason.NOT_BEGUN)


def _must_exist(workshop: Workshop, question: str, option: str) -> None:
    if workshop.format == Format.CARDS:
        raise Refused(Reason.UNKNOWN_OPTION)
    try:
        asked_in(workshop).question(question).option(option)
    except UnknownKey:
        raise Refused(Reason.UNKNOWN_OPTION) from None
