"""A phone shows the own place when it can change no answer, and the group only after the reveal."""

from tests.html import problems
from tests.workshops.browsers import address, answer, fill, go, take_part, words
from tests.workshops.rooms import option_of


def test_one_sees_the_own_place_after_the_reveal_and_at_the_end(workshop):
    client = take_part(workshop)
    go(workshop, "open_question")
    answer(client, workshop, option_of(workshop))
    assert "Uw plaats" not in words(client.get(address(workshop, "room")))

    go(workshop, "close_question", "reveal")
    revealed = words(client.get(address(workshop, "room")))
    go(workshop, "end")
    ended = words(client.get(address(workshop, "room")))

    assert "Uw plaats" in revealed
    assert "Uw plaats" in ended


def test_one_sees_the_own_place_alone_once_the_question_is_closed(workshop):
    client = take_part(workshop)
    fill(workshop)
    go(workshop, "open_question")
    answer(client, workshop, option_of(workshop))
    go(workshop, "close_question")

    page = words(client.get(address(workshop, "room")))

    assert "Uw plaats" in page
    assert "Uw groep" not in page
    assert "Inkopers + Markt" not in page


def test_who_did_not_answer_sees_where_the_group_stands_too(workshop):
    client = take_part(workshop)
    go(workshop, "open_question")
    fill(workshop)
    go(workshop, "close_question", "reveal")

    page = words(client.get(address(workshop, "room")))

    assert "Uw plaats" not in page
    assert "De groep" in page
    assert "Kiest vooral" in page


def test_the_own_place_is_laid_beside_that_of_the_own_group(workshop):
    client = take_part(workshop)
    fill(workshop)
    go(workshop, "open_question")
    answer(client, workshop, option_of(workshop))
    go(workshop, "close_question", "reveal")

    page = client.get(address(workshop, "room"))

    assert "U: Competitie. Uw groep: Competitie." in words(page)
    assert words(page).count("uw antwoord") == 1
    assert problems(page.content, language="nl") == []


def test_with_too_few_answers_the_phone_says_so(workshop):
    client = take_part(workshop)
    go(workshop, "open_question", "close_question", "reveal")

    page = words(client.get(address(workshop, "room")))

    assert "Te weinig mensen antwoordden" in page


def test_the_group_stands_beside_the_own_place_only_when_revealed(workshop):
    client = take_part(workshop)
    fill(workshop)
    go(workshop, "open_question", "close_question", "reveal")
    revealed = words(client.get(address(workshop, "room")))
    go(workshop, "end")

    assert "Wat antwoordde de groep?" in revealed
    assert "Wat antwoordde de groep?" not in words(client.get(address(workshop, "room")))
