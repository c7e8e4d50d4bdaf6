"""Which instruments fit the approach, per group, and why the popular others do not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.library import Instrument, InstrumentGroup


class WhyNot(StrEnum):
    """Why a popular instrument is not advised."""

    FIT = "fit"
    CLASHES = "clashes"
    NEEDS = "needs"


@dataclass(frozen=True, kw_only=True)
class NotAdvised:
    """A popular instrument that is not advised here."""

    instrument: Instrument
    why: WhyNot


@dataclass(frozen=True, kw_only=True)
class GroupOfInstruments:
    """The instruments of one group: the advised ones (best fit first), and popular others."""

    group: InstrumentGroup
    advised: tuple[Instrument, ...]
    not_advised: tuple[NotAdvised, ...]
