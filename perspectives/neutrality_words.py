"""The neutrality of an edition in words and numbers, for a page and for the admin."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from domain.catalogue import Catalogue
from domain.perspective import Perspective
from domain.questionnaire import UnknownKey
from domain.texts import Text
from perspectives.neutrality import (
    LEAD_AT_LEAST,
    LEAD_AT_MOST,
    MEAN_MAY_DIFFER_BY,
    WEIGHT_AT_MOST,
    Neutrality,
)
from perspectives.report import Report, complaints, hundredths
from web.formats import decimal, percent


@dataclass(frozen=True, kw_only=True)
class NeutralityRow:
    """What the check found for one perspective; the three tests, each with its number."""

    perspective: Perspective
    mean: str
    mean_holds: bool
    lead: str
    lead_holds: bool
    best_margin: str
    reachable: bool


@dataclass(frozen=True, kw_only=True)
class NeutralityTable:
    """What the check found for one questionnaire."""

    title: Text
    rows: tuple[NeutralityRow, ...]
    passed: bool
    complaints: tuple[str, ...]
    questions: int
    draws: int
    ties: str
    heaviest: Text
    heaviest_weight: int
    total_weight: int
    heaviest_share: str
    weight_holds: bool


@dataclass(frozen=True, kw_only=True)
class NeutralityLimits:
    """The limits of the check, as they are shown."""

    differ: str
    least: str
    most: str
    clear: int
    heaviest: str


def limits_of(catalogue: Catalogue) -> NeutralityLimits:
    """Return the limits of the check in words."""
    return NeutralityLimits(
        differ=decimal(MEAN_MAY_DIFFER_BY // 100, 0),
        least=percent(LEAD_AT_LEAST // 100),
        most=percent(LEAD_AT_MOST // 100),
        clear=catalogue.limits.clear,
        heaviest=percent(100 // WEIGHT_AT_MOST),
    )


def neutrality_tables(report: Report, catalogue: Catalogue) -> tuple[NeutralityTable, ...]:
    """Return the outcome of the check for each questionnaire."""
    return tuple(_table(neutrality, catalogue) for neutrality in report.neutrality)


def _table(neutrality: Neutrality, catalogue: Catalogue) -> NeutralityTable:
    title, heaviest = _names(neutrality, catalogue)
    share = 10_000 * neutrality.heaviest_weight // neutrality.total_weight
    return NeutralityTable(
        title=title,
        rows=tuple(_row(neutrality, position) for position in range(len(Perspective))),
        passed=neutrality.passed,
        complaints=complaints(neutrality),
        questions=neutrality.questions,
        draws=neutrality.draws,
        ties=hundredths(neutrality.ties),
        heaviest=heaviest,
        heaviest_weight=neutrality.heaviest_weight,
        total_weight=neutrality.total_weight,
        heaviest_share=hundredths(share),
        weight_holds=neutrality.weight_holds,
    )


def _names(neutrality: Neutrality, catalogue: Catalogue) -> tuple[Text, Text]:
    try:
        questionnaire = catalogue.questionnaire(neutrality.questionnaire)
        return questionnaire.title, questionnaire.question(neutrality.heaviest).short
    except UnknownKey:
        return Text(nl=neutrality.questionnaire), Text(nl=neutrality.heaviest)


def _row(neutrality: Neutrality, position: int) -> NeutralityRow:
    return NeutralityRow(
        perspective=tuple(Perspective)[position],
        mean=hundredths(neutrality.mean_shares[position]),
        mean_holds=neutrality.mean_holds[position],
        lead=hundredths(neutrality.leads[position]),
        lead_holds=neutrality.lead_holds[position],
        best_margin=decimal(Fraction(neutrality.best_margins[position], 100), 2),
        reachable=neutrality.reachable[position],
    )
