"""What the pages about procedures show, as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.catalogue import Catalogue
from domain.conditions import Verdict
from domain.facts import THRESHOLD, Band
from domain.library import LegalChange
from domain.perspective import Perspective
from domain.procedure import (
    Candidates,
    Ground,
    Minimum,
    Procedure,
    Requirement,
    Role,
    Stage,
    Status,
)
from domain.texts import Basis, Source, Text
from perspectives.certainty import CertaintyMark, mark_of, unless_verified
from perspectives.fits import PerspectiveFit, fits, fits_of
from perspectives.presentation import sources_under
from perspectives.threshold_table import ThresholdTable, threshold_table
from web.approach_words import days_words, effort_words, weeks_words


@dataclass(frozen=True, kw_only=True)
class Effort:
    """The effort of one side (1-5), with its word."""

    value: int
    word: str


@dataclass(frozen=True, kw_only=True)
class ProcedureRow:
    """One procedure in the table that compares them."""

    procedure: Procedure
    candidates: str
    buyer: Effort
    market: Effort
    lead_time: str
    fits: tuple[PerspectiveFit, ...]


@dataclass(frozen=True, kw_only=True)
class ProcedureGroup:
    """Procedures that can be compared with each other."""

    key: str
    heading: str
    intro: str
    rows: tuple[ProcedureRow, ...]


@dataclass(frozen=True, kw_only=True)
class ChangeAhead:
    """A change of the law that is on its way, with how sure it is."""

    change: LegalChange
    mark: CertaintyMark


@dataclass(frozen=True, kw_only=True)
class ProceduresPage:
    """All procedures in groups, the thresholds, and what is about to change."""

    groups: tuple[ProcedureGroup, ...]
    thresholds: ThresholdTable | None
    changes: tuple[ChangeAhead, ...]


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


def procedures_page(catalogue: Catalogue) -> ProceduresPage:
    """Return all procedures, grouped by what they are and where they may be used."""
    groups = (
        ProcedureGroup(
            key=key,
            heading=heading,
            intro=intro,
            rows=tuple(_row(p) for p in catalogue.procedures if group_of(p) == key),
        )
        for key, heading, intro in _headings()
    )
    return ProceduresPage(
        groups=tuple(group for group in groups if group.rows),
        thresholds=threshold_table(catalogue.thresholds) if catalogue.thresholds else None,
        changes=tuple(
            ChangeAhead(change=change, mark=mark_of(change.basis.certainty))
            for change in catalogue.legal_changes
        ),
    )


def _headings() -> tuple[tuple[str, str, str], ...]:
    return (
        (
            "boven",
            _("Vanaf de Europese drempel"),
            _("Deze horen bij opdrachten met een waarde van de drempel of hoger."),
        ),
        (
            "altijd",
            _("Boven en onder de drempel"),
            _("De waarde van de opdracht sluit deze procedures niet uit. Andere regels soms wel."),
        ),
        (
            "onder",
            _("Onder de Europese drempel"),
            _("Hier laat de wet meer ruimte. Uw eigen inkoopbeleid telt dan mee."),
        ),
        (
            "technieken",
            _("Technieken"),
            _("Een techniek komt boven op een procedure, en is er zelf geen."),
        ),
        (
            "voorbereiding",
            _("Voorbereiding"),
            _("Dit doet u voor de procedure. Het vervangt haar niet."),
        ),
    )


def group_of(procedure: Procedure) -> str:
    """Return the key of the group that a procedure is shown in."""
    if procedure.role is Role.TECHNIQUE:
        return "technieken"
    if procedure.role is Role.PREPARATION:
        return "voorbereiding"
    bands = {band for band in Band if not _is_strange_on(procedure, band)}
    if bands == {Band.AT_OR_ABOVE}:
        return "boven"
    return "onder" if bands == {Band.BELOW} else "altijd"


def _is_strange_on(procedure: Procedure, band: Band) -> bool:
    """Tell whether a procedure does not belong on this side of the threshold."""
    known = {THRESHOLD: band.value}
    return any(
        requirement.when.verdict(known) is Verdict.FAILS for requirement in procedure.requirements
    )


def _row(procedure: Procedure) -> ProcedureRow:
    return ProcedureRow(
        procedure=procedure,
        candidates=_candidates(procedure.candidates),
        buyer=_effort(procedure.effort_buyer),
        market=_effort(procedure.effort_market),
        lead_time=_lead_time(procedure),
        fits=fits_of(procedure.affinity),
    )


def _effort(value: int) -> Effort:
    return Effort(value=value, word=effort_words(value))


def _lead_time(procedure: Procedure) -> str:
    if not procedure.lead_weeks_most:
        return _("geen extra tijd")
    return weeks_words(procedure.lead_weeks_least, procedure.lead_weeks_most)


def _candidates(candidates: Candidates) -> str:
    """Return the number in short; empty where only the words tell it."""
    least, most = candidates.least, candidates.most
    words = {"least": least, "most": most}
    if least is not None and least == most:
        return str(least)
    if least is not None and most is not None:
        return _("%(least)d tot %(most)d") % words
    if least is not None:
        return _("minstens %(least)d") % words
    return "" if most is None else _("hoogstens %(most)d") % words


def procedure_page(catalogue: Catalogue, procedure: Procedure) -> ProcedurePage:
    """Return what the page of one procedure shows."""
    return ProcedurePage(
        row=_row(procedure),
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
    return next(heading for key, heading, _intro in _headings() if key == group_of(procedure))


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


def fitting_procedures(
    procedures: Iterable[Procedure], perspective: Perspective
) -> tuple[Procedure, ...]:
    """Return the procedures that fit a perspective, best first; equal ones keep their order."""
    found = [
        procedure
        for procedure in procedures
        if procedure.role is Role.PROCEDURE and fits(procedure.affinity, perspective)
    ]
    return tuple(sorted(found, key=lambda procedure: -procedure.affinity.of(perspective)))
