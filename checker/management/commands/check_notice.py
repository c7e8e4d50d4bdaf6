"""Read notices and tell what they state or reveal; one bad file never stops the rest."""

from __future__ import annotations

import csv
import json
import os
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext as _

from checker.batch import each_of
from checker.batch_summary import COLUMNS, Summary, cells_of
from checker.batch_work import CheckWork, FileChecked, Printed, shipped_catalogue
from checker.facts.of_file import Facts, facts_of, facts_of_refusal
from checker.files import bytes_of, files_in
from checker.progress import Progress
from checker.reading.notices import read_notices
from checker.reading.refusals import NotReadable

MOST_PROCESSES = 16
ALONE = 16
"""So few files are read here: starting other processes takes longer."""


class Command(BaseCommand):
    """Prints what notices reveal, or with ``--facts`` what they state; needs no database."""

    help = "Checks notices: eForms or TED XML, or OCDS JSON; folders are walked."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the files, what to print, and the language of messages."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="FILE")
        printed = parser.add_mutually_exclusive_group()
        printed.add_argument(
            "--facts",
            action="store_true",
            help="print what the notice states: one file as a document, more as a line for each",
        )
        printed.add_argument(
            "--json", action="store_true", help="print each check as JSON, a line for each"
        )
        parser.add_argument("--language", choices=dict(settings.LANGUAGES), default="nl")
        parser.add_argument(
            "--csv", type=Path, metavar="OUT.csv", help="write a line for each notice here"
        )
        parser.add_argument(
            "--summary", type=Path, metavar="SUMMARY.csv", help="write the counts here"
        )
        parser.add_argument(
            "--processes", type=int, default=0, help="how many at once (all cores by default)"
        )

    def handle(self, *args: object, **options: Any) -> None:  # noqa: ANN401 (as Django gives them)
        """Read each file, print what was asked, and say at the end how many were refused."""
        paths: list[Path] = options["paths"]
        is_document = len(paths) == 1 and not paths[0].is_dir()
        with translation.override(options["language"]):
            if options["facts"]:
                self._print_facts(paths, is_document=is_document)
            else:
                self._check(paths, is_document=is_document, options=options)

    def _check(self, paths: list[Path], *, is_document: bool, options: dict[str, Any]) -> None:
        files = list(files_in(paths))
        work = CheckWork(language=options["language"], printed=_printed(options, is_document))
        summary, refused = Summary(), 0
        with ExitStack() as stack:
            lines = _writer(stack, options["csv"])
            for path, checked in self._each(files, work, options["processes"]):
                refused += bool(checked.refused)
                if checked.refused:
                    self.stderr.write(f"{path}: {checked.refused}")
                for row, text in zip(checked.rows, checked.texts, strict=True):
                    summary.add(row)
                    self.stdout.write(text)
                    if lines:
                        lines.writerow(cells_of(row))
            if options["summary"]:
                summary.write(stack.enter_context(_open(options["summary"])))
        if not is_document:
            # What is printed as JSON stays JSON to the last line.
            told = self.stderr if options["json"] else self.stdout
            for line in summary.lines():
                told.write(line)
        _tell_refused(refused, len(files))

    def _each(
        self, files: list[Path], work: CheckWork, processes: int
    ) -> Iterator[tuple[Path, FileChecked]]:
        """Yield what comes of each file; a mistake of the program counts as a refusal."""
        shipped_catalogue()
        progress = Progress(self.stderr, total=len(files))
        failed = _("Bij dit bestand ging er bij ons iets mis. Het staat in het logboek.")
        for done in each_of(files, work, processes=_processes(processes, len(files))):
            progress.clear()
            yield done.path, done.outcome or FileChecked(refused=failed)
            progress.step()
        progress.clear()

    def _print_facts(self, paths: list[Path], *, is_document: bool) -> None:
        count = refused = 0
        for path in files_in(paths):
            count += 1
            facts = self._facts_in(path)
            refused += facts is None
            for each in facts or ():
                self.stdout.write(_as_json(each, indent=1 if is_document else None))
        _tell_refused(refused, count)

    def _facts_in(self, path: Path) -> list[Facts] | None:
        """Return the facts, or print that the file is refused and why."""
        try:
            return [facts_of(notice) for notice in read_notices(bytes_of(path))]
        except NotReadable as error:
            self.stdout.write(_as_json(facts_of_refusal(error)))
            self.stderr.write(f"{path}: {error.sentence}")
            return None


def _printed(options: dict[str, Any], is_document: bool) -> Printed:
    if options["json"]:
        return Printed.JSON
    return Printed.TEXT if is_document else Printed.LINE


def _processes(asked: int, files: int) -> int:
    if asked > 0:
        return min(asked, MOST_PROCESSES)
    return 1 if files <= ALONE else min(os.cpu_count() or 1, MOST_PROCESSES)


def _writer(stack: ExitStack, path: Path | None) -> Any:  # noqa: ANN401 (csv names no type)
    if path is None:
        return None
    writer = csv.writer(stack.enter_context(_open(path)))
    writer.writerow(COLUMNS)
    return writer


def _open(path: Path) -> Any:  # noqa: ANN401 (any text file)
    try:
        # With a mark at the start spreadsheets read it as UTF-8.
        return path.open("w", encoding="utf-8-sig", newline="")
    except OSError as error:
        raise CommandError(_("%(path)s kan niet worden geschreven.") % {"path": path}) from error


def _tell_refused(refused: int, count: int) -> None:
    if refused:
        message = _("Niet gelezen: %(refused)s van %(count)s.")
        raise CommandError(message % {"refused": refused, "count": count})


def _as_json(facts: Facts, indent: int | None = None) -> str:
    return json.dumps(facts, ensure_ascii=False, indent=indent)
