"""Form fields for facts: what was typed or chosen as the reasoning knows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from briefs.fact_words import NAMES
from domain.facts import Circumstance
from web import formats
from web.amounts import UnclearAmount, amount_in, examples
from web.typed_dates import YEARS, UnclearDate, WhyNoDate, date_in
from wizard.fact_words import EXAMPLE_DAYS, NONE_OF_THESE, UNKNOWN
from wizard.fields import NO_SUCH_CHOICE

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class OneOfField(forms.Field):
    """One key out of a few; an empty one is not known."""

    def __init__(self, meanings: Mapping[str, object]) -> None:
        super().__init__(required=False)
        self.meanings = meanings

    def to_python(self, value: object) -> object:
        """Return what the key means, or ``None``."""
        if value in (None, "", UNKNOWN):
            return None
        if not isinstance(value, str) or value not in self.meanings:
            raise ValidationError(NO_SUCH_CHOICE, code="unknown_choice")
        return self.meanings[value]


class CircumstancesField(forms.Field):
    """Several keys, with or without commas, or that none applies; nothing is not known."""

    widget = forms.MultipleHiddenInput

    def __init__(self) -> None:
        super().__init__(required=False)

    def to_python(self, value: object) -> tuple[Circumstance, ...] | None:
        """Return the circumstances in their own order."""
        sent = value if isinstance(value, list) else []
        keys = {key for part in sent for key in str(part).split(",") if key}
        if not keys <= {*Circumstance, NONE_OF_THESE}:
            raise ValidationError(NO_SUCH_CHOICE, code="unknown_choice")
        if not keys:
            return None
        if NONE_OF_THESE in keys and len(keys) > 1:
            raise ValidationError(
                _("Kies wat geldt, of kies ‘Geen van deze’. Niet allebei"), code="contradicting"
            )
        return tuple(circumstance for circumstance in Circumstance if circumstance.value in keys)


class AmountField(forms.CharField):
    """An amount of money above zero, as people type it."""

    def __init__(self) -> None:
        super().__init__(required=False)

    def clean(self, value: object) -> Decimal | None:
        """Return the amount, or ``None`` when nothing was typed."""
        try:
            amount = amount_in(str(value or ""))
        except UnclearAmount as error:
            whole, with_cents = examples()
            message = _("Schrijf het bedrag bijvoorbeeld als %(whole)s of %(with_cents)s")
            raise ValidationError(
                message % {"whole": whole, "with_cents": with_cents}, code="unclear"
            ) from error
        if amount == 0:
            raise ValidationError(_("Vul een bedrag in dat hoger is dan 0"), code="zero")
        return amount


_WHY_NO_DATE: dict[WhyNoDate, StrOrPromise] = {
    WhyNoDate.UNREADABLE: gettext_lazy(
        "%(field)s: schrijf dag, maand en jaar, bijvoorbeeld %(example)s"
    ),
    WhyNoDate.SHORT_YEAR: gettext_lazy(
        "%(field)s: schrijf het jaar met vier cijfers, bijvoorbeeld %(example)s"
    ),
    WhyNoDate.STRANGE_YEAR: gettext_lazy(
        "%(field)s: kies een jaar van %(first)s tot en met %(last)s"
    ),
    WhyNoDate.NOT_IN_CALENDAR: gettext_lazy(
        "%(field)s: deze datum bestaat niet. Schrijf eerst de dag en dan de maand, "
        "bijvoorbeeld %(example)s"
    ),
}


class DayField(forms.CharField):
    """A date, as people type it."""

    def __init__(self, name: str) -> None:
        super().__init__(required=False)
        self.named = name

    def clean(self, value: object) -> date | None:
        """Return the date, or ``None`` when nothing was typed."""
        try:
            return date_in(str(value or ""))
        except UnclearDate as error:
            words = {
                "field": NAMES[self.named],
                "example": formats.short_date(EXAMPLE_DAYS[self.named]),
                "first": YEARS[0],
                "last": YEARS[-1],
            }
            raise ValidationError(_WHY_NO_DATE[error.why] % words, code=error.why.value) from error
