"""The words and signs of the pages of a workshop: agreement and sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from django.utils.translation import gettext as _

NO_OPINION = "geen"
"""What the form sends for no opinion: a radio button without a value cannot be told from none."""

STRONG, FAIR = 75, 50
"""From these agreements on (0-100) a group agrees strongly or fairly; below it is divided."""

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


def joined_sides(sides: Iterable[str], names: Mapping[str, str]) -> str:
    """Return sides that are shown as one by name: "a + b", which reads well beside "and" another.

    ``sides`` are their keys, ``names`` those of every side.
    """
    return " + ".join(names[side] for side in sides)


def letters_of(names: Sequence[str]) -> tuple[str, ...]:
    """Return a letter for each side: the first of its name, or A, B, C where those are equal."""
    first = tuple(next((sign.upper() for sign in name if sign.isalnum()), "") for name in names)
    if all(first) and len(set(first)) == len(first):
        return first
    return tuple("ABCD"[: len(names)])
