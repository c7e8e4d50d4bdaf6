"""What the fields of a notice show, in words: the name of a feature and its value."""

from __future__ import annotations

from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from checker import notice_words
from domain.observations import Observation
from domain.signals import Feature
from web import formats

NAMES: dict[Feature, Promise] = {
    Feature.NOTICE_KIND: gettext_lazy("Soort aankondiging"),
    Feature.PROCEDURE_CODE: gettext_lazy("Procedure"),
    Feature.LEGAL_BASIS: gettext_lazy("Richtlijn"),
    Feature.ACCELERATED: gettext_lazy("Versnelde procedure"),
    Feature.AWARD_BASIS: gettext_lazy("Grondslag van de gunning"),
    Feature.PRICE_SHARE: gettext_lazy("Gewicht van de prijs"),
    Feature.WEIGHTS_ADD_UP: gettext_lazy("Gewichten zijn samen 100%"),
    Feature.NAMES_FIT: gettext_lazy("Naam en soort van een criterium passen bij elkaar"),
    Feature.VARIANTS: gettext_lazy("Varianten"),
    Feature.SUCCESSIVE_REDUCTION: gettext_lazy("Aantal partijen daalt in rondes"),
    Feature.NO_NEGOTIATION: gettext_lazy("Gunnen zonder onderhandeling mag"),
    Feature.MOST_CANDIDATES: gettext_lazy("Hoogste aantal partijen"),
    Feature.LEAST_CANDIDATES: gettext_lazy("Laagste aantal partijen"),
    Feature.OPEN_DAYS: gettext_lazy("Dagen om in te schrijven"),
    Feature.REQUEST_DAYS: gettext_lazy("Dagen om zich aan te melden"),
    Feature.FRAMEWORK: gettext_lazy("Raamovereenkomst"),
    Feature.PURCHASING_SYSTEM: gettext_lazy("Dynamisch aankoopsysteem"),
    Feature.AUCTION: gettext_lazy("Elektronische veiling"),
    Feature.CATALOGUE_TENDER: gettext_lazy("Elektronische catalogus"),
    Feature.DURATION_MONTHS: gettext_lazy("Looptijd"),
    Feature.EXTENSION: gettext_lazy("Verlenging"),
    Feature.STRATEGIC: gettext_lazy("Strategische inkoop"),
    Feature.ENVIRONMENTAL: gettext_lazy("Milieudoel"),
    Feature.SOCIAL: gettext_lazy("Sociaal doel"),
    Feature.INNOVATION: gettext_lazy("Doel voor vernieuwing"),
    Feature.GREEN_CRITERIA: gettext_lazy("Groene criteria"),
    Feature.ENVIRONMENTAL_AIM: gettext_lazy("Milieudoel genoemd"),
    Feature.SOCIAL_AIM: gettext_lazy("Sociaal doel genoemd"),
    Feature.INNOVATION_AIM: gettext_lazy("Vernieuwing genoemd"),
    Feature.RESERVED: gettext_lazy("Voorbehouden deelname"),
    Feature.SME_SUITABLE: gettext_lazy("Geschikt voor kleine bedrijven"),
    Feature.LOTS: gettext_lazy("Aantal percelen"),
    Feature.PRIOR_NOTICE: gettext_lazy("Eerdere aankondiging"),
    Feature.RECEIVED: gettext_lazy("Ontvangen inschrijvingen"),
    Feature.SUBJECT_CODE: gettext_lazy("CPV-hoofdgroep"),
}

