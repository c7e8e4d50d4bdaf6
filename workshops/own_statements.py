"""The statements that a facilitator writes for a workshop, one per line."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

STATEMENT_MAX = 200
STATEMENTS_MOST = 8
STATEMENTS_MAX = STATEMENTS_MOST * (STATEMENT_MAX + 2)
"""How long all of them are together, with their line ends."""


def statements_in(text: str) -> tuple[str, ...]:
    """Return the statements, each on one line; refuse too many and too long ones."""
    lines = text.split("\n")
    found = tuple(" ".join(line.split()) for line in lines if line.strip())
    if len(found) > STATEMENTS_MOST:
        message = _("Geef hooguit %(most)d stellingen") % {"most": STATEMENTS_MOST}
        raise ValidationError(message, code="too_many")
    if any(len(line) > STATEMENT_MAX for line in found):
        message = _("Gebruik voor een stelling hooguit %(most)d tekens") % {"most": STATEMENT_MAX}
        raise ValidationError(message, code="too_long")
    return found
