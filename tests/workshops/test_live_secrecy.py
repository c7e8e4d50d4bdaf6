"""Nothing of what was answered leaves the server before the reveal, by no address, to nobody."""

import pytest
from django.urls import get_resolver, reverse

from tests.workshops.browsers import address, fill, go, new_browser, take_part
from workshops.models import Remark

READ = ("run", "run_state", "screen", "screen_state", "qr", "room", "room_state", "delete")
CLOSED = ("open_question", "close_question")
SHEETS = ("vraag", "driehoek", "alles", "opmerkingen")


def pages_of(workshop, facilitator, participant):
    """Everything that can be read of the workshop, by facilitator and participant."""
    for name in READ:
        for client in (facilitator, participant):
            for sheet in SHEETS:
                yield client.get(address(workshop, name), {"beeld": sheet}).content.decode()


def betrays(html: str) -> bool:
    marks = (
        "answers__count",
        "room-triangle",
        "Eensgezind",
        "stemmen</span>",
        "overview",
        "punten",
    )
    return any(mark in html for mark in marks)


@pytest.mark.parametrize("steps", [(), ("open_question",), CLOSED, (*CLOSED, "reveal", "hide")])
def test_nothing_of_the_group_is_sent_while_it_is_not_revealed(workshop, facilitator, steps):
    participant = take_part(workshop)
    fill(workshop)
    go(workshop, *steps)

    assert not any(betrays(html) for html in pages_of(workshop, facilitator, participant))


def test_pages_do_not_depend_on_what_others_answered(workshop, facilitator):
    participant = take_part(workshop)
    go(workshop, "open_question")
    fill(workshop)
    one = room_and_screen(workshop, facilitator, participant)
    options = {vote.option for vote in votes_of(workshop)}
    assert len(options) == 2

    votes_of(workshop).update(option=options.pop())
    other = room_and_screen(workshop, facilitator, participant)

    assert one == other


def votes_of(workshop):
    from workshops.models import Vote

    return Vote.objects.filter(participant__workshop=workshop)


def room_and_screen(workshop, facilitator, participant):
    answers = (
        facilitator.get(address(workshop, "screen_state")),
        facilitator.get(address(workshop, "run_state")),
        participant.get(address(workshop, "room_state")),
    )
    return [without_token(answer.content.decode()) for answer in answers]


def without_token(html):
    from re import sub

    return sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", html)


def test_after_the_reveal_the_room_sees_itself_and_after_hiding_no_longer(workshop, facilitator):
    participant = take_part(workshop)
    fill(workshop)

    go(workshop, *CLOSED, "reveal")
    shown = [html for html in pages_of(workshop, facilitator, participant) if betrays(html)]
    go(workshop, "hide")

    assert shown
    assert not any(betrays(html) for html in pages_of(workshop, facilitator, participant))


def test_fewer_than_four_are_never_shown(workshop, facilitator):
    fill(workshop, each=1)
    go(workshop, *CLOSED, "reveal")

    page = facilitator.get(address(workshop, "screen")).content.decode()

    assert not betrays(page)
    assert "minder dan vier" in page


def test_a_remark_shows_only_once_it_is_let_through_and_the_answers_are_shown(
    workshop, facilitator
):
    participant = take_part(workshop)
    remark = Remark.objects.create(
        workshop=workshop, question=workshop.question, text="Ik twijfel <b>zeer</b>"
    )
    fill(workshop)
    go(workshop, *CLOSED, "reveal")
    assert "Ik twijfel" not in facilitator.get(address(workshop, "screen")).content.decode()
    assert "Ik twijfel" not in participant.get(address(workshop, "room")).content.decode()

    facilitator.post(address(workshop, "remarks"), {"remark": remark.pk, "action": "show"})

    there = address(workshop, "screen")
    shown = facilitator.get(there, {"beeld": "opmerkingen"}).content.decode()
    assert "Ik twijfel &lt;b&gt;zeer&lt;/b&gt;" in shown


def test_no_address_with_the_workshop_is_left_untried():
    known = {*READ, "act", "confirm", "remarks", "agreed", "copy", "vote", "remark"}
    resolver = get_resolver("workshops.urls")
    with_id = {
        name
        for name in resolver.reverse_dict
        if isinstance(name, str)
        and "workshop_id" in resolver.reverse_dict.getlist(name)[0][0][0][1]
    }
    here = {name for name in with_id if not name.startswith("report")}

    assert here == known


@pytest.mark.parametrize("name", READ)
def test_a_stranger_finds_nothing(workshop, stranger, name):
    assert stranger.get(address(workshop, name)).status_code == 404


@pytest.mark.parametrize("name", ["act", "remarks", "agreed", "copy", "delete", "vote", "remark"])
def test_a_stranger_can_send_nothing(workshop, stranger, name):
    data = {"action": "open", "question": workshop.question, "round": "1", "option": "geen"}

    assert stranger.post(address(workshop, name), data).status_code == 404


@pytest.mark.parametrize("name", ["run", "run_state", "act", "remarks", "agreed", "copy", "delete"])
def test_a_participant_is_no_facilitator(workshop, name):
    participant = take_part(workshop)
    method = participant.get if name in {"run", "run_state"} else participant.post

    assert method(address(workshop, name), {"action": "open"}).status_code == 404


@pytest.mark.parametrize("name", [*READ, "act", "vote", "remark", "remarks", "agreed", "copy"])
def test_an_unknown_workshop_is_a_404(shipped_edition, stranger, name):
    unknown = reverse(f"workshops:{name}", args=["6e1c5b0e-3d0e-4b36-9d53-0d0f4f8f6f10"])
    method = stranger.get if name in READ else stranger.post

    assert method(unknown).status_code == 404


@pytest.mark.parametrize("name", ["act", "remarks", "agreed", "copy", "vote", "remark"])
def test_what_changes_something_cannot_be_opened(workshop, facilitator, name):
    assert facilitator.get(address(workshop, name)).status_code == 405


@pytest.mark.parametrize("name", ["run", "run_state", "screen", "screen_state", "room", "qr"])
def test_what_is_read_cannot_be_sent_to(workshop, facilitator, name):
    assert facilitator.post(address(workshop, name)).status_code == 405


def test_the_link_of_the_screen_shows_the_screen_and_nothing_else(workshop):
    client = new_browser()

    response = client.get(reverse("workshops:open_screen", args=[workshop.screen_token]))

    assert response["Location"] == address(workshop, "screen")
    assert client.get(address(workshop, "screen")).status_code == 200
    assert client.get(address(workshop, "run")).status_code == 404
    assert client.get(address(workshop, "run_state")).status_code == 404
    assert client.post(address(workshop, "act"), {"action": "open"}).status_code == 404


@pytest.mark.parametrize("name", ["open_screen", "open_facilitator"])
def test_a_wrong_link_opens_nothing(workshop, stranger, name):
    assert stranger.get(reverse(f"workshops:{name}", args=["geraden"])).status_code == 404


@pytest.mark.parametrize("name", ["run", "screen", "room"])
def test_no_cache_keeps_a_page_of_a_workshop(workshop, facilitator, name):
    client = take_part(workshop) if name == "room" else facilitator

    assert "no-store" in client.get(address(workshop, name))["Cache-Control"]