_YES_NO: dict[str, Promise] = {"yes": gettext_lazy("Ja"), "no": gettext_lazy("Nee")}
_CODES: dict[Feature, dict[str, Promise]] = {
    Feature.NOTICE_KIND: {kind.value: words for kind, words in notice_words.KINDS.items()},
    Feature.PROCEDURE_CODE: notice_words.PROCEDURES,
    Feature.LEGAL_BASIS: {
        "general": gettext_lazy("Algemeen (2014/24/EU)"),
        "utilities": gettext_lazy("Speciale sectoren (2014/25/EU)"),
        "concessions": gettext_lazy("Concessies (2014/23/EU)"),
        "defence": gettext_lazy("Defensie en veiligheid (2009/81/EG)"),
    },
    Feature.AWARD_BASIS: {basis.value: words for basis, words in notice_words.BASES.items()},
    Feature.VARIANTS: notice_words.VARIANTS,
    Feature.CATALOGUE_TENDER: notice_words.VARIANTS,
    Feature.FRAMEWORK: {**notice_words.FRAMEWORKS, "used": gettext_lazy("Ja")},
    Feature.STRATEGIC: {
        "env-imp": gettext_lazy("Vermindering van milieueffecten"),
        "inn-pur": gettext_lazy("Innovatieve aankoop"),
        "soc-obj": gettext_lazy("Sociale doelstellingen"),
        "none": gettext_lazy("Geen strategische aanbesteding"),
    },
    Feature.ENVIRONMENTAL: {
        "biodiv-eco": gettext_lazy("Biodiversiteit en ecosystemen"),
        "circ-econ": gettext_lazy("Circulaire economie"),
        "clim-adapt": gettext_lazy("Aanpassing aan klimaatverandering"),
        "clim-mitig": gettext_lazy("Beperking van klimaatverandering"),
        "other": gettext_lazy("Ander doel"),
        "pollu-prev": gettext_lazy("Minder vervuiling"),
        "water-mar": gettext_lazy("Water en zee"),
    },
    Feature.SOCIAL: {
        "acc-all": gettext_lazy("Toegankelijk voor iedereen"),
        "et-eq": gettext_lazy("Etnische gelijkheid"),
        "gen-eq": gettext_lazy("Gelijkheid van vrouwen en mannen"),
        "hum-right": gettext_lazy("Mensenrechten in de keten"),
        "opp": gettext_lazy("Werk voor wie moeilijk werk vindt"),
        "other": gettext_lazy("Ander doel"),
        "work-cond": gettext_lazy("Goede arbeidsvoorwaarden"),
    },
    Feature.INNOVATION: {
        "mar-nov": gettext_lazy("Nieuw of veel beter dan wat op de markt is"),
        "proc-innov": gettext_lazy("Vernieuwing van het proces"),
        "prod-innov": gettext_lazy("Vernieuwing van het product"),
        "rd-act": gettext_lazy("Onderzoek en ontwikkeling"),
    },
    Feature.GREEN_CRITERIA: {
        "eu": gettext_lazy("Van de Europese Unie"),
        "national": gettext_lazy("Nationale"),
        "other": gettext_lazy("Andere"),
        "none": gettext_lazy("Geen"),
    },
    Feature.RESERVED: {
        "none": gettext_lazy("Nee"),
        "res-pub-ser": gettext_lazy("Voor organisaties met een publieke taak"),
        "res-ws": gettext_lazy("Voor sociale werkplaatsen en sociale ondernemingen"),
    },
}


def feature_name(feature: Feature) -> str:
    """Return what is looked at."""
    return str(NAMES[feature])


def value_words(seen: Observation) -> str:
    """Return the value of a feature; a code without words as it is written."""
    if isinstance(seen.value, Decimal):
        return _number(seen, seen.value)
    words = _CODES.get(seen.feature, _YES_NO)
    return str(words.get(seen.value, seen.value))


def shown_words(seen: Observation) -> str:
    """Return a feature with its value, as one line."""
    return f"{feature_name(seen.feature)}: {value_words(seen)}"


def _number(seen: Observation, value: Decimal) -> str:
    if seen.feature is Feature.PRICE_SHARE:
        shown = formats.percent(value, 0 if value == value.to_integral_value() else 1)
        return _("ongeveer %(share)s") % {"share": shown} if seen.is_about else shown
    whole = int(value)
    shown = formats.whole(whole) if value == whole else formats.decimal(value)
    if seen.feature is Feature.DURATION_MONTHS:
        return ngettext("%(n)s maand", "%(n)s maanden", whole) % {"n": shown}
    return shown
