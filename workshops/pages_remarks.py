"""The remarks of the room, as the facilitator and the screen see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from web.formats import active_language
from workshops.asked import asked_in
from workshops.models import CARDS_KEY, Remark, Workshop


@dataclass(frozen=True, kw_only=True)
class RemarkRow:
    """What somebody wrote, with the question that it belongs to; nobody's name stands here."""

    pk: UUID
    text: str
    state: str
    about: str

    @property
    def is_shown(self) -> bool:
        """Whether it was let through."""
        return self.state == Remark.State.SHOWN

    @property
    def waits(self) -> bool:
        """Whether nobody looked at it yet."""
        return self.state == Remark.State.WAITING


def remark_rows(remarks: Iterable[Remark]) -> tuple[RemarkRow, ...]:
    """Return remarks of one workshop."""
    return tuple(
        RemarkRow(
            pk=remark.pk,
            text=remark.text,
            state=remark.state,
            about=_about(remark.workshop, remark.question),
        )
        for remark in remarks
    )


def _about(workshop: Workshop, key: str) -> str:
    """Return at which question a remark shows; cards are one question, so that needs no words."""
    if key == CARDS_KEY:
        return ""
    name = asked_in(workshop).question(key).short.in_language(active_language())
    number = workshop.question_keys.index(key) + 1
    return _("Bij vraag %(number)s: %(name)s") % {"number": number, "name": name}
