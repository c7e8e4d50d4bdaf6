"""Who may ask what: every address, for every role, by every method, while it runs and after."""

from dataclasses import dataclass
from itertools import product

import pytest
from django.urls import reverse

from tests.workshops.browsers import address, go, new_browser, take_part
from tests.workshops.roles import (
    GUESSED,
    ROLES,
    UNKNOWN,
    address_of,
    answered,
    browser_of,
    names_of_addresses,
)
from tests.workshops.rooms import build_workshop
from workshops.making import remove_workshop
from workshops.models import Workshop

EVERYBODY = frozenset(ROLES)
MAKER = frozenset({"maker"})
FACILITATORS = MAKER | {"co_facilitator"}
SCREENS = FACILITATORS | {"screen"}
PARTICIPANT = frozenset({"participant"})
READERS = SCREENS | PARTICIPANT
NOBODY = frozenset()


@dataclass(frozen=True)
class Row:
    """Who may read an address and who may send to it; nobody means that the method is wrong."""

    read: frozenset = NOBODY
    send: frozenset = NOBODY


ROWS = {
    "start": Row(read=EVERYBODY),
    "create": Row(read=EVERYBODY, send=EVERYBODY),
    "join": Row(read=EVERYBODY, send=EVERYBODY),
    "script": Row(read=EVERYBODY),
    "reading": Row(read=READERS),
    "open_facilitator": Row(read=EVERYBODY),
    "open_screen": Row(read=EVERYBODY),
    "run": Row(read=FACILITATORS),
    "run_state": Row(read=FACILITATORS),
    "act": Row(send=FACILITATORS),
    "confirm": Row(read=FACILITATORS, send=FACILITATORS),
    "remarks": Row(send=FACILITATORS),
    "agreed": Row(send=FACILITATORS),
    "copy": Row(read=FACILITATORS, send=FACILITATORS),
    "delete": Row(read=MAKER, send=MAKER),
    "screen": Row(read=SCREENS),
    "screen_state": Row(read=SCREENS),
    "qr": Row(read=SCREENS),
    "room": Row(read=PARTICIPANT),
    "room_state": Row(read=PARTICIPANT),
    "vote": Row(send=PARTICIPANT),
    "remark": Row(send=PARTICIPANT),
    "report": Row(read=READERS),
    "report_pdf": Row(read=READERS),
    "report_docx": Row(read=READERS),
    "report_csv": Row(read=READERS),
    "hand_over": Row(send=FACILITATORS),
}
TABLE = {name: ROWS[name] for name in sorted(names_of_addresses() & set(ROWS))}
OF_ONE = sorted(set(TABLE) - {"start", "create", "join", "script"})
SENT = {"action": "open", "question": "own-1", "round": "1", "option": "geen", "text": "Ja"}
LAST = ("open_screen", "open_facilitator", "delete")
IN_ORDER = (*sorted(set(TABLE) - set(LAST)), *LAST)
METHODS = ("get", "head", "post")
UNHEARD_OF = ("put", "patch", "delete", "options")
ANSWERED = frozenset({200, 303, 409, 422})


@pytest.fixture
def workshop(edition) -> Workshop:
    return build_workshop(edition)


@pytest.fixture
def other(edition) -> Workshop:
    return build_workshop(edition, title="Fietsen")


@pytest.fixture(params=ROLES)
def role(request):
    return request.param


@pytest.fixture
def browser(role, workshop, other):
    return browser_of(role, workshop, other)


def ask(browser, method, there, **sent):
    return getattr(browser, method)(there, {**SENT, **sent} if method == "post" else None)


def allowed(name, method):
    return TABLE[name].send if method == "post" else TABLE[name].read


def usual(name, method, role):
    """What an answer comes to: answered, nothing there, or a wrong method."""
    if not allowed(name, method):
        return "wrong method"
    return "answered" if role in allowed(name, method) else "nothing"


def kind(response):
    kinds = {404: "nothing", 405: "wrong method"}
    return "answered" if response.status_code in ANSWERED else kinds[response.status_code]


def waiting_remark(workshop):
    return workshop.remarks.create(question=workshop.question, text="Waarom niet nu?")


def test_every_address_has_a_row():
    assert names_of_addresses() <= set(ROWS)


