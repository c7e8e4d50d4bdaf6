"""Publish a folder of content as an edition; by default the content that is shipped."""

from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from perspectives.problems import ContentIsWrong
from perspectives.publishing import (
    CannotPublish,
    Change,
    EditionIsPublished,
    import_as_draft,
    publish,
)
from perspectives.reading import files_in_folder
from perspectives.report import read_report
from perspectives.shipped import SHIPPED


class Command(BaseCommand):
    """Import a folder and publish it; the same folder twice changes nothing."""

    help = "Checks the YAML files in FOLDER and publishes them as an edition."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder, and leave to publish with missing translations."""
        parser.add_argument("folder", nargs="?", type=Path, default=SHIPPED, metavar="FOLDER")
        parser.add_argument("--allow-untranslated", action="store_true")

    def handle(
        self, *args: object, folder: Path, allow_untranslated: bool, **options: object
    ) -> None:
        """Import and publish together, or not at all."""
        try:
            with transaction.atomic():
                self._publish(folder, allow_untranslated)
        except ContentIsWrong as error:
            raise CommandError(_listed(str(problem) for problem in error.problems)) from error
        except CannotPublish as error:
            raise CommandError(_listed(error.reasons)) from error
        except EditionIsPublished as error:
            raise CommandError(str(error)) from error

    def _publish(self, folder: Path, allow_untranslated: bool) -> None:
        now = timezone.now()
        imported = import_as_draft(files=files_in_folder(folder), at=now)
        edition = imported.edition
        if imported.change is Change.NOTHING and not edition.is_draft:
            self.stdout.write(
                _("Editie %(key)s is al %(status)s. Er is niets veranderd.")
                % {"key": edition.key, "status": edition.get_status_display()}
            )
            return
        edition = publish(edition=edition, at=now, allow_untranslated=allow_untranslated)
        self.stdout.write(
            self.style.SUCCESS(_("Editie %(key)s is gepubliceerd.") % {"key": edition.key})
        )
        for place in read_report(edition.report).untranslated:
            self.stdout.write(_("Nog geen Engels: %(place)s") % {"place": place})


def _listed(lines: Iterable[str]) -> str:
    return "\n".join(
        [_("De inhoud is niet gepubliceerd. Verbeter dit eerst:"), *(f"- {line}" for line in lines)]
    )
