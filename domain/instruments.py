"""Which instruments fit the approach, per group, and why the popular others do not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain.known import Known
from domain.library import Instrument, InstrumentGroup
from domain.perspective import Perspective

FITTING = 2
"""From this fit (0-3) on, an instrument fits a perspective and is advised to its leader."""


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


def instruments_for(
    instruments: Iterable[Instrument], *, known: Known, leaders: tuple[Perspective, ...]
) -> tuple[GroupOfInstruments, ...]:
    """Return the instruments to use for these leaders, per group; none without a leader.

    With equal leaders the best fit over them counts. Groups with nothing to tell are left out.
    """
    offered = tuple(instruments) if leaders else ()
    groups = (
        _group(group, [entry for entry in offered if entry.group is group], known, leaders)
        for group in InstrumentGroup
    )
    return tuple(group for group in groups if group.advised or group.not_advised)


def _group(
    group: InstrumentGroup,
    offered: list[Instrument],
    known: Known,
    leaders: tuple[Perspective, ...],
) -> GroupOfInstruments:
    judged = [(instrument, _why_not(instrument, known, leaders)) for instrument in offered]
    advised = [instrument for instrument, why in judged if why is None]
    return GroupOfInstruments(
        group=group,
        advised=tuple(sorted(advised, key=lambda instrument: -instrument.fit.best_of(leaders))),
        not_advised=tuple(
            NotAdvised(instrument=instrument, why=why)
            for instrument, why in judged
            if why and instrument.popular
        ),
    )


def _why_not(
    instrument: Instrument, known: Known, leaders: tuple[Perspective, ...]
) -> WhyNot | None:
    if instrument.clashes and known.holds(instrument.clashes):
        return WhyNot.CLASHES
    if instrument.fit.best_of(leaders) < FITTING:
        return WhyNot.FIT
    return None if known.holds(instrument.needs) else WhyNot.NEEDS
