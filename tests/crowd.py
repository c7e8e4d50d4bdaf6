"""A room full of phones in a process of its own: joins, follows, votes, and tells how it went.

``python -m tests.crowd`` reads a :class:`Course` as JSON from stdin. It prints ``voting`` when the
first question opens, ``half`` when half of those votes have an answer, ``voted`` when everybody is
done, and then what happened as JSON.
"""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any
from uuid import UUID

from tests.phones import Browser, Facilitator, Log, NoAnswerError, Phone
from tests.serving import ROOT, Site

EVERY = 1.8
HURRIED_SECONDS = 10.0
WORDS = ("voting", "half", "voted")
ROOM = """
import django, json, sys
django.setup()
from django.utils import timezone
from perspectives.models import Edition
from tests.workshops.rooms import build_workshop
from workshops.joining import join_address
workshop = build_workshop(Edition.objects.current(), questions=5)
workshop.created_at = workshop.changed_at = timezone.now()
workshop.save()
print(json.dumps({
    "here": f"/werksessies/{workshop.pk}/",
    "join": join_address(workshop).replace("/mee/", "/werksessies/mee/"),
    "facilitate": f"/werksessies/begeleiden/{workshop.facilitate_token}/",
    "screen": f"/werksessies/scherm/{workshop.screen_token}/",
}))
"""
STORED = """
import django, json, sys
django.setup()
from workshops.models import Vote, Workshop
workshop = Workshop.objects.get(pk=sys.argv[1])
rows = Vote.objects.filter(participant__workshop=workshop).exclude(question="plain")
print(json.dumps({
    "votes": sorted([v.participant_id.hex, v.question, str(v.round), v.option] for v in rows),
    "participants": workshop.participants.count(),
    "names": workshop.attendance.count(),
}))
"""


@dataclass(frozen=True, kw_only=True)
class Course:
    """How many come in within how many seconds, and vote within how many, on how many questions."""

    url: str
    here: str
    join: str
    facilitate: str
    screen: str
    people: int
    join_seconds: float
    vote_seconds: float
    before: int = 0
    """Questions that are answered first, in a hurry, so that people differ; such votes do not count
    in the times."""
    questions: int = 1
    votes_each: int = 1
    settle_seconds: float = 0.0
    """How long everybody still looks after the last question is closed, and after the reveal."""
    plain: bool = False
    """Whether some also ask the plain views that are there while measuring."""


def new_room(site: Site, **how: Any) -> Course:
    """Make a workshop on a site, for a crowd of this size."""
    made = json.loads(site.python(ROOM))
    made["join"] = made["join"].removeprefix(site.url)
    return Course(url=site.url, **made, **how)


def stored(site: Site, course: Course) -> dict[str, Any]:
    """Return what the database holds of it: votes, and how many participants and names."""
    found: dict[str, Any] = json.loads(site.python(STORED, course.here.split("/")[2]))
    return found


