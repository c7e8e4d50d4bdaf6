"""What happens to what people made when the content changes after it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefs.export import advice_as_json
from domain.advice import advise
from perspectives.models import Edition
from tests.briefs.pdf_reading import ReadPdf
from tests.catalogues import (
    build_option,
    build_questionnaire,
    build_theme,
    small_catalogue,
    small_themes,
)
from tests.conftest import build_edition
from tests.wizard.builders import address
from tests.wizard.pages import Page
from wizard.models import Answer

LATER = datetime(2026, 6, 1, tzinfo=UTC)


def build_other_catalogue():
    """Without ``suppliers``; ``clarity`` with its options turned round, other words and points."""
    need, _market, organisation = small_themes()
    clarity, *others = need.questions
    turned = tuple(
        replace(option, label=build_option(option.key, (2, 2, 2), f"Nieuw {option.key}").label)
        for option in reversed(clarity.options)
    )
    themes = (build_theme("need", (replace(clarity, options=turned), *others)), organisation)
    return replace(
        small_catalogue(), edition="klein-2", questionnaires=(build_questionnaire(*themes),)
    )


def told(assessment):
    return advice_as_json(advise(catalogue=assessment.catalogue, sheet=assessment.sheet()))


@pytest.fixture
def content_changed(every_state):
    """The old assessment, with a newer edition published and its own edition retired."""
    before = told(every_state)
    build_edition(build_other_catalogue(), at=LATER)
    Edition.objects.filter(pk=every_state.edition_id).update(
        status=Edition.Status.RETIRED, retired_at=LATER
    )
    return before


PAGES = ["overview", "check", "result", "brief", "copy", "share", "rename", "saved"]


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_an_old_assessment_still_opens(every_state, content_changed, alice, name):
    assert alice.get(address(every_state, name)).status_code == 200


def test_an_old_assessment_stays_in_the_list(every_state, content_changed, alice):
    assert "Onderhoud van bermen" in Page(alice.get("/verkenningen/")).text


def test_an_old_advice_has_the_same_numbers_as_before(every_state, content_changed):
    assert told(every_state) == content_changed


def test_an_old_advice_shows_the_words_of_its_time(every_state, content_changed, alice):
    page = Page(alice.get(address(every_state, "result"))).text
    brief = ReadPdf(alice.get(address(every_state, "brief")).content).text

    for text in (page, brief):
        assert "Antwoord functional" in text
        assert "Nieuw functional" not in text
        assert "Marktverkenning loopt" in text, "the question that is gone from the new edition"


def test_the_order_of_options_does_not_change_what_was_chosen(every_state, content_changed, alice):
    alice.post(address(every_state, "copy"), {"title": "Kopie", "creation_key": ""})

    copied = Answer.objects.get(question="clarity", assessment__title="Kopie")
    assert (copied.state, copied.option) == ("answered", "functional")


def test_publishing_content_changes_no_answer(every_state, alice):
    before = list(Answer.objects.order_by("pk").values_list())

    build_edition(build_other_catalogue(), at=LATER)

    assert list(Answer.objects.order_by("pk").values_list()) == before
