"""Votes: one per participant, question and round, kept or refused with the reason."""

import os
import subprocess
import sys
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from tests.serving import ROOT
from tests.workshops.rooms import AT, ask, build_room, build_workshop, cast, option_of
from workshops.models import CardVote, Format, Vote
from workshops.refusals import Reason, Refused
from workshops.running import back, close_question, end, next_question, open_question, second_round
from workshops.voting import Kept, send_remark, vote, vote_for_cards


@pytest.fixture
def room(edition):
    """A workshop with its first question open, and ten people."""
    workshop = build_workshop(edition)
    people = build_room(workshop)
    open_question(workshop_id=workshop.pk, at=AT)
    return workshop, people


def refused(action):
    with pytest.raises(Refused) as told:
        action()
    return told.value.reason


def test_a_second_vote_replaces_the_first_and_says_so(room):
    workshop, (person, *_others) = room

    kept = [cast(workshop, person), cast(workshop, person), cast(workshop, person, option="")]

    assert kept == [Kept.FIRST, Kept.SAME, Kept.CHANGED]
    assert [row.option for row in Vote.objects.all()] == [""]


def test_the_database_refuses_a_second_vote(room):
    workshop, (person, *_others) = room
    cast(workshop, person)

    with pytest.raises(IntegrityError), transaction.atomic():
        Vote.objects.create(participant=person, question=workshop.question, round=1, option="x")


def test_a_vote_is_refused_with_the_reason(room):
    workshop, (person, *_others) = room
    other = workshop.question_keys[1]

    assert refused(lambda: cast(workshop, person, question=other)) == Reason.OTHER_QUESTION
    assert refused(lambda: cast(workshop, person, round_number=2)) == Reason.OTHER_ROUND
    assert refused(lambda: cast(workshop, person, option="nope")) == Reason.UNKNOWN_OPTION
    close_question(workshop_id=workshop.pk, at=AT)
    assert refused(lambda: cast(workshop, person)) == Reason.CLOSED
    end(workshop_id=workshop.pk, at=AT)
    assert refused(lambda: cast(workshop, person)) == Reason.ENDED
    assert not Vote.objects.exists()


def test_a_stranger_and_a_participant_of_another_workshop_are_refused(room, edition):
    workshop, _people = room
    elsewhere = build_room(build_workshop(edition), buyers=1, market=0)[0]

    for key in (uuid4(), elsewhere.pk):
        reason = refused(
            lambda key=key: vote(
                workshop_id=workshop.pk,
                participant_id=key,
                question=workshop.question,
                round_number=1,
                option=option_of(workshop),
            )
        )
        assert reason == Reason.NOT_JOINED


def test_a_question_that_was_shown_takes_no_answers_by_any_way(room):
    workshop, people = room
    close_question(workshop_id=workshop.pk, at=AT)
    ask(workshop, people[:5])
    next_question(workshop_id=workshop.pk, at=AT)
    close_question(workshop_id=workshop.pk, at=AT)
    back(workshop_id=workshop.pk, at=AT)

    assert refused(lambda: open_question(workshop_id=workshop.pk, at=AT)) == Reason.ALREADY_SHOWN
    assert refused(lambda: cast(workshop, people[9])) == Reason.CLOSED


def test_the_second_round_keeps_the_first(room):
    workshop, people = room
    close_question(workshop_id=workshop.pk, at=AT)
    ask(workshop, people)
    second_round(workshop_id=workshop.pk, at=AT)
    open_question(workshop_id=workshop.pk, at=AT)

    assert cast(workshop, people[0], option="") == Kept.FIRST
    assert Vote.objects.filter(participant=people[0]).count() == 2


def test_three_cards_at_most_and_each_once(edition):
    workshop = build_workshop(edition, format=Format.CARDS, cards=("a", "b", "c", "d"))
    person = build_room(workshop, buyers=1, market=0)[0]
    open_question(workshop_id=workshop.pk, at=AT)

    def choose(*cards):
        return vote_for_cards(
            workshop_id=workshop.pk, participant_id=person.pk, round_number=1, cards=cards
        ).kept

    assert refused(lambda: choose("a", "b", "c", "d")) == Reason.TOO_MANY_CARDS
    assert refused(lambda: choose("z")) == Reason.UNKNOWN_OPTION
    assert [choose("a", "b", "c"), choose("c", "b", "a"), choose("d")] == [
        Kept.FIRST,
        Kept.SAME,
        Kept.CHANGED,
    ]
    assert [row.card for row in CardVote.objects.all()] == ["d"]
    with pytest.raises(IntegrityError), transaction.atomic():
        CardVote.objects.create(participant=person, round=1, place=4, card="a")


def test_one_may_choose_every_card_of_a_small_deck(edition):
    workshop = build_workshop(edition, format=Format.CARDS, cards=("a", "b"))
    person = build_room(workshop, buyers=1, market=0)[0]
    open_question(workshop_id=workshop.pk, at=AT)
    who = {"workshop_id": workshop.pk, "participant_id": person.pk, "round_number": 1}

    assert vote_for_cards(**who, cards=("a", "b")).kept == Kept.FIRST


def test_a_remark_keeps_no_trace_of_whose_it_is(room):
    workshop, (person, *_others) = room

    send_remark(
        workshop_id=workshop.pk, participant_id=person.pk, question=workshop.question, text=" Ja "
    )

    (remark,) = workshop.remarks.all()
    fields = {field.name for field in remark._meta.fields}
    assert (remark.text, remark.state) == ("Ja", "waiting")
    assert fields == {"id", "workshop", "question", "text", "state"}


def test_a_remark_is_refused_with_the_reason(edition, monkeypatch):
    workshop = build_workshop(edition)
    person = build_room(workshop, buyers=1, market=0)[0]

    def write(text="Ja", question=workshop.question):
        who = {"workshop_id": workshop.pk, "participant_id": person.pk}
        send_remark(**who, question=question, text=text)

    assert refused(write) == Reason.NOT_BEGUN
    open_question(workshop_id=workshop.pk, at=AT)
    assert refused(lambda: write(text=" \n ")) == Reason.EMPTY
    assert refused(lambda: write(question="another")) == Reason.OTHER_QUESTION
    monkeypatch.setattr("workshops.voting.MOST_REMARKS", 1)
    write()
    assert refused(write) == Reason.REMARKS_FULL
    workshop.remarks.update(state="refused")
    write()
    end(workshop_id=workshop.pk, at=AT)
    assert refused(write) == Reason.ENDED


AT_ONCE = """
import django
from threading import Thread
from django.core.management import call_command

django.setup()
call_command("migrate", verbosity=0)
call_command("publish_content", verbosity=0)

from django.db import connection
from perspectives.models import Edition
from tests.serving import ROOT
from tests.workshops.rooms import AT, build_room, build_workshop, cast
from workshops.models import Vote
from workshops.running import open_question

workshop = build_workshop(Edition.objects.current())
person = build_room(workshop, buyers=1, market=0)[0]
open_question(workshop_id=workshop.pk, at=AT)
kept = []

def send():
    kept.append(cast(type(workshop).objects.get(pk=workshop.pk), person))
    connection.close()

threads = [Thread(target=send) for _ in range(20)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("KEPT", len(kept), kept.count("first"), Vote.objects.count())
"""


def test_twenty_votes_at_once_of_one_participant_are_one(tmp_path):
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'db.sqlite3'}",
    }

    done = subprocess.run(
        [sys.executable, "-c", AT_ONCE],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )

    assert "KEPT 20 1 1" in done.stdout
