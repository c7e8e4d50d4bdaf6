"""Many people and double clicks at the same moment, against a server as in production."""

import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.cookies import SimpleCookie
from threading import Barrier
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener
from uuid import uuid4

import pytest

from tests.serving import Site, serve

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
PEOPLE = 10
QUESTIONS = ("complexity", "changes", "main_aim")


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
            return response.status, response.headers["Location"] or response.read().decode()

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


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serve(tmp_path_factory.mktemp("busy"), settings="tests.journeys.settings") as running:
        yield running


def test_a_double_click_makes_one_assessment(site: Site) -> None:
    browser = Browser(site)
    browser.make()
    token, key = browser.token(), str(uuid4())

    made = at_once([partial(browser.made, token, "Dubbel", key)] * 4)

    assert len(set(made)) == 1


def test_two_tabs_that_make_something_at_once_both_keep_it(site: Site) -> None:
    for _attempt in range(6):
        browser = Browser(site)
        browser.make()
        token = browser.token()

        made = at_once([partial(browser.made, token, title) for title in ("Een", "Twee")])

        assert [browser.ask(there)[0] for there in made] == [200, 200]


def test_two_saves_of_one_question_at_once_end_in_one_answer(site: Site) -> None:
    browser = Browser(site)
    there = f"{browser.make()}complexity/"
    fields = {"csrfmiddlewaretoken": browser.token(), "version": 0, "action": "next"}

    answers = at_once(
        [
            partial(browser.ask, there, {**fields, "choice": choice, "remark": choice})
            for choice in ("simple", "some_interfaces", "interwoven", "dont_know")
        ]
    )

    assert {status for status, _where in answers} == {303}
    page = browser.ask(there)[1]
    (chosen,) = re.findall(r'value="(\w+)"[^>]*\schecked', page)
    assert re.search(rf"<textarea[^>]*>\s*{chosen}\s*</textarea>", page)


def test_many_people_who_save_at_once_lose_nothing(site: Site) -> None:
    browsers = [Browser(site) for _person in range(PEOPLE)]
    there = [browser.make(f"Persoon {number}") for number, browser in enumerate(browsers)]
    tokens = [browser.token() for browser in browsers]

    def answer_all(number: int) -> list[int]:
        fields = {"csrfmiddlewaretoken": tokens[number], "choice": "dont_know", "action": "next"}
        return [
            browsers[number].ask(f"{there[number]}{question}/", {**fields, "remark": question})[0]
            for question in QUESTIONS
        ]

    statuses = at_once([partial(answer_all, number) for number in range(PEOPLE)])

    assert {status for row in statuses for status in row} == {303}
    for number, browser in enumerate(browsers):
        for question in QUESTIONS:
            assert f">{question}</textarea>" in "".join(
                browser.ask(f"{there[number]}{question}/")[1].split("\n")
            )
