"""The workshops of one browser: those that run, and those that have ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from workshops.models import Phase, Workshop, WorkshopQuerySet


@dataclass(frozen=True, kw_only=True)
class WorkshopRow:
    """One workshop in the list; ``label`` has its code where another has the same title."""

    workshop: Workshop
    label: str
    joined: int


@dataclass(frozen=True, kw_only=True)
class WorkshopLists:
    """The workshops, newest first."""

    running: tuple[WorkshopRow, ...]
    ended: tuple[WorkshopRow, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is none at all."""
        return not (self.running or self.ended)


def workshop_lists(workshops: WorkshopQuerySet) -> WorkshopLists:
    """Return these workshops with how many joined them."""
    found = list(workshops.annotate(joined=Count("participants")).order_by("-created_at", "-pk"))
    rows = tuple(_rows(found))
    return WorkshopLists(
        running=tuple(row for row in rows if row.workshop.phase != Phase.ENDED),
        ended=tuple(row for row in rows if row.workshop.phase == Phase.ENDED),
    )


def _rows(found: Sequence[Workshop]) -> list[WorkshopRow]:
    titles = Counter(workshop.title for workshop in found)
    return [
        WorkshopRow(
            workshop=workshop,
            label=workshop.title
            if titles[workshop.title] == 1
            else f"{workshop.title} ({workshop.code})",
            joined=getattr(workshop, "joined", 0),
        )
        for workshop in found
    ]
