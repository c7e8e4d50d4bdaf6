"""What is done with every request: a closed list, and no place for rules."""

from __future__ import annotations

import codecs
from collections.abc import Callable

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponseBase, QueryDict

NULL = "\x00"


class ForeignEncodingMiddleware:
    """Refuses requests that claim another encoding than UTF-8, in which all pages are sent.

    Django would read address and form with any codec of Python, of which some cannot even fail
    properly and others give half characters that no database takes.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer with the page for a bad request when it is in another encoding."""
        if request.encoding and codecs.lookup(request.encoding).name != "utf-8":
            request.encoding = "utf-8"
            raise SuspiciousOperation("request in another encoding")
        return self.get_response(request)


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
