"""A table of the report: how often each answer was given, in a column per side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.agreement import Tally
from domain.questionnaire import Question
from domain.texts import Text
from workshops.pages_words import agreement_words, joined_sides

Sides = tuple[str, ...]
"""The keys of sides that are shown together."""

TOWARDS = "›"
"""Stands between the rounds; the fonts of the PDF have no arrow."""
NOTHING = "–"
"""Stands for a number that is not shown."""


@dataclass(frozen=True, kw_only=True)
class Column:
    """A side, sides that are joined, or everybody (no sides); with how far they agree."""

    name: str
    sides: Sides
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


def column_of(sides: Sides, tallies: tuple[Tally | None, ...], names: Mapping[str, str]) -> Column:
    """Return what a side, joined sides or everybody (no sides) answered in each round."""
    last = tallies[-1].agreement if tallies[-1] else None
    return Column(
        name=joined_sides(sides, names) if sides else _("Iedereen"),
        sides=sides,
        agreements=tuple(_agreement(tally) for tally in tallies),
        words="" if last is None else agreement_words(last),
    )


def _agreement(tally: Tally | None) -> int | None:
    return round(tally.agreement) if tally and tally.agreement is not None else None


def rows_of(
    question: Question,
    columns: tuple[Column, ...],
    tallies: tuple[tuple[Tally | None, ...], ...],
) -> tuple[Row, ...]:
    """Return a row for each answer, with what each column gave in each round."""
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


def _from_to(numbers: Sequence[int | None], unit: str = "") -> str:
    shown = [NOTHING if number is None else f"{number}{unit}" for number in numbers]
    return f" {TOWARDS} ".join(shown)
