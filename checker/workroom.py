"""Where this process reads notices and searches texts: one at a time, so that pages go on."""

from __future__ import annotations

from checker.documents.waiting_room import WaitingRoom

workroom = WaitingRoom(at_once=1, waiting=2, patience=6.0)
"""One for each worker process of the server."""
