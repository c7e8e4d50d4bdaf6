"""Walk through everything in a catalogue, each thing with its path."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cache

from perspectives.problems import Path


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield every dataclass in a value, from the top down, with its path."""
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from walk(item, (*path, position))
        return
    names = _names_of(value)
    if names is None:
        return
    yield path, value
    for name in names:
        part = getattr(value, name)
        if not isinstance(part, str):
            yield from walk(part, (*path, name))


def lists_in(value: object, path: Path = ()) -> Iterator[tuple[Path, tuple[object, ...]]]:
    """Yield every list in a value with its path."""
    for at, item in walk(value, path):
        for name in _names_of(item) or ():
            found = getattr(item, name)
            if isinstance(found, tuple):
                yield (*at, name), found


def _names_of(value: object) -> tuple[str, ...] | None:
    """Return the names of the fields of a dataclass; ``None`` for anything else."""
    kind: type = type(value)
    return _names_in(kind)


@cache
def _names_in(kind: type) -> tuple[str, ...] | None:
    if not dataclasses.is_dataclass(kind):
        return None
    return tuple(field.name for field in dataclasses.fields(kind))
