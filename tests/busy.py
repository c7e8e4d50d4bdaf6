"""People and calls at the same moment, against a server as in production."""

import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from http.cookies import SimpleCookie
from threading import Barrier
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener
from uuid import uuid4

from tests.serving import Site

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_arguments: Any) -> None:
        return None


class Browser:
    """The little of a browser that is needed, also for requests at the same time."""

    def __init__(self, site: Site) -> None:
        self.url = site.url
        self.cookies: dict[str, str] = {}
        self.opener = build_opener(_Stay)

    def ask(self, path: str, fields: dict[str, object] | None = None) -> tuple[int, str]:
        """Return the status with where it leads, or with the page."""
        data = urlencode(fields).encode() if fields is not None else None
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        request = Request(self.url + path, data=data, headers={"Cookie": cookies})
        try:
            response = self.opener.open(request, timeout=60)
        except HTTPError as error:
            response = error
        with response:
            for header in response.headers.get_all("Set-Cookie") or []:
                self.cookies |= {k: m.value for k, m in SimpleCookie(header).items()}
            page = response.read().decode(errors="replace")
            return response.status, response.headers["Location"] or page

    def token(self) -> str:
        found = TOKEN.search(self.ask("/verkenningen/nieuw/")[1])
        assert found
        return found[1]

    def make(self, title: str = "Proef", key: str = "") -> str:
        """Make an assessment and return its address."""
        return self.made(self.token(), title, key)

    def made(self, token: str, title: str, key: str = "") -> str:
        fields = {"title": title, "creation_key": key or uuid4(), "csrfmiddlewaretoken": token}
        status, there = self.ask("/verkenningen/nieuw/", fields)
        assert status == 303, status
        return there.rsplit("/", 2)[0] + "/"


def at_once(calls: Sequence[Callable[[], Any]]) -> list[Any]:
    """Make all calls at the same moment and return what each gave."""
    start = Barrier(len(calls))

    def wait_and(call: Callable[[], Any]) -> Any:
        start.wait()
        return call()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(wait_and, calls))
