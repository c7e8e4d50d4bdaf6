"""The words of the facts step: what each fact is, why it is asked, and what can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from briefs.fact_words import AUTHORITIES, CIRCUMSTANCE_NAMES, KINDS, TECHNIQUES
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
    Circumstance,
    Kind,
    Technique,
)

Words = str | Promise

UNKNOWN = "unknown"
"""The value by which a form says that a fact is not known yet."""

NONE_OF_THESE = "none"
"""The value by which a form says that no circumstance applies."""

EXAMPLE_DAYS = {START: date(2027, 3, 31), CONTRACT_BY: date(2027, 12, 31)}


@dataclass(frozen=True, kw_only=True)
class OptionWords:
    """One thing that can be chosen."""

    value: str
    label: Words
    hint: Words = ""


@dataclass(frozen=True, kw_only=True)
class FactWords:
    """One fact as it is asked; without options it is typed."""

    hint: Words
    why: Words
    options: tuple[OptionWords, ...] = ()


def _options(names: Mapping[str, Words], hints: Mapping[str, Words]) -> tuple[OptionWords, ...]:
    return tuple(
        OptionWords(value=str(key), label=name, hint=hints.get(key, ""))
        for key, name in names.items()
    )


_AUTHORITY_HINTS: dict[str, Words] = {
    Authority.CENTRAL: _("Een ministerie, een agentschap of een Hoog College van Staat"),
    Authority.SUB_CENTRAL: _(
        "Een gemeente, provincie of waterschap, of een instelling zoals een school of universiteit"
    ),
    Authority.UTILITY: _("Een bedrijf in water, energie, vervoer of post, voor die taak"),
}

_KIND_HINTS: dict[str, Words] = {
    Kind.WORKS: _("Bouwen, aanleggen, slopen of groot onderhoud"),
    Kind.SUPPLIES: _("Producten kopen, huren of leasen"),
    Kind.SERVICES: _("Bijvoorbeeld advies, onderhoud, ICT of schoonmaak"),
    Kind.SOCIAL_SERVICES: _("Bijvoorbeeld zorg, jeugdhulp, onderwijs, beveiliging of catering"),
    Kind.CONCESSION: _("De ondernemer verdient aan het gebruik en draagt daarvan het risico"),
}

_RESEARCH_OPTIONS = (
    OptionWords(value=YES, label=_("Ja"), hint=_("U koopt het resultaat nog niet")),
    OptionWords(value=NO, label=_("Nee"), hint=_("U koopt ook een product, werk of dienst")),
)

_TECHNIQUE_HINTS: dict[str, Words] = {
    Technique.NONE: _("U sluit één contract voor één opdracht"),
    Technique.FRAMEWORK: _("U legt voorwaarden vast voor opdrachten die later komen"),
    Technique.DAS: _("Een digitaal systeem waarin partijen ook later nog kunnen instappen"),
}

_CIRCUMSTANCE_HINTS: dict[str, Words] = {
    Circumstance.EXTREME_URGENCY: _("Zoals een ramp. Het komt niet door uw eigen planning"),
    Circumstance.URGENT: _("U kunt onderbouwen waarom de gewone termijnen te lang zijn"),
    Circumstance.SINGLE_SUPPLIER: _("Om technische redenen of door een exclusief recht"),
    Circumstance.NO_SUITABLE_TENDERS: _("Na een openbare of niet-openbare procedure"),
    Circumstance.IRREGULAR_TENDERS: _("Bijvoorbeeld te duur, of niet volgens de stukken"),
    Circumstance.DESIGN_WANTED: _("Bijvoorbeeld voor een gebouw, een gebied of een systeem"),
}

WORDS: dict[str, FactWords] = {
    AUTHORITY: FactWords(
        hint=_("De organisatie die het contract sluit"),
        why=_(
            "De Europese drempel is voor het Rijk lager dan voor een gemeente, provincie of "
            "waterschap. Voor bedrijven in water, energie, vervoer en post geldt een eigen deel "
            "van de wet."
        ),
        options=_options(AUTHORITIES, _AUTHORITY_HINTS),
    ),
    KIND: FactWords(
        hint=_("Kies bij een mengvorm wat de hoofdzaak is"),
        why=_(
            "Voor werken geldt een hogere drempel dan voor leveringen en diensten. Voor sociale "
            "diensten en concessies gelden lichtere regels."
        ),
        options=_options(KINDS, _KIND_HINTS),
    ),
    VALUE: FactWords(
        hint=_("In euro, exclusief btw, over de hele looptijd, met opties en verlengingen"),
        why=_(
            "De waarde bepaalt of u onder of boven de Europese drempel zit. Percelen tellen bij "
            "elkaar op. Een goede schatting is genoeg."
        ),
    ),
    START: FactWords(
        hint=_("De dag waarop u de opdracht wilt aankondigen, bijvoorbeeld %(example)s"),
        why=_(
            "De planning rekent vanaf deze dag vooruit. De dag bepaalt ook welke drempelbedragen "
            "gelden."
        ),
    ),
    CONTRACT_BY: FactWords(
        hint=_("De dag waarop het contract er moet zijn, bijvoorbeeld %(example)s"),
        why=_(
            "De planning rekent vanaf deze dag terug. U ziet dan of de termijnen passen, en welke "
            "procedure sneller kan."
        ),
    ),
    TECHNIQUE: FactWords(
        hint=_("Kies hoe u tijdens de looptijd opdrachten wilt geven"),
        why=_(
            "Een raamovereenkomst of dynamisch aankoopsysteem komt boven op een procedure. Het "
            "past niet bij elke procedure, en het verandert de planning."
        ),
        options=_options(TECHNIQUES, _TECHNIQUE_HINTS),
    ),
    RESEARCH_ONLY: FactWords(
        hint=_("U betaalt alleen voor onderzoek, ontwerp, prototypes en testen"),
        why=_(
            "Gaat het alleen om onderzoek en ontwikkeling, en deelt u risico en resultaat met de "
            "markt? Dan kunt u precommercieel inkopen."
        ),
        options=_RESEARCH_OPTIONS,
    ),
    CIRCUMSTANCES: FactWords(
        hint=_("Kies alles wat geldt. Weet u het nog niet, kies dan niets"),
        why=_(
            "De wet kent voor deze omstandigheden uitzonderingen of kortere termijnen. U moet ze "
            "wel kunnen bewijzen."
        ),
        options=_options(
            {circumstance.value: name for circumstance, name in CIRCUMSTANCE_NAMES.items()},
            _CIRCUMSTANCE_HINTS,
        ),
    ),
}
"""Every fact in the order in which it is asked: what nearly everybody knows comes first."""
