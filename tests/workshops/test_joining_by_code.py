"""Joining by a code over the web: forgiving to people, the same to every guess, slow to guess."""

import re

import pytest
import segno
from django.urls import reverse

from tests.workshops.browsers import address, go, new_browser, take_part
from tests.workshops.roles import answered
from tests.workshops.rooms import build_workshop
from workshops import joining
from workshops.codes import ALPHABET, in_groups, seal_of
from workshops.guessing import BROWSER_TRIES, Guesses
from workshops.models import Participant, Workshop

JOIN = reverse("workshops:join")
WRONG = "ZZZZZZZZ"
MANY = 300


class StandingClock:
    """No time passes, so that nothing is forgiven."""

    def __call__(self):
        return 1000.0


@pytest.fixture(autouse=True)
def guesses(monkeypatch):
    """Tries of this test only."""
    found = Guesses(StandingClock())
    monkeypatch.setitem(joining.find_workshop.__kwdefaults__, "guesses", found)
    return found


@pytest.fixture
def workshop(edition) -> Workshop:
    return build_workshop(edition)


def ways_of_typing(code):
    alike = code.translate(str.maketrans("10V", "lOu"))
    yield from (code.lower(), in_groups(code), f" {code[:2]} {code[2:6]} - {code[6:]} ", alike)
    yield alike.lower().translate(str.maketrans("l", "I"))


def test_a_code_works_however_people_type_it(edition):
    workshop = build_workshop(edition)
    Workshop.objects.filter(pk=workshop.pk).update(code="A10V1X0Z")

    for typed in ways_of_typing("A10V1X0Z"):
        response = new_browser().get(JOIN, {"code": typed})
        assert response.status_code == 200, typed
        assert workshop.title in response.content.decode()


def test_wrong_ended_unknown_and_removed_codes_are_answered_alike(edition):
    ended, removed = build_workshop(edition), build_workshop(edition)
    go(ended, "end")
    removed.delete()

    for method in ("get", "post"):
        answers = [
            answered(getattr(new_browser(), method)(JOIN, {"code": code}), code)
            for code in (ended.code, removed.code, WRONG, "UUUUUUUU")
        ]
        assert answers[0][0] == 422
        assert all(answer == answers[0] for answer in answers)
        lengths = {len(answer[2]) for answer in answers}
        assert len(lengths) == 1


def test_a_code_that_cannot_be_one_is_told_the_same_sentence(workshop):
    def told(code):
        page = new_browser().get(JOIN, {"code": code}).content.decode()
        return re.findall(r'id="code-error"[^>]*>(.*?)</p>', page, re.DOTALL)

    assert told("kort") == told(WRONG) != []


def test_the_short_address_leads_on_with_code_and_seal(workshop):
    sealed = {"code": workshop.code, "z": seal_of(workshop.code)}

    page = new_browser().get(joining.JOIN_PATH, sealed, follow=True)

    assert page.status_code == 200
    assert workshop.title in page.content.decode()


def test_the_code_stops_when_the_workshop_ends_also_with_its_seal(workshop):
    go(workshop, "end")

    sealed = {"code": workshop.code, "z": seal_of(workshop.code)}
    assert new_browser().get(JOIN, sealed).status_code == 422
    sent = {**sealed, "side": "buyers"}
    assert new_browser().post(JOIN, sent).status_code == 422
    assert not Participant.objects.exists()


def codes_without(workshop):
    for number in range(MANY):
        code = "".join(ALPHABET[number >> 5 * at & 31] for at in range(8))
        if code != workshop.code:
            yield code


def test_many_wrong_codes_from_one_address_are_slowed_and_the_room_there_joins(workshop):
    guesser = new_browser()
    statuses = []
    for code in codes_without(workshop):
        guesser.cookies.clear()
        statuses.append(guesser.get(JOIN, {"code": code}).status_code)

    in_the_room = new_browser()
    in_the_room.get(JOIN)

    assert statuses.count(422) < 100
    assert set(statuses) == {422, 429}
    assert in_the_room.get(JOIN, {"code": workshop.code}).status_code == 200
    assert in_the_room.get(JOIN, {"code": WRONG}).status_code == 422


def test_whoever_comes_by_the_qr_code_joins_while_every_store_is_empty(workshop, guesses):
    for number in range(MANY):
        guesses.note_wrong(f"made up {number}")
    typing, scanning = new_browser(), new_browser()
    typing.get(JOIN)

    assert typing.get(JOIN, {"code": workshop.code}).status_code == 429
    sealed = {"code": workshop.code, "z": seal_of(workshop.code)}
    page = scanning.get(JOIN, sealed)
    assert page.status_code == 200
    assert seal_of(workshop.code) in page.content.decode()
    joined = scanning.post(JOIN, {**sealed, "side": "buyers"})
    assert joined.status_code == 303


def test_the_link_to_join_that_the_facilitator_shares_is_sealed(workshop, facilitator):
    page = facilitator.get(address(workshop, "run")).content.decode()

    assert f"http://testserver{joining.JOIN_PATH}?code={workshop.code}&amp;z=" in page


def test_a_seal_that_was_made_up_does_not_help_a_guesser(workshop, guesses):
    guesser = new_browser()
    guesser.get(JOIN)
    for _ in range(BROWSER_TRIES):
        guesser.get(JOIN, {"code": WRONG, "z": "AAAAAAAA"})

    assert guesser.get(JOIN, {"code": workshop.code, "z": "AAAAAAAA"}).status_code == 429


def test_who_has_joined_is_never_slowed(workshop, guesses):
    browser = take_part(workshop)
    for number in range(MANY):
        guesses.note_wrong(f"made up {number}")

    assert browser.get(address(workshop, "room")).status_code == 200
    assert browser.get(address(workshop, "room_state")).status_code == 200


@pytest.mark.parametrize("header", ["host", "x-forwarded-host", "forwarded"])
def test_a_false_host_never_stands_in_a_link_or_the_qr_code(
    workshop, facilitator, settings, header
):
    settings.PUBLIC_URL = "https://drieluik.example"
    false = "host=evil.example" if header == "forwarded" else "evil.example"
    for name in ("run", "screen", "qr"):
        response = facilitator.get(address(workshop, name), headers={header: false})
        assert response.status_code == (400 if header == "host" else 200)
        assert b"evil.example" not in response.content
        if header != "host" and name != "qr":
            assert b"drieluik.example" in response.content


def test_the_qr_code_is_of_the_public_address_only(workshop, monkeypatch, settings):
    settings.PUBLIC_URL = "https://drieluik.example"
    drawn = []
    make = segno.make

    def draw(text, **options):
        drawn.append(text)
        return make(text, **options)

    monkeypatch.setattr(segno, "make", draw)

    joining.qr_svg(workshop)

    there = f"https://drieluik.example{joining.JOIN_PATH}"
    assert drawn == [f"{there}?code={workshop.code}&z={seal_of(workshop.code)}"]
