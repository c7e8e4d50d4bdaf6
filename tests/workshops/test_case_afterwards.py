"""The library tells every case with its ending, so a workshop leads there only afterwards."""

from dataclasses import replace

import pytest
from django.urls import reverse

from domain.library import CaseKind
from perspectives.editions import catalogue_of
from tests.workshops.browsers import address, go, let_facilitate, new_browser, take_part
from tests.workshops.rooms import AT, build_workshop
from workshops import pages_reading
from workshops.models import Format
from workshops.telling import tell_ending

SHOWN = ("open_question", "close_question", "reveal")
PAGES = ("run", "screen", "reading", "room")


@pytest.fixture
def case(shipped_catalogue):
    return next(case for case in shipped_catalogue.cases if case.kind is CaseKind.WORST)


@pytest.fixture
def workshop(shipped_edition, case):
    return build_workshop(shipped_edition, format=Format.CASE, case=case.key)


@pytest.fixture
def browsers(workshop):
    facilitator, phone = let_facilitate(new_browser(), workshop), take_part(workshop)
    return {name: phone if name == "room" else facilitator for name in PAGES}


def leading_to(case, workshop, browsers):
    """The pages with a link to the case in the library."""
    there = reverse("perspectives:case", args=[case.key]).encode()
    return {
        name
        for name, browser in browsers.items()
        if there in browser.get(address(workshop, name)).content
    }


@pytest.mark.parametrize("steps", [(), SHOWN[:1], SHOWN[:2], SHOWN])
def test_no_page_leads_to_the_ending_before_it_may_be_known(workshop, case, browsers, steps):
    go(workshop, *steps)

    assert leading_to(case, workshop, browsers) == set()


def test_after_the_ending_was_told_readers_are_led_to_the_whole_case(workshop, case, browsers):
    go(workshop, *SHOWN)
    tell_ending(workshop_id=workshop.pk, at=AT)

    assert leading_to(case, workshop, browsers) == {"run", "reading", "room"}


def test_after_the_workshop_too(workshop, case, browsers):
    go(workshop, *SHOWN, "end")

    assert leading_to(case, workshop, browsers) == {"run", "reading", "room"}


def test_a_case_that_left_the_library_has_no_link(workshop, case, browsers, monkeypatch):
    bare = replace(catalogue_of(workshop.edition_id), cases=())
    monkeypatch.setattr(pages_reading, "catalogue_of", lambda _: bare)
    go(workshop, *SHOWN, "end")

    assert leading_to(case, workshop, browsers) == set()
