"""What a fact of the content rests on, as half a sentence for running text."""

from __future__ import annotations

from django.utils.translation import gettext as _

from domain.texts import Basis, Certainty
from web import formats
from web.certainty_words import certainty_words

_SETTLED = (Certainty.VERIFIED,)


def basis_words(basis: Basis) -> str:
    """Return article, day on which it was seen and, unless read in the source, how sure it is."""
    parts = [basis.article] if basis.article else []
    if basis.article and basis.checked_on:
        parts.append(_("gezien op %(date)s") % {"date": formats.long_date(basis.checked_on)})
    if basis.certainty not in _SETTLED:
        parts.append(certainty_words(basis.certainty))
    return ", ".join(parts)
