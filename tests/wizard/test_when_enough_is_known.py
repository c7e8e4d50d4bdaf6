"""Once no open question can change the leader, the wizard offers to stop, without naming it."""

import pytest

from tests.wizard.builders import address, build_answer, see, send
from tests.wizard.pages import Page

FIRM = {"clarity": "fixed", "solution": "standard", "experience": "none", "trust": "low"}


@pytest.fixture
def firm(assessment):
    """All but one question answered for competition; the open one cannot change that."""
    for question, choice in FIRM.items():
        build_answer(assessment, question, choice)
    return assessment


def test_the_offer_comes_at_the_end_of_a_theme(firm, alice):
    response = send(alice, firm, "solution", "standard")

    page = Page(alice.get(response.url))
    assert response.url == address(firm, "question", "suppliers") + "?genoeg=ja"
    assert page.words(".notice h2") == "Uw advies staat al vast"
    assert address(firm, "check") in page.values(".notice a", "href")


def test_the_offer_does_not_name_the_leader(firm, alice):
    page = see(alice, firm, "suppliers", "?genoeg=ja")

    for word in ["competitie", "participatie", "co-creatie"]:
        assert word not in page.words(".notice").lower()


def test_no_offer_within_a_theme(firm, alice):
    assert "genoeg" not in send(alice, firm, "clarity", "fixed").url


def test_no_offer_while_an_open_question_can_change_the_leader(assessment, alice):
    build_answer(assessment, "clarity", "fixed")

    assert "genoeg" not in send(alice, assessment, "solution", "absent").url


def test_no_offer_when_nothing_is_open(firm, alice):
    build_answer(firm, "suppliers", "many")

    assert "genoeg" not in send(alice, firm, "solution", "standard").url


def test_no_offer_without_any_answer_that_counts(assessment, alice):
    response = send(alice, assessment, "solution", "dont_know")

    assert "genoeg" not in response.url


def test_the_steps_make_the_same_offer(firm, alice):
    assert "Uw advies staat al vast" in Page(alice.get(address(firm))).text


def test_questions_never_show_the_advice_of_the_moment(firm, alice):
    page = see(alice, firm, "suppliers")

    for word in ["competitiegericht", "participatiegericht", "co-creatiegericht", "%", "punten"]:
        assert word not in page.words("main").lower()
