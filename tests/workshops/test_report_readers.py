"""Who may read the report, and when: one rule for the page and for everything to take along."""

from uuid import UUID

import pytest
from django.urls import reverse

from tests.html import problems, read
from tests.workshops.browsers import address, go, let_facilitate, new_browser, take_part, words
from tests.workshops.ended import build_asked, build_ended
from workshops.models import Attendance

ADDRESSES = ("report", "report_pdf", "report_docx", "report_csv")
FILES = ADDRESSES[1:]
UNKNOWN = UUID("5b0c8d8e-2a5c-4d0e-9d5c-0f6b1c2d3e4f")


@pytest.fixture
def asked(shipped_edition):
    return build_asked(shipped_edition)


def screen_of(workshop):
    browser = new_browser()
    browser.get(reverse("workshops:open_screen", args=[workshop.screen_token]))
    return browser


def readers_of(workshop):
    """Browsers that may read the report of a workshop that still runs, by what they are."""
    return {
        "facilitator": let_facilitate(new_browser(), workshop),
        "screen": screen_of(workshop),
        "participant": take_part(workshop),
    }


@pytest.mark.parametrize("name", ADDRESSES)
def test_everybody_who_was_part_of_it_reads_the_report_after_the_end(asked, name):
    browsers = readers_of(asked)
    go(asked, "end")

    statuses = {who: b.get(address(asked, name)).status_code for who, b in browsers.items()}

    assert statuses == dict.fromkeys(browsers, 200)


@pytest.mark.parametrize("name", ADDRESSES)
def test_strangers_get_the_answer_of_a_workshop_that_does_not_exist(
    shipped_edition, stranger, name
):
    ended = build_ended(shipped_edition)

    theirs = stranger.get(address(ended, name))
    nobodys = stranger.get(reverse(f"workshops:{name}", args=[UNKNOWN]))

    assert (theirs.status_code, nobodys.status_code) == (404, 404)
    assert words(theirs) == words(nobodys)


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_participant_of_another_workshop_is_a_stranger(shipped_edition, asked, name):
    other = build_asked(shipped_edition, {})
    browser = take_part(other)
    go(asked, "end")

    assert browser.get(address(asked, name)).status_code == 404


@pytest.mark.parametrize("name", ADDRESSES)
def test_the_report_is_only_read(shipped_edition, name):
    ended = build_ended(shipped_edition)

    response = let_facilitate(new_browser(), ended).post(address(ended, name))

    assert response.status_code == 405


@pytest.mark.parametrize("who", ["facilitator", "screen", "participant"])
@pytest.mark.parametrize("name", ADDRESSES)
def test_before_the_end_it_says_that_the_report_comes_and_nothing_else(asked, who, name):
    browser = readers_of(asked)[who]

    response = browser.get(address(asked, name))

    assert response.status_code == (200 if name == "report" else 409)
    assert "Het verslag komt als de werksessie is afgelopen" in words(response)
    assert response["Content-Type"].startswith("text/html")
    assert "Eensgezind" not in words(response)


@pytest.mark.parametrize("name", ADDRESSES)
def test_no_cache_keeps_the_report(shipped_edition, name):
    ended = build_ended(shipped_edition)

    response = let_facilitate(new_browser(), ended).get(address(ended, name))

    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]


def test_only_the_facilitator_reads_the_first_names(asked):
    Attendance.objects.create(workshop=asked, name="Fatima")
    browsers = readers_of(asked)
    go(asked, "end")

    seen = {
        who: [b.get(address(asked, "report")).content, b.get(address(asked, "report_csv")).content]
        for who, b in browsers.items()
    }

    assert b"Fatima" in seen["facilitator"][0]
    assert all(b"Fatima" not in seen[who][0] for who in ("screen", "participant"))
    assert all(b"Fatima" not in pages[1] for pages in seen.values())


def test_names_stand_by_alphabet_and_apart_from_the_sides(shipped_edition):
    ended = build_ended(shipped_edition)
    for name in ("zoë", "Anna", "Joris", "Çağla"):
        Attendance.objects.create(workshop=ended, name=name)

    page = words(let_facilitate(new_browser(), ended).get(address(ended, "report")))

    assert "Anna, Çağla, Joris, zoë" in page


def test_only_the_facilitator_is_offered_to_go_on_with_the_agreements(asked):
    browsers = readers_of(asked)
    go(asked, "end")

    offered = {
        who: "Ga verder met de afspraken" in words(browser.get(address(asked, "report")))
        for who, browser in browsers.items()
    }

    assert offered == {"facilitator": True, "screen": False, "participant": False}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_pages_hold_to_what_every_page_must(asked, language):
    browser = readers_of(asked)["facilitator"]
    before = browser.get(address(asked, "report"), headers={"accept-language": language})
    go(asked, "end")

    after = browser.get(address(asked, "report"), headers={"accept-language": language})

    assert problems(before.content, language=language) == []
    assert problems(after.content, language=language) == []
    assert read(after.content).one("h1").text == "Kademuren"


def test_the_end_of_the_room_leads_to_the_report(asked):
    browsers = readers_of(asked)
    go(asked, "end")

    for who, page in (("participant", "room"), ("facilitator", "run")):
        links = [
            a.get("href") for a in read(browsers[who].get(address(asked, page)).content).all("a")
        ]
        assert address(asked, "report") in links


def test_a_removed_workshop_has_no_report(shipped_edition):
    ended = build_ended(shipped_edition)
    browser = let_facilitate(new_browser(), ended)
    browser.get(address(ended, "report_pdf"))
    where = address(ended, "report_pdf")

    ended.delete()

    assert browser.get(where).status_code == 404
