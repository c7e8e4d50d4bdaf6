"""Visitors with a real browser, who notice what a page should never do."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request, Response

PATIENCE = 15_000
HEIGHT = 900
LOCALES = {"nl": "nl-NL", "en": "en-GB"}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# What axe holds against; best practices are included, for they find real mistakes.
AXE_OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# Axe reads the same few colours anew for every piece of text, which takes a third of its time.
_READ_COLOURS_ONCE = """;(() => {
    const { Color } = axe.commons.color;
    const read = Color.prototype.parseString;
    const known = new Map();
    Color.prototype.parseString = function (text) {
        if (!known.has(text)) {
            known.set(text, read.call(new Color(0, 0, 0, 1), text));
        }
        const { r, g, b, alpha } = known.get(text);
        return Object.assign(this, { r, g, b, alpha });
    };
})()"""
_AXE = Axe().axe_script + _READ_COLOURS_ONCE
# Pages of a workshop ask every 1.8 seconds where it is; here six times as often, so that no test
# waits for that. It is known by the name of what then happens, and nothing else goes faster.
_HURRY = """{
    const wait = window.setTimeout;
    window.setTimeout = (act, time, ...rest) =>
        wait(act, act.name === "ask" ? time / 6 : time, ...rest);
}"""


def launch(playwright: Playwright) -> Browser:
    """Start the system's Chromium, or the one that Playwright fetched itself."""
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, PROGRAMS)), None)
    return playwright.chromium.launch(executable_path=program, args=FLAGS)


@dataclass(kw_only=True)
class Visitor:
    """One browser window of one person; ``mishaps`` is what no page may ever cause."""

    page: Page
    site: str
    mishaps: list[str] = field(default_factory=list)
    loses_connection: bool = False

    def goto(self, path: str) -> int:
        """Open an address of the site and return the status of the answer."""
        response = self.page.goto(self.site + path)
        assert response is not None
        return response.status

    @property
    def path(self) -> str:
        """The path of the page on screen."""
        return urlsplit(self.page.url).path

    def width_overflow(self) -> int:
        """Return by how many pixels the page is wider than the window."""
        overflow: int = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        return overflow

    def axe_violations(self) -> list[str]:
        """Return what axe finds on this page, one line per kind, with the parts concerned."""
        if self.page.evaluate("window.axe === undefined"):
            self.page.evaluate(_AXE)
        violations = self.page.evaluate(
            "options => axe.run(document, options).then(results => results.violations)", AXE_OPTIONS
        )
        return [
            f"{rule['id']}: {rule['help']}: "
            + "; ".join(str(node["target"]) for node in rule["nodes"][:5])
            for rule in violations
        ]

    def resize(self, width: int) -> None:
        """Make the window this wide."""
        self.page.set_viewport_size({"width": width, "height": HEIGHT})

    def leave(self) -> None:
        """Leave nothing behind for who uses this window next, but the page on screen."""
        if self.page.url.startswith(self.site):
            self.page.evaluate("localStorage.clear(), sessionStorage.clear()")
        self.page.emulate_media(media="null")
        self.page.context.clear_cookies()

    def other_tab(self) -> "Visitor":
        """Open another tab of the same browser; its mishaps are kept with those of this one."""
        tab = Visitor(page=self.page.context.new_page(), site=self.site, mishaps=self.mishaps)
        tab.watch()
        return tab

    def watch(self) -> None:
        """Keep an eye on what the pages in this tab do."""
        self.page.on("console", self.note_message)
        self.page.on("pageerror", lambda error: self.mishaps.append(f"{self.page.url}: {error}"))
        self.page.on("request", self.note_request)
        self.page.on("requestfailed", self.note_failure)
        self.page.on("response", self.note_broken_part)

    def note_message(self, message: ConsoleMessage) -> None:
        """Keep errors and warnings, among which what the content policy refused."""
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            self.mishaps.append(f"{self.page.url}: {message.text}")

    def note_request(self, request: Request) -> None:
        """Keep requests that leave the site."""
        if not request.url.startswith((self.site, "data:", "blob:")):
            self.mishaps.append(f"{self.page.url}: asked another host: {request.url}")

    def note_failure(self, request: Request) -> None:
        """Keep requests that got no answer, except those that a download or new page ended."""
        expected = ["ERR_ABORTED"]
        if self.loses_connection:
            expected.append("ERR_INTERNET_DISCONNECTED")
        if request.failure and not any(error in request.failure for error in expected):
            self.mishaps.append(f"{request.url}: {request.failure}")

    def note_broken_part(self, response: Response) -> None:
        """Keep parts of a page (style, font, picture, script) that were not found."""
        if response.status >= 400 and response.url.startswith(f"{self.site}/static/"):
            self.mishaps.append(f"{response.url} answers {response.status}")


@contextmanager
def visiting(
    browser: Browser,
    site: str,
    *,
    width: int = 1280,
    language: str = "nl",
    javascript: bool = True,
    dark: bool = False,
    hurried: bool = True,
) -> Iterator[Visitor]:
    """Open a window of a new person; nothing is known of them yet."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        locale=LOCALES[language],
        java_script_enabled=javascript,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE)
    if hurried:
        context.add_init_script(_HURRY)
    visitor = Visitor(page=context.new_page(), site=site)
    visitor.watch()
    try:
        yield visitor
    finally:
        context.close()
