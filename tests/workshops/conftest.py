"""A workshop on the shipped content, the browser that made it, and one that has nothing."""

import pytest
from django.test import Client

from tests.workshops.browsers import let_facilitate, new_browser
from tests.workshops.rooms import build_workshop
from workshops.kept_parts import forget_parts
from workshops.models import Workshop
from workshops.seats import forget_seats
from workshops.state import forget_states


@pytest.fixture(autouse=True)
def _forget_states():
    """A state that is kept for a second must not reach the next test."""
    forget_states()
    forget_seats()
    forget_parts()
    yield
    forget_states()
    forget_seats()
    forget_parts()


@pytest.fixture
def workshop(shipped_edition) -> Workshop:
    """A mirror with two questions, in its lobby."""
    made: Workshop = build_workshop(shipped_edition)
    return made


@pytest.fixture
def facilitator(workshop) -> Client:
    return let_facilitate(new_browser(), workshop)


@pytest.fixture
def stranger() -> Client:
    return new_browser()
