"""The instruments of an advice in words, per group, with why not the popular others."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from briefs.words import choice_of
from domain.advice import Advice
from domain.instruments import GroupOfInstruments, NotAdvised, WhyNot
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


GROUP_NAMES: dict[InstrumentGroup, Promise] = {
    InstrumentGroup.MARKET_CONTACT: gettext_lazy("Marktcontact"),
    InstrumentGroup.SPECIFICATION: gettext_lazy("Uitvraag"),
    InstrumentGroup.SELECTION: gettext_lazy("Selectie"),
    InstrumentGroup.AWARD: gettext_lazy("Gunning"),
    InstrumentGroup.CONTRACT: gettext_lazy("Contract"),
    InstrumentGroup.PAYMENT: gettext_lazy("Betaling"),
    InstrumentGroup.KNOWLEDGE: gettext_lazy("Kennis en rechten"),
    InstrumentGroup.GOVERNANCE: gettext_lazy("Sturing en samenwerking"),
    InstrumentGroup.SUSTAINABILITY: gettext_lazy("Duurzaamheid"),
}

INSTRUMENT_FIT: dict[int, Promise] = {
    3: gettext_lazy("Goed"),
    2: gettext_lazy("Redelijk"),
    1: gettext_lazy("Matig"),
    0: gettext_lazy("Past niet"),
}

INSTRUMENT_FIT_TAGS = {3: "positive", 2: "info", 1: "warning", 0: "negative"}


def instruments_of(advice: Advice) -> tuple[InstrumentGroupView, ...]:
    """Return the instruments per group, without groups that have nothing to tell."""
    return tuple(
        _group(advice, group) for group in advice.instruments if group.advised or group.not_advised
    )


def _group(advice: Advice, group: GroupOfInstruments) -> InstrumentGroupView:
    return InstrumentGroupView(
        group=group.group,
        name=str(GROUP_NAMES[group.group]),
        advised=tuple(_advised(advice, instrument) for instrument in group.advised),
        not_advised=tuple(_not_advised(advice, entry) for entry in group.not_advised),
    )


def _advised(advice: Advice, instrument: Instrument) -> InstrumentView:
    fit = max((instrument.fit.of(leader) for leader in advice.leaders), default=0)
    return InstrumentView(
        instrument=instrument,
        fit_word=str(INSTRUMENT_FIT[fit]),
        fit_tag=INSTRUMENT_FIT_TAGS[fit],
    )


def _not_advised(advice: Advice, entry: NotAdvised) -> NotAdvisedView:
    why = {
        WhyNot.FIT: _("Past niet bij %(names)s inkopen.")
        % {"names": choice_of(advice.catalogue, advice.leaders)},
        WhyNot.CLASHES: _("Botst met uw antwoorden."),
        WhyNot.NEEDS: _("Daarvoor ontbreekt wat het nodig heeft."),
    }
    return NotAdvisedView(instrument=entry.instrument, why=entry.why, why_words=why[entry.why])
