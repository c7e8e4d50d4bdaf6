"""Which European threshold counts: by kind of authority, kind of assignment and date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.facts import Band, Facts
from domain.procedure import Threshold


@dataclass(frozen=True, kw_only=True)
class ThresholdFound:
    """The threshold that counts on a day, and on which side of it the value is.

    ``band`` is ``None`` while the value is unknown. ``assumed`` marks an amount whose period has
    ended while no later one is known.
    """

    threshold: Threshold
    on_date: date
    band: Band | None
    assumed: bool


def law_day(facts: Facts, on_date: date | None) -> date | None:
    """Return the day whose law counts: the wished start, else the day on which advice is asked.

    A contract wished before that day cannot have a later start, so then its day counts.
    """
    if facts.start or not facts.contract_by:
        return facts.start or on_date
    return min(facts.contract_by, on_date) if on_date else facts.contract_by


def threshold_for(
    thresholds: Iterable[Threshold], facts: Facts, on_date: date | None
) -> ThresholdFound | None:
    """Return the threshold for these facts; ``None`` while authority, kind or day is not known.

    Before the first known period there is none; after the last known one that one is assumed.
    """
    day = law_day(facts, on_date)
    if day is None:
        return None
    begun = [
        threshold
        for threshold in thresholds
        if facts.authority in threshold.authorities
        and facts.kind in threshold.kinds
        and threshold.valid_from <= day.isoformat()
    ]
    if not begun:
        return None
    latest = max(begun, key=lambda threshold: threshold.valid_from)
    return ThresholdFound(
        threshold=latest,
        on_date=day,
        band=_band(latest, facts),
        assumed=bool(latest.valid_to) and latest.valid_to < day.isoformat(),
    )


def _band(threshold: Threshold, facts: Facts) -> Band | None:
    if facts.value is None:
        return None
    return Band.BELOW if facts.value < threshold.amount else Band.AT_OR_ABOVE
