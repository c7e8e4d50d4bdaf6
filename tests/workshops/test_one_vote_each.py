"""One vote for each participant and question, however often and from how many tabs it is sent."""

import pytest
from django.db import IntegrityError, transaction

from tests.workshops.browsers import address, go, take_part
from tests.workshops.rooms import build_workshop
from workshops.asked import asked_in
from workshops.models import CardVote, Participant, Vote, Workshop
from workshops.state import fetch_state


@pytest.fixture
def workshop(edition) -> Workshop:
    return go(build_workshop(edition), "open_question")


def send(browser, workshop, at):
    option = asked_in(workshop).questions[0].options[at].key
    sent = {"question": workshop.question, "round": "1", "option": option}
    return browser.post(address(workshop, "vote"), sent, follow=True).content.decode()


def test_voting_reloading_and_voting_again_from_two_tabs_is_one_vote_that_is_told_to_replace(
    workshop,
):
    browser = take_part(workshop)
    told = [send(browser, workshop, 0)]
    browser.get(address(workshop, "room"))
    told += [send(browser, workshop, at) for at in (1, 1, 0)]

    assert "Uw antwoord is bewaard" in told[0]
    assert "Alleen het laatste telt" in told[1]
    assert "Alleen het laatste telt" in told[3]
    assert Vote.objects.count() == 1


def test_answers_are_never_more_than_participants(workshop):
    browsers = [take_part(workshop) for _ in range(3)]
    for browser in (*browsers, *browsers):
        send(browser, workshop, 0)
        state = fetch_state(workshop.pk)
        assert state.answered <= state.joined == 3


def test_joining_again_in_the_same_browser_is_the_same_participant_also_on_another_side(workshop):
    browser = take_part(workshop)
    for side in ("market", "buyers"):
        sent = {"code": workshop.code, "side": side, "name": "Ans"}
        assert browser.post("/werksessies/mee/", sent).status_code == 303

    assert [person.side for person in Participant.objects.all()] == ["buyers"]
    assert not workshop.attendance.exists()


def test_the_database_refuses_what_the_program_would_let_through(workshop):
    take_part(workshop)
    person = Participant.objects.get()
    CardVote.objects.create(participant=person, round=1, place=1, card="a")

    for place, card in ((1, "b"), (2, "a"), (0, "c"), (4, "d")):
        with pytest.raises(IntegrityError), transaction.atomic():
            CardVote.objects.create(participant=person, round=1, place=place, card=card)
