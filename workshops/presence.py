"""How many phones are connected, from when each of them asked last.

A phone that asks where the workshop is leaves the second in which it asked, in a memory that all
workers share.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from uuid import UUID

from workshops.shared_numbers import HEARD_AT, SharedNumbers

HEARD_WITHIN = 8
"""Seconds: phones ask within two, and one or two that fail are no lost connection yet."""


class Presence:
    """When each phone was last heard of, in seconds."""

    def __init__(
        self,
        heard_at: SharedNumbers = HEARD_AT,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._heard_at = heard_at
        self._clock = clock

    def note(self, participant_id: UUID) -> None:
        """Remember that this phone was heard of now."""
        self._heard_at[participant_id] = self._now()

    def count(self, participant_ids: Iterable[UUID]) -> int:
        """Return how many of these were heard of in the last seconds."""
        since = max(1, self._now() - HEARD_WITHIN)
        return sum(self._heard_at[one] >= since for one in participant_ids)

    def _now(self) -> int:
        """Return a second that is the same in all processes and never 0, which means never."""
        return int(self._clock()) + 1


PRESENCE = Presence()
