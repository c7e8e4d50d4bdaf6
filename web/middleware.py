"""What is done with every request: a closed list, and no place for rules."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponseBase, QueryDict

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
            raise SuspiciousOperation("null byte in address or form")
        return self.get_response(request)


def _in(fields: QueryDict) -> bool:
    return any(
        NULL in name or any(NULL in value for value in values) for name, values in fields.lists()
    )
