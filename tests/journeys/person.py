"""A visitor who reads one of the two languages, and presses what it says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext, override
from playwright.sync_api import APIRequestContext, Locator

from tests.journeys.visitors import Visitor

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


def token_in(html: str) -> str:
    """Return what a form of this page proves with that it was asked for here."""
    found = _TOKEN.search(html)
    assert found
    return found[1]


def send_form(
    request: APIRequestContext, path: str, token: str, fields: Mapping[str, str | Sequence[str]]
) -> str:
    """Send a form as a browser without script does, and return where the answer leads."""
    answer = request.post(
        path,
        data=urlencode({**fields, "csrfmiddlewaretoken": token}, doseq=True),
        headers={"Content-Type": "application/x-www-form-urlencoded"},
        max_redirects=0,
    )
    assert answer.status == 303, (path, answer.status)
    return answer.headers["location"].partition("?")[0]


@dataclass(frozen=True, kw_only=True)
class Person:
    """A visitor with a language; what is pressed is named by its Dutch words."""

    visitor: Visitor
    language: str = "nl"

    def word(self, dutch: str) -> str:
        """Return a text of the interface in the language that this person reads."""
        with override(self.language):
            return gettext(dutch)

    def button(self, dutch: str) -> Locator:
        """Find a button by its words."""
        return self.visitor.page.get_by_role("button", name=self.word(dutch), exact=True)

    def link(self, dutch: str) -> Locator:
        """Find the first link with these words."""
        page = self.visitor.page
        return page.get_by_role("link", name=self.word(dutch), exact=True).first

    def press(self, dutch: str) -> None:
        """Press a button and wait for the next page."""
        with self.visitor.page.expect_navigation():
            self.button(dutch).click()

    def follow(self, dutch: str) -> None:
        """Follow a link and wait for the next page."""
        with self.visitor.page.expect_navigation():
            self.link(dutch).click()

    def fill_in_unseen(self, path: str, **fields: str | Sequence[str]) -> str:
        """Send the form of a page without opening it, and return where the answer leads."""
        request = self.visitor.page.request
        token = token_in(request.get(self.visitor.site + path).text())
        return send_form(request, self.visitor.site + path, token, fields)

    @property
    def heading(self) -> str:
        """The heading of the page."""
        return self.visitor.page.get_by_role("heading", level=1).inner_text()
