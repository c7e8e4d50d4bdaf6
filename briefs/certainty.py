"""How sure the advice is, in one word with its count."""

from __future__ import annotations

from django.utils.translation import gettext as _

from briefs.ranking import is_mixed
from domain.advice import Result

_CERTAIN, _FAIRLY_CERTAIN, _UNCERTAIN = 90, 70, 50


def certainty_word(result: Result) -> str:
    """Return the word for the certainty; the bands are fixed, so that a word keeps its meaning."""
    if is_mixed(result):
        return _("Geen duidelijk advies")
    stays = _stays_of_hundred(result)
    if stays >= _CERTAIN:
        return _("Zeker")
    if stays >= _FAIRLY_CERTAIN:
        return _("Redelijk zeker")
    return _("Onzeker") if stays >= _UNCERTAIN else _("Geen duidelijk advies")


def certainty_sentence(result: Result) -> str:
    """Return the word with the count that it rests on, or with what can still change it."""
    if not result.firmness.open_questions.leader_stays:
        return _("Voorlopig: open vragen kunnen het advies nog veranderen")
    return _("%(word)s: %(count)s") % {
        "word": certainty_word(result),
        "count": variants_count(result),
    }


def variants_count(result: Result) -> str:
    """Return in how many variants the advice stays, as half a sentence."""
    variants = result.firmness.variants
    numbers = {"stays": variants.stays, "all": len(variants.variants)}
    if variants.stays == len(variants.variants):
        return _("in alle %(all)d varianten blijft het advies gelijk") % numbers
    return _("in %(stays)d van %(all)d varianten blijft het advies gelijk") % numbers


def _stays_of_hundred(result: Result) -> int:
    variants = result.firmness.variants
    return variants.stays * 100 // len(variants.variants)
