"""What the report tells per question: who answered what in each round, agreement, difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.agreement import Tally, is_scale
from domain.group import Group, QuestionInGroup
from domain.group_shift import TallyShift, shift_between
from domain.questionnaire import Question
from domain.texts import Text
from workshops.pages_words import agreement_words, joined_names
from workshops.report_points import answer_shift_words, difference_words

Sides = tuple[str, ...]
"""The keys of sides that are shown together."""

TOWARDS = "›"
"""Stands between the rounds; the fonts of the PDF have no arrow."""
NOTHING = "–"
"""Stands for a number that is not shown."""


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """What the room agreed on a question: an answer, words, or both."""

    option: Text | None
    text: str


@dataclass(frozen=True, kw_only=True)
class Column:
    """A side, sides that are joined, or everybody; with how far they agree in each round."""

    name: str
    is_everybody: bool
    agreements: tuple[int | None, ...]
    words: str

    @property
    def agreement(self) -> str:
        """How far they agree in each round, as percentages."""
        return _from_to(self.agreements, "%")


@dataclass(frozen=True, kw_only=True)
class Cell:
    """How many of a column gave an answer, in each round; ``width`` is the last as a part."""

    column: Column
    counts: tuple[int | None, ...]
    width: float

    @property
    def words(self) -> str:
        """The numbers, from the first round to the last."""
        return _from_to(self.counts)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One answer with how often it was given; no label means no opinion."""

    label: Text | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class ReportQuestion:
    """One question in the report. Without ``rounds`` too few answered to show anything."""

    number: int
    key: str
    question: Question
    is_statement: bool
    rounds: tuple[int, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    agreement: int | None
    agreement_words: str
    differences: tuple[int | None, ...]
    difference_words: str
    shift_words: str

    @property
    def apart(self) -> tuple[Column, ...]:
        """The sides that are shown apart, or everybody when there are none."""
        return self.columns[:-1] or self.columns

    @property
    def difference(self) -> int | None:
        """How far the two sides are apart that are furthest apart, as it was last."""
        return self.differences[-1] if self.differences else None


def report_questions(
    groups: Sequence[Group], *, names: Mapping[str, str]
) -> tuple[ReportQuestion, ...]:
    """Return every question of the workshop; ``groups`` are its rounds, ``names`` its sides."""
    if not groups:
        return ()
    shifts = _shifts(groups)
    by_question = zip(*(group.questions for group in groups), strict=True)
    return tuple(
        _question(
            number,
            [
                (at, group, entry)
                for at, (group, entry) in enumerate(zip(groups, entries, strict=True), start=1)
            ],
            names=names,
            shift=shifts.get(entries[0].question.key),
        )
        for number, entries in enumerate(by_question, start=1)
    )


_Rounds = Sequence[tuple[int, Group, QuestionInGroup]]


def _question(
    number: int,
    rounds: _Rounds,
    *,
    names: Mapping[str, str],
    shift: TallyShift | None,
) -> ReportQuestion:
    shown = [entry for entry in rounds if entry[2].whole]
    question = rounds[0][2].question
    found = _tallies(shown, names)
    columns = tuple(_column(sides, tallies, names) for sides, tallies in found.items())
    everybody = columns[-1] if columns else None
    return ReportQuestion(
        number=number,
        key=question.key,
        question=question,
        is_statement=is_scale(question),
        rounds=tuple(round_number for round_number, _group, _entry in shown),
        columns=columns,
        rows=_rows(question, columns, tuple(found.values())),
        agreement=everybody.agreements[-1] if everybody else None,
        agreement_words=everybody.words if everybody else "",
        differences=tuple(_amount(entry) for _number, _group, entry in shown),
        difference_words=_difference_words(shown, names),
        shift_words=answer_shift_words(shift),
    )


def _tallies(shown: _Rounds, names: Mapping[str, str]) -> dict[Sides, tuple[Tally | None, ...]]:
    """Return per circle of any round what it answered in each, and last what everybody did."""
    if not shown:
        return {}
    by_round = [
        dict(zip([circle.sides for circle in group.circles], entry.circles, strict=True))
        for _number, group, entry in shown
    ]
    order = tuple(names)
    circles = sorted(
        {sides for found in by_round for sides in found}, key=lambda s: order.index(s[0])
    )
    apart = circles if len(circles) > 1 else []
    columns = {sides: tuple(found.get(sides) for found in by_round) for sides in apart}
    return {**columns, (): tuple(entry.whole for _number, _group, entry in shown)}


def _column(sides: Sides, tallies: tuple[Tally | None, ...], names: Mapping[str, str]) -> Column:
    last = tallies[-1].agreement if tallies[-1] else None
    return Column(
        name=joined_names([names[key] for key in sides]) if sides else _("Iedereen"),
        is_everybody=not sides,
        agreements=tuple(_agreement(tally) for tally in tallies),
        words="" if last is None else agreement_words(last),
    )


def _agreement(tally: Tally | None) -> int | None:
    return round(tally.agreement) if tally and tally.agreement is not None else None


def _rows(
    question: Question,
    columns: tuple[Column, ...],
    tallies: tuple[tuple[Tally | None, ...], ...],
) -> tuple[Row, ...]:
    labels: list[Text | None] = [option.label for option in question.options]
    if tallies and any(tally.no_opinion for tally in tallies[-1] if tally):
        labels.append(None)
    return (
        tuple(
            Row(
                label=label,
                cells=tuple(
                    _cell(column, [_counts(tally) for tally in found], at)
                    for column, found in zip(columns, tallies, strict=True)
                ),
            )
            for at, label in enumerate(labels)
        )
        if tallies
        else ()
    )


def _counts(tally: Tally | None) -> tuple[int, ...]:
    return (*tally.counts, tally.no_opinion) if tally else ()


def _cell(column: Column, rounds: Sequence[tuple[int, ...]], at: int) -> Cell:
    last = rounds[-1]
    return Cell(
        column=column,
        counts=tuple(counts[at] if counts else None for counts in rounds),
        width=round(100 * last[at] / sum(last), 1) if last else 0.0,
    )


def _amount(entry: QuestionInGroup) -> int | None:
    return round(entry.difference.amount) if entry.difference else None


def _difference_words(shown: _Rounds, names: Mapping[str, str]) -> str:
    """Return which sides are furthest apart, as it was last."""
    difference = shown[-1][2].difference if shown else None
    if difference is None:
        return ""
    return difference_words(
        joined_names([names[key] for key in difference.first.sides]),
        joined_names([names[key] for key in difference.second.sides]),
        round(difference.amount),
    )


def _shifts(groups: Sequence[Group]) -> dict[str, TallyShift | None]:
    if len(groups) == 1:
        return {}
    shift = shift_between(groups[0], groups[1])
    return {entry.question.key: entry.whole for entry in shift.questions}


def _from_to(numbers: Sequence[int | None], unit: str = "") -> str:
    shown = [NOTHING if number is None else f"{number}{unit}" for number in numbers]
    return f" {TOWARDS} ".join(shown)
