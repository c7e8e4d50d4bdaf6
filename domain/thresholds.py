"""Which European threshold counts: by kind of authority, kind of assignment and date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.facts import Band
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
