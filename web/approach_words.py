"""The words of the approach: the same on every page that shows procedures and instruments."""

from __future__ import annotations

from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from domain.facts import Authority, Kind
from domain.judgement import Fit
from domain.library import CaseKind, InstrumentGroup
from domain.procedure import Minimum, Unit
from web import formats

FIT_WORDS: dict[Fit, Promise] = {
    Fit.GOOD: gettext_lazy("Goed"),
    Fit.FAIR: gettext_lazy("Redelijk"),
    Fit.POOR: gettext_lazy("Matig"),
    Fit.NONE: gettext_lazy("Past niet"),
}
FIT_TAGS = {Fit.GOOD: "positive", Fit.FAIR: "info", Fit.POOR: "warning", Fit.NONE: "negative"}

SEVERITIES: dict[int, Promise] = {
    3: gettext_lazy("Breekt de aanpak"),
    2: gettext_lazy("Hindert"),
    1: gettext_lazy("Aandacht"),
}
SEVERITY_TAGS = {3: "negative", 2: "warning", 1: "info"}

CASE_KINDS: dict[CaseKind, Promise] = {
    CaseKind.BEST: gettext_lazy("Goed voorbeeld"),
    CaseKind.WORST: gettext_lazy("Slecht voorbeeld"),
    CaseKind.TO_WORK_OUT: gettext_lazy("Om uit te werken"),
}
CASE_TAGS = {CaseKind.BEST: "positive", CaseKind.WORST: "negative", CaseKind.TO_WORK_OUT: "info"}

INSTRUMENT_GROUPS: dict[InstrumentGroup, Promise] = {
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

AUTHORITIES: dict[Authority, Promise] = {
    Authority.CENTRAL: gettext_lazy("centrale overheid (Rijk)"),
    Authority.SUB_CENTRAL: gettext_lazy("decentrale overheid"),
    Authority.UTILITY: gettext_lazy("speciale-sectorbedrijf"),
}

KINDS: dict[Kind, Promise] = {
    Kind.WORKS: gettext_lazy("werken"),
    Kind.SUPPLIES: gettext_lazy("leveringen"),
    Kind.SERVICES: gettext_lazy("diensten"),
    Kind.SOCIAL_SERVICES: gettext_lazy("sociale en andere specifieke diensten"),
    Kind.CONCESSION: gettext_lazy("concessie"),
}

_EFFORTS: tuple[Promise, ...] = (
    gettext_lazy("laag"),
    gettext_lazy("vrij laag"),
    gettext_lazy("gemiddeld"),
    gettext_lazy("hoog"),
    gettext_lazy("zeer hoog"),
)


def effort_words(effort: int) -> str:
    """Return how much effort (1-5) something takes."""
    return str(_EFFORTS[effort - 1])


def weeks_words(least: int, most: int) -> str:
    """Return a number of weeks, or from how many to how many.

    What comes on top of a procedure, such as a framework agreement, may take no weeks of its own.
    """
    if not most:
        return _("geen extra tijd")
    if least == most:
        return ngettext("%(n)d week", "%(n)d weken", most) % {"n": most}
    return _("%(least)d tot %(most)d weken") % {"least": least, "most": most}


def days_words(minimum: Minimum) -> str:
    """Return how long a minimum term is; empty where the law names no number."""
    if minimum.days is None:
        return ""
    if minimum.unit is Unit.WORKING:
        return ngettext("%(n)d werkdag", "%(n)d werkdagen", minimum.days) % {"n": minimum.days}
    return calendar_days_words(minimum.days)


def calendar_days_words(days: int) -> str:
    """Return a number of calendar days."""
    return ngettext("%(n)d dag", "%(n)d dagen", days) % {"n": days}


def period_words(valid_from: str, valid_to: str) -> str:
    """Return a period between ISO dates: whole years where it is whole years, else dates."""
    first = date.fromisoformat(valid_from)
    if not valid_to:
        return _("vanaf %(first)s") % {"first": formats.long_date(first)}
    last = date.fromisoformat(valid_to)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        years = dict.fromkeys((str(first.year), str(last.year)))
        return "\N{EN DASH}".join(years)
    return formats.long_dates(first, last)
