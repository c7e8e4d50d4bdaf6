"""Slows whoever guesses codes, without locking out a room that shares one address.

A code has 40 bits. With 20 workshops open, 100 guesses a second for a whole day find one with a
chance of 100 x 86,400 x 20 / 2^40, less than 0.02 %. So what is looked up is held to that: wrong
codes take from a store of BURST that fills up by PER_SECOND in each process (two of them by
default). While the store is empty, typed codes wait, right ones too; codes from the QR code carry
a seal and never do. No address is counted. One browser may be wrong BROWSER_TRIES times in a
row, then it waits BROWSER_WAIT seconds.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

BURST = 500.0
PER_SECOND = 50.0
BROWSER_TRIES = 10
BROWSER_WAIT = 30.0
MOST_BROWSERS = 10_000


class Guesses:
    """The wrong codes of the last moments, in this process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._store = BURST
        self._filled_at = clock()
        self._browsers: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def may_try(self, browser: str) -> bool:
        """Whether a typed code is looked up now; ``browser`` is empty when it shows no sign."""
        with self._lock:
            self._fill()
            wrong, at = self._browsers.get(browser, (0, 0.0))
            if browser and wrong >= BROWSER_TRIES and self._clock() - at < BROWSER_WAIT:
                return False
            return self._store >= 1

    def note_wrong(self, browser: str) -> None:
        """Count a wrong code."""
        with self._lock:
            self._fill()
            self._store = max(0.0, self._store - 1)
            if not browser:
                return
            wrong, at = self._browsers.pop(browser, (0, 0.0))
            now = self._clock()
            self._browsers[browser] = (wrong + 1 if now - at < BROWSER_WAIT else 1, now)
            if len(self._browsers) > MOST_BROWSERS:
                self._browsers.popitem(last=False)

    def note_right(self, browser: str) -> None:
        """Forget the wrong codes of a browser that had a right one."""
        with self._lock:
            self._browsers.pop(browser, None)

    def _fill(self) -> None:
        now = self._clock()
        self._store = min(BURST, self._store + (now - self._filled_at) * PER_SECOND)
        self._filled_at = now


GUESSES = Guesses()
