"""The addresses of a workshop: to facilitate, for the screen, and to join while it runs."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from workshops.joining import join_address
from workshops.models import Phase, Workshop


def links_of(workshop: Workshop) -> tuple[dict[str, str], ...]:
    """Return the addresses that work; only of the configured site, never of the request."""
    facilitate = reverse("workshops:open_facilitator", args=[workshop.facilitate_token])
    show = reverse("workshops:open_screen", args=[workshop.screen_token])
    rows = (
        ("facilitate", _("Link om te begeleiden"), _("Geef deze alleen aan wie mee begeleidt")),
        ("screen", _("Link voor het scherm"), _("Voor de computer aan de beamer")),
        ("join", _("Link om mee te doen"), _("Voor de deelnemers, bijvoorbeeld in de chat")),
    )
    public = settings.PUBLIC_URL
    addresses = (public + facilitate, public + show, join_address(workshop))
    return tuple(
        {"key": key, "label": label, "hint": hint, "address": address}
        for (key, label, hint), address in zip(rows, addresses, strict=True)
        if key != "join" or workshop.phase != Phase.ENDED
    )
