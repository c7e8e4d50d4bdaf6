"""The baseline: an ordinary Django view that renders an ordinary template of a given size.

It has what any page of such a site has (a frame with links, static files and translated texts,
and a form with radios) and nothing of this product: no database, no session, no catalogue, no
wizard.
"""

from dataclasses import dataclass
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


@dataclass(frozen=True, kw_only=True)
class PlainOption:
    """One radio."""

    key: str
    label: str
    chosen: bool = False


OPTIONS = tuple(PlainOption(key=f"option-{n}", label=f"Option number {n}") for n in range(1, 6))
CONTEXT = {"question": "How plain is this page?", "hint": "As plain as can be", "options": OPTIONS}
FILLER = "A plain page of the same size. "


def plain(request: HttpRequest, size: int) -> HttpResponse:
    """Render a form with five radios and so much text that the page has this size in bytes."""
    return render(request, "bench/plain.html", {**CONTEXT, "text": _text(size)})


@cache
def _text(size: int) -> str:
    """Return the text that brings the page to this size."""
    empty = render_to_string("bench/plain.html", {**CONTEXT, "text": ""})
    return (FILLER * (size // len(FILLER) + 1))[: max(0, size - len(empty))]
