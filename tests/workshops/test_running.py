"""Running a workshop: what is allowed when, and that nothing shows before the reveal."""

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.workshops.rooms import AT, ask, build_room, build_workshop, cast
from workshops.asked import asked_in
from workshops.group import card_votes_of, group_of_workshop, groups_of_workshop
from workshops.joining import UnknownSide, join
from workshops.models import (
    CARDS_KEY,
    Attendance,
    Format,
    Participant,
    Phase,
    Vote,
    Workshop,
)
from workshops.refusals import Reason, Refused
from workshops.running import (
    back,
    close_question,
    end,
    hide,
    judge_remark,
    next_question,
    note_agreed,
    open_question,
    reveal,
    second_round,
    start_for_real,
)

ACTIONS = (
    open_question,
    close_question,
    reveal,
    hide,
    next_question,
    back,
    second_round,
    end,
)


BEFORE = {
    Phase.LOBBY: (),
    Phase.OPEN: (open_question,),
    Phase.CLOSED: (open_question, close_question),
    Phase.REVEALED: (open_question, close_question, reveal),
    Phase.ENDED: (open_question, close_question, reveal, end),
}
"""How the first question comes to each phase."""
WHAT_HAPPENS = {
    Phase.LOBBY: (
        Phase.OPEN,
        Reason.NOT_OPEN,
        Reason.NOT_BEGUN,
        Reason.NOT_SHOWN,
        Reason.NOT_BEGUN,
        Reason.NOT_BEGUN,
        Reason.NOT_BEGUN,
        Phase.ENDED,
    ),
    Phase.OPEN: (
        Reason.ALREADY_OPEN,
        Phase.CLOSED,
        Reason.STILL_OPEN,
        Reason.NOT_SHOWN,
        Reason.STILL_OPEN,
        Reason.STILL_OPEN,
        Reason.STILL_OPEN,
        Phase.ENDED,
    ),
    Phase.CLOSED: (
        Phase.OPEN,
        Reason.NOT_OPEN,
        Phase.REVEALED,
        Reason.NOT_SHOWN,
        Phase.OPEN,
        Reason.NO_OTHER_QUESTION,
        Reason.NOT_SHOWN,
        Phase.ENDED,
    ),
    Phase.REVEALED: (
        Reason.ALREADY_SHOWN,
        Reason.NOT_OPEN,
        Reason.ALREADY_SHOWN,
        Phase.CLOSED,
        Phase.OPEN,
        Reason.NO_OTHER_QUESTION,
        Phase.CLOSED,
        Phase.ENDED,
    ),
    Phase.ENDED: (Reason.ENDED,) * len(ACTIONS),
}
"""What each of the actions does at the first question: the phase after it, or why it is refused."""


@pytest.mark.parametrize(
    ("phase", "action", "expected"),
    [
        pytest.param(phase, action, expected, id=f"{phase}-{action.__name__}")
        for phase, row in WHAT_HAPPENS.items()
        for action, expected in zip(ACTIONS, row, strict=True)
    ],
)
def test_every_action_does_its_work_or_is_refused_with_the_reason(edition, phase, action, expected):
    workshop = build_workshop(edition)
    for step in BEFORE[phase]:
        step(workshop_id=workshop.pk, at=AT)

    try:
        happened = action(workshop_id=workshop.pk, at=AT).phase
    except Refused as refused:
        happened = refused.reason

    workshop.refresh_from_db()
    assert happened == expected
    assert workshop.phase == (expected if isinstance(expected, Phase) else phase)


def test_a_second_round_is_the_last_and_begins_at_the_first_question(edition):
    workshop = build_workshop(edition)
    ask(workshop, [])
    next_question(workshop_id=workshop.pk, at=AT)
    close_question(workshop_id=workshop.pk, at=AT)

    second_round(workshop_id=workshop.pk, at=AT)

    workshop.refresh_from_db()
    assert (workshop.round, workshop.position, workshop.phase) == (2, 0, Phase.CLOSED)
    with pytest.raises(Refused) as told:
        second_round(workshop_id=workshop.pk, at=AT)
    assert told.value.reason == Reason.NO_SECOND_ROUND


