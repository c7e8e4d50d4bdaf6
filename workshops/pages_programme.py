"""The questions of a workshop in order, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from workshops.models import Phase, Workshop
from workshops.pages_agreed import AgreedRow


@dataclass(frozen=True, kw_only=True)
class ProgrammeRow:
    """One question, with where it stands in this round."""

    number: int
    name: str
    state: str
    is_now: bool
    is_agreed: bool


def programme_of(workshop: Workshop, rows: tuple[AgreedRow, ...]) -> tuple[ProgrammeRow, ...]:
    """Return where each question stands; ``rows`` are what was agreed on them."""
    return tuple(
        ProgrammeRow(
            number=row.number,
            name=row.name,
            state=_state(workshop, at, row.key),
            is_now=at == workshop.position and workshop.phase != Phase.ENDED,
            is_agreed=bool(row.text or row.option),
        )
        for at, row in enumerate(rows)
    )


def _state(workshop: Workshop, at: int, key: str) -> str:
    if at == workshop.position and workshop.phase == Phase.OPEN:
        return _("open")
    if workshop.was_shown(key, workshop.round):
        return _("getoond")
    if at < workshop.position or (at == workshop.position and workshop.phase == Phase.CLOSED):
        return _("gesloten")
    return ""
