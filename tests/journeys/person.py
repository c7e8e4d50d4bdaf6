"""A visitor who reads one of the two languages, and presses what it says."""

from dataclasses import dataclass

from django.utils.translation import gettext, override
from playwright.sync_api import Locator

from tests.journeys.visitors import Visitor


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

    @property
    def heading(self) -> str:
        """The heading of the page."""
        return self.visitor.page.get_by_role("heading", level=1).inner_text()
