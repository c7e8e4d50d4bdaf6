"""Walk through everything in a catalogue, each thing with its path."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from perspectives.problems import Path


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield every dataclass in a value, from the top down, with its path."""
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from walk(item, (*path, position))
    elif dataclasses.is_dataclass(value):
        yield path, value
        for field in dataclasses.fields(value):
            yield from walk(getattr(value, field.name), (*path, field.name))


def lists_in(value: object, path: Path = ()) -> Iterator[tuple[Path, tuple[object, ...]]]:
    """Yield every list in a value with its path."""
    for at, item in walk(value, path):
        for field in dataclasses.fields(item):  # type: ignore[arg-type]
            found = getattr(item, field.name)
            if isinstance(found, tuple):
                yield (*at, field.name), found
