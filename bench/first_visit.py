"""What a first visit to the first question costs in a real browser with nothing kept."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import sync_playwright

from bench.officer import Officer
from tests.journeys.visitors import launch
from tests.serving import Site


@dataclass(kw_only=True)
class Visit:
    """The requests of one page and the bytes that came over the line, heads included."""

    requests: list[str] = field(default_factory=list)
    received: int = 0

    def note_request(self, event: dict[str, Any]) -> None:
        """Count a request."""
        self.requests.append(event["request"]["url"])

    def note_finished(self, event: dict[str, Any]) -> None:
        """Count its bytes."""
        self.received += int(event["encodedDataLength"])


def first_visit(site: Site) -> Visit:
    """Open the first question as somebody who was never on the site before."""
    officer = Officer(site.url)
    path = officer.begin()
    visit = Visit()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        context = browser.new_context(locale="nl-NL")
        context.add_cookies(
            [
                {"name": name, "value": value, "url": site.url}
                for name, value in officer.cookies.items()
            ]
        )
        page = context.new_page()
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.setCacheDisabled", {"cacheDisabled": True})
        line.on("Network.requestWillBeSent", visit.note_request)
        line.on("Network.loadingFinished", visit.note_finished)
        page.goto(site.url + path, wait_until="networkidle")
        browser.close()
    return visit
