"""An officer without a browser: asks pages and sends forms over one open connection."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

from bench.server_time import HEADER, QUERIES

START = "/verkenningen/nieuw/"
DONT_KNOW = {"dont_know", "not_applicable"}
FACTS = {
    "authority": "sub_central",
    "kind": "supplies",
    "research_only": "no",
    "technique": "framework",
    "circumstances": "none",
    "start": "11-1-2027",
    "contract_by": "",
    "action": "next",
}


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the server answered."""

    status: int
    body: str
    location: str
    queries: int


class FormOnPage(HTMLParser):
    """The fields of the form that holds a field of this name."""

    def __init__(self, page: str, *, with_field: str) -> None:
        super().__init__()
        self.with_field = with_field
        self.fields: dict[str, str] = {}
        self.choices: list[str] = []
        self._found = False
        self.feed(page)
        if not self._found:
            raise LookupError(with_field)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Gather the fields of each form until the right one was seen."""
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and not self._found:
            self.fields, self.choices = {}, []
        if tag == "input" and "name" in given:
            self._gather(given)

    def _gather(self, given: dict[str, str]) -> None:
        name = given["name"]
        if self._found and given.get("type") != "radio":
            return
        self._found = self._found or name == self.with_field
        if given.get("type") == "radio":
            self.choices.append(given["value"])
        elif given.get("type") == "hidden":
            self.fields[name] = given.get("value", "")


class Officer:
    """One person who fills in an assignment."""

    def __init__(self, site: str) -> None:
        address = urlsplit(site)
        self.connection = HTTPConnection(address.hostname or "", address.port, timeout=60)
        self.cookies: dict[str, str] = {}
        self.server_time = 0.0
        """Milliseconds that the server worked for this officer, all requests together."""

    def get(self, path: str) -> Answer:
        """Ask a page."""
        return self._ask("GET", path)

    def post(self, path: str, fields: dict[str, str]) -> Answer:
        """Send a form."""
        return self._ask("POST", path, urlencode(fields))

    def _ask(self, method: str, path: str, body: str | None = None) -> Answer:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        self.server_time += float((answer.getheader(HEADER) or "dur=0").rpartition("=")[2])
        for line in answer.headers.get_all("Set-Cookie") or ():
            self.cookies.update({key: item.value for key, item in SimpleCookie(line).items()})
        if answer.status not in {200, 303}:
            message = f"{method} {path} answered {answer.status}"
            raise RuntimeError(message)
        return Answer(
            status=answer.status,
            body=content.decode(errors="replace"),
            location=urlsplit(answer.getheader("Location") or "").path,
            queries=int(answer.getheader(QUERIES) or 0),
        )

    def begin(self) -> str:
        """Make an assessment and return the path of its first question."""
        form = FormOnPage(self.get(START).body, with_field="title")
        return self.post(
            START, form.fields | {"title": "Laptops voor de hele organisatie"}
        ).location

    def answer_all(self, path: str) -> list[str]:
        """Answer every question from here on and return the paths of all of them."""
        paths = []
        while (page := self.get(path)).body.find('name="choice"') >= 0:
            paths.append(path)
            path = self.post(path, self.filled_in(page.body, turn=len(paths))).location
        return paths

    def facts(self, page: str, *, value: str) -> dict[str, str]:
        """Return the form of the facts, filled in with this value."""
        return FormOnPage(page, with_field="authority").fields | FACTS | {"value": value}

    def filled_in(self, page: str, *, turn: int) -> dict[str, str]:
        """Return the form of a question with an answer that differs from turn to turn."""
        form = FormOnPage(page, with_field="choice")
        choices = [choice for choice in form.choices if choice not in DONT_KNOW]
        return form.fields | {"choice": choices[turn % len(choices)], "action": "next"}
