"""Questions that show only with some answers: unknown, vanished, added and come back."""

import pytest

from domain.answers import AnswerState
from tests.wizard.builders import (
    address,
    build_answer,
    build_assessment,
    everything_stored,
    let_own,
    see,
    send,
    stored,
)
from tests.wizard.pages import Page


@pytest.fixture
def with_ownership(assessment):
    """The solution is absent, so the question on ownership shows, and it is answered."""
    build_answer(assessment, "clarity", "fixed")
    build_answer(assessment, "solution", "absent")
    build_answer(assessment, "ownership", "shared", remark="Samen")
    return assessment


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("step", ["does-not-exist", "CLARITY", "advies-", "0"])
def test_an_unknown_step_is_a_404_in_the_house_style(assessment, alice, method, step):
    before = everything_stored()

    response = getattr(alice, method)(address(assessment, "question", step))

    assert response.status_code == 404
    assert Page(response).has("header.site-header")
    assert everything_stored() == before


def test_a_step_that_no_longer_shows_leads_to_the_first_open_one_and_says_why(assessment, alice):
    build_answer(assessment, "clarity", "fixed")

    response = alice.get(address(assessment, "question", "ownership"))

    assert response.status_code == 303
    assert response.url.startswith(address(assessment, "question", "solution"))
    page = Page(alice.get(response.url))
    assert "hoort niet meer bij uw antwoorden" in page.words(".notice")


def test_a_vanished_step_leads_to_the_check_page_when_nothing_is_open(assessment, alice):
    for question, choice in {
        "clarity": "fixed",
        "solution": "standard",
        "suppliers": "many",
        "experience": "none",
        "trust": "low",
    }.items():
        build_answer(assessment, question, choice)

    response = alice.get(address(assessment, "question", "ownership"))

    assert response.url.startswith(address(assessment, "check"))


def test_what_was_typed_on_a_vanished_step_is_kept_aside(assessment, alice):
    response = send(alice, assessment, "ownership", "shared", remark="Getypt")

    assert response.status_code == 303
    assert stored(assessment, "ownership") == ("answered", "shared", "Getypt")
    assert assessment.answers.get(question="ownership").set_aside
    assert "ownership" not in assessment.sheet().chosen


def test_a_question_that_comes_is_announced_with_how_many(assessment, alice):
    response = send(alice, assessment, "solution", "absent")

    assert response.url.startswith(address(assessment, "question", "ownership"))
    page = Page(alice.get(response.url))
    assert page.words(".notice--news") == "Door uw antwoord is er 1 vraag bij gekomen."
    assert "vraag 3 van 3" in page.words(".progress")


def test_a_question_that_goes_is_announced_too(with_ownership, alice):
    response = send(alice, with_ownership, "solution", "standard")

    page = Page(alice.get(response.url))
    assert "hoeft u 1 vraag niet meer" in page.words(".notice--news")


def test_answers_to_hidden_questions_count_and_show_nowhere(with_ownership, alice):
    send(alice, with_ownership, "solution", "standard")

    sheet = with_ownership.sheet()
    page = Page(alice.get(address(with_ownership, "check")))
    assert sheet.state_of("ownership") is AnswerState.NOT_SHOWN
    assert "Ownership" not in page.text
    assert "Samen" not in page.text
    assert stored(with_ownership, "ownership") == ("answered", "shared", "Samen")


def test_an_answer_that_comes_back_waits_until_somebody_looked_at_it_again(with_ownership, alice):
    send(alice, with_ownership, "solution", "standard")
    send(alice, with_ownership, "solution", "absent")

    check = Page(alice.get(address(with_ownership, "check")))
    question = see(alice, with_ownership, "ownership")

    assert with_ownership.sheet().state_of("ownership") is AnswerState.NOT_ANSWERED
    assert "nog niet opnieuw bekeken" in check.words(".notice")
    assert question.chosen == ["shared"]
    assert "Kijk of het nog klopt" in question.words(".notice")


def test_finishing_shows_that_question_first(with_ownership, alice):
    send(alice, with_ownership, "solution", "standard")
    send(alice, with_ownership, "solution", "absent")

    response = alice.post(address(with_ownership, "check"))

    assert response.url.startswith(address(with_ownership, "question", "ownership"))
    with_ownership.refresh_from_db()
    assert with_ownership.finished_at is None
    assert "weer wel" in Page(alice.get(response.url)).words(".notice")


def test_after_looking_again_it_counts_and_finishing_goes_on(with_ownership, alice):
    send(alice, with_ownership, "solution", "standard")
    send(alice, with_ownership, "solution", "absent")

    send(alice, with_ownership, "ownership", "shared", remark="Samen", query="?terug=controle")
    response = alice.post(address(with_ownership, "check"))

    assert with_ownership.sheet().chosen["ownership"] == "shared"
    assert response.url == address(with_ownership, "result")


def test_two_tabs_with_two_assessments_never_mix(edition, assessment, alice):
    other = build_assessment(edition, title="Gladheid")
    let_own(alice, other)
    send(alice, assessment, "clarity", "fixed")
    send(alice, other, "clarity", "problem")

    send(alice, assessment, "solution", "standard")
    alice.post(address(assessment, "check"))
    send(alice, other, "solution", "adapted")

    assert assessment.sheet().chosen == {"clarity": "fixed", "solution": "standard"}
    assert other.sheet().chosen == {"clarity": "problem", "solution": "adapted"}


def test_two_tabs_with_the_same_assessment_never_change_another_step(assessment, alice):
    see(alice, assessment, "clarity")
    see(alice, assessment, "suppliers")

    send(alice, assessment, "suppliers", "many")
    send(alice, assessment, "clarity", "fixed")

    assert assessment.sheet().chosen == {"clarity": "fixed", "suppliers": "many"}


def test_the_posted_step_comes_from_the_address_whatever_the_form_says(assessment, alice):
    fields = {"answer-current_step": "trust", "current_step": "trust", "wizard_goto_step": "trust"}

    response = send(alice, assessment, "clarity", "fixed", **fields)

    assert assessment.sheet().chosen == {"clarity": "fixed"}
    assert response.url == address(assessment, "question", "solution")


def test_no_question_has_a_key_that_is_an_address_of_the_wizard(shipped_catalogue):
    taken = {"controle", "bewaard", "naam", "verwijderen", "kopieren", "delen", "advies"}

    keys = {q.key for q in shipped_catalogue.questionnaire("assignment").questions}

    assert not keys & taken
