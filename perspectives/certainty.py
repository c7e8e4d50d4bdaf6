"""How sure a text of the content is, in words, and what those words mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from domain.catalogue import Catalogue
from domain.texts import Basis, Certainty
from perspectives.walking import walk
from web.certainty_words import certainty_words

_KINDS = {
    Certainty.VERIFIED: "positive",
    Certainty.VERIFIED_SECONDARY: "positive",
    Certainty.MEMORY: "warning",
    Certainty.RECONSTRUCTION: "info",
    Certainty.JUDGEMENT: "info",
}


@dataclass(frozen=True, kw_only=True)
class CertaintyMark:
    """The words and the kind of tag that go with a certainty, and how often it occurs."""

    words: str
    kind: str
    meaning: str
    count: int = 0


class HasBasis(Protocol):
    """A part of the content that rests on something."""

    @property
    def basis(self) -> Basis:
        """What it rests on."""


def mark_of(certainty: Certainty, *, count: int = 0) -> CertaintyMark:
    """Return how a certainty is marked on screen."""
    return CertaintyMark(
        words=capfirst(certainty_words(certainty)),
        kind=_KINDS[certainty],
        meaning=_meaning(certainty),
        count=count,
    )


def _meaning(certainty: Certainty) -> str:
    return {
        Certainty.VERIFIED: _("Gelezen in de bron zelf, op de dag die erbij staat."),
        Certainty.VERIFIED_SECONDARY: _(
            "Gelezen bij iemand die de bron aanhaalt, niet in de bron zelf."
        ),
        Certainty.MEMORY: _("Bekend, maar nog niet opgezocht. Kijk het na voordat u erop bouwt."),
        Certainty.RECONSTRUCTION: _(
            "Niet gepubliceerd door de makers van het model. Opgebouwd uit verwante bronnen."
        ),
        Certainty.JUDGEMENT: _("Een keuze van de samenstellers van deze editie."),
    }[certainty]


def usual_certainty(items: Iterable[HasBasis]) -> Certainty | None:
    """Return the certainty that most of these items have; ``None`` when there are none."""
    counts = Counter(item.basis.certainty for item in items)
    return max(counts, key=lambda certainty: counts[certainty]) if counts else None


def usual_mark(items: Iterable[HasBasis]) -> CertaintyMark | None:
    """Return the mark that most of these items have."""
    certainty = usual_certainty(items)
    return mark_of(certainty) if certainty else None


def unless_usual(basis: Basis | None, usual: Certainty | None) -> CertaintyMark | None:
    """Return the mark of what is sure in another way than the rest of its list."""
    return mark_of(basis.certainty) if basis and basis.certainty is not usual else None


def marks_in(catalogue: Catalogue) -> tuple[CertaintyMark, ...]:
    """Return every certainty with the number of parts of the content that have it."""
    counts = Counter(
        thing.certainty for _path, thing in walk(catalogue) if isinstance(thing, Basis)
    )
    return tuple(mark_of(certainty, count=counts[certainty]) for certainty in Certainty)


def unless_verified(basis: Basis) -> CertaintyMark | None:
    """Return the mark of what was not read in the source itself; ``None`` for what was."""
    return None if basis.certainty is Certainty.VERIFIED else mark_of(basis.certainty)
