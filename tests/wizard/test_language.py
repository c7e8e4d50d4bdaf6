"""Switching language half way keeps the place, the choice and the words."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext, override

from tests.wizard.builders import address, build_answer, creation, see, send, send_and_see, stored
from tests.wizard.pages import Page
from wizard.models import Assessment

COMPLAINT = "Kies een antwoord, of kies ‘Dat weet ik nog niet’"


def in_english(text):
    with override("en"):
        return gettext(text)


def test_the_switch_saves_what_was_typed_and_shows_the_same_question(assessment, alice):
    words = "vijftig woorden " * 25

    response = send(alice, assessment, "solution", "adapted", remark=words, language="en")

    assert response.url == address(assessment, "question", "solution")
    page = see(alice, assessment, "solution")
    assert page.value("html", "lang") == "en"
    assert page.words("h1") == "Bestaat de oplossing al? (en)"
    assert page.chosen == ["adapted"]
    assert page.remark == words
    assert stored(assessment, "solution") == ("answered", "adapted", words)


def test_there_and_back_changes_nothing(assessment, alice):
    build_answer(assessment, "solution", "adapted", remark="Tekst")

    for language in ["en", "nl"]:
        send(alice, assessment, "solution", "adapted", remark="Tekst", language=language)

    page = see(alice, assessment, "solution")
    assert page.value("html", "lang") == "nl"
    assert assessment.answers.get().version == 1


def test_the_switch_belongs_to_the_form_of_the_question(assessment, alice):
    page = see(alice, assessment, "clarity")

    assert page.value("button[name=language]", "form") == page.value("main form", "id")


def test_a_change_visit_stays_a_change_visit(assessment, alice):
    response = send(
        alice, assessment, "solution", "adapted", language="en", query="?terug=controle"
    )

    assert response.url == address(assessment, "question", "solution") + "?terug=controle"


def test_a_complaint_is_made_again_in_the_new_language(assessment, alice):
    page = send_and_see(alice, assessment, "clarity", remark="Nog")
    assert page.words(".error-summary a") == COMPLAINT

    response = send(alice, assessment, "clarity", remark="Nog", language="en", complained="ja")

    page = Page(alice.get(response.url))
    assert page.words(".error-summary a") == in_english(COMPLAINT)
    assert page.remark == "Nog"
    assert page.value("html", "lang") == "en"


def test_without_a_complaint_the_new_page_does_not_complain(assessment, alice):
    response = send(alice, assessment, "clarity", language="en")

    assert not Page(alice.get(response.url)).has(".error-summary")


def test_an_unknown_language_saves_and_stays_in_the_old_one(assessment, alice):
    response = send(alice, assessment, "clarity", "fixed", language="xx")

    assert Page(alice.get(response.url)).value("html", "lang") == "nl"
    assert stored(assessment, "clarity")[1] == "fixed"


@pytest.mark.parametrize("name", ["rename", "copy"])
def test_a_name_that_is_being_typed_stays(assessment, alice, name):
    response = alice.post(
        address(assessment, name), {"title": "Half getypt", "organisation": "Wij", "language": "en"}
    )

    page = Page(response)
    assert response.status_code == 200
    assert page.value("html", "lang") == "en"
    assert page.value("#title") == "Half getypt"
    assert page.value("#organisation") == "Wij"
    assert not page.has(".error-summary")
    assert Assessment.objects.get().title == "Bermonderhoud"


def test_the_start_page_keeps_its_text_and_its_key(edition, alice):
    fields = creation("Half getypt", language="en")

    page = Page(alice.post(reverse("wizard:start"), fields))

    assert page.value("#title") == "Half getypt"
    assert page.value("input[name=creation_key]") == str(fields["creation_key"])
    assert not Assessment.objects.exists()
    assert Page(alice.get(reverse("wizard:start"))).value("html", "lang") == "en"


def test_the_start_page_complains_in_the_new_language(edition, alice):
    page = Page(alice.post(reverse("wizard:start"), creation("", language="en", complained="ja")))

    assert page.words(".error-summary a") == in_english("Vul een titel in voor uw opdracht")


def test_the_check_page_in_english_has_the_same_answers(assessment, alice):
    build_answer(assessment, "solution", "adapted", remark="Nederlandse tekst")
    alice.cookies["django_language"] = "en"

    page = Page(alice.get(address(assessment, "check")))

    assert "Antwoord adapted (en)" in page.text
    assert "Nederlandse tekst" in page.text
