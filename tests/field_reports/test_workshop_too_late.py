"""What somebody chose or wrote is still there to read when the workshop did not take it."""

import pytest

from tests.html import read
from tests.workshops.browsers import address, go, let_facilitate, new_browser, take_part, words
from tests.workshops.rooms import build_workshop
from workshops.asked import question_at
from workshops.models import Remark, Vote
from workshops.state import forget_states

AS_PART = {"X-Requested-With": "fetch"}


@pytest.fixture
def workshop(shipped_edition):
    forget_states()
    return build_workshop(shipped_edition)


@pytest.mark.parametrize("headers", [{}, AS_PART], ids=["page", "part"])
@pytest.mark.parametrize("steps", [("close_question",), ("close_question", "next_question")])
def test_a_refused_answer_is_named_with_the_reason(workshop, steps, headers):
    phone = take_part(workshop)
    go(workshop, "open_question")
    option = question_at(workshop).options[1]
    late = {"question": workshop.question, "round": "1", "option": option.key}
    go(workshop, *steps)

    response = phone.post(address(workshop, "vote"), late, headers=headers)

    assert response.status_code == 409
    assert f"telt niet mee. Uw keuze was: {option.label.nl}" in words(response)
    assert not Vote.objects.exists()


def test_an_earlier_answer_still_counts_and_only_the_late_one_is_said_not_to(workshop):
    phone = take_part(workshop)
    go(workshop, "open_question")
    first, second = question_at(workshop).options[:2]
    sent = {"question": workshop.question, "round": "1", "option": first.key}
    phone.post(address(workshop, "vote"), sent)
    go(workshop, "close_question")

    response = phone.post(address(workshop, "vote"), sent | {"option": second.key})

    assert "Wat u net verstuurde, telt niet mee." in words(response)
    assert f"Uw antwoord: {first.label.nl}" in words(response)
    assert Vote.objects.get().option == first.key


def test_an_answer_that_never_existed_is_not_repeated(workshop):
    phone = take_part(workshop)
    go(workshop, "open_question", "close_question")
    late = {"question": workshop.question, "round": "1", "option": "<b>verzonnen</b>"}

    response = phone.post(address(workshop, "vote"), late)

    assert response.status_code == 409
    assert "Uw keuze was" not in words(response)
    assert b"verzonnen" not in response.content


def test_a_remark_that_is_not_taken_is_still_in_its_field(workshop, monkeypatch):
    monkeypatch.setattr("workshops.voting.MOST_REMARKS", 0)
    phone = take_part(workshop)
    go(workshop, "open_question")

    response = phone.post(
        address(workshop, "remark"), {"question": workshop.question, "text": "Dit is\nte duur"}
    )

    assert response.status_code == 409
    assert "Er wachten al veel opmerkingen op de begeleider." in words(response)
    assert read(response.content).by_id("text").text.strip() == "Dit is\nte duur"
    assert "open" in read(response.content).by_id("remark-details").attributes
    assert not Remark.objects.exists()


def test_a_page_reloads_itself_only_while_nothing_can_be_filled_in(workshop):
    phone = take_part(workshop)

    def reloads():
        return 'http-equiv="refresh"' in phone.get(address(workshop, "room")).content.decode()

    assert reloads()
    for step in ("open_question", "close_question", "reveal", "end"):
        go(workshop, step)
        assert not reloads()


def test_who_answered_without_script_can_ask_for_what_is_next(workshop):
    phone = take_part(workshop)
    go(workshop, "open_question")
    sent = {"question": workshop.question, "round": "1", "option": "geen"}

    response = phone.post(address(workshop, "vote"), sent, follow=True)

    assert "Vernieuw" in words(response)


@pytest.mark.parametrize(
    ("action", "told"), [("show", "komt op het scherm"), ("refuse", "komt niet op het scherm")]
)
@pytest.mark.parametrize("headers", [{}, AS_PART], ids=["page", "part"])
def test_who_judges_a_remark_is_told_what_became_of_it(workshop, action, told, headers):
    facilitator = let_facilitate(new_browser(), workshop)
    go(workshop, "open_question")
    remark = Remark.objects.create(workshop=workshop, question=workshop.question, text="Te duur")
    sent = {"remark": remark.pk, "action": action}

    response = facilitator.post(address(workshop, "remarks"), sent, headers=headers, follow=True)

    assert f"De opmerking {told}." in words(response)
