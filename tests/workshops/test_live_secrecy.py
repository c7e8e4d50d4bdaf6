"""Nothing of what was answered leaves the server before the reveal, by no address, to nobody."""

import pytest

from tests.workshops.browsers import address, fill, go, take_part
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
