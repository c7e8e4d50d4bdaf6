"""Codes: secure, read as people type them, slow to guess, and never locking a room out."""

import pytest

from tests.workshops.rooms import AT, build_workshop
from workshops.codes import ALPHABET, CODE_LENGTH, has_seal, in_groups, new_code, read_code, seal_of
from workshops.guessing import BROWSER_TRIES, BROWSER_WAIT, BURST, FIRST, PER_SECOND, Guesses
from workshops.joining import (
    CodeDoesNotWork,
    TooManyTries,
    find_workshop,
    join_address,
    qr_svg,
)
from workshops.running import end


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


def test_a_code_has_forty_bits_and_no_look_alikes():
    assert len(set(ALPHABET)) ** CODE_LENGTH == 2**40
    assert not set("ILOU") & set(ALPHABET)
    assert all(set(new_code()) <= set(ALPHABET) for _ in range(50))


@pytest.mark.parametrize(
    "typed",
    ["A1B2-0V9Z", "a1b2 0v9z", " a 1 b 2 – 0 v 9 z ", "aIb2oU9z", "AlB2Ou9Z", "A1B2\u00a00V9Z"],
)
def test_a_code_is_read_as_people_type_it(typed):
    assert read_code(typed) == "A1B20V9Z"


@pytest.mark.parametrize("typed", ["", "A1B2", "A1B20V9ZZ", "A1B20V9!", "é" * 8, "x" * 10_000])
def test_what_cannot_be_a_code_is_none(typed):
    assert read_code(typed) is None


def test_wrong_ended_and_unreadable_codes_give_the_same_answer(edition):
    ended = build_workshop(edition)
    end(workshop_id=ended.pk, at=AT)

    for typed in (ended.code, new_code(), "?", ""):
        with pytest.raises(CodeDoesNotWork) as told:
            find_workshop(typed, guesses=Guesses())
        assert str(told.value) == ""


def test_a_browser_that_keeps_guessing_waits_and_others_do_not(edition):
    workshop, clock = build_workshop(edition), Clock()
    guesses = Guesses(clock)
    for _ in range(BROWSER_TRIES):
        with pytest.raises(CodeDoesNotWork):
            find_workshop(new_code(), browser="one", guesses=guesses)

    with pytest.raises(TooManyTries):
        find_workshop(workshop.code, browser="one", guesses=guesses)
    assert find_workshop(workshop.code, browser="two", guesses=guesses) == workshop
    clock.now += BROWSER_WAIT
    assert find_workshop(workshop.code, browser="one", guesses=guesses) == workshop


def test_a_right_code_forgets_the_wrong_ones_before_it(edition):
    workshop, guesses = build_workshop(edition), Guesses(Clock())
    for _ in range(2):
        for _ in range(BROWSER_TRIES - 1):
            with pytest.raises(CodeDoesNotWork):
                find_workshop(new_code(), browser="one", guesses=guesses)
        assert find_workshop(workshop.code, browser="one", guesses=guesses) == workshop


@pytest.mark.parametrize(("others", "is_forgotten"), [(2, False), (3, True)])
def test_of_so_many_browsers_the_one_that_was_wrong_longest_ago_is_forgotten(
    monkeypatch, others, is_forgotten
):
    monkeypatch.setattr("workshops.guessing.MOST_BROWSERS", 3)
    guesses = Guesses(Clock())
    for _ in range(BROWSER_TRIES - 1):
        guesses.note_wrong("one")
    for other in range(others):
        guesses.note_wrong(f"other {other}")

    guesses.note_wrong("one")

    assert guesses.may_try("one") is is_forgotten


def tries(guesses, browsers):
    """How many of these wrong codes were looked at."""
    looked_at = 0
    for browser in browsers:
        try:
            find_workshop(new_code(), browser=browser, guesses=guesses)
        except CodeDoesNotWork:
            looked_at += 1
        except TooManyTries:
            pass
    return looked_at


def test_many_browsers_together_are_held_to_a_rate(edition):
    build_workshop(edition)
    clock = Clock()
    guesses = Guesses(clock)

    assert tries(guesses, (f"a{number}" for number in range(2000))) == 2 * FIRST
    clock.now += 1
    assert tries(guesses, (f"b{number}" for number in range(2000))) == 2 * PER_SECOND
    clock.now += 86_400
    assert tries(guesses, (f"c{number}" for number in range(2000))) == 2 * BURST


def test_a_day_of_guessing_finds_a_workshop_with_a_chance_of_one_in_a_hundred_thousand():
    processes, stores = 2, 2

    guesses = processes * stores * PER_SECOND * 86_400

    assert guesses == 100 * 86_400
    assert guesses / 2**40 < 1 / 100_000


def test_two_thousand_wrong_codes_from_one_address_leave_the_room_at_that_address_alone(edition):
    workshop, guesses = build_workshop(edition), Guesses(Clock())

    assert tries(guesses, [""] * 2000) == FIRST

    assert find_workshop(workshop.code, browser="in the room", guesses=guesses) == workshop


def test_a_room_of_a_thousand_behind_one_address_is_never_slowed(edition):
    workshop, guesses = build_workshop(edition), Guesses(Clock())

    found = [find_workshop(workshop.code, browser="", guesses=guesses) for _ in range(1000)]

    assert found == [workshop] * 1000


def test_the_qr_code_works_while_others_are_guessing(edition):
    workshop, guesses = build_workshop(edition), Guesses(Clock())
    tries(guesses, (f"a{number}" for number in range(2000)))

    with pytest.raises(TooManyTries):
        find_workshop(workshop.code, browser="in the room", guesses=guesses)
    found = find_workshop(workshop.code, seal=seal_of(workshop.code), guesses=guesses)
    assert found == workshop


def test_a_seal_belongs_to_one_code():
    assert has_seal("A1B20V9Z", seal_of("A1B20V9Z"))
    assert not has_seal("A1B20V9Z", seal_of("A1B20V9Y"))
    assert not has_seal("A1B20V9Z", "é")


def test_the_qr_code_leads_to_the_public_address_and_has_no_style(edition, settings):
    settings.PUBLIC_URL = "https://drieluik.example"
    workshop = build_workshop(edition)

    assert join_address(workshop).startswith("https://drieluik.example/mee/?code=")
    assert qr_svg(workshop).startswith("<svg")
    assert "style" not in qr_svg(workshop)
    assert in_groups("A1B20V9Z") == "A1B2 0V9Z"
