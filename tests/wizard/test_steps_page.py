"""The list of tasks: every theme, its progress in words, and where to go on."""

from tests.wizard.builders import address, build_answer
from tests.wizard.pages import Page


def steps_page(client, assessment):
    return Page(client.get(address(assessment)))


def test_each_theme_tells_in_words_how_far_it_is(assessment, alice):
    build_answer(assessment, "clarity", "fixed")
    build_answer(assessment, "suppliers", "dont_know")

    page = steps_page(alice, assessment)

    tags = page.all_words(".task-list .tag")
    assert tags == ["Bezig: 1 van 2", "Klaar", "Nog niet begonnen"]
    assert "1 keer ‘weet ik nog niet’" in page.text


def test_a_question_with_only_a_remark_is_still_open(assessment, alice):
    build_answer(assessment, "suppliers", remark="Later")

    assert steps_page(alice, assessment).all_words(".task-list .tag")[1] == "Nog niet begonnen"


def test_a_theme_leads_to_its_first_open_question(assessment, alice):
    build_answer(assessment, "clarity", "fixed")

    page = steps_page(alice, assessment)

    links = page.values(".task-list a", "href")
    assert links[0] == address(assessment, "question", "solution")
    assert links[1] == address(assessment, "question", "suppliers")
    assert page.value(".actions a.button", "href") == links[0]


def test_the_check_page_can_always_be_reached(assessment, alice):
    assert address(assessment, "check") in steps_page(alice, assessment).values("main a", "href")


def test_when_nothing_is_open_the_button_leads_to_the_check_page(assessment, alice):
    for question in ["clarity", "solution", "suppliers", "experience", "trust"]:
        build_answer(assessment, question, "dont_know")

    button = steps_page(alice, assessment).value(".actions a.button", "href")

    assert button == address(assessment, "check")
