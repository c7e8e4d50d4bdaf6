"""The instruments of an advice in words, per group, with why not the popular others."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from briefs.words import choice_of
from domain.advice import Advice
from domain.instruments import GroupOfInstruments, NotAdvised, WhyNot
from domain.judgement import Fit
from domain.library import Instrument, InstrumentGroup
from web.approach_words import FIT_TAGS, FIT_WORDS, INSTRUMENT_GROUPS


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


def instruments_of(advice: Advice) -> tuple[InstrumentGroupView, ...]:
    """Return the instruments per group, without groups that have nothing to tell."""
    return tuple(
        _group(advice, group) for group in advice.instruments if group.advised or group.not_advised
    )


def _group(advice: Advice, group: GroupOfInstruments) -> InstrumentGroupView:
    return InstrumentGroupView(
        group=group.group,
        name=str(INSTRUMENT_GROUPS[group.group]),
        advised=tuple(_advised(advice, instrument) for instrument in group.advised),
        not_advised=tuple(_not_advised(advice, entry) for entry in group.not_advised),
    )


def _advised(advice: Advice, instrument: Instrument) -> InstrumentView:
    fit = Fit.of(instrument.fit.best_of(advice.leaders))
    return InstrumentView(
        instrument=instrument, fit_word=str(FIT_WORDS[fit]), fit_tag=FIT_TAGS[fit]
    )


def _not_advised(advice: Advice, entry: NotAdvised) -> NotAdvisedView:
    why = {
        WhyNot.FIT: _("Past niet bij %(names)s.")
        % {"names": choice_of(advice.catalogue, advice.leaders)},
        WhyNot.CLASHES: _("Botst met uw antwoorden."),
        WhyNot.NEEDS: _("Daarvoor ontbreekt wat het nodig heeft."),
    }
    return NotAdvisedView(instrument=entry.instrument, why=entry.why, why_words=why[entry.why])
