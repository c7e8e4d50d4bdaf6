"""What a room of phones asks for at once is made once, and each gets a token of its own."""

import re

import pytest
from django.template.loader import render_to_string

from tests.workshops.browsers import address, fill, go, take_part
from tests.workshops.rooms import option_of
from workshops.asked import asked_in
from workshops.kept_parts import OWN_PLACE, PLACE, TEMPLATE

FETCH = {"x-requested-with": "fetch"}
OWN = re.compile(r'<section class="own-place">.*?</section>', re.DOTALL)
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


def part(phone, workshop, language="nl"):
    headers = {**FETCH, "accept-language": language}
    return phone.get(address(workshop, "room_state"), headers=headers).content.decode()


def send(phone, workshop, option):
    fields = {"question": workshop.question, "round": workshop.round, "option": option}
    return phone.post(address(workshop, "vote"), fields, headers=FETCH).content.decode()


@pytest.fixture
def phones(workshop):
    """Two of one side and one of the other, while the first question is open."""
    joined = [take_part(workshop, side) for side in ("buyers", "buyers", "market")]
    go(workshop, "open_question")
    return joined


def test_phones_that_see_the_same_get_it_with_an_own_token_that_works(workshop, phones):
    for phone in phones:
        phone.handler.enforce_csrf_checks = True
    parts = [part(phone, workshop) for phone in phones[:2]]
    tokens = [TOKEN.findall(text) for text in parts]

    assert TOKEN.sub("", parts[0]) == TOKEN.sub("", parts[1])
    assert set(tokens[0]).isdisjoint(tokens[1])
    fields = {"question": workshop.question, "round": 1, "option": option_of(workshop)}
    for phone, (token, *_others) in zip(phones, tokens, strict=False):
        sent = phone.post(address(workshop, "vote"), {**fields, "csrfmiddlewaretoken": token})
        assert sent.status_code == 303


def test_what_one_chose_is_not_on_the_phone_of_another(workshop, phones):
    chosen = send(phones[0], workshop, option_of(workshop))

    assert re.search(r"<input[^>]* checked", chosen)
    assert not re.search(r"<input[^>]* checked", part(phones[1], workshop))


def test_the_next_version_and_the_other_language_are_made_anew(workshop, phones):
    before = part(phones[0], workshop)
    english = part(phones[0], workshop, "en")
    go(workshop, "close_question")

    assert "Verstuur antwoord" in before
    assert "Verstuur antwoord" not in english
    assert "Verstuur antwoord" not in part(phones[0], workshop)


@pytest.fixture
def made(monkeypatch):
    """The templates of what was made, in that order."""
    names = []

    def render(name, *given):
        names.append(name)
        return render_to_string(name, *given)

    monkeypatch.setattr("workshops.kept_parts.render_to_string", render)
    return names


def test_it_is_made_once_for_all(workshop, phones, made):
    for phone in phones[:2] * 3:
        part(phone, workshop)

    assert made == [TEMPLATE]


def test_who_answered_alike_stands_at_the_same_place_which_is_made_once(workshop, phones, made):
    first, last = (asked_in(workshop).questions[0].options[at].key for at in (0, -1))
    for phone, option in zip(phones, (first, first, last), strict=True):
        send(phone, workshop, option)
    go(workshop, "close_question")
    made.clear()

    parts = [part(phone, workshop) for phone in phones * 2]

    assert made.count(OWN_PLACE) == 2
    places = [OWN.findall(text) for text in parts]
    assert places[:3] == places[3:]
    assert places[0] == places[1] != places[2]


def test_who_did_not_answer_gets_the_picture_of_the_room_too(workshop, phones):
    fill(workshop)
    go(workshop, "close_question", "reveal")

    assert "Wat antwoordde de groep?" in part(phones[0], workshop)


def test_everybody_gets_the_own_place_and_in_the_own_language(workshop, phones):
    first, last = (asked_in(workshop).questions[0].options[at].key for at in (0, -1))
    for phone, option in zip(phones, (first, last, first), strict=True):
        send(phone, workshop, option)
    fill(workshop)
    go(workshop, "close_question", "reveal")
    parts = [part(phone, workshop) for phone in phones]
    pages = [phone.get(address(workshop, "room")).content.decode() for phone in phones]
    english = part(phones[1], workshop, "en")

    places = OWN.findall("".join(parts))
    assert places == OWN.findall("".join(pages))
    assert len(set(places)) == 3, "another answer, and another side"
    assert "De groep" in parts[1]
    assert "De groep" not in english
    assert "The group" in english
    assert "Your place" in OWN.findall(english)[0]
    assert PLACE not in "".join(parts)
