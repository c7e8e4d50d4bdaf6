"""The European thresholds as a table: whom they are for, and the amounts per period."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from domain.facts import Authority
from domain.procedure import Threshold
from domain.texts import Basis, Certainty
from perspectives.certainty import CertaintyMark, unless_usual, usual_certainty, usual_mark
from web import formats
from web.approach_words import AUTHORITIES, KINDS, period_words


@dataclass(frozen=True, kw_only=True)
class Amount:
    """The amount of one period, with its mark where that is not the usual one."""

    period: str
    words: str
    mark: CertaintyMark | None


@dataclass(frozen=True, kw_only=True)
class ThresholdRow:
    """The thresholds for the same assignments of the same authorities."""

    kinds: str
    authorities: str
    amounts: tuple[Amount, ...]
    articles: tuple[Basis, ...]


@dataclass(frozen=True, kw_only=True)
class ThresholdTable:
    """The periods, how sure most amounts are, and a row for each assignment and authority."""

    periods: tuple[str, ...]
    mark: CertaintyMark | None
    rows: tuple[ThresholdRow, ...]


def threshold_table(thresholds: tuple[Threshold, ...]) -> ThresholdTable:
    """Return the thresholds by period; one without an end counts in every period it reaches."""
    ended = {(t.valid_from, t.valid_to) for t in thresholds if t.valid_to}
    periods = sorted(ended or {(t.valid_from, "") for t in thresholds})
    alike: dict[tuple[object, ...], list[Threshold]] = {}
    for threshold in thresholds:
        alike.setdefault((threshold.authorities, threshold.kinds), []).append(threshold)
    usual = usual_certainty(thresholds)
    return ThresholdTable(
        mark=usual_mark(thresholds),
        periods=tuple(period_words(*period) for period in periods),
        rows=tuple(_row(group, periods, usual) for group in alike.values()),
    )


def _row(
    group: list[Threshold], periods: list[tuple[str, str]], usual: Certainty | None
) -> ThresholdRow:
    first = group[0]
    found = [(period, _on(group, period[0])) for period in periods]
    return ThresholdRow(
        kinds=capfirst(_joined(str(KINDS[kind]) for kind in first.kinds)),
        authorities=_authorities(first.authorities),
        amounts=tuple(
            _amount(period_words(*period), threshold, usual) for period, threshold in found
        ),
        articles=tuple(
            {
                threshold.basis.article: threshold.basis
                for _period, threshold in found
                if threshold
            }.values()
        ),
    )


def _on(group: list[Threshold], day: str) -> Threshold | None:
    """Return the threshold that counts on a day; ISO dates sort as days do."""
    return next(
        (t for t in group if t.valid_from <= day and (not t.valid_to or day <= t.valid_to)), None
    )


def _amount(period: str, threshold: Threshold | None, usual: Certainty | None) -> Amount:
    if threshold is None:
        return Amount(period=period, words="–", mark=None)
    return Amount(
        period=period,
        words=formats.euro(Decimal(threshold.amount)),
        mark=unless_usual(threshold.basis, usual),
    )


def _authorities(authorities: tuple[Authority, ...]) -> str:
    if set(authorities) == set(Authority):
        return _("Alle aanbestedende diensten")
    return capfirst(_joined(str(AUTHORITIES[authority]) for authority in authorities))


def _joined(words: Iterable[str]) -> str:
    *first, last = words
    if not first:
        return last
    return _("%(first)s en %(last)s") % {"first": ", ".join(first), "last": last}
