"""Before the reveal nothing that anybody gets depends on what was answered, byte for byte.

The same workshop runs twice: in the one everybody chooses the first option, in the other the last.
Everything that every address answers to everybody is compared: status, headers, length, content.
"""

import pytest
from django.core.cache import cache
from django.db import transaction

from tests.workshops.browsers import address, take_part
from tests.workshops.roles import address_of, answered, browser_of, names_of_addresses
from tests.workshops.rooms import AT, build_room, build_workshop
from workshops import group, running, views_live
from workshops.asked import asked_in
from workshops.kept_parts import forget_parts
from workshops.models import CARDS_KEY, Format, Phase
from workshops.pages_cards import card_keys
from workshops.seats import forget_seats
from workshops.state import forget_states
from workshops.voting import vote, vote_for_cards

FIRST, LAST = 0, -1
LOOKING = ("stranger", "participant", "screen", "maker")
BEGUN = ("open_question", "answer")
SHOWN = (*BEGUN, "close_question", "reveal")
MOMENTS = {
    "lobby": (),
    "open": BEGUN,
    "closed": (*BEGUN, "close_question"),
    "hidden again": (*SHOWN, "hide"),
    "the next question": (*SHOWN, "next_question", "answer"),
    "the next question closed": (*SHOWN, "next_question", "answer", "close_question"),
    "back to what was shown": (*SHOWN, "next_question", "close_question", "back"),
    "the second round": (*SHOWN, "second_round"),
    "the second round running": (*SHOWN, "second_round", "open_question", "answer"),
}
CARD_MOMENTS = ("lobby", "open", "closed", "hidden again", "the second round running")
SHEETS = ("vraag", "driehoek", "alles", "opmerkingen")
SHOWING_NOTHING = {"start", "create", "open_facilitator", "open_screen"}
SENDING = {"join", "act", "remarks", "agreed", "vote", "remark"}


@pytest.fixture
def workshop(edition):
    made = build_workshop(edition)
    made.remarks.create(question=made.question, text="Waarom niet nu?")
    return made


@pytest.fixture
def cards(shipped_edition, shipped_catalogue):
    keys = card_keys(shipped_catalogue)
    return build_workshop(shipped_edition, format=Format.CARDS, cards=keys)


def browsers_of(workshop):
    other = build_workshop(workshop.edition, title="Fietsen")
    return {role: browser_of(role, workshop, other) for role in LOOKING}


def forget_what_was_reckoned():
    forget_states()
    forget_seats()
    forget_parts()
    cache.clear()
    for kept in (*vars(group).values(), *vars(views_live).values()):
        if hasattr(kept, "cache_clear"):
            kept.cache_clear()


def run(workshop, steps, people, choice):
    """Do the steps; everybody in ``people`` answers with the first or the last option."""
    for step in steps:
        workshop.refresh_from_db()
        if step != "answer":
            getattr(running, step)(workshop_id=workshop.pk, at=AT)
            continue
        for person in people:
            answer(workshop, person, choice)
    workshop.refresh_from_db()
    forget_what_was_reckoned()


def answer(workshop, person, choice):
    who = {"workshop_id": workshop.pk, "participant_id": person.pk}
    if workshop.question == CARDS_KEY:
        vote_for_cards(**who, round_number=workshop.round, cards=[workshop.cards[choice]])
        return
    options = asked_in(workshop).question(workshop.question).options
    key = options[choice].key
    vote(**who, question=workshop.question, round_number=workshop.round, option=key)


def everything(workshop, browsers):
    """What every address of the workshop answers to everybody, in every form that there is."""
    found = {}
    for role, browser in browsers.items():
        for name in sorted(names_of_addresses() - SHOWING_NOTHING):
            there = address_of(name, workshop)
            for key, response in asked(browser, name, there):
                found[role, name, key] = (*answered(response), response.get("Content-Length"))
    return found


def asked(browser, name, there):
    for sheet in SHEETS if name.startswith("screen") else ("",):
        yield ("get", sheet), browser.get(there, {"beeld": sheet} if sheet else None)
    if name.endswith("state"):
        yield "head", browser.head(there)
        yield "again", browser.get(there, headers={"If-None-Match": '"3-nl"'})
    if name in SENDING:
        for headers in ({}, {"X-Requested-With": "fetch"}):
            sent = {"version": "0", "action": "reveal", "option": "bestaat niet", "round": "1"}
            yield ("post", *headers), browser.post(there, sent, headers=headers)


def twice(workshop, steps):
    """What everybody gets when all choose the first option, and when all choose the last."""
    browsers = browsers_of(workshop)
    people = build_room(workshop)
    for choice in (FIRST, LAST):
        with transaction.atomic():
            run(workshop, steps, people, choice)
            assert workshop.phase not in {Phase.REVEALED, Phase.ENDED}
            yield everything(workshop, browsers)
            transaction.set_rollback(True)
        forget_what_was_reckoned()


def differences(one, other):
    return [key for key in one if one[key] != other[key]]


@pytest.mark.parametrize("moment", MOMENTS)
def test_nothing_that_anybody_gets_depends_on_the_answers(workshop, moment):
    first, last = twice(workshop, MOMENTS[moment])

    assert first.keys() == last.keys()
    assert differences(first, last) == []


@pytest.mark.parametrize("moment", CARD_MOMENTS)
def test_nothing_that_anybody_gets_depends_on_the_cards(cards, moment):
    first, last = twice(cards, MOMENTS[moment])

    assert differences(first, last) == []


def test_after_the_reveal_it_does_depend_on_them_so_this_test_can_see(workshop):
    browsers, people = browsers_of(workshop), build_room(workshop)
    seen = []
    for choice in (FIRST, LAST):
        with transaction.atomic():
            run(workshop, SHOWN, people, choice)
            seen.append(everything(workshop, browsers))
            transaction.set_rollback(True)

    changed = {(role, name) for role, name, _key in differences(*seen)}
    assert {("participant", "room"), ("participant", "room_state")} <= changed
    assert {("maker", "run"), ("maker", "run_state"), ("screen", "screen")} <= changed
    assert not {role for role, _name in changed} & {"stranger"}


def test_who_answered_sees_the_own_answer_and_no_other(workshop):
    mine = take_part(workshop)
    people = build_room(workshop)
    run(workshop, ("open_question", "answer"), people, LAST)
    options = asked_in(workshop).questions[0].options
    sent = {"question": workshop.question, "round": "1", "option": options[0].key}
    mine.post(address(workshop, "vote"), sent)
    run(workshop, ("close_question",), people, LAST)

    page = mine.get(address(workshop, "room")).content.decode()

    assert options[0].label.nl in page
    assert options[-1].label.nl not in page
