"""The one access gate: what this browser made, and which share links it opened.

A thing (an assessment, later a check or a workshop) may be seen by the browser that made it and by
a browser that opened one of its share links, as long as that link is not withdrawn. Everybody else
gets the 404 of something that does not exist.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from hashlib import sha256
from secrets import token_urlsafe
from uuid import UUID

from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpResponseBase
from django.views.decorators.cache import cache_control

MADE = "made"
OPENED = "opened"
WRITER = "writer"
SEEN_IN = "seen_in"

View = Callable[..., HttpResponseBase]


class Right(IntEnum):
    """What somebody may do with a thing; a higher right includes the lower ones."""

    READ = 1
    EDIT = 2
    OWN = 3


def note_made(session: SessionBase, thing_id: UUID) -> None:
    """Remember that this browser made the thing."""
    session[MADE] = {**session.get(MADE, {}), str(thing_id): "own"}
    session.setdefault(WRITER, token_urlsafe(24))


def note_opened(session: SessionBase, thing_id: UUID, link_id: int) -> None:
    """Remember that this browser opened a share link of the thing."""
    links = opened_links(session, thing_id)
    if link_id not in links:
        session[OPENED] = {**session.get(OPENED, {}), str(thing_id): [*links, link_id]}
    session.setdefault(WRITER, token_urlsafe(24))


def forget(session: SessionBase, thing_id: UUID) -> None:
    """Forget a thing that no longer exists."""
    for kind in (MADE, OPENED):
        noted = dict(session.get(kind, {}))
        if noted.pop(str(thing_id), None):
            session[kind] = noted


def made_here(session: SessionBase) -> tuple[UUID, ...]:
    """Return what this browser made, oldest first."""
    return tuple(UUID(thing_id) for thing_id in session.get(MADE, {}))


def opened_here(session: SessionBase) -> dict[UUID, list[int]]:
    """Return the share links that this browser opened, per thing."""
    return {UUID(thing_id): links for thing_id, links in session.get(OPENED, {}).items()}


def opened_links(session: SessionBase, thing_id: UUID) -> list[int]:
    """Return the share links of one thing that this browser opened."""
    links: list[int] = session.get(OPENED, {}).get(str(thing_id), [])
    return links


def right_to(
    session: SessionBase,
    thing_id: UUID,
    *,
    rights_of: Callable[[Sequence[int]], Iterable[Right]],
) -> Right | None:
    """Return the right that this browser has to a thing, or ``None``.

    ``rights_of`` looks up what a list of share links allows now; withdrawn ones allow nothing.
    It is only called for a browser that did not make the thing.
    """
    if str(thing_id) in session.get(MADE, {}):
        return Right.OWN
    links = opened_links(session, thing_id)
    return max(rights_of(links), default=None) if links else None


def writer_of(session: SessionBase) -> str:
    """Return a sign by which two writes of one browser are recognised, without telling which.

    Empty for a browser that never made or opened anything.
    """
    key = session.get(WRITER, "")
    return sha256(key.encode()).hexdigest()[:32] if key else ""


def keep_alive(session: SessionBase, month: str) -> None:
    """Let the session live on from now, once a month, so that what is used stays reachable."""
    if session.get(SEEN_IN) != month:
        session[SEEN_IN] = month


def personal(view: View) -> View:
    """Mark a view whose pages are for this browser only: no cache may keep them."""
    return cache_control(no_store=True, private=True)(view)
