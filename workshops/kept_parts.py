"""The part of the page that a room of phones asks for at once, made once for all who see the same.

When a question opens, a thousand phones ask within two seconds. What they see follows from the
workshop at its version, the language and a :class:`RoomPage`, apart from the token of a form.
"""

from __future__ import annotations

from collections.abc import Hashable
from secrets import token_hex
from threading import Lock

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string

from web.formats import active_language
from workshops.models import Workshop
from workshops.pages_room import RoomPage

TEMPLATE = "workshops/_room.html"
TOKEN = token_hex()
"""What stands where the token of a browser comes; nobody can have typed it."""
MOST_KEPT = 200


class KeptParts:
    """Parts that were made lately, in this process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: dict[Hashable, str] = {}

    def room_part(self, request: HttpRequest, workshop: Workshop, page: RoomPage) -> str:
        """Return the part with the token of this browser; with a picture of the room made anew."""
        context = {"workshop": workshop, "page": page}
        if page.is_personal or page.room is not None:
            return render_to_string(TEMPLATE, context, request)
        key = (workshop.pk, workshop.version, active_language(), page)
        made = self._kept.get(key)
        if made is None:
            made = render_to_string(TEMPLATE, {**context, "csrf_token": TOKEN}, request)
            self._keep(key, made)
        return made.replace(TOKEN, get_token(request))

    def _keep(self, key: Hashable, made: str) -> None:
        with self._lock:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = made


_PARTS = KeptParts()


def room_part(request: HttpRequest, workshop: Workshop, page: RoomPage) -> str:
    """Return what a participant sees now, as the part of the page that is put in."""
    return _PARTS.room_part(request, workshop, page)
