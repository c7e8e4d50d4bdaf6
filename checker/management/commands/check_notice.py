"""Read notices and print what they say; one bad file never stops the rest."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext as _

from checker.facts.of_file import Facts, facts_of, facts_of_refusal
from checker.files import bytes_of, files_in
from checker.reading.notices import read_notices
from checker.reading.refusals import NotReadable


class Command(BaseCommand):
    """Prints the facts of each notice as JSON; needs no database."""

    help = "Prints the facts in notices: eForms or TED XML, or OCDS JSON; folders are walked."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the files, what to print, and the language of messages."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--facts",
            action="store_true",
            required=True,
            help="print what the notice states: one file as a document, more as a line for each",
        )
        parser.add_argument("--language", choices=dict(settings.LANGUAGES), default="nl")

    def handle(self, *args: object, **options: Any) -> None:  # noqa: ANN401 (as Django gives them)
        """Read each file, print its facts, and say at the end how many were refused."""
        paths: list[Path] = options["paths"]
        is_document = len(paths) == 1 and not paths[0].is_dir()
        count = refused = 0
        with translation.override(options["language"]):
            for path in files_in(paths):
                count += 1
                facts = self._facts_in(path)
                refused += facts is None
                for each in facts or ():
                    self.stdout.write(_as_json(each, indent=1 if is_document else None))
            if refused:
                message = _("Niet gelezen: %(refused)s van %(count)s.")
                raise CommandError(message % {"refused": refused, "count": count})

    def _facts_in(self, path: Path) -> list[Facts] | None:
        """Return the facts, or print that the file is refused and why."""
        try:
            return [facts_of(notice) for notice in read_notices(bytes_of(path))]
        except NotReadable as error:
            self.stdout.write(_as_json(facts_of_refusal(error)))
            self.stderr.write(f"{path}: {error.sentence}")
            return None


def _as_json(facts: Facts, indent: int | None = None) -> str:
    return json.dumps(facts, ensure_ascii=False, indent=indent)
