"""Sentences that a page shows once, named in the address so that showing them writes nothing."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

NAME = "melding"
COUNT = "aantal"


class Notice(Enum):
    """What there is to tell after a redirect. The value stands in the address."""

    QUESTIONS_ADDED = "erbij"
    QUESTIONS_GONE = "eraf"
    STEP_GONE = "vervallen"
    LOOK_AGAIN = "opnieuw"
    RENAMED = "hernoemd"
    COPIED = "gekopieerd"
    DELETED = "verwijderd"
    CHECK_DELETED = "toets-verwijderd"
    LINK_MADE = "link"
    LINK_WITHDRAWN = "ingetrokken"
    NOTHING_COUNTS = "leeg"
    STEP_DONE = "gedaan"
    STEP_WAS_DONE = "al-gedaan"
    STEP_TAKEN_BACK = "teruggenomen"
    VARIANT_KEPT = "variant"


_SENTENCES: dict[Notice, Callable[[int], str]] = {
    Notice.QUESTIONS_ADDED: lambda count: (
        ngettext(
            "Door uw antwoord is er %(count)d vraag bij gekomen.",
            "Door uw antwoord zijn er %(count)d vragen bij gekomen.",
            count,
        )
        % {"count": count}
    ),
    Notice.QUESTIONS_GONE: lambda count: (
        ngettext(
            "Door uw antwoord hoeft u %(count)d vraag niet meer te beantwoorden.",
            "Door uw antwoord hoeft u %(count)d vragen niet meer te beantwoorden.",
            count,
        )
        % {"count": count}
    ),
    Notice.STEP_GONE: lambda _count: _(
        "Die vraag hoort niet meer bij uw antwoorden. Dit is de eerste vraag die nog open is."
    ),
    Notice.LOOK_AGAIN: lambda _count: _(
        "Deze vraag was een tijd niet nodig en nu weer wel. Kijk of uw antwoord nog klopt."
    ),
    Notice.RENAMED: lambda _count: _("De naam is gewijzigd."),
    Notice.COPIED: lambda _count: _("Dit is de kopie. Het origineel is niet veranderd."),
    Notice.DELETED: lambda _count: _("De verkenning is verwijderd."),
    Notice.CHECK_DELETED: lambda _count: _("De toets is verwijderd."),
    Notice.LINK_MADE: lambda _count: _("De link is gemaakt. U vindt hem hieronder."),
    Notice.LINK_WITHDRAWN: lambda _count: _("De link werkt niet meer."),
    Notice.NOTHING_COUNTS: lambda _count: _(
        "Er is nog geen advies, want er is nog geen vraag met een antwoord dat meetelt."
    ),
    Notice.STEP_DONE: lambda _count: _("De stap is afgevinkt."),
    Notice.STEP_WAS_DONE: lambda _count: _(
        "Deze stap was al afgevinkt. Wie dat deed en wanneer, is zo gebleven."
    ),
    Notice.STEP_TAKEN_BACK: lambda _count: _("De stap staat weer open."),
    Notice.VARIANT_KEPT: lambda _count: _(
        "Dit is de variant. De verkenning waar u mee begon, is niet veranderd."
    ),
}


def notice_in(request: HttpRequest) -> str:
    """Return the sentence that the address asks for, empty when it asks for none."""
    try:
        notice = Notice(request.GET.get(NAME, ""))
    except ValueError:
        return ""
    count = request.GET.get(COUNT, "1")
    small = count.isascii() and count.isdigit() and len(count) <= 2
    return _SENTENCES[notice](int(count) if small else 1)
