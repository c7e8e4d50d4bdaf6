"""The baseline: a plain Django view that renders one template of a given size."""

from functools import cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

OPTIONS = tuple((f"option-{number}", f"Option number {number}") for number in range(1, 6))


def plain(request: HttpRequest, size: int) -> HttpResponse:
    """Render a form with five radios and so much text that the page has this size in bytes."""
    return render(request, "bench/plain.html", {"options": OPTIONS, "text": _text(size)})


@cache
def _text(size: int) -> str:
    """Return the text that brings the page to this size."""
    empty = render_to_string("bench/plain.html", {"options": OPTIONS, "text": ""})
    return ("A plain page of the same size. " * (size // 31 + 1))[: max(0, size - len(empty))]
