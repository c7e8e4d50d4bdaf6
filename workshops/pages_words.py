"""The words and signs of the pages of a workshop: formats, agreement, sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from workshops.models import Format

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

NO_OPINION = "geen"
"""What the form sends for no opinion: a radio button without a value cannot be told from none."""

STRONG, FAIR = 75, 50
"""From these agreements on (0-100) a group agrees strongly or fairly; below it is divided."""

FORMAT_LINES: Mapping[str, StrOrPromise] = {
    Format.MIRROR: gettext_lazy(
        "Alle kanten beantwoorden dezelfde vragen. U ziet waar ze verschillen. Duurt 30 minuten."
    ),
    Format.THREE_CHAIRS: gettext_lazy(
        "De zaal bekijkt één casus vanuit drie stoelen: inkoper, markt en gebruiker. Duurt een uur."
    ),
    Format.CASE: gettext_lazy(
        "De zaal werkt een goed, een slecht of een open voorbeeld uit. Duurt twee uur."
    ),
    Format.SIGNAL_HUNT: gettext_lazy(
        "De zaal leest een aankondiging, zoekt signalen en vergelijkt. Duurt een uur."
    ),
    Format.REASONING_BACK: gettext_lazy(
        "De zaal begint bij de samenwerking die zij wil en redeneert terug. Duurt anderhalf uur."
    ),
    Format.CARDS: gettext_lazy(
        "Iedereen geeft drie stemmen aan kansen en valkuilen. Duurt drie kwartier."
    ),
}

SHAPES = ("disc", "diamond", "triangle", "square")
"""A side is told apart by its shape and letter, never by a colour: colour is the perspective."""

FILLED = frozenset({"disc", "triangle"})
"""The shapes that are full; the others are open, so that neighbours differ without colour too."""


def agreement_words(agreement: Fraction | None) -> str:
    """Return how far people agree, in one word."""
    if agreement is None:
        return _("nog niets")
    if agreement >= STRONG:
        return _("Sterk")
    return _("Redelijk") if agreement >= FAIR else _("Verdeeld")


def joined_names(names: Sequence[str]) -> str:
    """Return names as one: "a", "a en b", "a, b en c"."""
    *first, last = names
    if not first:
        return last
    return _("%(first)s en %(last)s") % {"first": ", ".join(first), "last": last}


def letters_of(names: Sequence[str]) -> tuple[str, ...]:
    """Return a letter for each side: the first of its name, or A, B, C where those are equal."""
    first = tuple(next((sign.upper() for sign in name if sign.isalnum()), "") for name in names)
    if all(first) and len(set(first)) == len(first):
        return first
    return tuple("ABCD"[: len(names)])
