"""Ends workshops that were forgotten and removes old ones, also where nobody set a timer."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from django.conf import settings
from django.db.models import QuerySet

from workshops.models import Phase, Workshop
from workshops.refusals import Refused
from workshops.running import end

PAUSE_SECONDS = 3600.0


@dataclass(frozen=True, kw_only=True)
class Terms:
    """After how many hours without a touch a workshop ends, and how many days it is kept then."""

    ends_after_hours: int
    kept_days: int

    @classmethod
    def configured(cls) -> Terms:
        """Return the terms of this installation."""
        return cls(
            ends_after_hours=settings.WORKSHOP_ENDS_AFTER_HOURS,
            kept_days=settings.WORKSHOP_KEPT_DAYS,
        )


@dataclass(frozen=True, kw_only=True)
class Tidied:
    """How many workshops ended, and how many were removed."""

    ended: int
    removed: int


def forgotten(terms: Terms, *, at: datetime) -> QuerySet[Workshop]:
    """Return those that began and that nobody runs any more."""
    since = at - timedelta(hours=terms.ends_after_hours)
    return Workshop.objects.running().exclude(phase=Phase.LOBBY).filter(changed_at__lt=since)


def outlived(terms: Terms, *, at: datetime) -> QuerySet[Workshop]:
    """Return those that ended, or never began, and that nobody touched for long."""
    since = at - timedelta(days=terms.kept_days)
    return Workshop.objects.filter(phase__in=[Phase.ENDED, Phase.LOBBY], changed_at__lt=since)


def tidy(terms: Terms, *, at: datetime) -> Tidied:
    """End what is forgotten, and remove what is old with all that belongs to it."""
    ended = sum(_ended(workshop, at=at) for workshop in forgotten(terms, at=at))
    old = outlived(terms, at=at)
    keys = list(old.values_list("pk", flat=True))
    old.filter(pk__in=keys).delete()
    return Tidied(ended=ended, removed=len(keys))


def would_tidy(terms: Terms, *, at: datetime) -> Tidied:
    """Count what :func:`tidy` would do."""
    return Tidied(ended=forgotten(terms, at=at).count(), removed=outlived(terms, at=at).count())


def _ended(workshop: Workshop, *, at: datetime) -> bool:
    try:
        end(workshop_id=workshop.pk, at=at, seen=workshop.version)
    except Refused:
        return False
    return True


class NowAndThen:
    """Tidies once an hour at most in each process, when somebody happens to come by."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._last: float | None = None

    def tidy(self, *, at: datetime) -> None:
        """Tidy, unless that was done within the hour."""
        if self._is_due():
            tidy(Terms.configured(), at=at)

    def _is_due(self) -> bool:
        with self._lock:
            now = self._clock()
            if self._last is not None and now - self._last < PAUSE_SECONDS:
                return False
            self._last = now
            return True


_NOW_AND_THEN = NowAndThen()


def tidy_now_and_then(*, at: datetime) -> None:
    """Tidy once an hour at most; for pages that are opened now and then, not for polls."""
    _NOW_AND_THEN.tidy(at=at)
