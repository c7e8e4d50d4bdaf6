"""Making, naming, finishing and removing assessments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from domain.answers import Given, answer_sheet
from domain.facts import NO_FACTS, Facts
from domain.weighting import ThemeWeight
from perspectives.models import Edition
from wizard.fact_saving import facts_row_of
from wizard.journeys import ASSIGNMENT
from wizard.models import Answer, Assessment


@dataclass(frozen=True, kw_only=True)
class Name:
    """What an assessment is called and what it is about."""

    title: str
    organisation: str = ""
    description: str = ""


@dataclass(frozen=True, kw_only=True)
class Carried:
    """What a new assessment begins with; answers set aside wait to be looked at."""

    given: tuple[Given, ...]
    set_aside: frozenset[str] = frozenset()
    facts: Facts = NO_FACTS
    weighting: Mapping[str, ThemeWeight] = field(default_factory=dict)
    writer: str


def create_assessment(
    *,
    edition: Edition,
    name: Name,
    creation_key: UUID,
    at: datetime,
    questionnaire: str = ASSIGNMENT,
    carried: Carried | None = None,
) -> Assessment:
    """Make an assessment, once: the same key with the same name gives the one that was made.

    The same key with another name is another assessment, with a key of its own.
    """
    made = Assessment.objects.filter(creation_key=creation_key).first()
    if made and made.questionnaire == questionnaire and _is_called(made, name):
        return made
    assessment = Assessment(
        edition=edition,
        questionnaire=questionnaire,
        title=name.title,
        organisation=name.organisation,
        description=name.description,
        creation_key=uuid4() if made else creation_key,
        created_at=at,
        changed_at=at,
        weighting=dict(carried.weighting) if carried else {},
    )
    try:
        with transaction.atomic():
            assessment.save(force_insert=True)
            if carried:
                _carry(assessment, carried)
    except IntegrityError:
        if not Assessment.objects.filter(creation_key=creation_key).exists():
            raise
        return create_assessment(
            edition=edition,
            name=name,
            creation_key=creation_key,
            at=at,
            questionnaire=questionnaire,
            carried=carried,
        )
    return assessment


def _is_called(assessment: Assessment, name: Name) -> bool:
    return name == Name(
        title=assessment.title,
        organisation=assessment.organisation,
        description=assessment.description,
    )


def _carry(assessment: Assessment, carried: Carried) -> None:
    Answer.objects.bulk_create(_rows(assessment, carried))
    if not carried.facts.is_empty:
        row = facts_row_of(assessment, carried.facts)
        row.written_by = carried.writer
        row.save(force_insert=True)


def _rows(assessment: Assessment, carried: Carried) -> list[Answer]:
    counting = [entry for entry in carried.given if entry.question not in carried.set_aside]
    shown = {q.key for q in answer_sheet(questionnaire=assessment.asked, given=counting).shown}
    return [
        Answer(
            assessment=assessment,
            question=entry.question,
            state=entry.state.value,
            option=entry.option,
            remark=entry.remark,
            written_by=carried.writer,
            set_aside=entry.question in carried.set_aside or entry.question not in shown,
        )
        for entry in carried.given
    ]


def rename_assessment(*, assessment: Assessment, name: Name) -> None:
    """Give an assessment another name."""
    assessment.title = name.title
    assessment.organisation = name.organisation
    assessment.description = name.description
    assessment.save(update_fields=["title", "organisation", "description"])


def finish_assessment(*, assessment: Assessment, at: datetime) -> None:
    """Note that the advice was asked for; again only when answers changed since."""
    if assessment.finished_at is None or assessment.changed_since_finished:
        assessment.finished_at = at
        assessment.save(update_fields=["finished_at"])


def remove_forgotten(*, unchanged_since: datetime, pretend: bool = False) -> int:
    """Remove the assessments that nobody changed since a moment; return how many."""
    forgotten = Assessment.objects.filter(changed_at__lt=unchanged_since)
    count = forgotten.count()
    if not pretend:
        forgotten.delete()
    return count
