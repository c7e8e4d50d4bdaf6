"""One browser, and its assessment in which every state of an answer occurs."""

from uuid import UUID

import pytest
from django.test import Client

from tests.wizard.builders import build_answer, build_assessment, let_own
from wizard.models import Assessment

SAME = UUID("3f0d9a52-94a5-4f0f-8a52-6c1f5d3c9f01")


@pytest.fixture
def alice() -> Client:
    return Client(headers={"accept-language": "nl"})


@pytest.fixture
def every_state(edition, alice) -> Assessment:
    """Answered, not known, not applicable and only remarked upon; ``trust`` is left alone."""
    made = build_assessment(edition, title="Onderhoud van bermen", pk=SAME)
    build_answer(made, "clarity", "functional", remark="Vastgesteld in maart")
    build_answer(made, "solution", "absent")
    build_answer(made, "ownership", "not_applicable")
    build_answer(made, "suppliers", "dont_know", remark="Marktverkenning loopt")
    build_answer(made, "experience", remark="Nog navragen")
    let_own(alice, made)
    return made
