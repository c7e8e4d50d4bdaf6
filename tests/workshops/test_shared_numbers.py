"""A number that one worker sets is known to the others at once."""

import subprocess
import sys
from uuid import UUID, uuid4

from tests.serving import ROOT
from tests.workshops.rooms import AT, build_workshop
from workshops.presence import PRESENCE
from workshops.running import open_question
from workshops.shared_numbers import CHANGED, HEARD_AT, SharedNumbers, note_change

SHARED = """
import os
from uuid import UUID
from workshops.presence import PRESENCE
from workshops.shared_numbers import CHANGED

key = UUID("12345678-1234-4234-8234-123456789abc")
child = os.fork()
if not child:
    CHANGED[key] = 7
    PRESENCE.note(key)
    os._exit(0)
os.waitpid(child, 0)
print(CHANGED[key], PRESENCE.count([key]))
"""
BEFORE_WORKERS = """
import sys
import config.gunicorn
print("workshops.shared_numbers" in sys.modules, "django" in sys.modules)
"""


def printed(code):
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.strip()


def test_a_key_has_the_number_that_was_set_last():
    numbers, key = SharedNumbers(8), uuid4()

    assert numbers[key] == 0
    for number in (3, 4):
        numbers[key] = number
        assert numbers[key] == number


def test_two_keys_may_share_a_place():
    numbers = SharedNumbers(1)
    numbers[UUID(int=1)] = 5
    numbers[UUID(int=2)] = 6

    assert numbers[UUID(int=1)] == 6


def test_what_one_worker_sets_and_notes_another_sees():
    assert printed(SHARED) == "7 1"


def test_the_memory_is_made_before_the_workers_are():
    assert printed(BEFORE_WORKERS) == "True False"


def test_phones_are_counted_in_that_memory():
    phone = uuid4()
    PRESENCE.note(phone)

    assert HEARD_AT[phone] > 0


def test_what_the_facilitator_does_is_told(edition):
    workshop = build_workshop(edition)
    before = CHANGED[workshop.pk]
    open_question(workshop_id=workshop.pk, at=AT)

    assert CHANGED[workshop.pk] != before


def test_a_change_of_another_workshop_at_the_same_place_hides_none():
    one, other = UUID(int=1), UUID(int=1 + 2**16)
    marks = set()
    for workshop in (one, other, one, other):
        note_change(workshop)
        marks.add(CHANGED[one])

    assert len(marks) == 4
