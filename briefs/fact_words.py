"""The facts about an assignment in words: their names, and what was said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import cast

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from briefs.words import capitalised, joined
from domain.facts import (
    AUTHORITY,
    CIRCUMSTANCES,
    CONTRACT_BY,
    KIND,
    NO,
    RESEARCH_ONLY,
    START,
    TECHNIQUE,
    VALUE,
    YES,
    Circumstance,
    Facts,
    Technique,
    fact_named,
)
from web import approach_words, formats


@dataclass(frozen=True, kw_only=True)
class FactSaid:
    """One fact: its key in the form, its name and what was said; empty when not known."""

    key: str
    name: str
    value: str


@dataclass(frozen=True, kw_only=True)
class FactNeeded:
    """A fact that is not known yet, with what it would settle."""

    key: str
    name: str
    settles: str


NAMES: dict[str, Promise] = {
    AUTHORITY: _("Soort opdrachtgever"),
    KIND: _("Soort opdracht"),
    VALUE: _("Geraamde waarde"),
    RESEARCH_ONLY: _("Alleen onderzoek en ontwikkeling"),
    TECHNIQUE: _("Gewenste techniek"),
    CIRCUMSTANCES: _("Bijzondere omstandigheden"),
    START: _("Gewenste start van de procedure"),
    CONTRACT_BY: _("Gewenste datum van het contract"),
}

AUTHORITIES: dict[str, Promise] = {
    str(authority): words for authority, words in approach_words.AUTHORITIES.items()
}

KINDS: dict[str, Promise] = {str(kind): words for kind, words in approach_words.KINDS.items()}

TECHNIQUES: dict[str, Promise] = {
    Technique.NONE: _("geen"),
    Technique.FRAMEWORK: _("raamovereenkomst"),
    Technique.DAS: _("dynamisch aankoopsysteem"),
}

CIRCUMSTANCE_NAMES: dict[Circumstance, Promise] = {
    Circumstance.EXTREME_URGENCY: _("dwingende spoed die niemand kon voorzien"),
    Circumstance.URGENT: _("spoed waardoor de gewone termijnen niet haalbaar zijn"),
    Circumstance.SINGLE_SUPPLIER: _("maar één partij kan leveren"),
    Circumstance.NO_SUITABLE_TENDERS: _("een eerdere procedure gaf geen geschikte inschrijving"),
    Circumstance.IRREGULAR_TENDERS: _("een eerdere procedure gaf alleen ongeldige inschrijvingen"),
    Circumstance.DESIGN_WANTED: _("een ontwerp of plan dat een jury beoordeelt"),
}

_SETTLES: dict[str, Promise] = {
    AUTHORITY: _("welke drempel en welk deel van de wet gelden"),
    KIND: _("welke drempel en welke procedures gelden"),
    VALUE: _("of de opdracht onder of boven de Europese drempel ligt"),
    RESEARCH_ONLY: _("of u precommercieel kunt inkopen"),
    TECHNIQUE: _("of een raamovereenkomst of dynamisch aankoopsysteem erbij past"),
    CIRCUMSTANCES: _("of een uitzondering of kortere termijnen gelden"),
    START: _("op welke dagen de stappen vallen"),
    CONTRACT_BY: _("of de gewenste datum haalbaar is"),
}


def fact_said(facts: Facts, key: str) -> FactSaid:
    """Return what was said of one fact, by its key in a condition or in the form."""
    name = fact_named(key)
    return FactSaid(key=name, name=str(NAMES[name]), value=_value(getattr(facts, name)))


def facts_said(facts: Facts, keys: Iterable[str]) -> tuple[FactSaid, ...]:
    """Return what was said of several facts, each once."""
    said = (fact_said(facts, key) for key in keys if fact_named(key) in NAMES)
    return tuple(dict.fromkeys(said))


def every_fact(facts: Facts) -> tuple[FactSaid, ...]:
    """Return all facts, also those that are not known."""
    return tuple(fact_said(facts, field.name) for field in fields(facts))


def facts_needed(keys: Iterable[str]) -> tuple[FactNeeded, ...]:
    """Return the facts that are still waited for, each with what it would settle."""
    names = dict.fromkeys(fact_named(key) for key in keys)
    return tuple(
        FactNeeded(key=name, name=str(NAMES[name]), settles=str(_SETTLES[name]))
        for name in names
        if name in NAMES
    )


def _value(value: object) -> str:
    """Return a value in words; nothing when it is not known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return capitalised(str(_YES_NO[YES if value else NO]))
    if isinstance(value, Decimal):
        return str(_("%(amount)s exclusief btw")) % {"amount": formats.euro(value)}
    if isinstance(value, date):
        return formats.long_date(value)
    if isinstance(value, tuple):
        return _circumstances(cast("tuple[Circumstance, ...]", value))
    return capitalised(str(_WORDS[cast("str", value)]))


def _circumstances(found: tuple[Circumstance, ...]) -> str:
    if not found:
        return str(_("Geen"))
    return capitalised(joined([str(CIRCUMSTANCE_NAMES[c]) for c in found], str(_("en"))))


_YES_NO: dict[str, Promise] = {YES: _("ja"), NO: _("nee")}

_WORDS: dict[str, Promise] = {**AUTHORITIES, **KINDS, **TECHNIQUES}
