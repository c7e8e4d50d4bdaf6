"""The codes of notices in words; a code that is not here is shown as it is written."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from domain.award import AwardBasis, WeightUnit
from domain.notices import NoticeFormat, NoticeKind, Remark

FORMATS = {
    NoticeFormat.EFORMS: "eForms",
    NoticeFormat.TED_XML: "TED XML",
    NoticeFormat.OCDS: "OCDS",
}

KINDS: dict[NoticeKind, Promise] = {
    NoticeKind.CONSULTATION: _("Marktconsultatie"),
    NoticeKind.PLANNING: _("Vooraankondiging"),
    NoticeKind.CALL: _("Aankondiging van een opdracht"),
    NoticeKind.QUALIFICATION: _("Erkenningsregeling"),
    NoticeKind.DIRECT_AWARD: _("Aankondiging van een directe gunning"),
    NoticeKind.AWARD: _("Aankondiging van een gegunde opdracht"),
    NoticeKind.MODIFICATION: _("Wijziging van een lopend contract"),
    NoticeKind.COMPLETION: _("Aankondiging van een afgerond contract"),
    NoticeKind.CORRECTION: _("Rectificatie"),
    NoticeKind.OTHER: _("Ander soort aankondiging"),
}

PROCEDURES: dict[str, Promise] = {
    "open": _("Openbare procedure"),
    "restricted": _("Niet-openbare procedure"),
    "neg-w-call": _("Procedure met onderhandeling, met oproep vooraf"),
    "comp-dial": _("Concurrentiegerichte dialoog"),
    "innovation": _("Innovatiepartnerschap"),
    "neg-wo-call": _("Procedure met onderhandeling, zonder oproep vooraf"),
    "oth-single": _("Andere procedure in één fase"),
    "oth-mult": _("Andere procedure in meer fasen"),
    "comp-tend": _("Aanbesteding van personenvervoer"),
    "exp-int-rail": _("Oproep aan belangstellenden (spoorvervoer)"),
}

NATURES: dict[str, Promise] = {
    "works": _("Werken"),
    "supplies": _("Leveringen"),
    "services": _("Diensten"),
    "combined": _("Gemengd"),
}

FRAMEWORKS: dict[str, Promise] = {
    "none": _("Geen raamovereenkomst"),
    "fa-w-rc": _("Raamovereenkomst, met een nieuwe ronde per opdracht"),
    "fa-wo-rc": _("Raamovereenkomst, zonder nieuwe ronde per opdracht"),
    "fa-mix": _("Raamovereenkomst, deels met een nieuwe ronde per opdracht"),
}

PURCHASING_SYSTEMS: dict[str, Promise] = {
    "none": _("Geen dynamisch aankoopsysteem"),
    "dps-list": _("Dynamisch aankoopsysteem"),
    "dps-nlist": _("Dynamisch aankoopsysteem, ook voor andere diensten"),
}

VARIANTS: dict[str, Promise] = {
    "allowed": _("Toegestaan"),
    "not-allowed": _("Niet toegestaan"),
    "required": _("Verplicht"),
}

BASES: dict[AwardBasis, Promise] = {
    AwardBasis.PRICE_ONLY: _("Alleen op prijs"),
    AwardBasis.COST_ONLY: _("Alleen op kosten"),
    AwardBasis.PRICE_AND_COST: _("Op prijs en kosten"),
    AwardBasis.QUALITY_ONLY: _("Alleen op kwaliteit"),
    AwardBasis.MIXED: _("Op prijs of kosten en kwaliteit"),
    AwardBasis.IN_DOCUMENTS: _("De criteria staan alleen in de stukken"),
    AwardBasis.NOT_STATED: _("Niet vermeld in de aankondiging"),
    AwardBasis.WITHHELD: _("De dienst houdt de criteria nog achter"),
}

CRITERION_KINDS: dict[str, Promise] = {
    "price": _("Prijs"),
    "cost": _("Kosten"),
    "quality": _("Kwaliteit"),
}

WEIGHTS: dict[WeightUnit, Promise] = {
    WeightUnit.PERCENTAGE: _("%(number)s%%"),
    WeightUnit.POINTS: _("%(number)s punten"),
    WeightUnit.DECIMAL: _("weging %(number)s"),
    WeightUnit.ORDER: _("plaats %(number)s in volgorde van belang"),
    WeightUnit.UNKNOWN: _("%(number)s (eenheid niet vermeld)"),
}

REMARKS: dict[Remark, Promise] = {
    Remark.CODED_DATA_ONLY: _(
        "Van deze oude soort aankondiging zijn alleen de codes te lezen, niet de teksten."
    ),
    Remark.NEWER_CHOSEN: _(
        "In dit bestand staan meer versies van één procedure. De laatste versie die een toets "
        "mogelijk maakt, is gelezen."
    ),
}

UNITS_OF_TIME: dict[str, Promise] = {
    "MONTH": _("%(number)s maanden"),
    "DAY": _("%(number)s dagen"),
    "YEAR": _("%(number)s jaar"),
    "WEEK": _("%(number)s weken"),
}


def said(code: str, words: dict[str, Promise]) -> str:
    """Return a code in words, or as it is written when it is not known."""
    return str(words.get(code, code))