class RunningCrowd:
    """A crowd in its own process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def wait_for(self, word: str) -> None:
        """Return when the crowd is that far."""
        while (line := self._line()) != word:
            if line not in WORDS:
                message = f"The crowd said {line[:80]!r} instead of {word!r}"
                raise RuntimeError(message)

    def told(self) -> dict[str, Any]:
        """Return what happened, when it is over."""
        while (line := self._line()) in WORDS:
            continue
        told: dict[str, Any] = json.loads(line)
        return told

    def _line(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()


@contextmanager
def crowd(course: Course) -> Iterator[RunningCrowd]:
    """Let a crowd come in."""
    command = [sys.executable, "-m", "tests.crowd"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        process.stdin.write(json.dumps(asdict(course)))
        process.stdin.close()
        try:
            yield RunningCrowd(process)
        finally:
            process.kill()


async def run(course: Course) -> dict[str, Any]:
    """Go through the course, and return what happened."""
    log = Log()
    try:
        return _told(log, await _go_through(course, log))
    except Exception:
        print(course, log.unexpected, log.lost, file=sys.stderr)
        raise


async def _go_through(course: Course, log: Log) -> list[Phone]:
    await asyncio.gather(*(_wake(course) for _ in range(16)))
    phones = [Phone(course.url, log, here=course.here, every=EVERY) for _ in range(course.people)]
    await asyncio.gather(*(_come_in(phone, course, at) for at, phone in enumerate(phones)))
    facilitator, screen = await _leaders(course, log)
    following = [asyncio.create_task(one.follow()) for one in (*phones, facilitator, screen)]
    following.append(asyncio.create_task(_tell_half(log, course)))
    hurried = replace(course, vote_seconds=HURRIED_SECONDS, votes_each=1, plain=False)
    for number in range(course.before):
        await _one_question(facilitator, phones, hurried, number=number, kind="hurried vote")
    print("voting", flush=True)
    log.cpu = -time.process_time()
    for number in range(course.before, course.before + course.questions):
        await _one_question(facilitator, phones, course, number=number, kind="vote")
    log.cpu += time.process_time()
    print("voted", flush=True)
    if course.settle_seconds:
        await asyncio.sleep(course.settle_seconds)
        await facilitator.press("reveal")
        await asyncio.sleep(course.settle_seconds)
    for task in following:
        task.cancel()
    await asyncio.gather(*following, return_exceptions=True)
    return phones


async def _one_question(
    facilitator: Facilitator, phones: list[Phone], course: Course, *, number: int, kind: str
) -> None:
    """Open it, let everybody vote, and close it."""
    for phone in phones:
        phone.voting = kind
    await facilitator.press("next" if number else "open")
    await asyncio.gather(*_everybody_votes(phones, course))
    await facilitator.press("close")
    for phone in phones:
        phone.over.update(question for question, _round in phone.acknowledged)


async def _leaders(course: Course, log: Log) -> tuple[Facilitator, Facilitator]:
    """Return the facilitator, who looks each second, and the screen."""
    facilitator = Facilitator(course.url, log, state=f"{course.here}stand/", every=1.0)
    await facilitator.open_link(course.facilitate, course.here)
    screen = Facilitator(course.url, log, state=f"{course.here}scherm/stand/", every=EVERY)
    screen.kind = "screen"
    await screen.open_link(course.screen, f"{course.here}scherm/")
    return facilitator, screen


def _everybody_votes(phones: list[Phone], course: Course) -> Iterator[Awaitable[None]]:
    for at, phone in enumerate(phones):
        for _time in range(course.votes_each):
            yield _within(course.vote_seconds, phone.vote)
        if course.plain and at % 5 == 0:
            yield _within(course.vote_seconds, partial(_plain, phone))


async def _tell_half(log: Log, course: Course) -> None:
    while len(log.times["vote"]) < course.people * course.votes_each / 2:
        await asyncio.sleep(0.01)
    print("half", flush=True)


async def _wake(course: Course) -> None:
    """Ask something before the clock runs: new workers first read the content."""
    browser = Browser(course.url, Log())
    await browser.ask("wake", course.join)
    browser.close()


async def _come_in(phone: Phone, course: Course, at: int) -> None:
    side, name = ("buyers", "market")[at % 2], f"Naam{at}" if at % 3 else ""
    join = partial(phone.join, address=course.join, side=side, name=name)
    await _within(course.join_seconds, join)


async def _within(seconds: float, act: Callable[[], Awaitable[None]]) -> None:
    await asyncio.sleep(random.random() * seconds)
    await act()


async def _plain(phone: Phone) -> None:
    """Ask the plain views in the same rush, over a connection of its own."""
    browser = Browser(phone.url, phone.log)
    try:
        await browser.ask("plain page", "/plain/same/", expected=(304,))
        await browser.ask("plain poll", "/plain/same/", expected=(304,))
        await browser.ask(
            "plain vote", f"/plain/vote/{UUID(phone.participant)}/", {"option": "plain"}
        )
    except NoAnswerError:
        pass
    finally:
        browser.close()


def _told(log: Log, phones: list[Phone]) -> dict[str, Any]:
    return {
        "times": log.times,
        "unexpected": log.unexpected,
        "lost": log.lost,
        "cpu": log.cpu,
        "sent": sum(len(phone.sent) for phone in phones),
        "acknowledged": sorted(
            [phone.participant, *where, option]
            for phone in phones
            for where, option in phone.acknowledged.items()
        ),
    }


if __name__ == "__main__":
    print(json.dumps(asyncio.run(run(Course(**json.load(sys.stdin))))))
