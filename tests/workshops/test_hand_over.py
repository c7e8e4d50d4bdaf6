"""Going on with what the room agreed: a new assessment of the wizard begins with it."""

from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.html import read
from tests.workshops.browsers import address, go, let_facilitate, new_browser, take_part, words
from tests.workshops.ended import agree, build_asked, build_ended
from tests.workshops.rooms import build_workshop, first_questions
from wizard.models import Answer, Assessment
from workshops.handing_over import NothingToHandOver, hand_over, hand_over_of
from workshops.models import Format, Phase
from workshops.pages_cards import card_keys

UNKNOWN = UUID("5b0c8d8e-2a5c-4d0e-9d5c-0f6b1c2d3e4f")


@pytest.fixture
def ended(shipped_edition):
    """The first question agreed as an answer, the second in words, the statement as well."""
    made = build_ended(shipped_edition)
    option = first_questions(shipped_edition, 1)[0].options[1].key
    agree(made, 0, text="Eerst een proef.\nDan de rest.", option=option)
    agree(made, 1, text="Dat zoeken we uit.")
    agree(made, 2, option="agree")
    return made


def press(browser, workshop, key=None):
    return browser.post(address(workshop, "hand_over"), {"creation_key": key or uuid4()})


def test_it_begins_with_the_agreed_answers_and_their_words(shipped_edition, ended):
    browser = let_facilitate(new_browser(), ended)

    response = press(browser, ended)

    made = Assessment.objects.get()
    question = first_questions(shipped_edition, 1)[0]
    stored = Answer.objects.get(assessment=made)
    assert response.status_code == 303
    assert response["Location"] == reverse("wizard:overview", args=[made.pk])
    assert (stored.question, stored.option) == (question.key, question.options[1].key)
    assert stored.remark == "Eerst een proef.\nDan de rest."
    assert made.title == "Kademuren"
    assert made.edition == ended.edition
    assert "werksessie" in made.description


def test_it_belongs_to_the_browser_that_made_it(ended):
    browser = let_facilitate(new_browser(), ended)

    there = press(browser, ended)["Location"]

    assert browser.get(there).status_code == 200
    assert let_facilitate(new_browser(), ended).get(there).status_code == 404


def test_pressing_twice_makes_one(ended):
    browser = let_facilitate(new_browser(), ended)
    key = uuid4()

    first, second = press(browser, ended, key), press(browser, ended, key)

    assert first["Location"] == second["Location"]
    assert Assessment.objects.count() == 1


def test_the_report_says_what_goes_along_and_what_does_not(shipped_edition, ended):
    second = first_questions(shipped_edition, 2)[1]

    page = words(let_facilitate(new_browser(), ended).get(address(ended, "report")))

    assert "begint met 1 afgesproken antwoord" in page
    assert f"{second.short.nl}: alleen in woorden afgesproken" in page
    assert "Wij durven te proberen: een eigen stelling" in page


def test_the_form_on_the_report_makes_it(ended):
    browser = let_facilitate(new_browser(), ended)
    page = read(browser.get(address(ended, "report")).content)
    (key,) = (e.get("value") for e in page.all("input") if e.get("name") == "creation_key")

    assert press(browser, ended, key).status_code == 303
    assert Assessment.objects.get().creation_key == UUID(key)


def test_an_answer_to_a_question_that_does_not_show_yet_is_named(shipped_edition):
    asked = hidden_question(shipped_edition)
    ended = build_ended(shipped_edition, questions=({"key": asked.key},))
    agree(ended, 0, option=asked.options[0].key)

    going = hand_over_of(ended)

    assert going.waiting == (asked.short.nl,)
    press(let_facilitate(new_browser(), ended), ended)
    assert Answer.objects.get().set_aside


def hidden_question(edition):
    from perspectives.editions import catalogue_of

    questions = catalogue_of(edition.pk).questionnaire("assignment").questions
    return next(question for question in questions if question.shown_when)


def test_without_an_agreed_answer_there_is_nothing_to_press(shipped_edition):
    ended = build_ended(shipped_edition)
    browser = let_facilitate(new_browser(), ended)

    page = browser.get(address(ended, "report"))

    assert "Er is nog geen antwoord afgesproken." in words(page)
    assert address(ended, "hand_over") not in [
        form.get("action") for form in read(page.content).all("form")
    ]
    assert press(browser, ended)["Location"] == address(ended, "report")
    assert not Assessment.objects.exists()


def test_before_the_end_nothing_is_made(shipped_edition):
    asked = build_asked(shipped_edition)
    agree(asked, 0, option=first_questions(shipped_edition, 1)[0].options[0].key)
    browser = let_facilitate(new_browser(), asked)

    assert press(browser, asked)["Location"] == address(asked, "report")
    assert not Assessment.objects.exists()


def test_a_signal_hunt_says_why_it_makes_no_assessment(shipped_edition, shipped_catalogue):
    question = shipped_catalogue.questionnaire("notice").questions[0]
    ended = build_ended(
        shipped_edition, format=Format.SIGNAL_HUNT, questions=({"key": question.key},)
    )
    agree(ended, 0, option=question.options[0].key)

    going = hand_over_of(ended)

    assert not going.is_possible
    assert going.refusal.startswith("Deze werksessie ging over een aankondiging.")


def test_cards_make_no_assessment(shipped_edition, shipped_catalogue):
    cards = card_keys(shipped_catalogue)
    made = build_workshop(shipped_edition, format=Format.CARDS, cards=cards)

    assert hand_over_of(made).refusal.startswith("Kaarten zijn geen antwoorden")


def test_a_rehearsal_is_told_in_the_assessment(shipped_edition):
    ended = build_ended(shipped_edition, rehearsal=True)
    agree(ended, 0, option=first_questions(shipped_edition, 1)[0].options[0].key)

    made = hand_over(workshop=ended, creation_key=uuid4(), writer="", at=ended.changed_at)

    assert "oefening" in made.description


def test_it_is_refused_while_the_workshop_runs(shipped_edition):
    asked = build_asked(shipped_edition)
    agree(asked, 0, option=first_questions(shipped_edition, 1)[0].options[0].key)

    with pytest.raises(NothingToHandOver):
        hand_over(workshop=asked, creation_key=uuid4(), writer="", at=asked.changed_at)
    assert asked.phase == Phase.REVEALED


def test_only_the_facilitator_may(shipped_edition):
    asked = build_asked(shipped_edition)
    agree(asked, 0, option=first_questions(shipped_edition, 1)[0].options[0].key)
    participant, screen = take_part(asked), new_browser()
    screen.get(reverse("workshops:open_screen", args=[asked.screen_token]))
    go(asked, "end")

    browsers = (participant, screen, new_browser())

    assert [press(browser, asked).status_code for browser in browsers] == [404, 404, 404]
    assert not Assessment.objects.exists()


def test_it_is_pressed_and_not_opened(ended):
    assert let_facilitate(new_browser(), ended).get(address(ended, "hand_over")).status_code == 405


def test_an_unknown_workshop_makes_nothing(ended):
    browser = let_facilitate(new_browser(), ended)

    response = browser.post(reverse("workshops:hand_over", args=[UNKNOWN]))

    assert response.status_code == 404


def test_it_needs_the_token_of_the_form(ended):
    browser = let_facilitate(Client(enforce_csrf_checks=True), ended)

    assert press(browser, ended).status_code == 403
