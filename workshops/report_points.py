"""How the report says distances: in points, and between which sides."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from domain.group_shift import TallyShift


def points_words(amount: int) -> str:
    """Return a number of points in words."""
    return ngettext("%(count)d punt", "%(count)d punten", amount) % {"count": amount}


def difference_words(first: str, second: str, amount: int) -> str:
    """Return how far two sides are apart; each may be several sides that are joined."""
    if not amount:
        return _("De kanten liggen gemiddeld gelijk.")
    return _("Verschil %(amount)s: %(first)s tegenover %(second)s.") % {
        "first": first,
        "second": second,
        "amount": points_words(amount),
    }


def answer_shift_words(shift: TallyShift | None) -> str:
    """Return how far the mean answer to a question moved; nothing when that cannot be told."""
    if shift is None or shift.distance is None:
        return ""
    if not round(shift.distance):
        return _("In ronde 2 bleef het gemiddelde antwoord gelijk.")
    return _("In ronde 2 verschoof het gemiddelde antwoord %(amount)s.") % {
        "amount": points_words(round(shift.distance))
    }
