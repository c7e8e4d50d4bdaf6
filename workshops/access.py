"""The gate for workshops: facilitator, screen and participant each by an own way, others 404."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.core.signing import BadSignature
from django.http import Http404, HttpRequest, HttpResponse

from web.access import Right, note_opened, right_to
from wizard.access import admit
from workshops.joining import participant_in
from workshops.models import Participant, Workshop
from workshops.presence import PRESENCE
from workshops.seats import Seat, seat_in

FACILITATE, SCREEN = 1, 2
_RIGHTS = {FACILITATE: Right.EDIT, SCREEN: Right.READ}
PARTICIPANT_SALT = "workshops.participant"
PARTICIPANT_AGE = 30 * 24 * 3600


def admit_facilitator(
    request: HttpRequest, workshop_id: UUID, *, needs: Right = Right.EDIT
) -> Workshop:
    """Return the workshop to who made it or opened the facilitator's link.

    Removing and copying needs ``Right.OWN`` or ``Right.EDIT``, as the caller says.

    Raises:
        Http404: for everybody else, as for a workshop that does not exist.
    """
    right = _right(request, workshop_id)
    if right is None or right < needs:
        raise Http404
    return workshop_or_404(workshop_id)


def admit_screen(request: HttpRequest, workshop_id: UUID) -> Workshop:
    """Return the workshop to who opened the link of the screen, or facilitates.

    Raises:
        Http404: for everybody else.
    """
    return admit_facilitator(request, workshop_id, needs=Right.READ)


def may_follow_screen(request: HttpRequest, workshop_id: UUID) -> bool:
    """Whether this browser may see the screen, without reading the workshop."""
    return _right(request, workshop_id) is not None


def may_read_check(request: HttpRequest, workshop: Workshop) -> bool:
    """Whether this browser may open the check that a workshop is laid beside."""
    if workshop.checked_id is None:
        return False
    try:
        admit(request, workshop.checked_id)
    except Http404:
        return False
    return True


def open_facilitator_link(session: SessionBase, token: str) -> Workshop:
    """Return the workshop of a facilitator's link, and give this browser its right.

    Raises:
        Http404: when no workshop has this link.
    """
    return _opened(session, Workshop.objects.filter(facilitate_token=token).first(), FACILITATE)


def open_screen_link(session: SessionBase, token: str) -> Workshop:
    """Return the workshop of a link of the screen, and let this browser show it.

    Raises:
        Http404: when no workshop has this link.
    """
    return _opened(session, Workshop.objects.filter(screen_token=token).first(), SCREEN)


def participant_key(request: HttpRequest, workshop_id: UUID) -> UUID | None:
    """Return who this browser is in the workshop, from its cookie and without a database.

    A signed cookie and no session: a session has a time in the database, and polls would read it.
    """
    try:
        value = request.get_signed_cookie(_cookie(workshop_id), salt=PARTICIPANT_SALT, default="")
        return UUID(value) if value else None
    except (BadSignature, ValueError):
        return None


def admit_phone(request: HttpRequest, workshop_id: UUID) -> UUID:
    """Return whose phone this says to be, and count it as connected, without a database.

    Raises:
        Http404: when it never joined.
    """
    key = participant_key(request, workshop_id)
    if key is None:
        raise Http404
    PRESENCE.note(key)
    return key


def admit_participant(request: HttpRequest, workshop_id: UUID) -> Participant:
    """Return the participant that this browser is, and count its phone as connected.

    Raises:
        Http404: when it did not join, or was taken out since.
    """
    participant = participant_in(workshop_id, admit_phone(request, workshop_id))
    if participant is None:
        raise Http404
    return participant


def admit_seat(request: HttpRequest, workshop: Workshop) -> Seat:
    """Return the seat of this browser in a workshop, and count its phone as connected.

    Raises:
        Http404: when it did not join, or was taken out since.
    """
    return seat_or_404(seat_in(workshop, admit_phone(request, workshop.pk)))


def seat_or_404(seat: Seat | None) -> Seat:
    """Return the seat.

    Raises:
        Http404: when there is none.
    """
    if seat is None:
        raise Http404
    return seat


def remember_participant(response: HttpResponse, participant: Participant) -> None:
    """Let the browser come back as this participant."""
    response.set_signed_cookie(
        _cookie(participant.workshop_id),
        participant.pk.hex,
        salt=PARTICIPANT_SALT,
        max_age=PARTICIPANT_AGE,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _cookie(workshop_id: UUID) -> str:
    """Return the name: with https one that no neighbouring site on the same domain can plant."""
    prefix = "__Host-" if settings.SESSION_COOKIE_SECURE else ""
    return f"{prefix}deelnemer-{workshop_id.hex}"


def _right(request: HttpRequest, workshop_id: UUID) -> Right | None:
    return right_to(request.session, workshop_id, rights_of=_rights_of)


def _rights_of(links: Sequence[int]) -> list[Right]:
    return [_RIGHTS[link] for link in links if link in _RIGHTS]


def _opened(session: SessionBase, workshop: Workshop | None, link: int) -> Workshop:
    if workshop is None:
        raise Http404
    note_opened(session, workshop.pk, link)
    return workshop


def workshop_or_404(workshop_id: UUID) -> Workshop:
    """Return the workshop as it is now, to who may see it or is about to show that."""
    try:
        return Workshop.objects.get(pk=workshop_id)
    except Workshop.DoesNotExist:
        raise Http404 from None
