"""Changing the language keeps the place, the choices and the words."""

import pytest

from tests.briefs.builders import PARTICIPATION
from tests.wizard.builders import address, build_assessment, everything_stored, let_own, send
from tests.wizard.pages import Page


@pytest.fixture
def answered(edition, alice):
    made = build_assessment(edition, answers=PARTICIPATION)
    let_own(alice, made)
    return made


@pytest.mark.parametrize("query", ["", "?vs=co_creation"])
def test_the_result_stays_the_same_result(answered, alice, query):
    there = address(answered, "result") + query
    before = everything_stored()
    form = Page(alice.get(there))

    response = alice.post(
        "/taal/", {"language": "en", "next": form.value("input[name=next]")}, follow=True
    )

    page = Page(response)
    assert response.redirect_chain[-1][0] == there
    assert page.value("html", "lang") == "en"
    assert everything_stored() == before


def test_there_and_back_shows_the_same_numbers(answered, alice):
    there = address(answered, "result")

    dutch = Page(alice.get(there)).values("svg rect", "width")
    alice.cookies["django_language"] = "en"
    english = Page(alice.get(there)).values("svg rect", "width")

    assert dutch
    assert dutch == english


def test_a_choice_and_words_that_were_not_sent_yet_are_still_there(answered, alice):
    words = "vijftig woorden " * 25
    response = send(alice, answered, "trust", "high", language="en", remark=words)

    page = Page(alice.get(response.url))

    assert page.value("html", "lang") == "en"
    assert page.chosen == ["high"]
    assert page.remark.strip() == words.strip()


def test_words_that_cannot_be_saved_are_still_there_in_the_other_language(answered, alice):
    words = "x" * 4001

    response = send(alice, answered, "trust", "high", language="en", remark=words)

    page = Page(response)
    assert response.status_code == 422
    assert page.value("html", "lang") in {"nl", "en"}
    assert page.remark.strip() == words
    assert page.chosen == ["high"]
