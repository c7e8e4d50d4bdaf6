"""Check on what a tender is laid beside the answers of the buyer: every name has to exist."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from domain.catalogue import Catalogue
from domain.criteria import ComparedCriterion
from perspectives.problems import Fault, Path


def criteria_faults(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield every question and dimension that a criterion names and that does not exist."""
    dimensions = {dimension.key for dimension in catalogue.dimensions}
    questions = {
        entry.key: {question.key for question in entry.questions}
        for entry in catalogue.questionnaires
    }
    for position, criterion in enumerate(catalogue.criteria):
        path: Path = ("criteria", position)
        yield from _named(path, criterion, "asked_by", questions.get("assignment", set()))
        yield from _named(path, criterion, "shown_by", questions.get("notice", set()))
        if criterion.dimension is not None and criterion.dimension not in dimensions:
            yield Fault(
                path=(*path, "dimension"),
                message=_("Dimensie %(key)s bestaat niet. Kies een andere.")
                % {"key": criterion.dimension},
            )


def _named(path: Path, criterion: ComparedCriterion, name: str, known: set[str]) -> Iterator[Fault]:
    for position, key in enumerate(getattr(criterion, name)):
        if key not in known:
            yield Fault(
                path=(*path, name, position),
                message=_("Vraag %(key)s staat niet in deze vragenlijst. Kies een andere vraag.")
                % {"key": key},
            )
