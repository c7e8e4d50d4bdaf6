"""A workshop that changes while somebody's page is made: that page comes later, and no error."""

import pytest

from tests.workshops.browsers import address, fill, go, take_part
from workshops import views_live
from workshops.models import Workshop

FETCH = {"x-requested-with": "fetch", "if-none-match": '"1-nl"'}


@pytest.fixture
def clients(workshop, facilitator, monkeypatch):
    """Who looks at a result that is hidden at the very moment that it is reckoned."""
    participant = take_part(workshop)
    fill(workshop)
    go(workshop, "open_question", "close_question", "reveal")
    reckon = views_live._kept_result.__wrapped__

    def hide_and_reckon(workshop_id, version, language):
        Workshop.objects.filter(pk=workshop_id, version=version).update(version=version + 1)
        return reckon(workshop_id, version, language)

    monkeypatch.setattr(views_live, "_kept_result", hide_and_reckon)
    return {"room": participant, "run": facilitator, "screen": facilitator}


@pytest.mark.parametrize("name", ["room", "run", "screen"])
def test_a_script_is_told_to_keep_what_it_has_and_ask_again(workshop, clients, name):
    response = clients[name].get(address(workshop, f"{name}_state"), headers=FETCH)

    assert response.status_code == 304
    assert response["ETag"] == FETCH["if-none-match"]


@pytest.mark.parametrize("name", ["room", "run", "screen"])
def test_a_browser_asks_for_the_same_page_once_more(workshop, clients, name):
    there = f"{address(workshop, name)}?melding=gewijzigd"
    response = clients[name].get(there)

    assert response.status_code == 303
    assert response["Location"] == there


@pytest.mark.parametrize(
    ("who", "name", "sent", "page"),
    [
        ("room", "vote", {"question": "none", "round": "1", "option": "none"}, "room"),
        ("room", "remark", {"question": "none", "text": "Te laat"}, "room"),
        ("run", "act", {"action": "reveal"}, "run"),
        ("run", "act", {"action": "reveal", "from": "scherm"}, "screen"),
        ("run", "agreed", {"question": "none", "text": "Samen", "option": ""}, "run"),
    ],
)
def test_after_sending_a_browser_gets_the_page_as_it_is_then(
    workshop, clients, who, name, sent, page
):
    pages = [
        clients[who].post(address(workshop, name), sent, headers=headers)
        for headers in ({}, {"x-requested-with": "fetch"})
    ]

    assert [response.status_code for response in pages] == [303, 303]
    assert [response["Location"] for response in pages] == [
        address(workshop, page),
        address(workshop, f"{page}_state"),
    ]
