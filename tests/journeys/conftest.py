"""One server and one browser for all journeys; every visitor's mishaps fail the journey."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.journeys.looking import WIDE
from tests.journeys.visitors import PATIENCE, Visitor, launch, visiting
from tests.serving import Site, once_a_run, serve

# As patient as a visitor is with a page; a machine that is busy is slow, and not wrong.
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder, so that `-m "not journey"` leaves it out."""
    for item in items:
        if "tests/journeys/" in item.nodeid:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server as in production, with the shipped content and nobody's assessments."""
    folder, once = tmp_path_factory.mktemp("site"), once_a_run(tmp_path_factory.getbasetemp())
    with serve(folder, settings="tests.journeys.settings", once=once) as running:
        yield running


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """A browser. Closed with the package: while it runs, Django refuses queries in this thread."""
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


@pytest.fixture
def visit(site: Site, browser: Browser) -> Iterator[Callable[..., Visitor]]:
    """Open windows of new persons; afterwards none of their pages may have misbehaved."""
    with ExitStack() as windows:
        visitors: list[Visitor] = []

        def open_window(**wishes: object) -> Visitor:
            visitor = windows.enter_context(visiting(browser, site.url, **wishes))  # type: ignore[arg-type]
            visitors.append(visitor)
            return visitor

        yield open_window
    assert [mishap for visitor in visitors for mishap in visitor.mishaps] == []


@pytest.fixture(scope="package")
def kept_windows(site: Site, browser: Browser) -> Iterator[Callable[..., Visitor]]:
    """Windows that stay open, one for each set of wishes: most pages are only looked at."""
    with ExitStack() as windows:

        @cache
        def window(**wishes: object) -> Visitor:
            return windows.enter_context(visiting(browser, site.url, **wishes))  # type: ignore[arg-type]

        yield window


@pytest.fixture
def look(kept_windows: Callable[..., Visitor]) -> Iterator[Callable[..., Visitor]]:
    """Let a new person sit down at a window that is kept; again nothing may have misbehaved."""
    visitors: list[Visitor] = []

    def sit_down(*, width: int = WIDE, **wishes: object) -> Visitor:
        visitor = kept_windows(**wishes)
        visitors.append(visitor)
        visitor.resize(width)
        return visitor

    yield sit_down
    for visitor in visitors:
        visitor.leave()
    mishaps = [mishap for visitor in visitors for mishap in visitor.mishaps]
    for visitor in visitors:
        visitor.mishaps.clear()
    assert mishaps == []
