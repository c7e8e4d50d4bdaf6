"""The strict content policy holds for all of a workshop, and nothing in it needs a weaker one."""

import re

import pytest
from django.conf import settings
from django.urls import reverse

from tests.workshops.browsers import address, fill, go, let_facilitate, new_browser, take_part
from tests.workshops.rooms import build_workshop
from workshops.state import forget_states

STEPS = ("open_question", "close_question", "reveal", "end")
PAGES = ("run", "run_state", "screen", "screen_state", "room", "room_state", "qr", "report")
INLINE = re.compile(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)|javascript:")


@pytest.fixture
def workshop(shipped_edition):
    forget_states()
    return build_workshop(shipped_edition)


def answers(workshop):
    """Everything that can be read of a workshop, by who may read it."""
    facilitator, phone = let_facilitate(new_browser(), workshop), take_part(workshop)
    fill(workshop)
    for step in (None, *STEPS):
        if step:
            go(workshop, step)
        for page in PAGES:
            client = phone if page.startswith("room") else facilitator
            yield page, client.get(address(workshop, page))


def test_no_page_in_any_phase_needs_a_weaker_policy(workshop):
    for page, response in answers(workshop):
        assert response.status_code in {200, 404, 409}, page
        assert INLINE.findall(response.content.decode()) == [], page
        assert "unsafe" not in response["Content-Security-Policy"], page


def test_the_pages_to_begin_have_the_same_policy(workshop):
    expected = len(settings.CONTENT_SECURITY_POLICY["DIRECTIVES"])
    for name in ("start", "create", "join"):
        response = new_browser().get(reverse(f"workshops:{name}"))

        assert len(response["Content-Security-Policy"].split(";")) == expected
        assert INLINE.findall(response.content.decode()) == []
