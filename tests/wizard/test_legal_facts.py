"""A legal fact stands with its article and the day on which it was seen, wherever it is told."""

from datetime import date

import pytest
from django.urls import reverse

from briefs.brief import BriefRequest, html_of
from briefs.export import advice_as_json
from domain.advice import advise
from tests.wizard.builders import address, build_assessment, let_own
from tests.wizard.pages import Page

FOUR_YEARS = "Aanbestedingswet 2012, art. 2.140(3)"
STANDSTILL = "Aanbestedingswet 2012, art. 2.127, 2.130"
SEEN = {"nl": "gezien op 25 november 2026", "en": "seen on 25 November 2026"}


@pytest.fixture
def long_term(shipped_edition, alice):
    """An assessment that raises the gate on long framework agreements."""
    answers = {
        "need_clarity": "fixed",
        "follow_up": "programme",
        "contract_term": "over_four_years",
    }
    made = build_assessment(shipped_edition, answers=answers)
    let_own(alice, made)
    return made


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_result_tells_article_and_day_of_gate_and_step(long_term, alice, language):
    response = alice.get(address(long_term, "result"), headers={"accept-language": language})

    cautions = Page(response).words("#let-op")
    checklist = alice.get(address(long_term, "checklist"), headers={"accept-language": language})
    steps = Page(checklist).words("main")

    assert f"{FOUR_YEARS}, {SEEN[language]}" in cautions
    assert STANDSTILL in steps


def test_the_brief_and_the_export_tell_them_too(long_term):
    advice = advise(catalogue=long_term.catalogue, sheet=long_term.sheet())
    request = BriefRequest(
        advice=advice,
        title="Lang",
        organisation="",
        description="",
        language="nl",
        on_date=date(2026, 11, 25),
    )

    written = html_of(request)
    gates = {gate["key"]: gate["basis"] for gate in advice_as_json(advice)["gates"]}

    assert FOUR_YEARS in written
    assert STANDSTILL in written
    assert SEEN["nl"] in written
    assert gates["framework_four_years"]["article"] == FOUR_YEARS
    assert gates["framework_four_years"]["checked_on"] == "2026-11-25"


def test_the_page_of_a_perspective_tells_them_too(shipped_edition, client):
    page = client.get(reverse("perspectives:perspective", args=["competition"])).content.decode()

    assert STANDSTILL in page
    assert SEEN["nl"] in page
