"""Tells with each answer how long the server took for it; only while measuring."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

HEADER = "Server-Timing"


class ServerTimeMiddleware:
    """The outermost of all: the time of everything between reading a request and its answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Add the header, in milliseconds."""
        start = time.perf_counter()
        response = self.get_response(request)
        response[HEADER] = f"server;dur={(time.perf_counter() - start) * 1000:.3f}"
        return response
