"""Everybody who could ask for an address of a workshop, and what of an answer may differ."""

from __future__ import annotations

import re
from uuid import UUID

from django.test import Client
from django.urls import get_resolver, reverse

from tests.workshops.browsers import let_facilitate, new_browser, take_part
from workshops.models import Workshop

UNKNOWN = UUID("6e1c5b0e-3d0e-4b36-9d53-0d0f4f8f6f10")
GUESSED = "geraden"
ROLES = ("stranger", "elsewhere", "participant", "screen", "co_facilitator", "maker")
TOKEN = re.compile(r'name="(csrfmiddlewaretoken|creation_key)" value="[^"]*"')


def browser_of(role: str, workshop: Workshop, other: Workshop) -> Client:
    """A browser with this role in the workshop; ``other`` is a workshop beside it."""
    if role == "maker":
        return let_facilitate(new_browser(), workshop)
    if role in {"participant", "elsewhere"}:
        return take_part(workshop if role == "participant" else other)
    browser = new_browser()
    if role == "screen":
        browser.get(reverse("workshops:open_screen", args=[workshop.screen_token]))
    elif role == "co_facilitator":
        browser.get(reverse("workshops:open_facilitator", args=[workshop.facilitate_token]))
    return browser


def names_of_addresses() -> set[str]:
    """The names of all addresses of this part."""
    return {name for name in get_resolver("workshops.urls").reverse_dict if isinstance(name, str)}


def address_of(name: str, workshop: Workshop, workshop_id: UUID | None = None) -> str:
    """An address with everything in it that it needs; of another workshop when asked for."""
    values = {
        "workshop_id": workshop_id or workshop.pk,
        "action": "end",
        "key": "mirror",
        "token": GUESSED if workshop_id else workshop.screen_token,
    }
    if name == "open_facilitator" and not workshop_id:
        values["token"] = workshop.facilitate_token
    places = get_resolver("workshops.urls").reverse_dict.getlist(name)[0][0][0][1]
    return reverse(f"workshops:{name}", kwargs={place: values[place] for place in places})


def answered(response, *secrets: object) -> tuple[int, dict[str, str], bytes]:
    """The whole answer, without form tokens and keys, new cookies' values and these secrets."""
    content = TOKEN.sub("", response.content.decode(errors="surrogateescape"))
    for secret in secrets:
        content = content.replace(str(secret), "secret")
    headers = {
        name: value for name, value in response.items() if name not in {"Content-Length", "Vary"}
    }
    return response.status_code, headers, content.encode(errors="surrogateescape")
