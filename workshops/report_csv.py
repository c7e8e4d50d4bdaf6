"""The numbers of the report as CSV, to reckon with: rows of the room, never of one participant.

Semicolons and the mark of UTF-8 let it open in columns by a double click where the decimal mark is
a comma, as in the Netherlands. Every cell with words is quoted; one that a program would read as a
formula gets an apostrophe in front. Numbers are whole, so no decimal mark can be misread.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import StringIO

from django.utils.translation import gettext as _

from web.templatetags.drieluik import plain
from workshops.models import CARDS_KEY
from workshops.pages_check import FoundByCheck
from workshops.report import Report
from workshops.report_cards import CardRound
from workshops.report_questions import ReportQuestion
from workshops.report_tables import Column

Value = str | int | None

SEPARATOR = ";"
BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_FORMULA_SIGNS = (*"=+-@", *"＝＋－＠")
"""Some programs read the wide ones as the others."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One row: how many of a side gave an answer in a round, with what is told of the question."""

    number: int | None = None
    question: str
    round: int | None = None
    side: str = ""
    answer: str = ""
    count: int | None = None
    side_agreement: int | None = None
    agreement: int | None = None
    difference: int | None = None
    agreed_answer: str = ""
    agreed_text: str = ""
    part: str = ""
    chair: str = ""
    found: str = ""
    found_source: str = ""

    @property
    def values(self) -> tuple[Value, ...]:
        """The cells, in the order of the head."""
        return (
            *(self.number, self.question, self.round, self.side, self.answer, self.count),
            *(self.side_agreement, self.agreement, self.difference),
            *(self.agreed_answer, self.agreed_text),
            *(self.part, self.chair, self.found, self.found_source),
        )


def csv_of(report: Report) -> bytes:
    """Return the file, in the active language."""
    file = StringIO()
    file.write(BYTE_ORDER_MARK)
    writer = csv.writer(
        file, delimiter=SEPARATOR, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n"
    )
    writer.writerow(_head())
    for line in lines_of(report):
        writer.writerow([guarded(value) for value in line.values])
    return file.getvalue().encode()


def guarded(value: Value) -> str | int:
    """Return a cell that no program reads as a formula; a number stays one."""
    if value is None:
        return ""
    if isinstance(value, str) and value.lstrip().startswith(_FORMULA_SIGNS):
        return f"'{value}"
    return value


def lines_of(report: Report) -> Iterator[Line]:
    """Yield a row for each question, side, answer and round."""
    for question in report.questions:
        yield from _question_lines(report, question)
    for cards in report.cards:
        yield from _card_lines(report, cards)


def _head() -> tuple[str, ...]:
    return (
        _("Nummer"),
        _("Vraag"),
        _("Ronde"),
        _("Kant"),
        _("Antwoord"),
        _("Aantal"),
        _("Eensgezind binnen de kant (%)"),
        _("Eensgezind, iedereen (%)"),
        _("Verschil tussen kanten (punten)"),
        _("Afgesproken antwoord"),
        _("Afspraak"),
        _("Deel"),
        _("Stoel"),
        _("Antwoord van de tendertoets"),
        _("Waar de tendertoets dat vond"),
    )


def _question_lines(report: Report, question: ReportQuestion) -> Iterator[Line]:
    agreed, (found, source) = report.agreed_on(question.key), _found(question.found)
    about = Line(
        number=question.number,
        question=plain(question.question.text),
        agreed_answer=plain(agreed.option) if agreed else "",
        agreed_text=agreed.text if agreed else "",
        part=question.part,
        found=found,
        found_source=source,
    )
    if not question.rounds:
        yield about
    for at, round_number in enumerate(question.rounds):
        of_round = replace(
            about,
            round=round_number,
            agreement=question.columns[-1].agreements[at],
            difference=question.differences[at],
        )
        for column in question.apart:
            chair = report.chairs.of(column.sides, round_number) if report.chairs else ""
            yield from _side_lines(replace(of_round, chair=chair), question, column, at)


def _found(found: FoundByCheck | None) -> tuple[str, str]:
    """Return what the check answers and where it has that from."""
    if found is None:
        return "", ""
    if found.answer is None:
        return _("geen antwoord gevonden"), ""
    return plain(found.answer), found.source


def _side_lines(about: Line, question: ReportQuestion, column: Column, at: int) -> Iterator[Line]:
    for row in question.rows:
        cell = next(cell for cell in row.cells if cell.column is column)
        yield replace(
            about,
            side=column.name,
            answer=plain(row.label) if row.label else _("Geen mening"),
            count=cell.counts[at],
            side_agreement=column.agreements[at],
        )


def _card_lines(report: Report, cards: CardRound) -> Iterator[Line]:
    agreed = report.agreed_on(CARDS_KEY)
    about = Line(
        question=_("Kansen en valkuilen"),
        round=cards.number,
        agreed_text=agreed.text if agreed else "",
    )
    for line in cards.lines:
        for side, votes in line.sides or ((_("Iedereen"), line.row.votes),):
            yield replace(about, side=side, answer=plain(line.row.title), count=votes)
