"""A few documents are read at once, a few wait a short time, and the rest is asked to come back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from checker.documents.refusals import DocumentRefusal, DocumentRefused


class WaitingRoom:
    """Lets a few in at once. Who waits holds a thread of the server, so few may wait."""

    def __init__(self, *, at_once: int, waiting: int, patience: float) -> None:
        """Open with nobody inside; ``patience`` is in seconds."""
        self._room = BoundedSemaphore(at_once + waiting)
        self._seats = BoundedSemaphore(at_once)
        self._patience = patience

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a turn and keep it.

        Raises:
            DocumentRefused: when too many wait already, or the wait takes too long.
        """
        if not self._room.acquire(blocking=False):
            raise DocumentRefused(DocumentRefusal.BUSY)
        try:
            if not self._seats.acquire(timeout=self._patience):
                raise DocumentRefused(DocumentRefusal.BUSY)
            try:
                yield
            finally:
                self._seats.release()
        finally:
            self._room.release()
