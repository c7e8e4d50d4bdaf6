"""What a whole room asks for at once, read once a second in each process."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

KEPT_SECONDS = 1.0
MOST_KEPT = 500

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class KeptASecond(Generic[Key, Value]):
    """Values as they were a second ago at most."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._kept: dict[Key, tuple[float, Value]] = {}

    def get(self, key: Key, read: Callable[[], Value]) -> Value:
        """Return the value, read anew when that was too long ago; others wait for it meanwhile."""
        kept = self._kept.get(key)
        if kept and self._is_fresh(kept[0]):
            return kept[1]
        with self._lock:
            kept = self._kept.get(key)
            if kept and self._is_fresh(kept[0]):
                return kept[1]
            read_at, value = self._clock(), read()
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = (read_at, value)
            return value

    def forget(self) -> None:
        """Read everything anew."""
        self._kept.clear()

    def _is_fresh(self, read_at: float) -> bool:
        return self._clock() - read_at < KEPT_SECONDS
