"""The pages for what goes wrong, in the house style and the reader's language."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.defaults import server_error as plain_server_error

__all__ = ["bad_request", "form_expired", "problem", "server_error"]

server_error = plain_server_error
"""The page for an unforeseen error: without context, because anything may be broken."""

_TOKEN = "csrfmiddlewaretoken"


def problem(request: HttpRequest, *, status: int, heading: str, text: str) -> HttpResponse:
    """Return a page that says what is wrong with a request and what to do next."""
    context = {"heading": heading, "text": text}
    return render(request, "web/problem.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that cannot be read; it may come before a language was chosen."""
    with translation.override(translation.get_language_from_request(request)):
        return render(request, "400.html", status=400)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token is missing or old; what was typed can be sent again at once."""
    context = {"fields": _typed(request) if _sent_from_here(request) else []}
    response = render(request, "403_csrf.html", context, status=403)
    response["Cache-Control"] = "no-store"
    return response


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    # The size of a form is already limited by DATA_UPLOAD_MAX_MEMORY_SIZE.
    return [
        (name, value) for name, values in request.POST.lists() if name != _TOKEN for value in values
    ]


def _sent_from_here(request: HttpRequest) -> bool:
    """Tell whether our own page sent the form: another site may not fill ours in."""
    origin = request.headers.get("Origin") or request.headers.get("Referer")
    if origin is None:
        return True
    return urlsplit(origin).netloc in {request.get_host(), urlsplit(settings.PUBLIC_URL).netloc}
