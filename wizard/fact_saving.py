"""Saving the facts so that nobody overwrites another unseen."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction

from domain.facts import NO_FACTS, Facts
from wizard.answering import Writing
from wizard.fact_models import AssignmentFacts
from wizard.models import Assessment


class FactsWereChanged(Exception):
    """Somebody else changed the facts after they were shown. Carries what is stored now."""

    def __init__(self, stored: AssignmentFacts) -> None:
        super().__init__("the facts were changed meanwhile")
        self.stored = stored


def save_facts(
    *, assessment: Assessment, stored: AssignmentFacts | None, given: Facts, writing: Writing
) -> AssignmentFacts:
    """Store the facts and return them; ``stored`` are those read for this request.

    What is stored stays when it says the same, so that sending twice is sending once.

    Raises:
        FactsWereChanged: when somebody else wrote something different meanwhile.
    """
    if stored and stored.known == given:
        return stored
    if stored and not writing.follows(stored):
        raise FactsWereChanged(stored)
    row = facts_row_of(assessment, given)
    row.version = stored.version + 1 if stored else 1
    row.written_by = writing.by
    if _written(row, stored, at=writing.at):
        return row
    fresh = AssignmentFacts.objects.get(assessment=assessment)
    return save_facts(assessment=assessment, stored=fresh, given=given, writing=writing)


def facts_row_of(assessment: Assessment, facts: Facts) -> AssignmentFacts:
    """Return the facts as a row that is not stored yet."""
    circumstances = facts.circumstances
    return AssignmentFacts(
        assessment=assessment,
        authority=facts.authority or "",
        kind=facts.kind or "",
        value=facts.value,
        research_only=facts.research_only,
        technique=facts.technique or "",
        circumstances=None if circumstances is None else [c.value for c in circumstances],
        start=facts.start,
        contract_by=facts.contract_by,
    )


def _written(row: AssignmentFacts, stored: AssignmentFacts | None, *, at: datetime) -> bool:
    """Write the facts unless another write came first; then nothing is written."""
    assessment, before = row.assessment, stored.known if stored else NO_FACTS
    try:
        with transaction.atomic():
            if stored is None:
                row.save(force_insert=True)
            elif not _replaced(stored, row):
                return False
            if row.known != before:
                assessment.changed_at = at
                assessment.save(update_fields=["changed_at"])
    except IntegrityError:
        if stored or not AssignmentFacts.objects.filter(assessment=assessment).exists():
            raise
        return False
    return True


def _replaced(stored: AssignmentFacts, row: AssignmentFacts) -> bool:
    """Update the stored row, but only the version that this write knows of."""
    row.pk = stored.pk
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    del values["id"], values["assessment_id"]
    same = AssignmentFacts.objects.filter(pk=stored.pk, version=stored.version)
    return bool(same.update(**values))
