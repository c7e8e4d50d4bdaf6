"""A change that one worker makes is known to the others at once."""

import subprocess
import sys
from uuid import UUID, uuid4

from tests.serving import ROOT
from tests.workshops.rooms import AT, build_workshop
from workshops.changes import CHANGES, Changes
from workshops.running import open_question

SHARED = """
import os
from uuid import UUID
from workshops.changes import CHANGES

workshop = UUID("12345678-1234-4234-8234-123456789abc")
child = os.fork()
if not child:
    CHANGES.note(workshop, 7)
    os._exit(0)
os.waitpid(child, 0)
print(CHANGES.last(workshop))
"""
BEFORE_WORKERS = """
import sys
import config.gunicorn
print("workshops.changes" in sys.modules, "django" in sys.modules)
"""


def printed(code):
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.strip()


def test_a_workshop_has_the_version_that_was_told_last():
    changes, workshop = Changes(), uuid4()

    assert changes.last(workshop) == 0
    for version in (3, 4):
        changes.note(workshop, version)
        assert changes.last(workshop) == version


def test_workshops_that_share_a_place_are_only_read_more_often():
    changes = Changes(places=1)
    changes.note(UUID(int=1), 5)
    changes.note(UUID(int=2), 6)

    assert changes.last(UUID(int=1)) == 6


def test_what_one_worker_tells_another_sees():
    assert printed(SHARED) == "7"


def test_the_memory_is_made_before_the_workers_are():
    assert printed(BEFORE_WORKERS) == "True False"


def test_what_the_facilitator_does_is_told(edition):
    workshop = build_workshop(edition)
    open_question(workshop_id=workshop.pk, at=AT)
    workshop.refresh_from_db()

    assert CHANGES.last(workshop.pk) == workshop.version == 2
