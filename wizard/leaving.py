"""Ways to leave a page of the wizard: every one of them saves first."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponseRedirect


class Way(Enum):
    """Which button of the question was pressed; unknown ones count as the main one."""

    NEXT = "next"
    PREVIOUS = "previous"
    LATER = "later"
    STEPS = "steps"
    LANGUAGE = "language"
    AUTOSAVE = "autosave"

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Way:
        """Return the way that the pressed button stands for."""
        if "language" in data:
            return cls.LANGUAGE
        try:
            return cls(data.get("action"))
        except ValueError:
            return cls.NEXT


class SeeOther(HttpResponseRedirect):
    """The answer to every good post: get that page (303)."""

    status_code = 303


def with_query(address: str, **query: str | int | None) -> str:
    """Return the address with those parts of a query that are not empty."""
    kept = {key: value for key, value in query.items() if value}
    return f"{address}?{urlencode(kept)}" if kept else address
