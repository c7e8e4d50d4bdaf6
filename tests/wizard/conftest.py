"""Three browsers: alice made the assessment, bob has nothing yet, stranger never gets anything."""

import pytest
from django.test import Client

from perspectives.models import Edition
from tests.approaches import approach_catalogue
from tests.conftest import build_edition
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


@pytest.fixture
def approach_edition(db) -> Edition:
    """The small catalogue with procedures, which makes the facts a step, as the edition."""
    return build_edition(approach_catalogue())


@pytest.fixture
def with_facts(approach_edition, alice) -> Assessment:
    """An assessment without answers or facts whose edition asks them, made by alice."""
    made = build_assessment(approach_edition)
    let_own(alice, made)
    return made
