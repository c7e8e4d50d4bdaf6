"""The planning of a procedure in words: stages, terms, dates, and whether a wish can be met."""

from __future__ import annotations

from dataclasses import dataclass

from domain.planning import Direction, PlannedStage
from domain.procedure import Procedure
from domain.texts import Basis, Text
from web.charts import TimeLine


@dataclass(frozen=True, kw_only=True)
class StageView:
    """One stage. ``minimum`` is the legal minimum in words, ``rule`` what the law says of it.

    ``first_day`` and ``last_day`` are dates in words, empty in an undated planning; ``moved``
    tells that a weekend or holiday moved the end. ``origin`` is the word for law or custom.
    """

    planned: PlannedStage
    name: Text
    minimum: str
    rule: Text | None
    basis: Basis | None
    usual: str
    days: str
    first_day: str
    last_day: str
    moved: str
    by_law: bool
    origin: str


@dataclass(frozen=True, kw_only=True)
class WishView:
    """Whether the wish can be met, as a sentence with a tag, and what could meet it."""

    met: bool
    tag: str
    word: str
    sentence: str
    could_meet: tuple[Procedure, ...]


@dataclass(frozen=True, kw_only=True)
class PlanningView:
    """The planning. ``summary`` is the whole in a sentence; ``how_to_date`` is empty when dated."""

    procedure: Procedure
    direction: Direction
    summary: str
    how_to_date: str
    starts_on: str
    contract_on: str
    total: str
    shortest: str
    stages: tuple[StageView, ...]
    wish: WishView | None
    chart: TimeLine
