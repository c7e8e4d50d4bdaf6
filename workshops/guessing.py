"""Slows whoever guesses codes, without locking out a room that shares one address.

What protects a code is its 40 bits. Slowing holds what a guesser gets out of them to a known
figure: each process looks at PER_SECOND wrong codes from a common store, and at as many from a
store kept for browsers that were not wrong lately. With two processes that is 100 a second, so a
whole day of guessing finds one given workshop with a chance of 100 x 86,400 / 2^40, less than one
in a hundred thousand. Stores hold BURST, and FIRST when a process begins.

Right codes take from no store. No address is counted: a whole room has one address, and behind a
proxy everybody has. One browser may be wrong BROWSER_TRIES times in a row, then it waits
BROWSER_WAIT seconds. It is known by a cookie that it can throw away: that stops who types and
slows no program, which is what the stores are for. Who guesses without cookies empties the common
store only, and browsers in the room go on with the other. Who makes up a cookie for each guess can
empty both; then typed codes wait, and the QR code and the link to join go on, for they carry a
seal.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

BURST = 250.0
FIRST = 50.0
PER_SECOND = 25.0
BROWSER_TRIES = 10
BROWSER_WAIT = 30.0
MOST_BROWSERS = 10_000


class _Store:
    """So many wrong codes may still be looked at; it fills up by itself."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._held = FIRST
        self._filled_at = clock()

    def has_any(self) -> bool:
        now = self._clock()
        self._held = min(BURST, self._held + (now - self._filled_at) * PER_SECOND)
        self._filled_at = now
        return self._held >= 1

    def take(self) -> None:
        self._held = max(0.0, self._held - 1)


class Guesses:
    """The wrong codes of the last moments, in this process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._common, self._kept = _Store(clock), _Store(clock)
        self._browsers: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def may_try(self, browser: str) -> bool:
        """Whether a typed code is looked up now; ``browser`` is empty when it shows no sign."""
        with self._lock:
            wrong = self._wrong_lately(browser)
            if wrong >= BROWSER_TRIES:
                return False
            if self._common.has_any():
                return True
            return bool(browser) and not wrong and self._kept.has_any()

    def note_wrong(self, browser: str) -> None:
        """Count a wrong code."""
        with self._lock:
            (self._common if self._common.has_any() else self._kept).take()
            if not browser:
                return
            wrong = self._wrong_lately(browser)
            self._browsers.pop(browser, None)
            self._browsers[browser] = (wrong + 1, self._clock())
            if len(self._browsers) > MOST_BROWSERS:
                self._browsers.popitem(last=False)

    def note_right(self, browser: str) -> None:
        """Forget the wrong codes of a browser that had a right one."""
        with self._lock:
            self._browsers.pop(browser, None)

    def _wrong_lately(self, browser: str) -> int:
        wrong, at = self._browsers.get(browser, (0, 0.0))
        return wrong if self._clock() - at < BROWSER_WAIT else 0


GUESSES = Guesses()
