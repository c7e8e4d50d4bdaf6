"""The work on one file, in whichever process: read, check, and return what is to be printed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from django.utils import translation

from checker.batch_rows import NoticeRow, row_of
from checker.export import check_as_json
from checker.files import bytes_of
from checker.presentation import present
from checker.presentation_plain import line_of, text_of
from checker.reading.notices import read_notices
from checker.reading.refusals import NotReadable
from domain.catalogue import Catalogue
from domain.check import TenderCheck, check
from domain.notices import Notice
from perspectives.parsing import catalogue_from_folder
from perspectives.shipped import SHIPPED


class Printed(Enum):
    """What is printed of each notice."""

    TEXT = "text"
    LINE = "line"
    JSON = "json"


@dataclass(frozen=True, kw_only=True, slots=True)
class FileChecked:
    """What came of one file: a row and a text per notice, or why it was refused."""

    rows: tuple[NoticeRow, ...] = ()
    texts: tuple[str, ...] = ()
    refused: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckWork:
    """Reads and checks a file; a value, so that it goes to other processes."""

    language: str
    printed: Printed

    def __call__(self, path: Path) -> FileChecked:
        """Return what came of a file; one that is no notice is refused with its reason."""
        with translation.override(self.language):
            try:
                notices = read_notices(bytes_of(path))
            except NotReadable as error:
                return FileChecked(refused=error.sentence)
            checked = [
                (notice, check(catalogue=shipped_catalogue(), notice=notice)) for notice in notices
            ]
            return FileChecked(
                rows=tuple(row_of(tender, notice, path) for notice, tender in checked),
                texts=tuple(self._text(tender, notice, path) for notice, tender in checked),
            )

    def _text(self, tender: TenderCheck, notice: Notice, path: Path) -> str:
        if self.printed is Printed.JSON:
            document = {"file": str(path)} | check_as_json(tender, notice_name=path.name)
            return json.dumps(document, ensure_ascii=False)
        if self.printed is Printed.LINE:
            return line_of(row_of(tender, notice, path))
        return text_of(present(tender, language=self.language), name=path.name)


@cache
def shipped_catalogue() -> Catalogue:
    """Return the shipped content, parsed once: processes made after that have it too."""
    return catalogue_from_folder(SHIPPED)
