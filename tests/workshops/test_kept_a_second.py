"""What a whole room asks for is read once a second, also when all ask at the same moment."""

import time
from threading import Barrier, Thread

from workshops.kept_a_second import KEPT_SECONDS, MOST_KEPT, KeptASecond


def test_within_a_second_it_is_read_once_and_then_anew():
    now, reads = [5.0], []
    kept = KeptASecond(clock=lambda: now[0])

    def read():
        reads.append(now[0])
        return len(reads)

    assert [kept.get("room", read) for _ in range(1000)] == [1] * 1000
    now[0] += KEPT_SECONDS
    assert kept.get("room", read) == 2
    assert kept.get("another", read) == 3
    kept.forget()
    assert kept.get("room", read) == 4


def test_another_sign_tells_that_it_changed():
    kept = KeptASecond(clock=lambda: 5.0)

    assert kept.get("room", lambda: "before", sign=3) == "before"
    assert kept.get("room", lambda: "after", sign=3) == "before"
    assert kept.get("room", lambda: "after", sign=4) == "after"


def test_all_who_come_at_once_wait_for_one_look():
    kept, reads, together, got = KeptASecond(clock=lambda: 5.0), [], Barrier(8), []

    def read():
        reads.append(1)
        time.sleep(0.05)
        return "seats"

    def ask():
        together.wait()
        got.append(kept.get("room", read))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert got == ["seats"] * 8
    assert len(reads) == 1


def test_what_fails_is_not_kept():
    kept = KeptASecond(clock=lambda: 5.0)

    def fail():
        raise LookupError

    for _ in range(2):
        try:
            kept.get("room", fail)
        except LookupError:
            continue
        raise AssertionError
    assert kept.get("room", lambda: "found") == "found"


def test_a_program_that_asks_for_everything_fills_no_memory():
    kept = KeptASecond(clock=lambda: 5.0)
    for number in range(3 * MOST_KEPT):
        kept.get(number, lambda: number)  # noqa: B023

    assert len(kept._kept) <= MOST_KEPT
