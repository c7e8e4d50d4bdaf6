"""The check page and asking for the advice."""

from datetime import UTC, datetime

from tests.wizard.builders import address, build_answer, let_open, send
from tests.wizard.pages import Page
from wizard.assessments import finish_assessment
from wizard.models import ShareLink

LATER = datetime(2027, 1, 1, tzinfo=UTC)


def check_page(client, assessment):
    return Page(client.get(address(assessment, "check")))


def test_the_check_page_lists_every_shown_question_per_theme(assessment, alice):
    build_answer(assessment, "clarity", "functional", remark="Zie de nota")
    build_answer(assessment, "solution", "dont_know")

    page = check_page(alice, assessment)

    assert page.all_words("main h2")[1:] == [
        "Stap 1: Thema need",
        "Stap 2: Thema market",
        "Stap 3: Thema organisation",
    ]
    assert page.all_words("dt") == ["Clarity", "Solution", "Suppliers", "Experience", "Trust"]
    values = page.all_words(".summary-list dd:nth-of-type(1)")
    assert values[0].startswith("Antwoord functional")
    assert values[0].endswith("Zie de nota")
    assert values[1:3] == ["Dat weet ik nog niet", "Nog niet beantwoord"]


def test_not_applicable_not_answered_and_unknown_are_told_apart(assessment, alice):
    build_answer(assessment, "solution", "absent")
    build_answer(assessment, "ownership", "not_applicable")
    build_answer(assessment, "clarity", "dont_know")

    values = check_page(alice, assessment).all_words(".summary-list dd:nth-of-type(1)")

    assert values[0] == "Dat weet ik nog niet"
    assert values[2] == "Niet van toepassing"
    assert values[3] == "Nog niet beantwoord"


def test_each_change_link_has_its_own_words_and_comes_back_here(assessment, alice):
    build_answer(assessment, "clarity", "functional")

    page = check_page(alice, assessment)

    links = page.all_words(".wizard-change a")
    assert links[0] == "Wijzig: Clarity"
    assert links[1] == "Beantwoord: Solution"
    assert len(set(links)) == len(links)
    assert all(href.endswith("?terug=controle") for href in page.values(".wizard-change a", "href"))


def test_open_questions_are_listed_with_links(assessment, alice):
    build_answer(assessment, "clarity", "functional")

    page = check_page(alice, assessment)

    assert page.words(".notice h2") == "4 vragen zijn nog open"
    assert page.all_words(".notice a") == ["Solution", "Suppliers", "Experience", "Trust"]


def test_a_long_remark_is_shown_as_the_beginning_of_it(assessment, alice):
    build_answer(assessment, "clarity", "functional", remark="woord " * 200)

    shown = check_page(alice, assessment).words(".summary-list__remark")

    assert shown.endswith("…")
    assert len(shown) <= 160


def test_without_an_answer_that_counts_there_is_no_button_and_no_advice(assessment, alice):
    build_answer(assessment, "clarity", "dont_know")

    page = check_page(alice, assessment)
    response = alice.post(address(assessment, "check"))

    assert not page.has("main form")
    assert "Er is nog geen advies" in page.text
    assert response.url.startswith(address(assessment, "check"))
    assessment.refresh_from_db()
    assert assessment.finished_at is None


def test_the_button_says_what_comes_and_leads_there(assessment, alice):
    build_answer(assessment, "clarity", "functional")

    page = check_page(alice, assessment)
    response = alice.post(address(assessment, "check"))

    assert page.words("main form button") == "Toon mijn advies"
    assert response.status_code == 303
    assert response.url == address(assessment, "result")
    assessment.refresh_from_db()
    assert assessment.finished_at


def test_asking_twice_gives_the_same_page_and_the_same_date(assessment, alice):
    build_answer(assessment, "clarity", "functional")
    first = alice.post(address(assessment, "check"))
    assessment.refresh_from_db()
    finished_at = assessment.finished_at

    second = alice.post(address(assessment, "check"))

    assessment.refresh_from_db()
    assert second.url == first.url
    assert assessment.finished_at == finished_at


def test_sending_the_last_question_again_after_finishing_duplicates_nothing(assessment, alice):
    send(alice, assessment, "trust", "high")
    alice.post(address(assessment, "check"))

    response = send(alice, assessment, "trust", "high", version=0)

    assessment.refresh_from_db()
    assert response.url == address(assessment, "check")
    assert assessment.answers.count() == 1
    assert not assessment.changed_since_finished


def test_a_change_after_finishing_is_a_changed_assessment_with_a_new_date(assessment, alice):
    send(alice, assessment, "trust", "high")
    alice.post(address(assessment, "check"))
    assessment.refresh_from_db()
    first = assessment.finished_at

    send(alice, assessment, "trust", "low")

    assessment.refresh_from_db()
    assert assessment.changed_since_finished
    finish_assessment(assessment=assessment, at=LATER)
    assert assessment.finished_at > first
    assert not assessment.changed_since_finished


def test_a_reader_sees_the_answers_without_anything_to_change(assessment, bob):
    build_answer(assessment, "clarity", "functional")
    let_open(bob, assessment, ShareLink.Allows.READ)

    page = check_page(bob, assessment)

    assert page.words("h1") == "De antwoorden"
    assert not page.has("main form")
    assert not page.has(".wizard-change")
    assert address(assessment, "result") in page.values("main a", "href")


def test_no_page_shows_a_value_of_the_program(assessment, alice):
    build_answer(assessment, "clarity", "functional")
    build_answer(assessment, "solution", "absent")
    build_answer(assessment, "ownership", "not_applicable")

    for name in ["overview", "check", "saved", "rename", "copy", "share", "delete"]:
        text = Page(alice.get(address(assessment, name))).text
        for value in ["None", "True", "False", "[]", "{", "dont_know", "not_applicable"]:
            assert value not in text
