"""What a whole room asks for at once, read once a second in each process, or when it changed."""

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
        self._kept: dict[Key, tuple[float, int, Value]] = {}

    def get(self, key: Key, read: Callable[[], Value], *, sign: int = 0) -> Value:
        """Return the value, read anew when that was too long ago; others wait for it meanwhile.

        Another ``sign`` than when it was read tells that it changed since.
        """
        kept = self._fresh(key, sign)
        if kept:
            return kept[2]
        with self._lock:
            kept = self._fresh(key, sign)
            if kept:
                return kept[2]
            read_at, value = self._clock(), read()
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = (read_at, sign, value)
            return value

    def forget(self) -> None:
        """Read everything anew."""
        self._kept.clear()

    def _fresh(self, key: Key, sign: int) -> tuple[float, int, Value] | None:
        kept = self._kept.get(key)
        is_fresh = kept and kept[1] == sign and self._clock() - kept[0] < KEPT_SECONDS
        return kept if is_fresh else None
