"""Import, publish and retire editions: the only ways in which stored content changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from django.db import transaction
from django.utils.translation import gettext as _

from perspectives.documents import checksum_of, document_of
from perspectives.models import Edition
from perspectives.parsing import catalogue_from_files, checked_catalogue_from_document
from perspectives.problems import ContentIsWrong
from perspectives.report import Report, complaints, report_on, written


class EditionIsPublished(Exception):
    """An edition with this number is no draft any more, so other content needs another number."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(
            _(
                "Editie %(key)s is al gepubliceerd en kan niet meer veranderen."
                " Geef uw inhoud een nieuw nummer (edition) en probeer het opnieuw."
            )
            % {"key": edition.key}
        )
        self.edition = edition


class WrongStatus(Exception):
    """What was asked cannot be done with an edition of this status. Carries the edition."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(
            _("Editie %(key)s is %(status)s. Daarmee kan dit niet.")
            % {"key": edition.key, "status": edition.get_status_display()}
        )
        self.edition = edition


class CannotPublish(Exception):
    """An edition that does not pass its checks. Carries every reason in a sentence."""

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n".join(self.reasons))


class Change(Enum):
    """What an import did."""

    NEW = "new"
    CHANGED = "changed"
    NOTHING = "nothing"


@dataclass(frozen=True, kw_only=True)
class Imported:
    """The edition that an import led to, and what it did."""

    edition: Edition
    change: Change


@transaction.atomic
def import_as_draft(*, files: Mapping[str, bytes], at: datetime) -> Imported:
    """Store content as a draft; the same content again changes nothing.

    Raises:
        ContentIsWrong: with every problem; nothing is stored then.
        EditionIsPublished: when other content is published under this number.
    """
    catalogue = catalogue_from_files(files)
    document = document_of(catalogue)
    fields = {
        "name": catalogue.title.nl[:200],
        "document": document,
        "checksum": checksum_of(document),
    }
    edition = Edition.objects.select_for_update().filter(key=catalogue.edition).first()
    if edition is None:
        report = written(report_on(catalogue))
        edition = Edition.objects.create(
            key=catalogue.edition, report=report, created_at=at, **fields
        )
        return Imported(edition=edition, change=Change.NEW)
    if edition.checksum == fields["checksum"]:
        return Imported(edition=edition, change=Change.NOTHING)
    if not edition.is_draft:
        raise EditionIsPublished(edition)
    for name, value in fields.items():
        setattr(edition, name, value)
    edition.report = written(report_on(catalogue))
    edition.save()
    return Imported(edition=edition, change=Change.CHANGED)


@transaction.atomic
def publish(
    *, edition: Edition, at: datetime, allow_untranslated: bool = False, note: str = ""
) -> Edition:
    """Publish a draft, after checking it again. From then on it cannot change.

    Raises:
        WrongStatus: when it is not a draft.
        CannotPublish: with every reason; the draft stays as it was then.
    """
    edition = Edition.objects.select_for_update().get(pk=edition.pk)
    if not edition.is_draft:
        raise WrongStatus(edition)
    report = _checked(edition)
    if reasons := refusals(report, allow_untranslated=allow_untranslated):
        raise CannotPublish(reasons)
    edition.report = written(report)
    edition.status = Edition.Status.PUBLISHED
    edition.published_at = at
    edition.note = note
    edition.save()
    return edition


@transaction.atomic
def retire(*, edition: Edition, at: datetime) -> Edition:
    """Retire a published edition: what was made with it stays, nothing new is made with it.

    Raises:
        WrongStatus: when it is not published.
    """
    edition = Edition.objects.select_for_update().get(pk=edition.pk)
    if not edition.is_published:
        raise WrongStatus(edition)
    edition.status = Edition.Status.RETIRED
    edition.retired_at = at
    edition.save()
    return edition


def _checked(edition: Edition) -> Report:
    try:
        return report_on(checked_catalogue_from_document(edition.document))
    except ContentIsWrong as error:
        raise CannotPublish(str(problem) for problem in error.problems) from error


def refusals(report: Report, *, allow_untranslated: bool) -> list[str]:
    """Return every reason why content with this report cannot be published."""
    reasons = [
        _("Vragenlijst %(key)s: %(complaint)s")
        % {"key": neutrality.questionnaire, "complaint": complaint}
        for neutrality in report.neutrality
        for complaint in complaints(neutrality)
    ]
    if not allow_untranslated:
        reasons += [
            _("%(place)s heeft nog geen Engelse tekst. Vul hem in.") % {"place": place}
            for place in report.untranslated
        ]
    return reasons
