"""The name and glyph by which each perspective is known, beside its colour."""

from __future__ import annotations

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from domain.perspective import Perspective

NAMES = {
    Perspective.COMPETITION: _("Competitie"),
    Perspective.PARTICIPATION: _("Participatie"),
    Perspective.CO_CREATION: _("Co-creatie"),
}

_SHAPES = {
    Perspective.COMPETITION: (
        '<rect x="3" y="12" width="5" height="9"/><rect x="9.5" y="4" width="5" height="17"/>'
        '<rect x="16" y="15" width="5" height="6"/>'
    ),
    Perspective.PARTICIPATION: (
        '<circle cx="12" cy="12" r="3.4"/><circle cx="12" cy="12" r="8.6" fill="none"'
        ' stroke="currentColor" stroke-width="2.2" stroke-dasharray="9.5 4"/>'
    ),
    Perspective.CO_CREATION: (
        '<g fill="none" stroke="currentColor" stroke-width="2.4">'
        '<circle cx="8.6" cy="12" r="6"/><circle cx="15.4" cy="12" r="6"/></g>'
    ),
}


def _svg(perspective: Perspective) -> SafeString:
    return mark_safe(  # built from the constants above only
        f'<svg class="glyph glyph--{perspective}" viewBox="0 0 24 24" fill="currentColor"'
        f' aria-hidden="true" focusable="false">{_SHAPES[perspective]}</svg>'
    )


GLYPHS = {perspective: _svg(perspective) for perspective in Perspective}
"""Bars, a core in a broken ring, two linked rings: always beside the name, never instead of it."""