@pytest.mark.parametrize("ended", [False, True])
def test_who_may_ask_is_answered_and_everybody_else_finds_nothing(role, shipped_edition, ended):
    workshop = build_workshop(shipped_edition)
    browser = browser_of(role, workshop, build_workshop(shipped_edition))
    remark = waiting_remark(workshop).pk
    if ended:
        go(workshop, "open_question", "close_question", "end")

    found = {
        (name, method): kind(ask(browser, method, address_of(name, workshop), remark=remark))
        for name in IN_ORDER
        for method in METHODS
    }

    assert found == {(name, method): usual(name, method, role) for name, method in found}


def test_other_methods_are_refused_to_everybody(browser, workshop):
    for name in TABLE:
        for method in UNHEARD_OF:
            assert ask(browser, method, address_of(name, workshop)).status_code == 405, name


def test_what_is_not_yours_is_answered_like_what_does_not_exist(browser, role, workshop):
    secrets = (workshop.pk, workshop.facilitate_token, workshop.screen_token)
    for name in OF_ONE:
        for method in (*METHODS, "put"):
            if usual(name, method, role) == "answered":
                continue
            mine = ask(browser, method, address_of(name, workshop))
            unknown = ask(browser, method, address_of(name, workshop, UNKNOWN))

            assert answered(mine, *secrets) == answered(unknown, UNKNOWN, GUESSED), name
            assert mine.get("Vary") == unknown.get("Vary"), name


def test_nobody_finds_anything_of_a_workshop_that_was_removed(browser, workshop):
    there = {name: address_of(name, workshop) for name in OF_ONE}
    remove_workshop(workshop)

    for name, method in product(OF_ONE, METHODS):
        assert ask(browser, method, there[name]).status_code in {404, 405}, name


def test_after_the_end_nothing_of_a_workshop_can_be_changed(browser, workshop):
    remark = waiting_remark(workshop).pk
    go(workshop, "open_question", "close_question", "end")
    before = stored(workshop)

    for name in set(TABLE) - {"delete"}:
        ask(browser, "post", address_of(name, workshop), remark=remark)

    assert stored(workshop) == before


def stored(workshop):
    rows = (workshop.participants, workshop.attendance, workshop.remarks, workshop.agreements)
    kept = Workshop.objects.filter(pk=workshop.pk).values()
    return list(kept), [sorted(map(str, row.values_list())) for row in rows]


@pytest.mark.parametrize("way", ["code", "screen", "cookie"])
def test_only_the_link_of_the_facilitator_lets_somebody_facilitate(way, workshop):
    browser = take_part(workshop) if way != "screen" else new_browser()
    if way == "screen":
        browser.get(reverse("workshops:open_screen", args=[workshop.screen_token]))
    if way == "code":
        browser.get(reverse("workshops:open_facilitator", args=[workshop.code]))
        browser.get(reverse("workshops:open_facilitator", args=[workshop.screen_token]))

    assert browser.get(address(workshop, "run")).status_code == 404
    assert browser.post(address(workshop, "act"), {"action": "open"}).status_code == 404
    browser.get(reverse("workshops:open_facilitator", args=[workshop.facilitate_token]))
    assert browser.get(address(workshop, "run")).status_code == 200


def test_a_participant_of_one_workshop_is_nobody_in_another(workshop, other):
    browser = take_part(workshop)
    mine, theirs = (f"deelnemer-{one.pk.hex}" for one in (workshop, other))

    browser.cookies[theirs] = browser.cookies[mine].value

    assert browser.get(address(other, "room")).status_code == 404


@pytest.mark.parametrize("value", ["", "x", "6e1c5b0e3d0e4b369d530d0f4f8f6f10", "a:b:c", "\u00e9"])
def test_a_cookie_that_was_made_up_is_nobody(workshop, stranger, value):
    stranger.cookies[f"deelnemer-{workshop.pk.hex}"] = value

    assert stranger.get(address(workshop, "room")).status_code == 404
    assert stranger.get(address(workshop, "room_state")).status_code == 404


def test_no_cache_keeps_an_answer_and_no_other_site_hears_of_the_address(browser, workshop):
    for name in IN_ORDER:
        method = "get" if TABLE[name].read else "post"
        response = ask(browser, method, address_of(name, workshop))

        assert response["Referrer-Policy"] == "same-origin", name
        if response.status_code not in {404, 405}:
            assert {"no-store", "private"} <= set(response["Cache-Control"].split(", ")), name
