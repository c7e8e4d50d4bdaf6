"""The instruments of an advice in words, per group, with why not the popular others."""

from __future__ import annotations

from dataclasses import dataclass

from domain.instruments import WhyNot
from domain.library import Instrument, InstrumentGroup


@dataclass(frozen=True, kw_only=True)
class InstrumentView:
    """An advised instrument with its fit for the leader (0-3) in a word."""

    instrument: Instrument
    fit_word: str
    fit_tag: str


@dataclass(frozen=True, kw_only=True)
class NotAdvisedView:
    """A popular instrument that is not advised; ``why_words`` is a sentence."""

    instrument: Instrument
    why: WhyNot
    why_words: str


@dataclass(frozen=True, kw_only=True)
class InstrumentGroupView:
    """The instruments of one group."""

    group: InstrumentGroup
    name: str
    advised: tuple[InstrumentView, ...]
    not_advised: tuple[NotAdvisedView, ...]
