"""What the content tells of the formats: what a room does, and the script for the facilitator."""

from __future__ import annotations

from dataclasses import dataclass

from domain.catalogue import Catalogue
from domain.workshop_format import WorkshopFormat
from perspectives.editions import catalogue_of
from perspectives.models import Edition, NoEditionPublished
from workshops.models import Format, Workshop


@dataclass(frozen=True, kw_only=True)
class FormatView:
    """One format as pages name it; ``about`` is nothing in an edition without formats."""

    key: str
    label: str
    about: WorkshopFormat | None


def format_in(catalogue: Catalogue, key: str) -> WorkshopFormat | None:
    """Return what an edition tells of a format."""
    return next((entry for entry in catalogue.formats if entry.key == key), None)


def format_of(workshop: Workshop) -> WorkshopFormat | None:
    """Return what the edition of a workshop tells of its format, or else the newest edition."""
    return format_in(workshop.catalogue, workshop.format) or format_now(workshop.format)


def format_now(key: str) -> WorkshopFormat | None:
    """Return what the newest edition tells of a format."""
    try:
        return format_in(catalogue_of(Edition.objects.current().pk), key)
    except NoEditionPublished:
        return None


def formats_in(catalogue: Catalogue) -> tuple[FormatView, ...]:
    """Return every format that a workshop can have, in the order of choosing."""
    return tuple(
        FormatView(key=key, label=str(label), about=format_in(catalogue, key))
        for key, label in Format.choices
    )
