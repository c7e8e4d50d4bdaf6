"""What the report tells per question: who answered what in each round, agreement, difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.agreement import Tally, is_scale
from domain.group import Group, QuestionInGroup
from domain.group_shift import TallyShift, shift_between
from domain.questionnaire import Question
from workshops.pages_check import FoundByCheck
from workshops.pages_words import joined_sides
from workshops.report_points import answer_shift_words, difference_words
from workshops.report_tables import Column, Row, Sides, column_of, rows_of


@dataclass(frozen=True, kw_only=True)
class ReportQuestion:
    """One question in the report. Without ``rounds`` too few answered to show anything.

    ``part`` is the part of the format that it belongs to; ``found`` what a tender check answers.
    """

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
    part: str = ""
    found: FoundByCheck | None = None

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
    columns = tuple(column_of(sides, tallies, names) for sides, tallies in found.items())
    everybody = columns[-1] if columns else None
    return ReportQuestion(
        number=number,
        key=question.key,
        question=question,
        is_statement=is_scale(question),
        rounds=tuple(round_number for round_number, _group, _entry in shown),
        columns=columns,
        rows=rows_of(question, columns, tuple(found.values())),
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


def _amount(entry: QuestionInGroup) -> int | None:
    return round(entry.difference.amount) if entry.difference else None


def _difference_words(shown: _Rounds, names: Mapping[str, str]) -> str:
    """Return which sides are furthest apart, as it was last."""
    difference = shown[-1][2].difference if shown else None
    if difference is None:
        return ""
    return difference_words(
        joined_sides(difference.first.sides, names),
        joined_sides(difference.second.sides, names),
        round(difference.amount),
    )


def _shifts(groups: Sequence[Group]) -> dict[str, TallyShift | None]:
    if len(groups) == 1:
        return {}
    shift = shift_between(groups[0], groups[1])
    return {entry.question.key: entry.whole for entry in shift.questions}
