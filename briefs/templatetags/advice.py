"""Filters that put parts of an advice into words."""

from __future__ import annotations

from django import template

from briefs import account
from domain.texts import Certainty

register = template.Library()


@register.filter
def certainty_words(certainty: Certainty) -> str:
    """Return how sure a text of the content is."""
    return account.certainty_words(certainty)
