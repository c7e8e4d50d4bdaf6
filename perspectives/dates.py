"""How a day is written in the content."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _


def is_date(written: str) -> bool:
    """Tell whether this is an ISO date, written in full."""
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


def date_sentence() -> str:
    """Tell how a day is written."""
    return _("Schrijf de datum als 2026-11-25.")
