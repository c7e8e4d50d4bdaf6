"""Times of interleaved runs, and the table that shows them."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Times = list[float]
"""Milliseconds, one for each run."""


def interleaved(jobs: Mapping[str, Callable[[], object]], *, rounds: int) -> dict[str, Times]:
    """Run each job once a round, so that a busy minute of the machine hits them all alike."""
    times: dict[str, Times] = {name: [] for name in jobs}
    for job in jobs.values():
        job()
    for number in range(rounds):
        # Turn about, so that no job always comes right after the same other.
        names = list(jobs)
        for name in names[number % len(names) :] + names[: number % len(names)]:
            times[name].append(milliseconds(jobs[name]))
    return times


def milliseconds(job: Callable[[], object]) -> float:
    """Return how long one run takes."""
    gc.collect(0)
    start = time.perf_counter()
    job()
    return (time.perf_counter() - start) * 1000


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the table. ``baseline`` is measured in the same rounds, if there is one.

    ``queries`` is how often a page asks the database, where that was counted.
    """

    name: str
    times: Sequence[float]
    baseline: Sequence[float] | None = None
    aim: str
    queries: int | None = None

    def cells(self) -> tuple[str, ...]:
        """Return what the table shows of this line."""
        ratio = "-"
        if self.baseline:
            ratio = f"{statistics.median(self.times) / statistics.median(self.baseline):.2f}"
        return (
            self.name,
            str(len(self.times)),
            f"{statistics.median(self.times):.2f}",
            f"{percentile_95(self.times):.2f}",
            f"{statistics.median(self.baseline):.2f}" if self.baseline else "-",
            ratio,
            "-" if self.queries is None else str(self.queries),
            self.aim,
        )


def percentile_95(times: Sequence[float]) -> float:
    """Return the time that 95 of 100 runs stay within."""
    return percentile(times, 95)


def percentile(times: Sequence[float], of_hundred: int) -> float:
    """Return the time that so many of 100 runs stay within."""
    return sorted(times)[max(0, -(-len(times) * of_hundred // 100) - 1)]


HEADS = ("what", "n", "median ms", "p95 ms", "baseline ms", "ratio", "queries", "aim")


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a table in Markdown, which also reads well in a terminal."""
    return aligned([HEADS, *(row.cells() for row in rows)])


def aligned(lines: Sequence[Sequence[str]]) -> str:
    """Return lines of cells as a table in Markdown; the first are the heads."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    texts = [
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in lines
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([texts[0], rule, *texts[1:]])
