"""What is done with every request: a closed list, and no place for rules."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.utils.translation import gettext as _

from web.errors import problem

NULL = "\x00"


class NullBytesMiddleware:
    """Refuses null bytes, which no database or file name can hold, before anything meets them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer with the page for a bad request when address or form holds a null byte."""
        for name in [name for name, value in request.COOKIES.items() if NULL in value]:
            del request.COOKIES[name]
        if NULL in request.path or _in(request.GET) or _in(request.POST):
            raise BadRequest("null byte in address or form")
        return self.get_response(request)


class MethodPageMiddleware:
    """Gives the bare answer to a wrong method a page: 405 says how a page may be asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Show a page with the same status and the methods that are allowed."""
        response = self.get_response(request)
        if response.status_code != 405 or not isinstance(response, HttpResponse):
            return response
        page = problem(
            request,
            status=405,
            heading=_("Deze pagina kunt u zo niet openen"),
            text=_("Ga terug en gebruik de knop of de link op de pagina."),
        )
        page["Allow"] = response["Allow"]
        return page


def _in(fields: QueryDict) -> bool:
    return any(
        NULL in name or any(NULL in value for value in values) for name, values in fields.lists()
    )
