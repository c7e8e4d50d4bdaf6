"""Numbers in a memory that all workers share, of which nothing is stored.

Where a number stands follows from a random key, so that there is nothing to look for, to lock or to
clear. Two keys may share a place. The numbers are gone when the server stops, and another machine
does not see them.

The memory is made when this module is imported. ``config/gunicorn.py`` does so before it makes
workers, which then share it; under ``runserver`` and in tests each process has its own.
"""

from __future__ import annotations

from mmap import mmap
from random import getrandbits
from uuid import UUID


class SharedNumbers:
    """A number per key, 0 when none was set, below 2**32."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._numbers = memoryview(mmap(-1, places * 4)).cast("I")

    def __getitem__(self, key: UUID) -> int:
        """Return what was set last, by any worker."""
        return self._numbers[key.int % self._places]

    def __setitem__(self, key: UUID, number: int) -> None:
        """Tell all workers."""
        self._numbers[key.int % self._places] = number


HEARD_AT = SharedNumbers(2**20)
"""When each phone asked last, in seconds; two phones share a place once in a million times."""

CHANGED = SharedNumbers(2**16)
"""A new mark for each change of a workshop: a worker that knows another one looks in the database.

Without it a worker would follow up to a second late, as it does on a second machine. Marks are
random, so that workshops that share a place are only looked up more often.
"""


def note_change(workshop_id: UUID) -> None:
    """Tell all workers that a workshop changed; after the database knows it."""
    CHANGED[workshop_id] = getrandbits(32)
