"""The whole questionnaire on paper, to prepare it with colleagues."""

from django.urls import reverse

from tests.wizard.pages import Page

PRINT = reverse("wizard:questionnaire")


def test_it_has_every_theme_question_and_answer_of_the_current_edition(
    shipped_edition, shipped_catalogue, stranger
):
    page = Page(stranger.get(PRINT))

    asked = shipped_catalogue.questionnaire("assignment")
    assert len(page.all("main h2")) == len(asked.themes)
    assert page.all_words("main h3") == [question.text.nl for question in asked.questions]
    for question in asked.questions:
        for option in question.options:
            assert option.label.nl in page.text


def test_each_question_leaves_room_and_offers_not_knowing(edition, catalogue, stranger):
    page = Page(stranger.get(PRINT))

    number = len(catalogue.questionnaire("assignment").questions)
    assert len(page.all(".wizard-print__notes")) == number
    assert page.text.count("Dat weet ik nog niet") == number
    assert page.text.count("alleen bij sommige antwoorden") == 1


def test_it_makes_no_session_and_shows_no_points(edition, stranger):
    response = stranger.get(PRINT)

    assert "sessionid" not in response.cookies
    assert "punten" not in Page(response).words("main").lower()


def test_without_an_edition_it_says_so(db, stranger):
    assert stranger.get(PRINT).status_code == 503
