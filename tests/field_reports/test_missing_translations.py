"""A text without English shows in Dutch, marked as Dutch, on every page of the wizard."""

from dataclasses import replace

import pytest

from domain.texts import Text
from tests.briefs.builders import PARTICIPATION
from tests.briefs.pdf_reading import ReadPdf
from tests.catalogues import build_questionnaire, small_catalogue, small_themes
from tests.conftest import build_edition
from tests.wizard.builders import address, build_assessment, let_own
from tests.wizard.pages import Page

QUESTION = "Een vraag zonder Engels"
OPTION = "Een antwoord zonder Engels"


@pytest.fixture
def half_translated(db, alice):
    """``clarity`` has no English for its words, nor for the option that is chosen."""
    need, *others = small_themes()
    clarity, *rest = need.questions
    fixed, functional, problem = clarity.options
    only_dutch = replace(
        clarity,
        text=Text(nl=QUESTION, en=None),
        short=Text(nl=QUESTION, en=None),
        why=Text(nl="Uitleg zonder Engels", en=None),
        options=(fixed, replace(functional, label=Text(nl=OPTION, en=None)), problem),
    )
    themes = (replace(need, questions=(only_dutch, *rest)), *others)
    catalogue = replace(small_catalogue(), questionnaires=(build_questionnaire(*themes),))
    made = build_assessment(build_edition(catalogue), answers=PARTICIPATION)
    alice.cookies["django_language"] = "en"
    let_own(alice, made)
    return made


def dutch_parts(page: Page) -> str:
    return " ".join(page.all_words("[lang=nl]"))


def test_a_question_shows_dutch_marked_as_dutch(half_translated, alice):
    page = Page(alice.get(address(half_translated, "question", "clarity")))

    assert page.value("html", "lang") == "en"
    for text in (QUESTION, OPTION, "Uitleg zonder Engels"):
        assert text in dutch_parts(page)


@pytest.mark.parametrize("name", ["check", "result"])
def test_answers_show_dutch_marked_as_dutch(half_translated, alice, name):
    page = Page(alice.get(address(half_translated, name)))

    assert QUESTION in dutch_parts(page)
    assert OPTION in dutch_parts(page)


def test_the_printed_questionnaire_shows_dutch_marked_as_dutch(half_translated, alice):
    page = Page(alice.get("/verkenningen/vragenlijst/"))

    assert QUESTION in dutch_parts(page)
    assert OPTION in dutch_parts(page)


def test_the_brief_shows_dutch_and_no_key(half_translated, alice):
    brief = ReadPdf(alice.get(address(half_translated, "brief")).content)

    assert str(brief.root.Lang) == "en"
    assert QUESTION in brief.text
    assert OPTION in brief.text


def test_nothing_is_blank_where_a_translation_is_missing(half_translated, alice):
    for name in ("overview", "check", "result"):
        page = Page(alice.get(address(half_translated, name)))
        assert [
            words for words in page.all_words("main a, main dt, main th[scope=row]") if not words
        ] == []
