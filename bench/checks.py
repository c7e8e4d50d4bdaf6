"""The speed of checking notices: beside merely parsing them, and of a folder in two processes."""

from __future__ import annotations

import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.notices import LOTS, ROUNDS, many_lots, parse, readable_notices
from bench.timing import Row, interleaved
from checker.batch import each_of
from checker.batch_work import CheckWork, Printed, shipped_catalogue
from checker.reading.notices import read_notices
from domain.check import TenderCheck, check

FOLDER = 2_000
FOLDER_ROUNDS = 3


def check_rows() -> list[Row]:
    """Measure the notices that the tests read, one of very many lots, and a folder."""
    files, many = readable_notices(), many_lots()
    times = interleaved(
        {
            "parse": lambda: [parse(data) for data in files],
            "check": lambda: [checked(data) for data in files],
            "check many": lambda: checked(many),
        },
        rounds=ROUNDS,
    )
    return [
        Row(
            name=f"reading and checking {len(files)} notices",
            times=times["check"],
            baseline=times["parse"],
            aim="25 x parsing",
        ),
        Row(name=f"the same of {LOTS:,} lots", times=times["check many"], aim="2000 ms"),
        *_folder_rows(files),
    ]


def checked(data: bytes) -> list[tuple[TenderCheck, object]]:
    """Check what is in a file as far as the summary tells: perspective and contradictions."""
    tenders = [check(catalogue=shipped_catalogue(), notice=one) for one in read_notices(data)]
    return [(tender, (tender.leaders, tender.contradictions)) for tender in tenders]


def _folder_rows(files: list[bytes]) -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        paths = _filled(Path(folder), files)
        one, two = [], []
        for _round in range(FOLDER_ROUNDS):
            one.append(_milliseconds(lambda: _run(paths, processes=1)))
            two.append(_milliseconds(lambda: _run(paths, processes=2)))
        memory = (_run(paths[: len(paths) // 4], processes=2), _run(paths, processes=2))
    return [
        Row(name=f"a folder of {FOLDER:,} notices, one process", times=one, aim="baseline"),
        Row(name="the same, two processes", times=two, baseline=one, aim="0.56 x (1.8 as fast)"),
        Row(
            name="peak memory of a process in MB, beside a quarter of the folder",
            times=[memory[1]],
            baseline=[memory[0]],
            aim="flat",
        ),
    ]


def _filled(folder: Path, files: list[bytes]) -> list[Path]:
    """Write a folder full of notices, each under a name of its own."""
    shutil.rmtree(folder)
    folder.mkdir()
    paths = [folder / f"{number:05}.xml" for number in range(FOLDER)]
    for number, path in enumerate(paths):
        path.write_bytes(files[number % len(files)])
    return paths


def _run(paths: list[Path], *, processes: int) -> float:
    """Check every file, and return the highest memory of a process that did it, in MB."""
    work = CheckWork(language="nl", printed=Printed.LINE)
    for done in each_of(paths, work, processes=processes):
        if done.outcome is None:
            raise RuntimeError(done.path)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _milliseconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return (time.perf_counter() - start) * 1000
