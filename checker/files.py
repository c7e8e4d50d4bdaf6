"""Files and folders that somebody names to the command, read no further than the limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.reading.limits import MAX_BYTES, refuse_too_big
from checker.reading.refusals import NotReadable, Refusal


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Return the files, and those in folders below, in the order of their names."""
    for path in paths:
        if path.is_dir():
            yield from sorted(found for found in path.rglob("*") if found.is_file())
        else:
            yield path


def bytes_of(path: Path) -> bytes:
    """Return what is in a file, or refuse it."""
    try:
        refuse_too_big(path.stat().st_size)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise NotReadable(Refusal.NOT_THERE, reason="file not found") from error
    except OSError as error:
        raise NotReadable(Refusal.NOT_OPENED, reason="file cannot be opened") from error
