"""Titles as people write them stay as they are, on the result, in the brief and in its name."""

import re
from urllib.parse import unquote

import pytest

from tests.briefs.builders import PARTICIPATION
from tests.briefs.pdf_reading import ReadPdf
from tests.field_reports.conftest import SAME
from tests.wizard.builders import address, build_assessment, let_own
from tests.wizard.pages import Page

TITLES = {
    "one": "A",
    "of-the-limit": "Raamovereenkomst onderhoud en beheer " * 5 + "van gebouwen",
    "long-word": "Aanbestedingsstrategiekeuzeondersteuningssysteemimplementatiebegeleiding",
    "no-break": "X" * 200,
    "markup": '<b>Vet</b> & "aanhalings\'tekens" <script>window.x=1</script>',
    "template": '{{ 7*7 }} {% now "Y" %}',
    "path": "../../Onderhoud 2027: wegen/bruggen",
    "quotes": 'Inkoop "Groen" X-Test: 1',
    "accents": "Coördinatie financiële één-loket Škoda œuvre",
    "emoji": "Inkoop 🌱🚲 fase ②",
    "scripts": "Ελλάδα Москва العربية 中文",
    "formula": "=1+1",
}


def titled_by(client, edition, title):
    made = build_assessment(edition, title=title, answers=PARTICIPATION, pk=SAME)
    let_own(client, made)
    return made


@pytest.fixture(params=list(TITLES.values()), ids=list(TITLES))
def titled(request, edition, alice):
    return titled_by(alice, edition, request.param)


def test_it_stands_literally_on_question_and_result(titled, alice):
    for response in (
        alice.get(address(titled, "question", "clarity")),
        alice.get(address(titled, "result")),
    ):
        page = Page(response)
        assert titled.title in page.words("head title")
        assert titled.title in page.text
        assert not page.has("main script")
        assert "Vet" not in page.all_words("main b")


def test_the_brief_is_made_and_has_a_safe_name(titled, alice):
    response = alice.get(address(titled, "brief"))

    header = response.headers["content-disposition"]
    name = unquote(header.split("filename")[1].split("''")[-1].strip('="'))
    assert response.status_code == 200
    assert name.endswith(".pdf")
    assert re.search(r"[/\\\\\r\n\"<>:]|\.\.", name) is None
    assert len(name.encode()) <= 255


@pytest.mark.parametrize("title", [TITLES["markup"], TITLES["template"], TITLES["accents"]])
def test_it_stands_literally_in_the_brief(edition, alice, title):
    made = titled_by(alice, edition, title)

    brief = ReadPdf(alice.get(address(made, "brief")).content)

    assert title.replace(" ", "") in brief.pages[0].replace(" ", "")
    assert title in str(brief.reader.metadata.title)
