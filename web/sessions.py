"""Sessions of which two requests at once both keep what they noted."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db import router, transaction
from django.utils import timezone

Data = dict[str, Any]


class SessionStore(DatabaseStore):
    """A session in the database that is brought up to date at the moment that it is saved.

    Django saves the whole session as this request read it, so of two tabs that each make an
    assessment at once, one would lose the access to what it made.
    """

    def load(self) -> Data:
        """Read the session, and remember what was read."""
        data: Data = super().load()
        self._read = deepcopy(data)
        return data

    def save(self, must_create: bool = False) -> None:
        """Save what this request changed, on top of what others saved meanwhile."""
        if must_create or self.session_key is None:
            super().save(must_create=must_create)
            return
        mine: Data = dict(self.items())
        with transaction.atomic(using=router.db_for_write(self.model)):
            self._session_cache = merged(getattr(self, "_read", {}), mine, self._stored_now())
            super().save()
        self._read = deepcopy(self._session_cache)

    def _stored_now(self) -> Data:
        rows = self.model.objects.select_for_update()
        row = rows.filter(session_key=self.session_key, expire_date__gt=timezone.now()).first()
        return self.decode(row.session_data) if row else {}


def merged(read: Data, mine: Data, stored: Data) -> Data:
    """Return what is stored with what changed between ``read`` and ``mine``.

    Groups of values are merged by their keys; of the same value, the last one counts.
    """
    result = {key: value for key, value in stored.items() if key in mine or key not in read}
    for key, value in mine.items():
        if key in read and read[key] == value:
            continue
        there = stored.get(key)
        if isinstance(value, dict) and isinstance(there, dict):
            result[key] = merged(read.get(key) or {}, value, there)
        else:
            result[key] = value
    return result
