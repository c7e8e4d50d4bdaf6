"""The part of the page that a room of phones asks for at once, made once for all who see the same.

When a question opens, a thousand phones ask within two seconds. What they see follows from the
workshop at its version, the language, the side and the own answer to the question at hand. Only the
own place follows from all own answers, and the token of a form is of one browser: those two are put
in.
"""

from __future__ import annotations

from collections.abc import Callable
from secrets import token_hex

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string

from briefs.keeping import LastMade
from web.formats import active_language
from workshops.models import Phase, Workshop
from workshops.pages_room import RoomPage
from workshops.seats import Seat

TEMPLATE, OWN_PLACE = "workshops/_room.html", "workshops/_own_place.html"
TOKEN, PLACE = token_hex(), token_hex()
"""What stands where the token and the own place come; nobody can have typed it."""

_parts: LastMade[str] = LastMade(500)
_places: LastMade[str] = LastMade(1000)


def room_part(
    request: HttpRequest,
    workshop: Workshop,
    seat: Seat,
    page: Callable[[], RoomPage],
    *,
    news: str = "",
) -> str:
    """Return what somebody in this seat sees now.

    ``page`` is asked for only when nobody came before who sees the same.
    """
    place = _own_place(request, workshop, seat, page)
    answer = seat.options.get(workshop.question)
    seen_by = (seat.side, answer, seat.cards, bool(place), news)
    made = _parts.get(
        (workshop.pk, workshop.version, active_language(), seen_by),
        owner=None,
        make=lambda: _shared(request, workshop, page()),
    )
    return made.replace(PLACE, place).replace(TOKEN, get_token(request))


def forget_parts() -> None:
    """Make every part anew."""
    _parts.forget()
    _places.forget()


def _own_place(
    request: HttpRequest, workshop: Workshop, seat: Seat, page: Callable[[], RoomPage]
) -> str:
    """Return the own place of this seat, empty when it has none; while a question is open none has.

    It follows from all own answers, and beside the group from the side.
    """
    if workshop.phase == Phase.OPEN:
        return ""
    answers = frozenset(seat.options.items())
    return _places.get(
        (workshop.pk, workshop.version, active_language(), seat.side, answers),
        owner=None,
        make=lambda: _place_of(request, page()),
    )


def _place_of(request: HttpRequest, page: RoomPage) -> str:
    return render_to_string(OWN_PLACE, {"page": page}, request) if page.place else ""


def _shared(request: HttpRequest, workshop: Workshop, page: RoomPage) -> str:
    context = {"workshop": workshop, "page": page, "csrf_token": TOKEN, "own_place": PLACE}
    return render_to_string(TEMPLATE, context, request)
