"""What the table of all procedures shows, as plain data: groups, thresholds and changes ahead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.catalogue import Catalogue
from domain.conditions import Verdict
from domain.facts import THRESHOLD, Band
from domain.library import LegalChange
from domain.perspective import Perspective
from domain.procedure import Candidates, Procedure, Role
from perspectives.certainty import CertaintyMark, mark_of
from perspectives.fits import PerspectiveFit, fits, fits_of
from perspectives.threshold_table import ThresholdTable, threshold_table
from web.approach_words import effort_words, weeks_words


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


def procedures_page(catalogue: Catalogue) -> ProceduresPage:
    """Return all procedures, grouped by what they are and where they may be used."""
    groups = (
        ProcedureGroup(
            key=key,
            heading=heading,
            intro=intro,
            rows=tuple(row_of(p) for p in catalogue.procedures if group_of(p) == key),
        )
        for key, heading, intro in group_headings()
    )
    return ProceduresPage(
        groups=tuple(group for group in groups if group.rows),
        thresholds=threshold_table(catalogue.thresholds) if catalogue.thresholds else None,
        changes=tuple(
            ChangeAhead(change=change, mark=mark_of(change.basis.certainty))
            for change in catalogue.legal_changes
        ),
    )


def group_headings() -> tuple[tuple[str, str, str], ...]:
    """Return the groups in order: key, heading and what they have in common."""
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


def row_of(procedure: Procedure) -> ProcedureRow:
    """Return a procedure as it is compared with others."""
    return ProcedureRow(
        procedure=procedure,
        candidates=_candidates(procedure.candidates),
        buyer=_effort(procedure.effort_buyer),
        market=_effort(procedure.effort_market),
        lead_time=weeks_words(procedure.lead_weeks_least, procedure.lead_weeks_most),
        fits=fits_of(procedure.affinity),
    )


def _effort(value: int) -> Effort:
    return Effort(value=value, word=effort_words(value))


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
