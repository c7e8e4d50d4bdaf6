"""Two people at one answer: the second is told, sees both and chooses; nothing is lost."""

import pytest
from django.db import IntegrityError, transaction

from domain.answers import AnswerState, Given
from tests.wizard.builders import (
    YESTERDAY,
    address,
    build_answer,
    everything_stored,
    let_open,
    see,
    send,
    stored,
)
from tests.wizard.pages import Page
from wizard.answering import Answers, AnswerWasChanged, Writing, save_answer
from wizard.models import Answer


@pytest.fixture
def shared(assessment, bob):
    let_open(bob, assessment)
    return assessment


def test_the_second_is_told_and_nothing_is_overwritten(shared, alice, bob):
    old = see(bob, shared, "clarity").value("input[name=version]")
    send(alice, shared, "clarity", "fixed", remark="Van Alice")
    before = everything_stored()

    response = send(bob, shared, "clarity", "problem", remark="Van Bob", version=old)

    page = Page(response)
    assert response.status_code == 409
    assert page.words("h1") == "Iemand anders wijzigde dit antwoord"
    assert page.values("input[name=choice]") == ["fixed", "problem"]
    assert not page.has("input[name=choice][checked]")
    assert "Van Alice" in page.text
    assert "Van Bob" in page.text
    assert everything_stored() == before


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [("fixed", "dont_know"), ("dont_know", "fixed"), ("dont_know", "problem")],
)
def test_every_kind_of_answer_can_clash(shared, alice, bob, theirs, mine):
    send(alice, shared, "clarity", theirs)

    response = send(bob, shared, "clarity", mine, version=0)

    assert response.status_code == 409
    assert Page(response).values("input[name=choice]") == [theirs, mine]


def test_not_applicable_can_clash(shared, alice, bob):
    build_answer(shared, "solution", "absent")
    send(alice, shared, "ownership", "not_applicable")

    response = send(bob, shared, "ownership", "shared", version=0)

    assert Page(response).values("input[name=choice]") == ["not_applicable", "shared"]


def test_only_remarks_can_clash_and_are_offered_below_each_other(shared, alice, bob):
    send(alice, shared, "clarity", "fixed", remark="Eerste")

    response = send(bob, shared, "clarity", "fixed", remark="Tweede", version=0)

    page = Page(response)
    assert response.status_code == 409
    assert page.remark == "Eerste\n\nTweede"
    assert page.value("input[name=choice]") == "fixed"


def test_remarks_that_do_not_fit_together_are_both_shown_in_full(shared, alice, bob):
    first, second = "a" * 3000, "b" * 3000
    send(alice, shared, "clarity", "fixed", remark=first)

    page = Page(send(bob, shared, "clarity", "fixed", remark=second, version=0))

    assert page.remark == second
    assert first in page.text


def test_the_chosen_version_is_stored_and_leads_on(shared, alice, bob):
    send(alice, shared, "clarity", "fixed", remark="Eerste")
    page = Page(send(bob, shared, "clarity", "problem", remark="Tweede", version=0))

    response = send(
        bob,
        shared,
        "clarity",
        "problem",
        remark=page.remark,
        version=page.value("input[name=version]"),
        action=page.value("form[method=post] button.button"),
    )

    assert response.status_code == 303
    assert stored(shared, "clarity") == ("answered", "problem", "Eerste\n\nTweede")


def test_a_third_change_while_choosing_is_told_as_well(shared, alice, bob):
    send(alice, shared, "clarity", "fixed")
    page = Page(send(bob, shared, "clarity", "problem", version=0))
    send(alice, shared, "clarity", "functional")

    response = send(bob, shared, "clarity", "problem", version=page.value("input[name=version]"))

    assert response.status_code == 409


def test_the_same_answer_from_both_is_no_conflict(shared, alice, bob):
    send(alice, shared, "clarity", "fixed", remark="Samen")

    response = send(bob, shared, "clarity", "fixed", remark="Samen", version=0)

    assert response.status_code == 303


def test_different_questions_do_not_conflict(shared, alice, bob):
    send(alice, shared, "clarity", "fixed")

    response = send(bob, shared, "solution", "standard", version=0)

    assert response.status_code == 303
    assert shared.answers.count() == 2


def test_the_back_button_of_the_same_browser_is_no_conflict(assessment, alice):
    old = see(alice, assessment, "clarity").value("input[name=version]")
    send(alice, assessment, "clarity", "fixed", version=old)

    response = send(alice, assessment, "clarity", "problem", version=old)

    assert response.status_code == 303
    assert stored(assessment, "clarity")[1] == "problem"
    assert assessment.answers.count() == 1


def test_a_conflict_in_the_background_is_told_to_the_script_and_saves_nothing(shared, alice, bob):
    send(alice, shared, "clarity", "fixed")

    response = send(bob, shared, "clarity", "problem", version=0, action="autosave")

    assert response.status_code == 409
    assert response.json() == {"saved": False}
    assert stored(shared, "clarity")[1] == "fixed"


def test_a_late_save_in_the_background_never_overwrites_a_later_button(assessment, alice):
    send(alice, assessment, "clarity", "fixed", version=0)

    response = send(alice, assessment, "clarity", "problem", version=0, action="autosave")

    assert response.status_code == 409
    assert stored(assessment, "clarity")[1] == "fixed"


def test_the_page_says_how_to_leave_what_the_other_stored(shared, alice, bob):
    send(alice, shared, "clarity", "fixed")

    page = Page(send(bob, shared, "clarity", "problem", version=0))

    assert address(shared, "question", "clarity") in page.values("main a", "href")


def test_the_database_keeps_one_answer_per_question(assessment):
    build_answer(assessment, "clarity", "fixed")

    with pytest.raises(IntegrityError), transaction.atomic():
        build_answer(assessment, "clarity", "problem")


@pytest.mark.parametrize(
    ("state", "option"), [("answered", ""), ("dont_know", "fixed"), ("zero", "fixed")]
)
def test_the_database_refuses_an_option_that_does_not_fit_the_state(assessment, state, option):
    with pytest.raises(IntegrityError), transaction.atomic():
        Answer.objects.create(assessment=assessment, question="clarity", state=state, option=option)


def test_losing_the_race_for_the_first_answer_is_told(assessment):
    stale: Answers = {}
    build_answer(assessment, "clarity", "fixed", by="iemand anders")
    given = build_given("clarity", "problem")

    with pytest.raises(AnswerWasChanged):
        save_answer(assessment=assessment, answers=stale, given=given, writing=build_writing())

    assert stored(assessment, "clarity")[1] == "fixed"


def test_losing_the_race_for_a_later_answer_is_told(assessment):
    row = build_answer(assessment, "clarity", "fixed", by="ik")
    Answer.objects.filter(pk=row.pk).update(version=2, option="functional", written_by="ander")
    given = build_given("clarity", "problem")

    with pytest.raises(AnswerWasChanged):
        save_answer(
            assessment=assessment,
            answers={"clarity": row.row},
            given=given,
            writing=build_writing(shown_version=1),
        )

    assert stored(assessment, "clarity")[1] == "functional"


def build_given(question, option):
    return Given(question=question, state=AnswerState.ANSWERED, option=option)


def build_writing(shown_version=0):
    return Writing(by="ik", at=YESTERDAY, shown_version=shown_version)
