"""Every page of a workshop at every phase: what axe finds, how wide it is, dark and on paper."""

import json
from urllib.parse import urljoin

import pytest

from tests.journeys.looking import NARROW, WIDE, background, faults_of, looked_at
from tests.journeys.workshop_stations import CROWDED, CROWDED_CARDS, STATIONS

PAGES = ("", "scherm/", "meedoen/")
OTHERS = (
    ("again", "scherm/?beeld=vraag"),
    ("again", "scherm/?beeld=driehoek"),
    ("again", "scherm/?beeld=alles"),
    ("again", "scherm/?beeld=opmerkingen"),
    ("closed", "doen/end/"),
    ("ended", "verslag/"),
)


@pytest.fixture(scope="package")
def stations(site):
    """A workshop at every phase, with what opens its pages."""
    command = "from tests.journeys.workshop_stations import build; build()"
    return json.loads(site.manage("shell", "--verbosity", "0", "--command", command))


@pytest.fixture
def at_station(look, stations):
    """Let somebody sit down who facilitates a workshop and also takes part in it."""

    def sit_down(station, **wishes):
        visitor, opened = look(**wishes), stations[station]
        host = {"domain": "127.0.0.1", "path": "/werksessies/"}
        visitor.page.context.add_cookies(
            [{"name": opened["cookie"], "value": opened["value"], **host}]
        )
        visitor.goto(opened["facilitate"])
        return visitor

    return sit_down


@pytest.mark.parametrize("station", STATIONS)
def test_the_pages_are_accessible_and_fit_at_every_phase(at_station, stations, station):
    visitor = at_station(station)

    found = {page: faults_of(visitor, stations[station]["address"] + page) for page in PAGES}

    assert found == {page: [] for page in PAGES}


@pytest.mark.parametrize("station", STATIONS)
def test_the_pages_fit_a_phone_in_english_too(at_station, stations, station):
    visitor = at_station(station, language="en")

    found = {
        page: looked_at(visitor, stations[station]["address"] + page, width=NARROW)
        for page in PAGES
    }

    assert found == {page: [] for page in PAGES}
    assert visitor.page.locator("html").get_attribute("lang") == "en"


@pytest.mark.parametrize(("station", "page"), OTHERS)
def test_another_page_is_accessible_and_fits(at_station, stations, station, page):
    visitor = at_station(station)

    assert faults_of(visitor, stations[station]["address"] + page) == []


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize(
    ("station", "sheet"), [(CROWDED, "vraag"), (CROWDED, "driehoek"), (CROWDED_CARDS, "vraag")]
)
def test_a_screen_with_long_names_and_two_rounds_or_many_cards_shows_everything(
    at_station, stations, station, sheet, size
):
    page = at_station(station).page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(urljoin(page.url, f"{stations[station]['address']}scherm/?beeld={sheet}"))

    assert page.evaluate("document.documentElement.scrollHeight") <= size[1]


def test_the_page_to_choose_a_side_is_accessible_and_fits(look, stations):
    assert faults_of(look(language="en"), stations["lobby"]["join"]) == []


def test_a_code_that_does_not_work_says_so_in_an_accessible_way(look):
    assert faults_of(look(), "/werksessies/mee/?code=onzin", status=422) == []


@pytest.mark.parametrize("page", [*PAGES, "scherm/?beeld=driehoek", "verslag/"])
def test_a_page_is_accessible_in_the_dark(at_station, stations, page):
    station = "ended" if page == "verslag/" else "again"
    visitor = at_station(station, dark=True)

    assert looked_at(visitor, stations[station]["address"] + page, width=WIDE) == []


def test_the_screen_can_be_made_dark_by_hand(at_station, stations):
    visitor = at_station("revealed")
    visitor.goto(stations["revealed"]["address"] + "scherm/")
    light = background(visitor)

    visitor.page.get_by_role("button", name="Donkere weergave").click()

    assert background(visitor) != light
    assert visitor.axe_violations() == []


@pytest.mark.parametrize("page", ["", "meedoen/", "verslag/"])
def test_a_printed_page_is_dark_on_white(at_station, stations, page):
    visitor = at_station("ended", dark=True)
    visitor.page.emulate_media(media="print")
    visitor.goto(stations["ended"]["address"] + page)

    assert background(visitor) in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    assert visitor.page.get_by_role("heading", level=1).is_visible()
