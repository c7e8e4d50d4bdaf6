"""Page, brief, list and export tell the same, in words that people use."""

import json
import re

import pytest

from briefs.export import advice_as_json
from domain.advice import advise
from tests.briefs.pdf_reading import ReadPdf
from tests.catalogues import build_catalogue, build_question
from tests.conftest import build_edition
from tests.wizard.builders import address, build_answer, build_assessment, let_own
from tests.wizard.pages import Page

VALUES_OF_THE_PROGRAM = r"\bNone\b|\bTrue\b|\bFalse\b|\[\]|[{}]|\bnan\b|dont_know|not_applicable"


def page_of(client, assessment, language="nl", name="result") -> Page:
    there = address(assessment, name)
    return Page(client.get(there, headers={"accept-language": language}))


def brief_of(client, assessment, language="nl") -> ReadPdf:
    there = address(assessment, "brief")
    return ReadPdf(client.get(there, headers={"accept-language": language}).content)


def export_of(assessment):
    return advice_as_json(advise(catalogue=assessment.catalogue, sheet=assessment.sheet()))


def percentages(text: str) -> set[str]:
    return set(re.findall(r"\d+(?= ?%)", text))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_page_and_brief_show_the_shares_of_the_export(every_state, alice, language):
    shares = {str(share) for share in export_of(every_state)["shares"]["rounded"].values()}

    assert shares <= percentages(page_of(alice, every_state, language).words(".hero"))
    assert shares <= percentages(brief_of(alice, every_state, language).text)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_value_of_the_program_is_shown_nowhere(every_state, alice, language):
    page = page_of(alice, every_state, language)
    check = page_of(alice, every_state, language, "check")

    for text in (page.text, check.text, brief_of(alice, every_state, language).text):
        assert re.search(VALUES_OF_THE_PROGRAM, text) is None


def test_the_states_of_answers_are_told_apart_on_page_and_in_brief(every_state, alice):
    words = ["Antwoord functional", "Weet ik nog niet", "Niet van toepassing", "Niet ingevuld"]
    on_page = page_of(alice, every_state).text.lower()
    in_brief = brief_of(alice, every_state).text.lower()
    export = json.dumps(export_of(every_state)["answers"])

    for state in ("answered", "dont_know", "not_applicable", "not_answered"):
        assert f'"{state}"' in export
    assert [word for word in words if word.lower() not in on_page] == []
    assert [word for word in words if word.lower() not in in_brief] == []


def test_page_and_brief_say_how_many_questions_were_counted(every_state, alice):
    data = export_of(every_state)
    counted = f"{data['counted']} van {data['shown']} vragen"

    assert (data["counted"], data["shown"]) == (2, 6)
    assert counted in page_of(alice, every_state).text
    assert counted in brief_of(alice, every_state).text


def test_remarks_stand_on_page_in_brief_and_export(every_state, alice):
    remarks = ["Vastgesteld in maart", "Marktverkenning loopt", "Nog navragen"]
    export = json.dumps(export_of(every_state))

    for remark in remarks:
        assert remark in page_of(alice, every_state).text
        assert remark in brief_of(alice, every_state).text
        assert remark in export


def test_an_answer_to_a_question_that_went_away_stands_nowhere(every_state, alice):
    build_answer(every_state, "trust", "high")
    every_state.answers.filter(question="ownership").update(
        state="answered", option="shared", remark="Samen eigenaar"
    )
    every_state.answers.filter(question="solution").update(option="standard")

    texts = [
        page_of(alice, every_state).text,
        page_of(alice, every_state, name="check").text,
        brief_of(alice, every_state).text,
        json.dumps(export_of(every_state)),
    ]

    for text in texts:
        assert "Samen eigenaar" not in text
        assert "Antwoord shared" not in text
    assert export_of(every_state)["counted"] == 3


def test_equal_perspectives_are_equal_on_page_in_brief_and_export(db, alice):
    tied = build_catalogue((build_question("first"), build_question("second")))
    assessment = build_assessment(build_edition(tied), answers={"first": "a", "second": "b"})
    let_own(alice, assessment)

    page, brief, data = (
        page_of(alice, assessment).words("main"),
        brief_of(alice, assessment).text,
        export_of(assessment),
    )

    assert data["leaders"] == ["competition", "participation"]
    assert data["shares"]["rounded"] == {"competition": 50, "participation": 50, "co_creation": 0}
    for text in (page, brief):
        assert text.count("50%") >= 2
        assert "even sterk" in text or "gelijk" in text or "kanten op" in text
