"""How much of a file is read, and how long that may take."""

from __future__ import annotations

import time

from checker.reading.refusals import NotReadable, Refusal

MEGABYTE = 1_000_000
MAX_BYTES = 10 * MEGABYTE
MAX_PARTS = 400_000
"""Tags of XML, or values of JSON: more than a real notice of ten megabytes has."""
MAX_SECONDS = 5.0
_STEPS_BETWEEN_LOOKS = 2_000


def refuse_too_big(size: int) -> None:
    """Refuse a file that is too big, by its size alone."""
    if size > MAX_BYTES:
        raise NotReadable(
            Refusal.TOO_BIG,
            reason=f"larger than {MAX_BYTES} bytes",
            limit=MAX_BYTES // MEGABYTE,
        )


class Patience:
    """Ends a reading that takes too long; it looks at the clock once in many steps."""

    def __init__(self, seconds: float = MAX_SECONDS) -> None:
        """Begin now."""
        self._ends = time.monotonic() + seconds
        self._steps = 0

    def step(self, steps: int = 1) -> None:
        """Count work that was done."""
        self._steps += steps
        if self._steps >= _STEPS_BETWEEN_LOOKS:
            self._steps = 0
            self.look()

    def look(self) -> None:
        """Refuse when the time is over."""
        if time.monotonic() > self._ends:
            raise NotReadable(Refusal.TOO_SLOW, reason="takes too long to read")
