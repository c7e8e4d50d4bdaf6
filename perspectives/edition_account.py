"""What an editor needs to know about an edition before deciding on it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.catalogue import Catalogue
from perspectives.changes import ChangeGroup, changes_between
from perspectives.editions import catalogue_of
from perspectives.models import Edition
from perspectives.neutrality_words import NeutralityTable, neutrality_tables
from perspectives.report import Report, read_report
from perspectives.uses import uses_of


@dataclass(frozen=True, kw_only=True)
class Count:
    """How many things of one kind an edition has."""

    name: str
    number: int


@dataclass(frozen=True, kw_only=True)
class EditionAccount:
    """An edition with its content, its report, its uses and what changed since the one before."""

    edition: Edition
    catalogue: Catalogue
    counts: tuple[Count, ...]
    report: Report
    neutrality: tuple[NeutralityTable, ...]
    uses: int
    previous: Edition | None
    changes: tuple[ChangeGroup, ...]


def account_of(edition: Edition) -> EditionAccount:
    """Return all there is to know about an edition."""
    catalogue = catalogue_of(edition.pk)
    report = read_report(edition.report)
    previous = previous_of(edition)
    return EditionAccount(
        edition=edition,
        catalogue=catalogue,
        counts=_counts(catalogue),
        report=report,
        neutrality=neutrality_tables(report, catalogue),
        uses=uses_of(edition),
        previous=previous,
        changes=changes_between(catalogue_of(previous.pk), catalogue) if previous else (),
    )


def previous_of(edition: Edition) -> Edition | None:
    """Return the edition that was published last before this one; for a draft, the last one."""
    published = Edition.objects.exclude(pk=edition.pk).exclude(status=Edition.Status.DRAFT)
    published = published.defer("document")
    if edition.published_at:
        published = published.filter(published_at__lt=edition.published_at)
    return published.order_by("-published_at", "-pk").first()


def _counts(catalogue: Catalogue) -> tuple[Count, ...]:
    steps = sum(len(entry.steps) for phase in catalogue.phases for entry in phase.per_perspective)
    questions = sum(len(entry.questions) for entry in catalogue.questionnaires)
    return tuple(
        Count(name=name, number=number)
        for name, number in (
            (_("Vragen"), questions),
            (_("Harde grenzen"), len(catalogue.gates)),
            (_("Aandachtspunten"), len(catalogue.flags)),
            (_("Dimensies"), len(catalogue.dimensions)),
            (_("Kansen"), len(catalogue.chances)),
            (_("Valkuilen"), len(catalogue.pitfalls)),
            (_("Voorwaarden"), len(catalogue.conditions)),
            (_("Stappen"), steps),
            (_("Procedures"), len(catalogue.procedures)),
            (_("Instrumenten"), len(catalogue.instruments)),
            (_("Tegenspraken"), len(catalogue.contradictions)),
            (_("Voorbeelden"), len(catalogue.cases)),
            (_("Begrippen"), len(catalogue.terms)),
            (_("Signalen"), len(catalogue.signals)),
            (_("Vormen van een werksessie"), len(catalogue.formats)),
            (_("Wetgeving in voorbereiding"), len(catalogue.legal_changes)),
            (_("Bronnen"), len(catalogue.sources)),
        )
    )
