"""Documents are read in a fenced process that can be stopped, a few at once."""

import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from checker.documents import reading
from checker.documents.reading import document_from, document_from_text
from checker.documents.refusals import DocumentRefusal, DocumentRefused
from checker.documents.waiting_room import WaitingRoom
from tests.checker.documents.files import build_endless_pdf, build_pdf, build_swelling_pdf

ROOT = Path(reading.__file__).parents[2]
# Tries everything that a document should never bring about, and tells what worked.
TRIES = """
import os, socket, sys
from checker.documents import reading_process
reading_process.fence_in()
def works(deed):
    try:
        deed()
    except (OSError, MemoryError):
        return False
    return True
print(
    works(lambda: open("/etc/hostname")),
    works(lambda: open(sys.argv[1], "w")),
    works(lambda: socket.create_connection(("127.0.0.1", int(sys.argv[2])))),
    works(lambda: bytearray(2_000_000_000)),
    works(lambda: os.pipe()),
    sorted(os.environ),
)
"""


def test_the_reading_process_cannot_open_write_connect_or_grow(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        told = subprocess.run(
            [sys.executable, "-E", "-s", "-c", TRIES, tmp_path / "x", str(server.getsockname()[1])],
            cwd=ROOT,
            env={},
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    assert told.split("[")[0].split() == ["False"] * 5
    assert "SECRET_KEY" not in told
    assert not list(tmp_path.iterdir())


def test_a_document_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr(reading, "MAX_SECONDS", 0.001)

    assert refusal_of(build_pdf("Tekst")) is DocumentRefusal.TOO_SLOW


@pytest.mark.parametrize("build", [build_endless_pdf, build_swelling_pdf])
def test_a_document_that_means_harm_is_stopped(build):
    assert refusal_of(build()) in {DocumentRefusal.TOO_HEAVY, DocumentRefusal.TOO_SLOW}


def test_of_many_hostile_documents_at_once_most_are_asked_to_come_back():
    hostile = build_endless_pdf()

    with ThreadPoolExecutor(6) as pool:
        told = list(pool.map(refusal_of, [hostile] * 6))

    assert told.count(DocumentRefusal.BUSY) >= 3
    assert set(told) <= {
        DocumentRefusal.BUSY,
        DocumentRefusal.TOO_HEAVY,
        DocumentRefusal.TOO_SLOW,
    }


def test_after_hostile_documents_the_next_one_is_read():
    refusal_of(build_endless_pdf())

    assert document_from(build_pdf("Leidraad")).passages[0].text == "Leidraad"


def test_who_waits_too_long_for_a_turn_is_asked_to_come_back():
    room = WaitingRoom(at_once=1, waiting=1, patience=0.01)

    with room.turn(), pytest.raises(DocumentRefused) as refused, room.turn():
        pass

    assert refused.value.refusal is DocumentRefusal.BUSY


def test_when_too_many_wait_the_next_is_refused_at_once():
    room = WaitingRoom(at_once=1, waiting=0, patience=60)

    with room.turn(), pytest.raises(DocumentRefused) as refused, room.turn():
        pass

    assert refused.value.refusal is DocumentRefusal.BUSY


def test_who_waits_gets_the_turn_that_comes_free():
    room = WaitingRoom(at_once=1, waiting=1, patience=60)
    inside, leave = Event(), Event()

    def stay() -> None:
        with room.turn():
            inside.set()
            leave.wait(60)

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(stay)
        inside.wait(60)
        second = pool.submit(stay)
        leave.set()
        first.result(60)
        second.result(60)

    assert inside.is_set()


def test_a_turn_is_given_back_after_a_refusal():
    room = WaitingRoom(at_once=1, waiting=0, patience=0)

    for _ in range(3):
        with pytest.raises(ValueError, match="mis"), room.turn():
            raise ValueError("mis")


def test_pasted_text_needs_no_process(monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", None)

    assert document_from_text("Leidraad").passages[0].text == "Leidraad"


def refusal_of(data: bytes) -> DocumentRefusal:
    with pytest.raises(DocumentRefused) as refused:
        document_from(data)
    return refused.value.refusal
