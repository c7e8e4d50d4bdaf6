"""Three browsers and a check: alice made it, bob has nothing yet, stranger never gets anything."""

import pytest
from django.test import Client

from checker.models import Check
from tests.checker.builders import build_check
from tests.wizard.builders import let_own


@pytest.fixture
def alice() -> Client:
    return Client(headers={"accept-language": "nl"})


@pytest.fixture
def bob() -> Client:
    return Client(headers={"accept-language": "nl"})


@pytest.fixture
def stranger() -> Client:
    return Client(headers={"accept-language": "nl"})


@pytest.fixture
def check(shipped_edition, alice) -> Check:
    """A check without a notice on the shipped content, made by alice."""
    made = build_check(shipped_edition)
    let_own(alice, made.assessment)
    return made
