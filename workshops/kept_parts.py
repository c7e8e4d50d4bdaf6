"""The part of the page that a room of phones asks for at once, made once for all who see the same.

When a question opens, a thousand phones ask within two seconds. What they see follows from the
workshop at its version, the language and the own seat, apart from the token of a form.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from secrets import token_hex
from threading import Lock

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string

from web.formats import active_language
from workshops.models import Phase, Workshop
from workshops.pages_room import RoomPage
from workshops.seats import Seat

TEMPLATE = "workshops/_room.html"
TOKEN = token_hex()
"""What stands where the token of a browser comes; nobody can have typed it."""
MOST_KEPT = 500


class KeptParts:
    """Parts that were made lately, in this process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: dict[Hashable, str] = {}

    def get(self, key: Hashable, make: Callable[[], str]) -> str:
        """Return the part with this key, made when nobody asked for it yet."""
        made = self._kept.get(key)
        if made is None:
            made = make()
            with self._lock:
                if len(self._kept) >= MOST_KEPT:
                    self._kept.clear()
                self._kept[key] = made
        return made

    def forget(self) -> None:
        """Make every part anew."""
        self._kept.clear()


_PARTS = KeptParts()


def room_part(
    request: HttpRequest,
    workshop: Workshop,
    seat: Seat,
    page: Callable[[], RoomPage],
    *,
    news: str = "",
) -> str:
    """Return what somebody in this seat sees now, with the token of this browser.

    ``page`` is asked for only when nobody in a seat like this came before, at this version and
    with this ``news``.
    """
    key = (workshop.pk, workshop.version, active_language(), _seen_from(workshop, seat), news)
    made = _PARTS.get(
        key,
        lambda: render_to_string(
            TEMPLATE, {"workshop": workshop, "page": page(), "csrf_token": TOKEN}, request
        ),
    )
    return made.replace(TOKEN, get_token(request))


def forget_parts() -> None:
    """Make every part anew."""
    _PARTS.forget()


def _seen_from(workshop: Workshop, seat: Seat) -> Hashable:
    """Return what differs between seats: while a question is open, no other answers are seen."""
    if workshop.phase == Phase.OPEN:
        return seat.side, seat.options.get(workshop.question), seat.cards
    return seat.side, frozenset(seat.options.items()), seat.cards
