"""Write an edition as YAML files, in the one canonical form."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from domain.catalogue import Catalogue
from perspectives.editions import catalogue_of
from perspectives.exporting import archive_of, write_folder
from perspectives.layout import LAYOUT
from perspectives.models import Edition, NoEditionPublished
from perspectives.parsing import catalogue_from_folder
from perspectives.problems import ContentIsWrong


class Command(BaseCommand):
    """Export a stored edition, or bring the files in a folder into the canonical form."""

    help = "Writes the edition with number EDITION (the newest published one) to FOLDER."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the edition or a folder to read, and the place to write."""
        parser.add_argument("edition", nargs="?", default="", metavar="EDITION")
        parser.add_argument("folder", type=Path, metavar="FOLDER")
        parser.add_argument("--zip", action="store_true", help="FOLDER is a zip file to write.")
        parser.add_argument(
            "--source", type=Path, help="Read this folder of YAML files instead of an edition."
        )

    def handle(
        self,
        *args: object,
        edition: str,
        folder: Path,
        zip: bool,
        source: Path | None,
        **options: object,
    ) -> None:
        """Read the catalogue and write it."""
        catalogue = _from_folder(source) if source else _from_edition(edition)
        if zip:
            folder.write_bytes(archive_of(catalogue))
        else:
            _refuse_other_files(folder)
            write_folder(catalogue, folder)
        self.stdout.write(
            _("Editie %(key)s staat in %(place)s.") % {"key": catalogue.edition, "place": folder}
        )


def _from_folder(source: Path) -> Catalogue:
    try:
        return catalogue_from_folder(source)
    except ContentIsWrong as error:
        raise CommandError(str(error)) from error


def _from_edition(key: str) -> Catalogue:
    try:
        edition = Edition.objects.get(key=key) if key else Edition.objects.current()
    except Edition.DoesNotExist as error:
        raise CommandError(_("Editie %(key)s bestaat niet.") % {"key": key}) from error
    except NoEditionPublished as error:
        raise CommandError(_("Er is geen editie gepubliceerd. Noem een editie.")) from error
    return catalogue_of(edition.pk)


def _refuse_other_files(folder: Path) -> None:
    """Files that stay behind would be read as part of the set."""
    others = sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.yaml")
        if path.relative_to(folder).as_posix() not in LAYOUT
    )
    if others:
        raise CommandError(
            _("In %(folder)s staan andere YAML-bestanden: %(files)s. Kies een andere map.")
            % {"folder": folder, "files": ", ".join(others)}
        )
