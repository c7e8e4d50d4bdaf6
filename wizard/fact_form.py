"""The form of the facts step: what is right is kept, what is wrong is shown as it was typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

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
    Authority,
    Facts,
    Kind,
    Technique,
)
from web import formats
from wizard.fact_fields import AmountField, CircumstancesField, DayField, OneOfField
from wizard.fact_words import NONE_OF_THESE, UNKNOWN, WORDS
from wizard.forms import VersionedForm
from wizard.leaving import Way

Typed = MultiValueDict[str, str]
"""What stands on the page, as a form sends it."""


class FactsForm(VersionedForm):
    """The facts about an assignment; all of them may be left open."""

    authority = OneOfField({authority.value: authority for authority in Authority})
    kind = OneOfField({kind.value: kind for kind in Kind})
    value = AmountField()
    research_only = OneOfField({YES: True, NO: False})
    technique = OneOfField({technique.value: technique for technique in Technique})
    circumstances = CircumstancesField()
    start = DayField(START)
    contract_by = DayField(CONTRACT_BY)
    data: MultiValueDict[str, str]

    @property
    def way(self) -> Way:
        """Which button was pressed."""
        return Way.of(self.data)

    def clean(self) -> dict[str, Any]:
        """Check that the contract does not come before the start."""
        start, contract_by = (self.cleaned_data.get(name) for name in (START, CONTRACT_BY))
        if start and contract_by and contract_by < start:
            message = _(
                "Het contract kan er niet eerder zijn dan de start van de procedure. "
                "Wijzig een van de twee datums"
            )
            self.add_error(CONTRACT_BY, forms.ValidationError(message, code="before_start"))
        return self.cleaned_data

    def given(self, stored: Facts) -> Facts:
        """Return the facts as they are now; what is wrong or was not sent stays as stored."""
        sent = {name: self.cleaned_data[name] for name in WORDS if self._is_right(name)}
        given = replace(stored, **sent)
        if given.start and given.contract_by and given.contract_by < given.start:
            return replace(given, start=stored.start, contract_by=stored.contract_by)
        return given

    def _is_right(self, name: str) -> bool:
        return name in self.data and name in self.cleaned_data


def typed_of(facts: Facts, *, visited: bool) -> Typed:
    """Return the facts as their form shows them, in the active language.

    On a page that was ``visited`` before, what is still open shows as not known yet.
    """
    nothing = UNKNOWN if visited else ""
    known = facts.known
    typed = {
        name: [known.get(name, nothing)] for name in (AUTHORITY, KIND, RESEARCH_ONLY, TECHNIQUE)
    }
    typed[VALUE] = [formats.amount(facts.value) if facts.value is not None else ""]
    for name in (START, CONTRACT_BY):
        day = getattr(facts, name)
        typed[name] = [formats.short_date(day) if day else ""]
    typed[CIRCUMSTANCES] = _circumstances(facts)
    return MultiValueDict(typed)


def _circumstances(facts: Facts) -> list[str]:
    if facts.circumstances is None:
        return []
    return [circumstance.value for circumstance in facts.circumstances] or [NONE_OF_THESE]
