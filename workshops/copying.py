"""Copying a workshop: to the newest edition when everything that it asks is still in it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.catalogue import Catalogue
from domain.questionnaire import UnknownKey
from perspectives.editions import catalogue_of
from perspectives.models import Edition, NoEditionPublished
from workshops.making import Plan, make_workshop
from workshops.models import Format, Workshop
from workshops.pages_cards import card_keys


def copy_workshop(
    *, workshop: Workshop, title: str, rehearsal: bool, creation_key: UUID, at: datetime
) -> Workshop:
    """Make a workshop that asks the same, once for each key, with links of its own."""
    plan = Plan(
        title=title,
        format=Format(workshop.format),
        questions=tuple(workshop.questions),
        sides=tuple(workshop.sides),
        cards=tuple(workshop.cards),
        rounds=workshop.rounds,
        case=workshop.case,
        checked=workshop.checked,
        reading=workshop.reading,
        rehearsal=rehearsal,
    )
    return make_workshop(
        edition=edition_for_copy(workshop), plan=plan, creation_key=creation_key, at=at
    )


def edition_for_copy(workshop: Workshop) -> Edition:
    """Return the newest edition when it has all that the workshop asks, or else its own."""
    try:
        newest = Edition.objects.current()
    except NoEditionPublished:
        return workshop.edition
    return newest if _has_all(catalogue_of(newest.pk), workshop) else workshop.edition


def _has_all(catalogue: Catalogue, workshop: Workshop) -> bool:
    try:
        asked = catalogue.questionnaire(workshop.questionnaire)
        for entry in workshop.questions:
            if not entry.get("text"):
                asked.question(entry["key"])
    except UnknownKey:
        return False
    cases = {"", *(case.key for case in catalogue.cases)}
    return workshop.case in cases and set(workshop.cards) <= set(card_keys(catalogue))
