"""Making, copying and removing workshops."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from perspectives.models import Edition
from wizard.models import Assessment
from workshops.codes import new_code
from workshops.models import Format, Workshop

QUESTIONNAIRE_OF = {Format.SIGNAL_HUNT: "notice"}


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What a facilitator wants: see :class:`workshops.models.Workshop` for each."""

    title: str
    format: Format
    questions: tuple[dict[str, Any], ...] = ()
    sides: tuple[dict[str, str], ...]
    cards: tuple[str, ...] = ()
    rounds: int = 1
    case: str = ""
    checked: Assessment | None = None
    reading: str = ""
    rehearsal: bool = False


def make_workshop(*, edition: Edition, plan: Plan, creation_key: UUID, at: datetime) -> Workshop:
    """Make a workshop, once: the same key gives the one that was made."""
    made = Workshop.objects.filter(creation_key=creation_key).first()
    if made:
        return made
    workshop = Workshop(
        edition=edition,
        questionnaire=QUESTIONNAIRE_OF.get(plan.format, "assignment"),
        title=plan.title,
        format=plan.format,
        questions=list(plan.questions),
        sides=list(plan.sides),
        cards=list(plan.cards),
        rounds=plan.rounds,
        case=plan.case,
        checked=plan.checked,
        reading=plan.reading,
        rehearsal=plan.rehearsal,
        code=_free_code(),
        creation_key=creation_key,
        created_at=at,
        changed_at=at,
    )
    try:
        with transaction.atomic():
            workshop.save(force_insert=True)
    except IntegrityError:
        made = Workshop.objects.filter(creation_key=creation_key).first()
        if made is None:
            raise
        return made
    return workshop


def remove_workshop(workshop: Workshop) -> None:
    """Remove a workshop with everything that belongs to it, while nobody votes or joins."""
    with transaction.atomic():
        if found := Workshop.objects.select_for_update().filter(pk=workshop.pk).first():
            found.delete()


def _free_code() -> str:
    """Return a code that no running workshop has."""
    while Workshop.objects.running().filter(code=(code := new_code())).exists():
        continue
    return code
