"""What the page of one procedure shows, as plain data."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.catalogue import Catalogue
from domain.procedure import (
    Ground,
    Minimum,
    Procedure,
    Requirement,
    Stage,
    Status,
)
from domain.texts import Basis, Source, Text
from perspectives.certainty import CertaintyMark, mark_of, unless_verified
from perspectives.presentation import sources_under
from perspectives.procedure_list import ProcedureRow, group_headings, group_of, row_of
from web.approach_words import days_words


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A requirement or ground: its words and its mark."""

    text: Text
    mark: CertaintyMark | None
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class RuleGroup:
    """The requirements that lead to the same when they do not hold."""

    heading: str
    otherwise: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, kw_only=True)
class Term:
    """A minimum term: how long, when it counts, and what it rests on."""

    days: str
    text: Text
    mark: CertaintyMark | None
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class StageRow:
    """One stage with its minimum terms and the days in practice."""

    stage: Stage
    terms: tuple[Term, ...]
    practice: str


@dataclass(frozen=True, kw_only=True)
class ProcedurePage:
    """Everything that the page of one procedure shows."""

    row: ProcedureRow
    procedure: Procedure
    kind: str
    mark: CertaintyMark
    directive_mark: CertaintyMark | None
    rules: tuple[RuleGroup, ...]
    grounds: tuple[Rule, ...]
    without_ground: str
    stages: tuple[StageRow, ...]
    candidates_mark: CertaintyMark | None
    instead: tuple[Procedure, ...]
    sources: tuple[Source, ...]


def procedure_page(catalogue: Catalogue, procedure: Procedure) -> ProcedurePage:
    """Return what the page of one procedure shows."""
    return ProcedurePage(
        row=row_of(procedure),
        procedure=procedure,
        kind=_kind(procedure),
        mark=mark_of(procedure.basis.certainty),
        directive_mark=unless_verified(procedure.directive_basis),
        rules=_rules(procedure),
        grounds=tuple(_rule(ground, ground.text) for ground in procedure.grounds),
        without_ground=_without_ground(procedure),
        stages=tuple(_stage(stage) for stage in procedure.stages),
        candidates_mark=unless_verified(procedure.candidates.basis),
        instead=tuple(
            other
            for other in catalogue.procedures
            if group_of(other) == group_of(procedure) and other is not procedure
        ),
        sources=sources_under(catalogue, [procedure]),
    )


def _kind(procedure: Procedure) -> str:
    return next(heading for key, heading, _intro in group_headings() if key == group_of(procedure))


def _rules(procedure: Procedure) -> tuple[RuleGroup, ...]:
    wanted = (
        (
            Status.NOT_OPEN,
            _("Harde regels"),
            _("Wie hier niet aan voldoet, kan deze weg niet kiezen."),
        ),
        (
            Status.ONLY_IF,
            _("Regels met ruimte"),
            _("Wie hier niet aan voldoet, kan het alleen met een eigen afweging."),
        ),
    )
    groups = (
        RuleGroup(
            heading=heading,
            otherwise=otherwise,
            rules=tuple(
                _rule(requirement, requirement.rule)
                for requirement in procedure.requirements
                if requirement.otherwise is status
            ),
        )
        for status, heading, otherwise in wanted
    )
    return tuple(group for group in groups if group.rules)


def _rule(rule: Requirement | Ground, text: Text) -> Rule:
    return Rule(text=text, mark=unless_verified(rule.basis), basis=rule.basis)


def _without_ground(procedure: Procedure) -> str:
    if procedure.ground_missing is Status.NOT_OPEN:
        return _("Zonder een van deze gronden kan het niet.")
    return _("Zonder een van deze gronden kan het alleen als u er zelf een aantoont.")


def _stage(stage: Stage) -> StageRow:
    return StageRow(
        stage=stage,
        terms=tuple(_term(minimum) for minimum in stage.minima),
        practice=_practice(stage),
    )


def _term(minimum: Minimum) -> Term:
    return Term(
        days=days_words(minimum),
        text=minimum.text,
        mark=unless_verified(minimum.basis),
        basis=minimum.basis,
    )


def _practice(stage: Stage) -> str:
    words = {"least": stage.least_days, "usual": stage.usual_days}
    if stage.least_days == stage.usual_days:
        return _("%(usual)d dagen") % words
    return _("%(usual)d dagen, op zijn kortst %(least)d") % words
