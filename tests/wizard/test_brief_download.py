"""Downloading the brief: name, language and kind of file."""

from uuid import UUID

import pytest

from tests.briefs.builders import PARTICIPATION
from tests.briefs.pdf_reading import ReadPdf
from tests.wizard.builders import address, build_assessment, let_open, let_own
from wizard.models import ShareLink

SAME = UUID("b1a4e6d0-5a36-4a9c-9d3a-0d2f7e4a8c02")


@pytest.fixture
def answered(edition, alice):
    made = build_assessment(
        edition, title="Café naïef: wegen/bruggen", answers=PARTICIPATION, pk=SAME
    )
    let_own(alice, made)
    return made


def test_it_is_a_download_with_a_readable_name(answered, alice):
    response = alice.get(address(answered, "brief"))

    assert response.status_code == 200
    assert response.headers["content-type"] == "application/pdf"
    assert response.headers["content-disposition"] == (
        "attachment; filename*=utf-8''adviesdocument-caf%C3%A9-na%C3%AFef-wegen-bruggen.pdf"
    )
    assert response.content.startswith(b"%PDF-")


def test_it_comes_in_the_language_of_the_reader(answered, alice):
    response = alice.get(address(answered, "brief"), headers={"accept-language": "en"})

    assert str(ReadPdf(response.content).root.Lang) == "en"


def test_another_language_can_be_asked_for(answered, alice):
    there = address(answered, "brief")

    assert str(ReadPdf(alice.get(f"{there}?taal=en").content).root.Lang) == "en"
    assert str(ReadPdf(alice.get(f"{there}?taal=xx").content).root.Lang) == "nl"


def test_it_names_the_configured_address_and_the_day_of_the_answers(answered, alice, settings):
    settings.PUBLIC_URL = "https://drieluik.example"

    brief = ReadPdf(alice.get(address(answered, "brief")).content)

    assert f"https://drieluik.example{address(answered, 'result')}" in brief.text.replace(" ", "")
    assert "1 maart 2026" in brief.pages[0]


def test_who_may_read_may_download_until_the_link_is_withdrawn(answered, bob):
    link = let_open(bob, answered, ShareLink.Allows.READ)
    assert bob.get(address(answered, "brief")).status_code == 200

    link.withdrawn_at = answered.changed_at
    link.save()

    assert bob.get(address(answered, "brief")).status_code == 404
