"""A room of a thousand that follows and votes, and a server that is killed in the middle."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.processes import cpu_seconds
from bench.timing import aligned, percentile
from tests.crowd import crowd, new_room, stored
from tests.postgres import Database, postgres
from tests.serving import Site, serve

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "1000"))
VOTE_SECONDS = float(os.environ.get("BENCH_VOTE_SECONDS", "60"))
JOIN_SECONDS = 30.0
SETTLE_SECONDS = 6.0
KILLED_PEOPLE = 200
KILLED_SECONDS = 10.0

HEADS = ("what", "n", "p50 ms", "p95 ms", "p99 ms", "most ms", "baseline p95", "aim for p95")
KINDS = (
    ("vote", "vote, from sending to stored and answered", "plain vote", "100 ms"),
    ("poll", "phone asks, every 1.8 s", "plain poll", "100 ms"),
    ("screen", "screen asks, every 1.8 s", "plain poll", "2000 ms"),
    ("facilitator", "facilitator asks, every second", "plain poll", "1000 ms"),
    ("poll shows next", "phone shows that a question opened, from the press", "", "2000 ms"),
    ("poll shows close", "phone shows that it closed, and its own place", "", "2000 ms"),
    ("poll shows reveal", "phone shows the group after the reveal", "", "2000 ms"),
    ("screen shows reveal", "screen shows the group after the reveal", "", "2000 ms"),
    ("hurried vote", "vote, when all vote within 10 s", "", "100 ms"),
    ("join", "join, from sending to stored", "", "-"),
)


@dataclass(frozen=True, kw_only=True)
class Crowded:
    """What happened to a crowd, and what the database holds of it."""

    told: Mapping[str, Any]
    kept: Mapping[str, Any]
    part_of_core: Mapping[str, float] = field(default_factory=dict)
    load: tuple[float, float] = (0.0, 0.0)

    @property
    def counts(self) -> str:
        """Whether everything is there, and once."""
        acknowledged, votes = self.told["acknowledged"], self.kept["votes"]
        doubles = len(votes) - len({tuple(row[:3]) for row in votes})
        equal = "equal" if votes == acknowledged else "NOT EQUAL"
        return (
            f"sent {self.told['sent']}, acknowledged {len(acknowledged)}, stored {len(votes)} "
            f"({equal}), doubles {doubles}, participants {self.kept['participants']}, "
            f"error answers {self.told['unexpected'] or 0}, "
            f"no answer and sent again {self.told['lost'] or 0}"
        )

    @property
    def usage(self) -> str:
        """How busy the machine was."""
        parts = [f"{name} {part:.0%}" for name, part in self.part_of_core.items()]
        return (
            f"while they voted, of one core: {', '.join(parts)}; "
            f"load of the machine before {self.load[0]:.1f}, after {self.load[1]:.1f}"
        )


def workshop_report() -> str:
    """Measure on SQLite and, where it is installed, on PostgreSQL; return all of it as text."""
    parts = [_both("SQLite", None)]
    with postgres() as database:
        if database is None:
            parts.append("Workshop on PostgreSQL: not measured, as it is not installed.")
        else:
            parts.append(_both("PostgreSQL", database))
    return "\n\n".join(parts)


def _both(name: str, database: Database | None) -> str:
    with tempfile.TemporaryDirectory() as folder:
        address = database.url if database else ""
        with serve(Path(folder), settings="bench.settings", database=address) as site:
            full, killed = _full(site, database), _killed(site)
    return "\n".join(
        [
            f"Workshop on {name}: {PEOPLE} people, who all vote within {VOTE_SECONDS:g} s, while "
            "they, a screen and a facilitator follow it",
            aligned([HEADS, *_rows(full.told["times"])]),
            f"  {full.counts}",
            f"  {full.usage}",
            f"  killed with -9 and started again while {KILLED_PEOPLE} people vote three times "
            f"each: {killed.counts}",
        ]
    )


def _full(site: Site, database: Database | None) -> Crowded:
    course = new_room(
        site,
        people=PEOPLE,
        join_seconds=JOIN_SECONDS,
        before=3,
        vote_seconds=VOTE_SECONDS,
        plain=True,
        settle_seconds=SETTLE_SECONDS,
    )
    watched = {"server": site.server.master} | ({"database": database.process} if database else {})
    before = os.getloadavg()[0]
    with crowd(course) as room:
        room.wait_for("voting")
        start = time.monotonic()
        used = {name: -cpu_seconds(process) for name, process in watched.items()}
        room.wait_for("voted")
        seconds = time.monotonic() - start
        for name, process in watched.items():
            used[name] += cpu_seconds(process)
        told = room.told()
    return Crowded(
        told=told,
        kept=stored(site, course),
        part_of_core={
            name: each / seconds for name, each in (*used.items(), ("client", told["cpu"]))
        },
        load=(before, os.getloadavg()[0]),
    )


def _killed(site: Site) -> Crowded:
    course = new_room(
        site,
        people=KILLED_PEOPLE,
        join_seconds=KILLED_SECONDS,
        vote_seconds=KILLED_SECONDS,
        votes_each=3,
    )
    with crowd(course) as room:
        room.wait_for("half")
        site.server.kill()
        site.server.start()
        told = room.told()
    return Crowded(told=told, kept=stored(site, course))


def _rows(times: Mapping[str, Sequence[float]]) -> list[tuple[str, ...]]:
    return [
        (
            name,
            str(len(times[kind])),
            *(f"{percentile(times[kind], part):.1f}" for part in (50, 95, 99, 100)),
            f"{percentile(times[plain], 95):.1f}" if plain else "-",
            aim,
        )
        for kind, name, plain, aim in KINDS
    ]
