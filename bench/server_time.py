"""Tells with each answer what it cost the server, in time and in queries; only while measuring."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.db import connection
from django.http import HttpRequest, HttpResponseBase

HEADER = "Server-Timing"
QUERIES = "X-Queries"


class Counter:
    """Counts what is asked of the database; savepoints too."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, execute: Callable[..., object], *arguments: object) -> object:
        """Count one, and ask it."""
        self.asked += 1
        return execute(*arguments)


class ServerTimeMiddleware:
    """The outermost of all: the time of everything between reading a request and its answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Add the headers; the time is in milliseconds."""
        counter = Counter()
        start = time.perf_counter()
        with connection.execute_wrapper(counter):
            response = self.get_response(request)
        response[HEADER] = f"server;dur={(time.perf_counter() - start) * 1000:.3f}"
        response[QUERIES] = str(counter.asked)
        return response
