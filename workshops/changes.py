"""Which version workshops have, in a memory that all workers share: so that none follows late.

Each worker keeps for a second where a workshop is. When the facilitator presses a button, the
version is written here as well, and a worker that sees another one looks in the database at once.
On a second server nothing is seen of it, and there the second runs out as it does anyway. Two
workshops that share a place only look more often.

The memory is made when this module is imported. ``config/gunicorn.py`` does so before it makes
workers, which then share it; under ``runserver`` and in tests each process has its own.
"""

from __future__ import annotations

from mmap import mmap
from uuid import UUID

PLACES = 2**16


class Changes:
    """The last version that each workshop got."""

    def __init__(self, *, places: int = PLACES) -> None:
        self._places = places
        self._versions = memoryview(mmap(-1, places * 4)).cast("I")

    def note(self, workshop_id: UUID, version: int) -> None:
        """Tell all workers that it has this version; after the database knows it."""
        self._versions[workshop_id.int % self._places] = version

    def last(self, workshop_id: UUID) -> int:
        """Return what was told last, 0 for nothing."""
        return self._versions[workshop_id.int % self._places]


CHANGES = Changes()
