"""Joining a workshop: by its code, with a side, and with a first name or none."""

from __future__ import annotations

from io import BytesIO
from uuid import UUID

import segno
from django.conf import settings
from django.db import transaction

from workshops.codes import has_seal, read_code, seal_of
from workshops.guessing import GUESSES, Guesses
from workshops.models import NAME_MAX, Attendance, Participant, Workshop
from workshops.refusals import Reason, Refused

MOST_PARTICIPANTS = 2000
JOIN_PATH = "/mee/"
"""Short, because people type it from the screen; it leads to the page for the code."""


class CodeDoesNotWork(LookupError):
    """No workshop is open for this code: wrong, unknown, ended, all the same."""


class TooManyTries(Exception):
    """Codes are tried too fast to look at this one now."""


class UnknownSide(LookupError):
    """The workshop has no such side."""


def find_workshop(
    typed: str, *, browser: str = "", seal: str = "", guesses: Guesses = GUESSES
) -> Workshop:
    """Return the workshop that somebody has the code of; ``seal`` comes from the QR code.

    ``browser`` is any sign by which tries of one browser are known: nothing of it is stored.

    Raises:
        CodeDoesNotWork: when it leads to no workshop that runs.
        TooManyTries: when this one is not looked at.
    """
    code = read_code(typed)
    sealed = bool(code and seal and has_seal(code, seal))
    if not sealed and not guesses.may_try(browser):
        raise TooManyTries
    workshop = Workshop.objects.running().filter(code=code).first() if code else None
    if workshop is None:
        guesses.note_wrong(browser)
        raise CodeDoesNotWork
    guesses.note_right(browser)
    return workshop


def join(
    *, workshop: Workshop, side: str, name: str = "", known: UUID | None = None
) -> Participant:
    """Return a new participant, or the one that this browser already is (``known``).

    Raises:
        UnknownSide: when the workshop has no such side.
        Refused: when it ended meanwhile or is full.
    """
    if known and (again := participant_in(workshop.pk, known)):
        return again
    if side not in workshop.side_keys:
        raise UnknownSide(side)
    with transaction.atomic():
        running = Workshop.objects.running().select_for_update().filter(pk=workshop.pk)
        if not running.exists():
            raise Refused(Reason.ENDED)
        if Participant.objects.filter(workshop=workshop).count() >= MOST_PARTICIPANTS:
            raise Refused(Reason.FULL)
        participant = Participant.objects.create(workshop=workshop, side=side)
        if first_name := name.strip()[:NAME_MAX]:
            Attendance.objects.create(workshop=workshop, name=first_name)
    return participant


def participant_in(workshop_id: UUID, participant_id: UUID) -> Participant | None:
    """Return the participant with this key in this workshop, and the workshop with it."""
    known = Participant.objects.select_related("workshop")
    return known.filter(pk=participant_id, workshop=workshop_id).first()


def join_address(workshop: Workshop) -> str:
    """Return the address in the QR code, from the configured public address only."""
    return f"{settings.PUBLIC_URL}{JOIN_PATH}?code={workshop.code}&z={seal_of(workshop.code)}"


def short_address() -> str:
    """Return the address that people type, without the scheme."""
    return f"{settings.PUBLIC_URL}{JOIN_PATH}".partition("://")[2].rstrip("/")


def qr_svg(workshop: Workshop) -> str:
    """Return the QR code as an SVG that can stand in a page, without any style in it."""
    out = BytesIO()
    segno.make(join_address(workshop), error="m", micro=False).save(
        out,
        kind="svg",
        xmldecl=False,
        svgns=True,
        omitsize=True,
        border=4,
        dark="#000",
        light="#fff",
        svgclass="qr",
        lineclass=None,
    )
    return out.getvalue().decode()
