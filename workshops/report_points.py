"""How the report says distances: in points, and between which sides."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


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
