"""The choice of language: remembered in one cookie, never in an address."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from web.errors import problem
from web.formats import active_language


def is_language(code: str) -> bool:
    """Tell whether the product speaks this language."""
    return code in dict(settings.LANGUAGES)


def language_asked(request: HttpRequest) -> str:
    """Return the language that an address asks for (``?taal=``), or the one of the reader."""
    asked = request.GET.get("taal", "")
    return asked if is_language(asked) else active_language()


def remember_language(response: HttpResponse, code: str) -> None:
    """Set the language cookie; for forms of which the language switch is a submit button."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )


def safe_next(request: HttpRequest, address: str) -> str:
    """Return the address when it is a page of this site, and the home page otherwise."""
    allowed = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if allowed else "/"


@require_POST
def switch_language(request: HttpRequest) -> HttpResponse:
    """Remember the chosen language and go back to the same page."""
    code = request.POST.get("language", "")
    if not is_language(code):
        heading = _("Deze taal kennen we niet")
        return problem(request, status=400, heading=heading, text=_("Kies Nederlands of Engels."))
    response = HttpResponseRedirect(safe_next(request, request.POST.get("next", "")))
    remember_language(response, code)
    return response