def test_one_goes_on_and_back_a_question_at_a_time_and_no_further(edition):
    workshop = build_workshop(edition, questions=2)
    ask(workshop, [])

    def go(step):
        position = step(workshop_id=workshop.pk, at=AT).position
        Workshop.objects.filter(phase=Phase.OPEN).update(phase=Phase.CLOSED)
        return position

    assert [go(step) for step in (next_question, next_question, back, back)] == [1, 2, 1, 0]
    for step, position in ((back, 0), (next_question, 2)):
        Workshop.objects.update(position=position)
        with pytest.raises(Refused) as told:
            go(step)
        assert told.value.reason == Reason.NO_OTHER_QUESTION


@pytest.mark.parametrize(("show", "state"), [(True, "shown"), (False, "refused")])
def test_a_remark_is_let_through_or_not_and_others_wait(edition, show, state):
    workshop = build_workshop(edition)
    one, other = (workshop.remarks.create(question="x", text=text) for text in ("Ja", "Nee"))

    judge_remark(workshop_id=workshop.pk, remark_id=one.pk, show=show, at=AT)

    assert workshop.remarks.get(pk=one.pk).state == state
    assert workshop.remarks.get(pk=other.pk).state == "waiting"


def test_only_answers_of_that_question_can_be_agreed(edition):
    workshop = build_workshop(edition)
    first, second, *_others = asked_in(workshop).questions

    def agree(question, option):
        note_agreed(workshop_id=workshop.pk, question=question, text="", option=option, at=AT)

    agree(first.key, first.options[0].key)
    for question, option, reason in (
        (first.key, "another", Reason.UNKNOWN_OPTION),
        ("another", second.options[0].key, Reason.OTHER_QUESTION),
    ):
        with pytest.raises(Refused) as told:
            agree(question, option)
        assert told.value.reason == reason
    assert [kept.option for kept in workshop.agreements.all()] == [first.options[0].key]


def test_no_answer_is_agreed_on_cards(edition):
    workshop = build_workshop(edition, format=Format.CARDS, questions=0, cards=("a", "b"))

    with pytest.raises(Refused) as told:
        note_agreed(workshop_id=workshop.pk, question=CARDS_KEY, text="", option="a", at=AT)

    assert told.value.reason == Reason.UNKNOWN_OPTION


def test_a_workshop_of_one_round_has_no_second(edition):
    workshop = build_workshop(edition, rounds=1)
    ask(workshop, [])

    with pytest.raises(Refused) as told:
        second_round(workshop_id=workshop.pk, at=AT)

    assert told.value.reason == Reason.NO_SECOND_ROUND


def test_a_workshop_runs_from_lobby_to_end(edition):
    workshop = build_workshop(edition)
    people = build_room(workshop)
    ask(workshop, people)

    group = group_of_workshop(workshop, 1)

    assert group.count == 10
    assert [circle.count for circle in group.circles] == [5, 5]
    assert len(group.questions) == 1


def test_a_second_click_on_an_old_page_does_nothing(edition):
    workshop = build_workshop(edition)
    ask(workshop, [])
    seen = workshop.version
    next_question(workshop_id=workshop.pk, at=AT, seen=seen)

    with pytest.raises(Refused) as told:
        next_question(workshop_id=workshop.pk, at=AT, seen=seen)

    workshop.refresh_from_db()
    assert told.value.reason == Reason.CHANGED_MEANWHILE
    assert workshop.position == 1


def test_a_side_that_was_joined_stays_joined(edition):
    workshop = build_workshop(edition)
    people = build_room(workshop, buyers=6, market=2)
    ask(workshop, people)
    people += build_room(workshop, buyers=0, market=4)
    next_question(workshop_id=workshop.pk, at=AT)
    for person in people:
        cast(workshop, person)
    close_question(workshop_id=workshop.pk, at=AT)
    reveal(workshop_id=workshop.pk, at=AT)
    workshop.refresh_from_db()

    assert workshop.circles == [["buyers", "market"]]
    assert [c.sides for c in group_of_workshop(workshop, 1).circles] == [("buyers", "market")]


def test_who_asks_for_results_that_were_hidden_meanwhile_gets_none(edition):
    workshop = build_workshop(edition)
    ask(workshop, build_room(workshop))
    hide(workshop_id=workshop.pk, at=AT)

    with pytest.raises(Refused) as told:
        group_of_workshop(workshop, 1)

    assert told.value.reason == Reason.CHANGED_MEANWHILE


