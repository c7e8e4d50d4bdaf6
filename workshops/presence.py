"""How many phones are connected: a memory that all workers share, of which nothing is stored.

A phone that asks where the workshop is leaves the second in which it asked. Where it leaves that
follows from its random key, so that there is nothing to look for, to lock or to clear; two phones
share a place once in a million times. The places are gone when the server stops.

The memory is made when this module is imported. ``config/gunicorn.py`` does so before it makes
workers, which then share it; under ``runserver`` and in tests each process has its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from mmap import mmap
from uuid import UUID

PLACES = 2**20
HEARD_WITHIN = 8
"""Seconds: phones ask every two, and one or two that fail are no lost connection yet."""


class Presence:
    """When each phone was last heard of, in seconds."""

    def __init__(
        self, *, places: int = PLACES, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._clock = clock
        self._places = places
        self._heard_at = memoryview(mmap(-1, places * 4)).cast("I")

    def note(self, participant_id: UUID) -> None:
        """Remember that this phone was heard of now."""
        self._heard_at[participant_id.int % self._places] = self._now()

    def count(self, participant_ids: Iterable[UUID]) -> int:
        """Return how many of these were heard of in the last seconds."""
        since = max(1, self._now() - HEARD_WITHIN)
        heard_at, places = self._heard_at, self._places
        return sum(heard_at[one.int % places] >= since for one in participant_ids)

    def _now(self) -> int:
        """Return a second that is the same in all processes and never 0, which means never."""
        return int(self._clock()) + 1


PRESENCE = Presence()
