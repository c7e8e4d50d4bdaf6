"""Keep the last things that were made, by the inputs that they were made from."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class LastMade(Generic[Made]):
    """The last so many things of one kind, for this process.

    ``owner`` is an object that the inputs name by identity (a catalogue); it is kept along, so
    that its identity cannot become that of another one.
    """

    def __init__(self, at_most: int) -> None:
        self._at_most = at_most
        self._kept: OrderedDict[Hashable, tuple[object, Made]] = OrderedDict()
        self._lock = Lock()

    def get(self, inputs: Hashable, *, owner: object, make: Callable[[], Made]) -> Made:
        """Return what was made from these inputs, or make it; the lock is not held meanwhile."""
        with self._lock:
            if inputs in self._kept:
                self._kept.move_to_end(inputs)
                return self._kept[inputs][1]
        made = make()
        with self._lock:
            self._kept[inputs] = (owner, made)
            if len(self._kept) > self._at_most:
                self._kept.popitem(last=False)
        return made

    def forget(self) -> None:
        """Make everything anew."""
        with self._lock:
            self._kept.clear()
