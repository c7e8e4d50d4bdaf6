"""Workshops that are forgotten end, and old ones go: on a timer, and also without one."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.workshops.browsers import address, take_part
from tests.workshops.rooms import AT, LATER, build_room, build_workshop
from workshops import tidying
from workshops.models import Participant, Phase, Vote, Workshop
from workshops.running import open_question
from workshops.tidying import NowAndThen, Terms, Tidied, tidy

HOUR = timedelta(hours=1)
TERMS = Terms(ends_after_hours=24, kept_days=90)


@pytest.fixture(autouse=True)
def _usual_terms(settings):
    settings.WORKSHOP_ENDS_AFTER_HOURS, settings.WORKSHOP_KEPT_DAYS = 24, 90


@pytest.fixture
def begun(edition):
    workshop = build_workshop(edition)
    open_question(workshop_id=workshop.pk, at=AT)
    return workshop


@pytest.fixture(autouse=True)
def _just_started(monkeypatch):
    monkeypatch.setattr(tidying, "_NOW_AND_THEN", NowAndThen())


def touched(workshop, *, ago):
    Workshop.objects.filter(pk=workshop.pk).update(changed_at=timezone.now() - ago)


def test_what_nobody_touched_for_a_day_ends_and_what_waits_in_its_lobby_does_not(begun, edition):
    waiting = build_workshop(edition)

    assert tidy(TERMS, at=AT + 24 * HOUR) == Tidied(ended=0, removed=0)
    assert tidy(TERMS, at=AT + 25 * HOUR) == Tidied(ended=1, removed=0)

    begun.refresh_from_db()
    waiting.refresh_from_db()
    assert (begun.phase, begun.ended_at) == (Phase.ENDED, AT + 25 * HOUR)
    assert waiting.phase == Phase.LOBBY


def test_the_term_begins_anew_with_whatever_the_facilitator_does(begun):
    Workshop.objects.filter(pk=begun.pk).update(changed_at=LATER)

    assert tidy(TERMS, at=AT + 24 * HOUR + timedelta(minutes=1)) == Tidied(ended=0, removed=0)


def test_what_ended_or_never_began_is_removed_after_its_days_with_all_that_belongs_to_it(
    begun, edition
):
    build_workshop(edition)
    person = build_room(begun, buyers=1, market=0)[0]
    Vote.objects.create(participant=person, question=begun.question, round=1, option="")
    tidy(TERMS, at=AT + 25 * HOUR)

    assert tidy(TERMS, at=AT + timedelta(days=91)) == Tidied(ended=0, removed=1)
    assert set(Workshop.objects.all()) == {begun}
    assert tidy(TERMS, at=AT + timedelta(days=92)) == Tidied(ended=0, removed=1)
    assert not Workshop.objects.exists()
    assert not Participant.objects.exists()
    assert not Vote.objects.exists()


def test_the_command_uses_the_terms_of_the_settings(begun, settings, capsys):
    settings.WORKSHOP_ENDS_AFTER_HOURS = 2
    touched(begun, ago=3 * HOUR)

    call_command("end_and_remove_workshops")

    begun.refresh_from_db()
    assert begun.phase == Phase.ENDED
    assert capsys.readouterr().out == (
        "1 workshops, not touched for 2 hours, ended; 0, not touched for 90 days, removed\n"
    )


def test_a_dry_run_only_counts(begun, edition, capsys):
    touched(begun, ago=25 * HOUR)
    touched(build_workshop(edition), ago=timedelta(days=91))

    call_command("end_and_remove_workshops", "--dry-run")

    assert set(Workshop.objects.values_list("phase", flat=True)) == {Phase.LOBBY, Phase.OPEN}
    assert "1 workshops, not touched for 24 hours, would be ended" in capsys.readouterr().out


@pytest.mark.parametrize("term", ["hours", "days"])
@pytest.mark.parametrize("number", [0, -5, 10**9])
def test_an_unclear_term_is_refused(begun, term, number):
    with pytest.raises(CommandError, match=f"--{term}"):
        call_command("end_and_remove_workshops", **{term: number})


@pytest.mark.parametrize("page", ["/werksessies/", "/werksessies/mee/"])
def test_without_a_timer_it_happens_when_somebody_comes_by(begun, stranger, page):
    touched(begun, ago=25 * HOUR)

    stranger.get(page)

    begun.refresh_from_db()
    assert begun.phase == Phase.ENDED


def test_the_code_of_a_forgotten_workshop_does_not_work(begun, stranger):
    touched(begun, ago=25 * HOUR)

    response = stranger.get("/werksessies/mee/", {"code": begun.code})

    assert response.status_code == 422


def test_who_took_part_in_a_forgotten_workshop_reads_that_it_ended(workshop):
    touched(workshop, ago=HOUR)
    participant = take_part(workshop)
    open_question(workshop_id=workshop.pk, at=AT)
    tidy(TERMS, at=AT + 25 * HOUR)

    page = participant.get(address(workshop, "room"))

    assert "De werksessie is afgelopen" in page.content.decode()


def test_it_is_done_once_an_hour_at_most(begun):
    now = [100.0]
    often = NowAndThen(lambda: now[0])
    often.tidy(at=AT)
    touched(begun, ago=25 * HOUR)

    now[0] += 3599
    often.tidy(at=timezone.now())
    begun.refresh_from_db()
    assert begun.phase == Phase.OPEN
    now[0] += 1
    often.tidy(at=timezone.now())
    begun.refresh_from_db()
    assert begun.phase == Phase.ENDED
