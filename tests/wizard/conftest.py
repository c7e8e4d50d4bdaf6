"""Three browsers: alice made the assessment, bob has nothing yet, stranger never gets anything."""

import pytest
from django.test import Client

from tests.wizard.builders import build_assessment, let_own
from wizard.models import Assessment


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
def assessment(edition, alice) -> Assessment:
    """An assessment without answers on the small catalogue, made by alice."""
    made = build_assessment(edition)
    let_own(alice, made)
    return made
