"""How sure a text of the content is, in words: the same on every page and in the brief."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from domain.texts import Certainty

_WORDS: dict[Certainty, Promise] = {
    Certainty.VERIFIED: _("nagekeken in de bron"),
    Certainty.VERIFIED_SECONDARY: _("nagekeken in een andere bron"),
    Certainty.MEMORY: _("nog niet nagekeken"),
    Certainty.RECONSTRUCTION: _("reconstructie"),
    Certainty.JUDGEMENT: _("eigen oordeel"),
}


def certainty_words(certainty: Certainty) -> str:
    """Return how sure a text of the content is, for inside a sentence."""
    return str(_WORDS[certainty])
