"""What the views of a running workshop share: counts, results, answers in parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import lru_cache, wraps
from threading import Lock
from typing import Any
from uuid import UUID

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotModified,
)
from django.shortcuts import render
from django.urls import reverse

from domain.group_shift import Shift, shift_between
from web.access import View
from web.formats import active_language
from wizard.leaving import SeeOther
from workshops.group import at_version, card_votes_of, group_of_workshop
from workshops.models import Format, Phase, Workshop
from workshops.pages_cards import card_rows
from workshops.pages_group import room_view
from workshops.pages_screen import Counts, Result
from workshops.refusals import Refused
from workshops.state import State, fetch_state, state_of

_MAKING = Lock()
"""Who comes for a result while it is made waits, instead of making it too."""


def state_or_404(workshop_id: UUID) -> State:
    """Return where a workshop was a second ago at most."""
    try:
        return state_of(workshop_id)
    except Workshop.DoesNotExist:
        raise Http404 from None


def etag_of(sign: str) -> str:
    """Return the sign of a part of a page, in the language of the reader."""
    return f'"{sign.strip(chr(34))}-{active_language()}"'


def is_same(request: HttpRequest, etag: str) -> bool:
    """Whether the browser has this already."""
    return request.headers.get("If-None-Match", "").removeprefix("W/") == etag


def again_when_changed(page: str) -> Callable[[View], View]:
    """Let a browser ask once more when the workshop changed while its answer was made.

    What was sent is stored or refused by then, so after a post it gets this page as it is now.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def patient(request: HttpRequest, workshop_id: UUID) -> HttpResponseBase:
            try:
                return view(request, workshop_id)
            except Refused:
                return _again(request, workshop_id, page)

        return patient

    return decorate


def _again(request: HttpRequest, workshop_id: UUID, page: str) -> HttpResponse:
    if request.method == "POST":
        page = "screen" if request.POST.get("from") == "scherm" else page
        name = f"{page}_state" if wants_part(request) else page
        return SeeOther(reverse(f"workshops:{name}", args=[workshop_id]))
    if wants_part(request):
        return not_modified(request.headers.get("If-None-Match", ""))
    return SeeOther(request.get_full_path())


def not_modified(etag: str) -> HttpResponse:
    """Answer that nothing changed."""
    return _marked(HttpResponseNotModified(), etag)


def part(
    request: HttpRequest, template: str, context: dict[str, Any], *, etag: str, status: int = 200
) -> HttpResponse:
    """Answer with a part of a page."""
    return _marked(render(request, template, context, status=status), etag)


def as_part(text: str, *, etag: str, status: int = 200) -> HttpResponse:
    """Answer with a part that was made before."""
    return _marked(HttpResponse(text, status=status), etag)


def wants_part(request: HttpRequest) -> bool:
    """Whether a script asks, which puts the answer in the page."""
    return request.headers.get("X-Requested-With") == "fetch"


def counts_of(workshop: Workshop) -> Counts:
    """Return how many joined and answered at this moment."""
    state = fetch_state(workshop.pk)
    sides = Counter(workshop.participants.values_list("side", flat=True))
    return Counts(
        joined=state.joined,
        connected=state.connected,
        answered=state.answered,
        sides=tuple((side["name"], sides[side["key"]]) for side in workshop.sides),
    )


def result_of(workshop: Workshop) -> Result | None:
    """Return what the room answered, while the facilitator shows it; else nothing at all."""
    if workshop.phase != Phase.REVEALED:
        return None
    with _MAKING:
        return _kept_result(workshop.pk, workshop.version, active_language())


@lru_cache(maxsize=40)
def _kept_result(workshop_id: UUID, version: int, _language: str) -> Result:
    """Make it once for each version, for all phones that come for it at once."""
    workshop = at_version(workshop_id, version)
    names = {side["key"]: side["name"] for side in workshop.sides}
    if workshop.format == Format.CARDS:
        votes = card_votes_of(workshop, workshop.round)
        return Result(cards=card_rows(votes, workshop.catalogue, names))
    group = group_of_workshop(workshop, workshop.round)
    return Result(room=room_view(group, names=names, shift=_shift(workshop)))


def _shift(workshop: Workshop) -> Shift | None:
    if workshop.round == 1:
        return None
    return shift_between(group_of_workshop(workshop, 1), group_of_workshop(workshop, 2))


def _marked(response: HttpResponse, etag: str) -> HttpResponse:
    response["ETag"] = etag
    return response
