"""What PostgreSQL itself remembers of order is gone when a question closes, and nothing is lost."""

import json
import os
import subprocess
import sys

import pytest

from tests.postgres import postgres
from tests.serving import ROOT

CLOSING = """
import json, random, time
import django
from threading import Thread
from django.core.management import call_command

django.setup()
call_command("migrate", verbosity=0)

from django.db import connection
from tests.catalogues import small_catalogue
from tests.conftest import build_edition
from tests.workshops.rooms import AT, build_workshop, option_of
from workshops.joining import join
from workshops.models import Attendance, Participant, Remark, Vote
from workshops.refusals import Refused
from workshops.running import close_question, open_question
from workshops.voting import send_remark, vote

workshop = build_workshop(build_edition(small_catalogue()))
people = [join(workshop=workshop, side="buyers", name=f"Naam {at}") for at in range(30)]
answers = [option_of(workshop), ""]
acknowledged, errors = {}, []

def act(person):
    try:
        while True:
            chosen = random.choice(answers)
            vote(workshop_id=workshop.pk, participant_id=person.pk, question=workshop.question,
                 round_number=1, option=chosen)
            acknowledged[person.pk] = chosen
    except Refused:
        join(workshop=workshop, side="market", name="Later")
        send_remark(workshop_id=workshop.pk, participant_id=person.pk,
                    question=workshop.question, text="Ja")
    except Exception as error:
        errors.append(repr(error))
    finally:
        connection.close()

def tables():
    told = {}
    for model in (Participant, Vote, Attendance, Remark):
        table = model._meta.db_table
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT id, xmin::text FROM {table} ORDER BY ctid")
            rows = cursor.fetchall()
        told[model.__name__] = [len(rows), len({mark for _key, mark in rows})]
    return told

def stand_as_they_came():
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM workshops_participant ORDER BY ctid")
        known = {person.pk for person in people}
        return [key for (key,) in cursor if key in known] == [person.pk for person in people]

before = [tables(), stand_as_they_came()]
open_question(workshop_id=workshop.pk, at=AT)
threads = [Thread(target=act, args=[person]) for person in people]
for thread in threads:
    thread.start()
while len(acknowledged) < len(people) and not errors:
    time.sleep(0.05)
close_question(workshop_id=workshop.pk, at=AT)
for thread in threads:
    thread.join()
open_question(workshop_id=workshop.pk, at=AT)
close_question(workshop_id=workshop.pk, at=AT)
stored = {row.participant_id: row.option for row in Vote.objects.all()}
print(json.dumps({
    "errors": errors, "kept": stored == acknowledged, "before": before,
    "after": [tables(), stand_as_they_came()],
}))
"""


@pytest.fixture(scope="module")
def told():
    """What happened in a room where thirty people vote, join and write while a question closes."""
    with postgres() as database:
        if database is None:
            pytest.skip("PostgreSQL is not installed")
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "DATABASE_URL": database.url,
        }
        done = subprocess.run(
            [sys.executable, "-c", CLOSING],
            cwd=ROOT,
            env=environment,
            check=True,
            timeout=120,
            stdout=subprocess.PIPE,
            text=True,
        )
        return json.loads(done.stdout.splitlines()[-1])


def test_closing_while_people_vote_loses_no_acknowledged_vote_and_locks_nobody_out(told):
    assert told["errors"] == []
    assert told["kept"]


def test_before_closing_the_tables_tell_who_came_when(told):
    tables, stand_as_they_came = told["before"]

    assert tables["Participant"] == [30, 30]
    assert stand_as_they_came


def test_after_closing_all_rows_came_in_one_transaction_and_stand_in_another_order(told):
    tables, stand_as_they_came = told["after"]

    assert tables == {
        "Participant": [60, 1],
        "Vote": [30, 1],
        "Attendance": [60, 1],
        "Remark": [30, 1],
    }
    assert not stand_as_they_came
