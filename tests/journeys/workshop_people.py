"""Who meet in a workshop: a facilitator, a screen, people with a phone, and a crowd of phones."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import APIRequestContext, Browser, Locator, Page, expect

from tests.journeys.person import Person, send_form, token_in
from tests.journeys.visitors import Visitor
from workshops.kept_a_second import KEPT_SECONDS

TITLE = "Kademuren"
TOLD_WITHIN = 100
"""A page tells of what it shows a moment later, in milliseconds."""
JOIN = "/werksessies/mee/"
QUESTIONS = ("need_clarity", "market_knowledge")
STATE = re.compile(r"/stand/")
_DONE = re.compile(r"/(doen|opmerkingen)/$")
_HIDDEN = re.compile(r'name="(question|round)" value="([^"]+)"')
_OPTION = re.compile(r'name="option"[^>]*value="([^"]+)"')


class Facilitator(Person):
    """A person who makes a workshop and runs it, with the keyboard where that is possible."""

    def make(self, *, questions: int = 2, rounds: int = 1) -> None:
        """Make a mirror workshop with so many of the proposed questions."""
        self.visitor.goto("/werksessies/nieuw/")
        page = self.visitor.page
        page.locator("main input[name=title]").fill(TITLE)
        self.press("Kies zelf vragen en kanten")
        chosen = page.locator("input[name=questions]:checked")
        while chosen.count() > questions:
            chosen.last.uncheck()
        page.locator(f"input[name=rounds][value='{rounds}']").check()
        self.press("Maak de werksessie")

    def have_made(self) -> None:
        """Open a mirror workshop of two questions that was made before."""
        made = self.fill_in_unseen(
            "/werksessies/nieuw/", title=TITLE, format="mirror", questions=QUESTIONS
        )
        self.visitor.goto(made)

    def link_to(self, label: str) -> str:
        """Return the path and query of one of the three links."""
        address = urlsplit(self.visitor.page.get_by_label(label, exact=True).input_value())
        return f"{address.path}?{address.query}" if address.query else address.path

    @property
    def code(self) -> str:
        """The code with which one joins."""
        return parse_qs(urlsplit(self.link_to("Link om mee te doen")).query)["code"][0]

    def key(self, name: str) -> None:
        """Press a key where nothing is filled in, and wait until it has done what it does."""
        expect(self.visitor.page.locator(f"[data-shortcut={name}]")).to_be_visible()
        self.visitor.page.locator("body").evaluate("() => document.activeElement.blur()")
        with self.visitor.page.expect_response(_DONE):
            self.visitor.page.keyboard.press(name)

    def do(self, words: str) -> None:
        """Press a button that has no key, and wait until it has done what it does."""
        with self.visitor.page.expect_response(_DONE):
            self.button(words).click()

    def agree(self, text: str) -> None:
        """Note what the room agreed, and wait until it is kept."""
        self.visitor.page.get_by_label("Afspraak", exact=True).fill(text)
        self.button("Leg de afspraak vast").click()
        expect(self.visitor.page.locator("#afspraak dl")).to_contain_text(text)

    def ask_next(self) -> None:
        """Go on to the next question, which opens."""
        self.key("ArrowRight")

    def reveal(self) -> None:
        """Close the question and show what was answered."""
        self.key("s")
        self.key("t")


class Participant(Person):
    """A person with a phone."""

    def join(self, path: str, *, side: str = "Inkopers") -> None:
        """Open an address with the code and join at a side."""
        self.visitor.goto(path)
        self.visitor.page.get_by_role("radio", name=side).check()
        self.press("Doe mee")

    def have_joined(self, code: str) -> None:
        """Open the room that was joined before."""
        self.visitor.goto(self.fill_in_unseen(f"{JOIN}?code={code}", code=code, side="side_1"))

    @property
    def options(self) -> Locator:
        """The answers that can be chosen."""
        return self.visitor.page.locator("form").get_by_role("radio")

    def choose(self, at: int) -> None:
        """Choose an answer by its place, and do not send it yet."""
        expect(self.options.nth(at)).to_be_visible()
        self.options.nth(at).check()

    def send(self) -> None:
        """Press the button that sends, also when this answer takes the place of another."""
        words = "|".join((self.word("Verstuur antwoord"), self.word("Verstuur opnieuw")))
        self.visitor.page.get_by_role("button", name=re.compile(f"^({words})$")).click()

    def sees(self, dutch: str) -> None:
        """Wait until these words are on the page."""
        expect(self.visitor.page.get_by_text(self.word(dutch)).first).to_be_visible()


@dataclass(frozen=True, kw_only=True)
class Phone:
    """One of a crowd: sends what a phone without script sends, and opens no page."""

    request: APIRequestContext
    room: str

    def vote(self, at: int) -> None:
        """Answer the question that is open."""
        html = self.request.get(self.room).text()
        fields = {**dict(_HIDDEN.findall(html)), "option": _OPTION.findall(html)[at]}
        send_form(self.request, f"{self.room}stem/", token_in(html), fields)


@contextmanager
def crowd(browser: Browser, site: str, *, code: str, each: int) -> Iterator[list[Phone]]:
    """Let so many people of each side join; the sides take turns in the list."""
    contexts = [browser.new_context(base_url=site) for _number in range(2 * each)]
    phones = []
    for number, context in enumerate(contexts):
        html = context.request.get(f"{JOIN}?code={code}").text()
        fields = {"code": code, "side": f"side_{number % 2 + 1}", "name": ""}
        room = send_form(context.request, JOIN, token_in(html), fields)
        phones.append(Phone(request=context.request, room=room))
    try:
        yield phones
    finally:
        for context in contexts:
            context.close()


def hear(page: Page) -> None:
    """Keep from now on what the page announces; what it knew before has been told by then."""
    page.wait_for_timeout(TOLD_WITHIN)
    page.evaluate(
        """() => {
            window.heard = [];
            const area = document.querySelector("[data-live-status]");
            new MutationObserver(() => area.textContent && window.heard.push(area.textContent))
                .observe(area, { childList: true });
        }"""
    )


def heard(page: Page) -> list[str]:
    """Return what the page announced."""
    page.wait_for_timeout(TOLD_WITHIN)
    return [" ".join(words.split()) for words in page.evaluate("window.heard")]


def wait_for_polls(visitor: Visitor, number: int = 2) -> None:
    """Wait until the page asked so many times where the workshop is now, and was answered.

    The server may answer for a second with what it read before.
    """
    visitor.page.wait_for_timeout(1000 * KEPT_SECONDS)
    for _poll in range(number):
        with visitor.page.expect_response(STATE):
            pass
    visitor.page.wait_for_timeout(100)
