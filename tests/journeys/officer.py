"""What an officer does in the wizard, said once for all journeys."""

from dataclasses import dataclass
from pathlib import Path

import yaml
from django.utils.translation import gettext, override
from playwright.sync_api import Locator

from tests.journeys.visitors import Visitor

CASES = Path(__file__).resolve().parent.parent / "cases"


def answers_of_case(name: str) -> dict[str, str]:
    """Return the answers of a worked case: option by question."""
    case = yaml.safe_load((CASES / f"{name}.yaml").read_text())
    answers: dict[str, str] = case["answers"]
    return answers


@dataclass(frozen=True, kw_only=True)
class Officer:
    """A visitor who reads one of the two languages and fills in an assignment."""

    visitor: Visitor
    language: str = "nl"

    def word(self, dutch: str) -> str:
        """Return a text of the interface in the language that this officer reads."""
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

    def begin(self, title: str) -> None:
        """Make an assessment; the first question shows."""
        self.visitor.goto("/verkenningen/nieuw/")
        self.visitor.page.locator("input[name=title]").fill(title)
        self.press("Start")

    @property
    def heading(self) -> str:
        """The heading of the page."""
        return self.visitor.page.get_by_role("heading", level=1).inner_text()

    @property
    def question(self) -> str | None:
        """The key of the question on this page, if it is one."""
        parts = self.visitor.path.strip("/").split("/")
        is_question = self.visitor.page.locator("input[name=choice]").count() > 0
        return parts[-1] if is_question else None

    def choose(self, value: str) -> None:
        """Choose an answer by its key."""
        self.visitor.page.locator(f"input[name=choice][value={value}]").check()

    def answer_all(
        self,
        answers: dict[str, str],
        *,
        remarks: dict[str, str] | None = None,
        facts: dict[str, str] | None = None,
    ) -> None:
        """Answer every question from here on; what is not in ``answers`` is not known yet.

        Then fill in the facts: texts are typed, the others chosen by their key.
        """
        while (question := self.question) is not None:
            self.choose(answers.get(question, "dont_know"))
            if question in (remarks or {}):
                self.visitor.page.locator("textarea[name=remark]").fill((remarks or {})[question])
            self.press("Verder")
        if self.visitor.path.endswith("/gegevens/"):
            self.fill_in(facts or {})
            self.press("Verder")

    def fill_in(self, facts: dict[str, str]) -> None:
        """Fill in facts on their page."""
        for name, value in facts.items():
            if name in ("value", "start", "contract_by"):
                self.visitor.page.locator(f"#{name}").fill(value)
            else:
                self.visitor.page.locator(f"input[name={name}][value={value}]").check()

    def address_of(self, part: str) -> str:
        """Return the address of another page of the assessment that is on screen."""
        assessment = "/".join(self.visitor.path.split("/")[:3])
        return f"{assessment}/{part}"
