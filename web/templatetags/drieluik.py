"""Filters and tags that every template of the product may use."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from domain.perspective import Perspective
from domain.texts import Certainty, Text
from web import formats
from web.certainty_words import certainty_words
from web.perspective_signs import GLYPHS, NAMES

register = template.Library()


@register.filter
def text(value: Text | None) -> SafeString | str:
    """Show a text of the content, escaped; Dutch on an English page is marked as Dutch."""
    return "" if value is None else _escaped(value, formats.active_language())


@lru_cache(maxsize=8192)
def _escaped(value: Text, language: str) -> SafeString | str:
    """Escape each text once: a result shows some five hundred, always the same ones."""
    if language == "nl":
        return conditional_escape(value.nl)
    if value.en is None and value.nl:
        return format_html('<span lang="nl">{}</span>', value.nl)
    return conditional_escape(value.en or "")


@register.filter
def plain(value: Text | None) -> str:
    """Return a text of the content as a bare string, for attributes and titles."""
    return "" if value is None else value.in_language(formats.active_language())


@register.filter
def decimal(value: formats.Number, places: int = 1) -> str:
    """Show a number with its decimals in the active language."""
    return formats.decimal(value, places)


@register.filter
def whole(value: int) -> str:
    """Show a whole number with its thousands apart."""
    return formats.whole(value)


@register.filter
def signed(value: formats.Number, places: int = 1) -> str:
    """Show a number with its sign, also when positive."""
    return formats.signed(value, places)


@register.filter
def percent(value: formats.Number, places: int = 0) -> str:
    """Show a percentage with its sign."""
    return formats.percent(value, places)


@register.filter
def long_date(value: date | str | None) -> str:
    """Show a date in words; nothing when there is none."""
    return formats.long_date(value) if value else ""


@register.filter(name="certainty_words")
def certainty_in_words(certainty: Certainty) -> str:
    """Show how sure a text of the content is, for inside a sentence."""
    return certainty_words(certainty)


@register.simple_tag
def glyph(perspective: Perspective | str) -> SafeString:
    """Draw the glyph of a perspective, in the colour of the text around it."""
    return GLYPHS[Perspective(perspective)]


@register.simple_tag
def perspective_name(perspective: Perspective | str) -> str:
    """Return the name of a perspective in the active language."""
    return str(NAMES[Perspective(perspective)])
