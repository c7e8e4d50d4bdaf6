"""How many notices act from which perspective, per procedure, country and year."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TextIO

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from checker import notice_words
from checker.batch_rows import UNKNOWN, NoticeRow, Verdict
from checker.presentation_plain import VERDICTS
from web import formats


@dataclass(frozen=True, kw_only=True)
class Division:
    """One way to divide notices into groups."""

    key: str
    name: Promise
    group_of: Callable[[NoticeRow], str]
    words: dict[str, Promise] = field(default_factory=dict)

    def in_words(self, group: str) -> str:
        """Return the name of a group."""
        if group == UNKNOWN:
            return _("niet vermeld")
        return notice_words.said(group, self.words)


DIVISIONS = (
    Division(
        key="procedure",
        name=gettext_lazy("Procedure"),
        group_of=lambda row: row.procedure,
        words=notice_words.PROCEDURES,
    ),
    Division(key="country", name=gettext_lazy("Land"), group_of=lambda row: row.country),
    Division(key="year", name=gettext_lazy("Jaar"), group_of=lambda row: row.year),
)


class Summary:
    """The counts; its size depends on the groups, not on the number of notices."""

    def __init__(self) -> None:
        self.notices = 0
        self.impressions = 0
        self._counts: Counter[tuple[str, str, Verdict]] = Counter()

    def add(self, row: NoticeRow) -> None:
        """Count one notice."""
        self.notices += 1
        self.impressions += row.is_impression
        for division in DIVISIONS:
            self._counts[division.key, division.group_of(row), row.verdict] += 1

    def groups_of(self, division: Division) -> tuple[str, ...]:
        """Return the groups, those that are not told last."""
        found = {group for key, group, _verdict in self._counts if key == division.key}
        return tuple(sorted(found, key=lambda group: (group == UNKNOWN, group)))

    def count(self, division: Division, group: str, verdict: Verdict) -> int:
        """Return how many notices of a group have this verdict."""
        return self._counts[division.key, group, verdict]

    def lines(self) -> Iterator[str]:
        """Yield the tables as text, in the active language."""
        for division in DIVISIONS:
            yield ""
            yield from _aligned(_table(self, division))
        if self.impressions:
            yield ""
            yield _(
                "Bij %(count)s van %(all)s aankondigingen is dit niet meer dan een eerste indruk."
            ) % {
                "count": formats.whole(self.impressions),
                "all": formats.whole(self.notices),
            }

    def write(self, file: TextIO) -> None:
        """Write the same counts as CSV, with lasting names."""
        writer = csv.writer(file)
        writer.writerow(["per", "group", *Verdict])
        for division in DIVISIONS:
            for group in self.groups_of(division):
                counts = [self.count(division, group, verdict) for verdict in Verdict]
                writer.writerow([division.key, guarded(group), *counts])


FORMULA_STARTS = frozenset("=+-@\t\r\n")
"""What makes a spreadsheet take a text for a formula."""

COLUMNS = (
    "file", "format", "version", "kind", "procedure", "country", "year", "number", "title",
    "buyer", "lots", "lot_kinds", "perspective", "first_impression", "competition",
    "participation", "co_creation", "answered", "questions", "contradictions",
)  # fmt: skip
"""The columns of the file with a line for each notice; their names are lasting."""


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    stripped = text.lstrip(" ")
    return f"'{text}" if stripped[:1] in FORMULA_STARTS and stripped else text


def cells_of(row: NoticeRow) -> list[str | int]:
    """Return the cells of one notice, in the order of the columns."""
    texts = (row.path, row.format, row.version, row.kind, row.procedure, row.country, row.year)
    shares = row.shares or ("", "", "")
    return [
        *(guarded(text) for text in (*texts, row.number, row.title, row.buyer)),
        row.lots,
        row.lot_kinds,
        row.verdict,
        "yes" if row.is_impression else "no",
        *shares,
        row.answered,
        row.questions,
        " ".join(row.contradictions),
    ]


def _table(summary: Summary, division: Division) -> Iterator[tuple[str, ...]]:
    yield (str(division.name), *(str(VERDICTS[verdict]) for verdict in Verdict))
    for group in summary.groups_of(division):
        counts = (summary.count(division, group, verdict) for verdict in Verdict)
        yield (division.in_words(group), *(formats.whole(count) for count in counts))


def _aligned(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield the rows with their columns under each other: names left, numbers right."""
    table = list(rows)
    widths = [max(len(row[at]) for row in table) for at in range(len(table[0]))]
    for row in table:
        first, *others = (
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join([first, *others]).rstrip()
