"""Every button of a question saves what was typed, also when it is not complete."""

import pytest

from tests.wizard.builders import address, build_answer, see, send, send_and_see, stored
from tests.wizard.pages import Page

WAYS = [
    ("previous", "question", "clarity"),
    ("later", "saved"),
    ("steps", "overview"),
]


@pytest.mark.parametrize("way", WAYS, ids=[way[0] for way in WAYS])
@pytest.mark.parametrize("choice", ["adapted", ""])
def test_leaving_saves_and_does_not_complain(assessment, alice, way, choice):
    action, *page = way

    response = send(alice, assessment, "solution", choice, remark="Half", action=action)

    assert response.status_code == 303
    assert response.url == address(assessment, *page)
    state = "answered" if choice else "not_answered"
    assert stored(assessment, "solution") == (state, choice, "Half")


def test_previous_on_the_first_question_leads_to_the_steps(assessment, alice):
    response = send(alice, assessment, "clarity", action="previous")

    assert response.url == address(assessment)


def test_previous_then_next_shows_text_and_the_choice_that_is_still_open(assessment, alice):
    send(alice, assessment, "suppliers", remark="Vrije tekst", action="previous")
    send(alice, assessment, "solution", "standard")

    page = see(alice, assessment, "suppliers")

    assert page.remark == "Vrije tekst"
    assert page.chosen == []
    page = send_and_see(alice, assessment, "suppliers", remark="Vrije tekst")
    assert page.has(".error-summary")
    assert page.remark == "Vrije tekst"


def test_an_unknown_button_counts_as_the_main_one(assessment, alice):
    response = send(alice, assessment, "clarity", "fixed", action="iets")

    assert response.url == address(assessment, "question", "solution")


def test_the_last_question_leads_to_the_check_page(assessment, alice):
    response = send(alice, assessment, "trust", "high")

    assert response.url == address(assessment, "check")


def test_a_changed_answer_leads_back_to_the_check_page(assessment, alice):
    build_answer(assessment, "clarity", "fixed")
    page = see(alice, assessment, "clarity", "?terug=controle")

    response = send(alice, assessment, "clarity", "problem", query="?terug=controle")

    assert page.words("button.back-link") == "Terug naar uw antwoorden"
    assert response.url == address(assessment, "check")


def test_going_back_to_the_check_page_saves_too(assessment, alice):
    response = send(
        alice, assessment, "clarity", remark="Nog", action="previous", query="?terug=controle"
    )

    assert response.url == address(assessment, "check")
    assert stored(assessment, "clarity")[2] == "Nog"


@pytest.mark.parametrize("back", ["https://elders.example/", "//elders.example", "overal"])
def test_nobody_can_be_led_elsewhere(assessment, alice, back):
    response = send(alice, assessment, "clarity", "fixed", query=f"?terug={back}")

    assert response.url == address(assessment, "question", "solution")


def test_the_saved_page_tells_how_to_come_back_and_how_long(assessment, alice):
    page = Page(alice.get(address(assessment, "saved")))

    assert "Uw antwoorden zijn bewaard" in page.words("h1")
    assert "180 dagen" in page.text
    assert address(assessment, "share") in page.values("main a", "href")


def test_refresh_shows_the_next_question_and_makes_nothing_new(assessment, alice):
    there = send(alice, assessment, "clarity", "fixed").url

    answers = [alice.get(there).status_code for _ in range(3)]

    assert answers == [200, 200, 200]
    assert assessment.answers.count() == 1


def test_using_it_lets_the_session_live_on_once_a_month(assessment, alice):
    send(alice, assessment, "clarity", "fixed")
    seen = alice.session["seen_in"]

    send(alice, assessment, "clarity", "problem")

    assert alice.session["seen_in"] == seen
    assert len(seen) == len("2026-11")
