"""Taking along the brief in Word, the data and the calendar: kind of file, name and language."""

import json
from datetime import date
from decimal import Decimal

import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator

from domain.facts import Authority, Kind
from tests.briefs.builders import PARTICIPATION
from tests.briefs.docx_reading import ReadDocx
from tests.briefs.test_advice_schema import SCHEMA_FILE
from tests.wizard.builders import address, build_assessment, let_open, let_own
from wizard.fact_models import AssignmentFacts
from wizard.models import ShareLink, StepTick

DOWNLOADS = ["brief_docx", "advice_json", "calendar"]
ANSWERS = {
    "need_clarity": "functional",
    "solution": "adaptation",
    "suppliers": "three_to_five",
    "experience": "some",
}


@pytest.fixture
def answered(edition, alice):
    made = build_assessment(edition, title="Café naïef: wegen/bruggen", answers=PARTICIPATION)
    let_own(alice, made)
    return made


@pytest.fixture
def with_start(shipped_edition, alice):
    """An assessment on the shipped content with facts, so that there is a planning with days."""
    made = build_assessment(shipped_edition, title="Bermonderhoud", answers=ANSWERS)
    AssignmentFacts.objects.create(
        assessment=made,
        authority=Authority.SUB_CENTRAL.value,
        kind=Kind.SERVICES.value,
        value=Decimal(2_400_000),
        circumstances=[],
        start=date(2027, 1, 11),
    )
    let_own(alice, made)
    return made


def test_the_word_document_has_a_readable_name_and_its_own_kind(answered, alice):
    response = alice.get(address(answered, "brief_docx"))

    assert response.status_code == 200
    assert response.headers["content-type"].endswith("wordprocessingml.document")
    assert response.headers["content-disposition"] == (
        "attachment; filename*=utf-8''adviesdocument-caf%C3%A9-na%C3%AFef-wegen-bruggen.docx"
    )
    assert "Café naïef: wegen/bruggen" in ReadDocx(response.content).text


def test_the_word_document_comes_in_the_language_asked_for(answered, alice):
    there = address(answered, "brief_docx")

    english = ReadDocx(alice.get(f"{there}?taal=en").content)

    assert english.document.core_properties.language == "en-GB"


def test_who_did_which_step_is_in_the_word_document(answered, alice):
    StepTick.objects.create(
        assessment=answered,
        step="prepare_participation",
        done_by="Anouk",
        done_on=date(2026, 3, 2),
        noted_at=answered.changed_at,
    )

    text = ReadDocx(alice.get(address(answered, "brief_docx")).content).text

    assert "Gedaan: Anouk, 2 maart 2026" in text


def test_the_data_fit_the_schema_that_they_point_at(with_start, alice, settings):
    settings.PUBLIC_URL = "https://drieluik.example"

    response = alice.get(address(with_start, "advice_json"))

    data = json.loads(response.content)
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    assert response.headers["content-type"] == "application/json"
    assert data["$schema"].startswith("https://drieluik.example/static/schemas/advice.schema")
    assert data["title"] == "Bermonderhoud"
    assert data["facts"]["value"] == 2_400_000
    assert list(Draft202012Validator(schema).iter_errors(data)) == []


def test_the_calendar_holds_the_days_of_the_planning(with_start, alice):
    response = alice.get(address(with_start, "calendar"))

    assert response.headers["content-type"] == "text/calendar; charset=utf-8"
    assert response.headers["content-disposition"].endswith('filename="planning-bermonderhoud.ics"')
    events = Calendar.from_ical(response.content).walk("VEVENT")
    assert events[0]["dtstart"].dt == date(2027, 1, 11)
    assert len(events) > 4


def test_the_calendar_of_another_open_procedure_can_be_asked_for(with_start, alice):
    there = address(with_start, "calendar")

    usual = alice.get(there).content
    other = alice.get(f"{there}?procedure=competitive_dialogue").content
    unknown = alice.get(f"{there}?procedure=nonsense").content

    assert b"VEVENT" in other
    assert unknown == usual


def test_without_days_the_calendar_leads_to_the_planning(answered, alice):
    response = alice.get(address(answered, "calendar"))

    assert response.status_code == 302
    assert response.url == address(answered, "planning")


@pytest.mark.parametrize("name", DOWNLOADS)
def test_who_may_read_may_download_and_a_stranger_may_not(answered, bob, stranger, name):
    let_open(bob, answered, ShareLink.Allows.READ)

    assert bob.get(address(answered, name)).status_code in (200, 302)
    assert stranger.get(address(answered, name)).status_code == 404


@pytest.mark.parametrize("name", DOWNLOADS)
def test_a_download_is_only_read(answered, alice, name):
    assert alice.post(address(answered, name)).status_code == 405
