"""Many files at once: in several processes, in order, and none of them stops the rest."""

from __future__ import annotations

import gc
import logging
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Generic, TypeVar

logger = logging.getLogger(__name__)

R = TypeVar("R")

CHUNK = 8
"""So many files a process takes at a time: handing over one by one costs more than reading."""

WAITING = 4
"""So many chunks wait for each process; the rest is not even listed yet, so memory stays flat."""


@dataclass(frozen=True, kw_only=True)
class Done(Generic[R]):
    """What came of one file: the outcome, or ``None`` when the work on it failed."""

    path: Path
    outcome: R | None


Work = Callable[[Path], R]


def each_of(paths: Iterable[Path], work: Work[R], *, processes: int) -> Iterator[Done[R]]:
    """Yield what comes of each file, in the order of the files.

    ``work`` and what it returns go from one process to another. With one process the work is
    done here.
    """
    if processes <= 1:
        yield from (_tried(path, work) for path in paths)
        return
    yield from _in_processes(iter(paths), work, processes)


def _in_processes(paths: Iterator[Path], work: Work[R], processes: int) -> Iterator[Done[R]]:
    # What is loaded already is shared with the processes as long as nobody touches it.
    gc.freeze()
    pool = _pool(processes)
    running: deque[tuple[list[Path], Future[list[Done[R]]]]] = deque()
    try:
        while True:
            while len(running) < processes * WAITING and (chunk := list(islice(paths, CHUNK))):
                running.append((chunk, pool.submit(_chunk, chunk, work)))
            if not running:
                return
            chunk, future = running.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                # A file brought its process down, and every chunk that was under way with it.
                lost = [
                    path for waiting, _future in [(chunk, future), *running] for path in waiting
                ]
                running.clear()
                yield from _one_by_one(lost, work)
                pool.shutdown(wait=False)
                pool = _pool(processes)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        gc.unfreeze()


def _one_by_one(paths: Iterable[Path], work: Work[R]) -> Iterator[Done[R]]:
    """Yield what comes of files of which one brings its process down: each has its own."""
    for path in paths:
        with _pool(1) as pool:
            try:
                yield pool.submit(_tried, path, work).result()
            except BrokenProcessPool:
                logger.error("the process that read %s came down", path)
                yield Done(path=path, outcome=None)


def _chunk(paths: list[Path], work: Work[R]) -> list[Done[R]]:
    return [_tried(path, work) for path in paths]


def _tried(path: Path, work: Work[R]) -> Done[R]:
    try:
        return Done(path=path, outcome=work(path))
    except Exception:
        # One bad file never stops the rest; what was wrong stands in the log.
        logger.exception("reading %s failed", path)
        return Done(path=path, outcome=None)


def _pool(processes: int) -> ProcessPoolExecutor:
    """Return processes that have what this one has loaded already, where the system can."""
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else None
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context(method))
