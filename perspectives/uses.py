"""How many things rest on an edition, whatever part of the product they belong to."""

from __future__ import annotations

from perspectives.models import Edition


def uses_of(edition: Edition) -> int:
    """Return the number of assessments and other things that point at an edition."""
    return sum(
        relation.related_model._base_manager.filter(**{relation.field.name: edition}).count()
        for relation in Edition._meta.related_objects
    )
