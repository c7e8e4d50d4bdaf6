"""The whole questionnaire on paper, to prepare it with colleagues."""

from django.urls import reverse

from tests.wizard.pages import Page

PRINT = reverse("wizard:questionnaire")


def test_it_has_every_theme_question_and_answer_of_the_current_edition(
    shipped_edition, shipped_catalogue, stranger
):
    page = Page(stranger.get(PRINT))

    asked = shipped_catalogue.questionnaire("assignment")
    assert len(page.all("main h2")) == len(asked.themes) + 1
    texts = [question.text.nl for question in asked.questions]
    assert page.all_words("main h3")[: len(texts)] == texts
    for question in asked.questions:
        for option in question.options:
            assert option.label.nl in page.text


def test_each_question_leaves_room_and_offers_not_knowing(edition, catalogue, stranger):
    page = Page(stranger.get(PRINT))

    number = len(catalogue.questionnaire("assignment").questions)
    assert len(page.all(".wizard-print__notes")) == number
    assert page.text.count("Dat weet ik nog niet") == number
    assert page.text.count("alleen bij sommige antwoorden") == 1


def test_the_facts_come_last_with_a_line_for_what_is_written(approach_edition, stranger):
    page = Page(stranger.get(PRINT))

    assert page.all_words("main h2")[-1] == "Stap 4: Gegevens van de opdracht"
    assert page.all_words("main h3")[-8:] == [
        "Soort opdrachtgever",
        "Soort opdracht",
        "Geraamde waarde",
        "Gewenste start van de procedure",
        "Gewenste datum van het contract",
        "Gewenste techniek",
        "Alleen onderzoek en ontwikkeling",
        "Bijzondere omstandigheden",
    ]
    assert len(page.all(".wizard-print__line")) == 3
    assert "Geen van deze" in page.text


def test_an_edition_without_procedures_asks_no_facts(edition, stranger):
    assert "Gegevens van de opdracht" not in Page(stranger.get(PRINT)).text


def test_it_makes_no_session_and_shows_no_points(edition, stranger):
    response = stranger.get(PRINT)

    assert "sessionid" not in response.cookies
    assert "punten" not in Page(response).words("main").lower()


def test_without_an_edition_it_says_so(db, stranger):
    assert stranger.get(PRINT).status_code == 503
