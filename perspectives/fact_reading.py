"""Read the facts about an assignment from a file with answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import TypeVar

from django.utils.translation import gettext as _

from domain.facts import (
    AUTHORITY,
    CIRCUMSTANCES,
    CONTRACT_BY,
    KIND,
    RESEARCH_ONLY,
    START,
    TECHNIQUE,
    VALUE,
    Authority,
    Circumstance,
    Facts,
    Kind,
    Technique,
)
from perspectives.problems import Path
from perspectives.reading import Tree, Value
from web.amounts import DIGITS, UnclearAmount, amount_in, examples
from web.typed_dates import UnclearDate, date_in

GROUP = "facts"
FACTS = (
    *(AUTHORITY, KIND, VALUE, START, CONTRACT_BY),
    *(RESEARCH_ONLY, TECHNIQUE, CIRCUMSTANCES),
)

_NONE_OF_THESE = "none"
_PLAIN_NUMBER = re.compile(rf"\d{{1,{DIGITS}}}(?:\.\d{{1,2}})?", re.ASCII)
_AUTHORITIES: dict[str, Authority] = {
    **{authority.value: authority for authority in Authority},
    **dict.fromkeys(["centraal", "rijk", "state"], Authority.CENTRAL),
    **dict.fromkeys(["decentral", "decentraal", "subcentral"], Authority.SUB_CENTRAL),
    **dict.fromkeys(["utilities", "special_sector"], Authority.UTILITY),
}
_KINDS: dict[str, Kind] = {
    **{kind.value: kind for kind in Kind},
    **dict.fromkeys(["work", "werk", "werken"], Kind.WORKS),
    **dict.fromkeys(["supply", "goods", "levering", "leveringen"], Kind.SUPPLIES),
    **dict.fromkeys(["service", "dienst", "diensten"], Kind.SERVICES),
    **dict.fromkeys(["sas", "social", "social_service"], Kind.SOCIAL_SERVICES),
    **dict.fromkeys(["concessions", "concessie"], Kind.CONCESSION),
}
_TECHNIQUES: dict[str, Technique] = {
    **{technique.value: technique for technique in Technique},
    **dict.fromkeys(["geen", "no"], Technique.NONE),
    **dict.fromkeys(["framework_agreement", "raamovereenkomst"], Technique.FRAMEWORK),
    **dict.fromkeys(["dps"], Technique.DAS),
}
_YES_NO = {"yes": True, "no": False, "ja": True, "nee": False}
_CIRCUMSTANCES: dict[str, Circumstance] = {c.value: c for c in Circumstance}

_OFFERED: dict[str, tuple[str, ...]] = {
    AUTHORITY: tuple(Authority),
    KIND: tuple(Kind),
    TECHNIQUE: tuple(Technique),
    RESEARCH_ONLY: ("yes", "no"),
    CIRCUMSTANCES: (*Circumstance, _NONE_OF_THESE),
}
"""What a complaint names; the other words that people use are understood too."""

Meaning = TypeVar("Meaning")
Note = Callable[[Path, str], None]


class FactReader:
    """Reads the facts one by one; what is wrong is noted, and then not known."""

    def __init__(self, tree: Tree, note: Note) -> None:
        self.tree = tree
        self.note = note

    def read(self, group: Mapping[str, Value]) -> Facts:
        """Return the facts in the group."""
        for name in group:
            if name not in FACTS:
                self._wrong(name, _unknown_fact(name))
        facts = Facts(
            authority=self._one_of(AUTHORITY, group, _AUTHORITIES),
            kind=self._one_of(KIND, group, _KINDS),
            technique=self._one_of(TECHNIQUE, group, _TECHNIQUES),
            research_only=self._one_of(RESEARCH_ONLY, group, _YES_NO),
            value=self._amount(group.get(VALUE)),
            circumstances=self._circumstances(group.get(CIRCUMSTANCES)),
            start=self._day(START, group),
            contract_by=self._day(CONTRACT_BY, group),
        )
        if facts.start and facts.contract_by and facts.contract_by < facts.start:
            message = _("Het contract kan er niet eerder zijn dan de start. Wijzig een van beide.")
            self._wrong(CONTRACT_BY, message)
        return facts

    def _wrong(self, name: str, message: str) -> None:
        self.note((GROUP, name), message)

    def _one_of(
        self, name: str, group: Mapping[str, Value], meanings: Mapping[str, Meaning]
    ) -> Meaning | None:
        written = group.get(name)
        return None if written is None else self._meaning(name, written, meanings)

    def _meaning(
        self, name: str, written: Value, meanings: Mapping[str, Meaning]
    ) -> Meaning | None:
        key = _key_of(written)
        if key in meanings:
            return meanings[key]
        offered = _OFFERED[name]
        self._wrong(
            name,
            _("Dit kan niet voor %(fact)s. Kies uit: %(choices)s.")
            % {"fact": name, "choices": ", ".join(offered)}
            + meant(key, offered),
        )
        return None

    def _circumstances(self, written: Value) -> tuple[Circumstance, ...] | None:
        if written is None:
            return None
        entries = written if isinstance(written, list) else [written]
        if [_key_of(entry) for entry in entries] == [_NONE_OF_THESE]:
            return ()
        found = [self._meaning(CIRCUMSTANCES, entry, _CIRCUMSTANCES) for entry in entries]
        return tuple(circumstance for circumstance in Circumstance if circumstance in found)

    def _amount(self, written: Value) -> Decimal | None:
        if written is None:
            return None
        try:
            amount = self._amount_of(written)
        except UnclearAmount:
            message = _("Schrijf het bedrag bijvoorbeeld als 1500000 of 1500000.50, of als tekst: ")
            self._wrong(VALUE, f'{message}"{examples()[0]}".')
            return None
        if amount == 0:
            self._wrong(VALUE, _("Vul een bedrag in dat hoger is dan 0."))
            return None
        return amount

    def _amount_of(self, written: Value) -> Decimal | None:
        """Return the amount; three decimals may be a thousand times more, so they are refused."""
        if isinstance(written, str):
            return amount_in(written)
        number = self.tree.written.get((GROUP, VALUE), str(written))
        if not _PLAIN_NUMBER.fullmatch(number):
            raise UnclearAmount(number)
        return Decimal(number)

    def _day(self, name: str, group: Mapping[str, Value]) -> date | None:
        written = group.get(name)
        try:
            return date_in("" if written is None else str(written))
        except UnclearDate:
            message = _("Dit is geen datum die bestaat. Schrijf jaar, maand en dag: 2027-03-31.")
            self._wrong(name, message)
            return None


def _key_of(written: Value) -> str:
    """Return a word as keys are written; YAML reads yes and no as something else than text."""
    if isinstance(written, bool):
        return "yes" if written else "no"
    word = written.strip().lower() if isinstance(written, str) else ""
    return word.replace("-", "_").replace(" ", "_")


def _unknown_fact(name: str) -> str:
    known = _("%(name)s is geen gegeven van de opdracht. Gebruik: %(known)s.")
    return known % {"name": name, "known": ", ".join(FACTS)} + meant(name, FACTS)


def meant(key: str, known: Sequence[str]) -> str:
    """Name the word that was probably meant, if one is near."""
    near = get_close_matches(key, known, n=1)
    return " " + _("Bedoelt u %(near)s?") % {"near": near[0]} if near else ""
