"""What is read around a workshop: the script of a format, and the text that the room works on."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from workshops.access import admit_participant, admit_screen
from workshops.formats import format_now
from workshops.models import Workshop
from workshops.pages_reading import ending_of, reading_of


@require_safe
def script(request: HttpRequest, key: str) -> HttpResponse:
    """Show the script of a format, for everybody."""
    about = format_now(key)
    if about is None:
        raise Http404
    return render(request, "workshops/script.html", {"about": about})


@require_safe
def reading(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Show the text that the room reads, to who takes part, shows the screen or facilitates."""
    workshop, takes_part = _admit(request, workshop_id)
    context = {
        "workshop": workshop,
        "reading": reading_of(workshop),
        "ending": ending_of(workshop),
        "takes_part": takes_part,
    }
    return render(request, "workshops/reading.html", context)


def _admit(request: HttpRequest, workshop_id: UUID) -> tuple[Workshop, bool]:
    """Return the workshop, and whether this browser takes part in it."""
    try:
        return admit_participant(request, workshop_id).workshop, True
    except Http404:
        return admit_screen(request, workshop_id), False