@pytest.mark.parametrize(
    "ask_for",
    [lambda shown: group_of_workshop(shown, 1), groups_of_workshop, lambda w: card_votes_of(w, 1)],
    ids=["a round", "both rounds", "cards"],
)
def test_no_result_of_any_kind_leaves_before_the_reveal_or_while_hidden(edition, ask_for):
    workshop = build_workshop(edition)
    ask(workshop, build_room(workshop))
    hidden = hide(workshop_id=workshop.pk, at=AT)

    for phase in (Phase.LOBBY, Phase.OPEN, Phase.CLOSED):
        hidden.phase = phase
        with pytest.raises(Refused) as told:
            ask_for(hidden)
        assert told.value.reason == Reason.NOT_SHOWN


def test_what_was_agreed_is_kept_once_per_question_and_can_be_emptied(edition):
    workshop = build_workshop(edition)
    question = workshop.question

    for text in ("Samen", "Samen, vanaf mei"):
        note_agreed(workshop_id=workshop.pk, question=question, text=text, option="", at=AT)
    assert [agreed.text for agreed in workshop.agreements.all()] == ["Samen, vanaf mei"]
    note_agreed(workshop_id=workshop.pk, question=question, text="", option="", at=AT)
    assert not workshop.agreements.exists()


def test_a_rehearsal_leaves_nothing_behind(edition):
    workshop = build_workshop(edition, rehearsal=True)
    ask(workshop, build_room(workshop))
    note_agreed(workshop_id=workshop.pk, question=workshop.question, text="Ja", option="", at=AT)

    start_for_real(workshop_id=workshop.pk, at=AT)

    workshop.refresh_from_db()
    assert (workshop.phase, workshop.rehearsal, workshop.shown) == (Phase.LOBBY, False, [])
    assert not Participant.objects.exists()
    assert not Vote.objects.exists()
    assert not workshop.agreements.exists()


def test_what_is_no_rehearsal_is_not_emptied(edition):
    workshop = build_workshop(edition)
    ask(workshop, build_room(workshop))

    with pytest.raises(Refused) as told:
        start_for_real(workshop_id=workshop.pk, at=AT)

    assert told.value.reason == Reason.NO_REHEARSAL
    assert Vote.objects.exists()


def test_coming_back_is_the_same_participant(edition):
    workshop = build_workshop(edition)
    person = join(workshop=workshop, side="buyers", name="Ans")

    again = join(workshop=workshop, side="market", name="Ans", known=person.pk)

    assert again == person
    assert (Participant.objects.count(), Attendance.objects.count()) == (1, 1)


def test_joining_needs_a_side_of_the_workshop_and_one_that_runs(edition):
    workshop = build_workshop(edition)
    with pytest.raises(UnknownSide):
        join(workshop=workshop, side="nobody")
    end(workshop_id=workshop.pk, at=AT)
    with pytest.raises(Refused):
        join(workshop=workshop, side="buyers")


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(st.sampled_from((*ACTIONS, "vote")), max_size=25))
def test_whatever_the_facilitator_does_nothing_shows_before_the_reveal(edition, steps):
    workshop = build_workshop(edition)
    people, version = build_room(workshop, buyers=4, market=4), 1
    for step in steps:
        before = (
            workshop.phase,
            workshop.question,
            workshop.round,
            set(map(tuple, workshop.shown)),
        )
        try:
            if step == "vote":
                for person in people:
                    cast(workshop, person)
                assert before[0] == Phase.OPEN
                assert (before[1], before[2]) not in before[3]
            else:
                step(workshop_id=workshop.pk, at=timezone.now())
        except Refused:
            workshop.refresh_from_db()
            assert workshop.version == version
            continue
        workshop.refresh_from_db()
        assert workshop.version == version + (step != "vote")
        version = workshop.version
        assert set(map(tuple, workshop.shown)) >= before[3]
        _shows_only_what_was_revealed(workshop)


def _shows_only_what_was_revealed(workshop):
    for number in (1, 2):
        if workshop.phase in (Phase.REVEALED, Phase.ENDED):
            group = group_of_workshop(workshop, number)
            if workshop.phase == Phase.REVEALED:
                asked = {q.question.key for q in group.questions}
                assert asked == {key for key, shown_in in workshop.shown if shown_in == number}
        else:
            with pytest.raises(Refused):
                group_of_workshop(workshop, number)
