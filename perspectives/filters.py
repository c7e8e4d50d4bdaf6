"""Filters in the address of a page: what can be chosen, and what was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.library import CaseKind, InstrumentGroup
from domain.perspective import Perspective
from perspectives.addresses import SLUGS
from web.approach_words import CASE_KINDS, INSTRUMENT_GROUPS
from web.perspective_signs import NAMES

T = TypeVar("T", Perspective, InstrumentGroup, CaseKind)

GROUP_SLUGS = {
    InstrumentGroup.MARKET_CONTACT: "marktcontact",
    InstrumentGroup.SPECIFICATION: "uitvraag",
    InstrumentGroup.SELECTION: "selectie",
    InstrumentGroup.AWARD: "gunning",
    InstrumentGroup.CONTRACT: "contract",
    InstrumentGroup.PAYMENT: "betaling",
    InstrumentGroup.KNOWLEDGE: "kennis",
    InstrumentGroup.GOVERNANCE: "sturing",
    InstrumentGroup.SUSTAINABILITY: "duurzaamheid",
}
KIND_SLUGS = {
    CaseKind.BEST: "goed",
    CaseKind.WORST: "slecht",
    CaseKind.TO_WORK_OUT: "uitwerken",
}


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One thing to choose in a filter."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class Filter(Generic[T]):
    """One filter: its name in the address, its choices, and what was chosen."""

    name: str
    choices: tuple[Choice, ...]
    chosen: T | None


def perspective_filter(given: str) -> Filter[Perspective]:
    """Return the filter on a perspective."""
    return _filter("perspectief", given, [(p, SLUGS[p], str(NAMES[p])) for p in Perspective])


def group_filter(given: str) -> Filter[InstrumentGroup]:
    """Return the filter on a group of instruments."""
    groups = [(group, GROUP_SLUGS[group], str(INSTRUMENT_GROUPS[group])) for group in GROUP_SLUGS]
    return _filter("groep", given, groups)


def kind_filter(given: str) -> Filter[CaseKind]:
    """Return the filter on a kind of case."""
    return _filter("soort", given, [(k, KIND_SLUGS[k], str(CASE_KINDS[k])) for k in KIND_SLUGS])


def _filter(name: str, given: str, possible: Iterable[tuple[T, str, str]]) -> Filter[T]:
    """Take a word of the address or the key itself; anything else chooses nothing."""
    possible = tuple(possible)
    chosen = next((item for item, slug, _words in possible if given in {slug, item.value}), None)
    return Filter(
        name=name,
        choices=tuple(
            Choice(value=slug, words=words, chosen=item is chosen) for item, slug, words in possible
        ),
        chosen=chosen,
    )
