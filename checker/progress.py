"""A bar that shows how far a long run is, on a terminal only."""

from __future__ import annotations

from typing import Protocol

WIDTH = 30


class Output(Protocol):
    """Where the bar is drawn: what Django gives a command for messages."""

    def isatty(self) -> bool:
        """Return whether somebody is looking."""

    def write(self, msg: str, *, ending: str) -> None:
        """Write without a line end of its own."""

    def flush(self) -> None:
        """Show what was written."""


class Progress:
    """One line that is drawn over itself; nothing at all in a file or pipe."""

    def __init__(self, output: Output, *, total: int) -> None:
        self._output = output
        self._total = total
        self._done = 0
        self._is_shown = total > 1 and output.isatty()

    def step(self) -> None:
        """Count one file, and draw."""
        self._done += 1
        if self._is_shown:
            filled = WIDTH * self._done // self._total
            bar = "#" * filled + "-" * (WIDTH - filled)
            self._write(f"\r[{bar}] {self._done}/{self._total}")

    def clear(self) -> None:
        """Take the bar away, so that other lines can be written."""
        if self._is_shown:
            self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        self._output.write(text, ending="")
        self._output.flush()
