"""The part of a workshop that a question belongs to, in the formats that ask in parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from domain.texts import Text
from domain.workshop_format import FormatPart
from web.formats import active_language
from workshops.models import Phase, Workshop


def part_words(workshop: Workshop) -> str:
    """Return which part of how many the question at hand is in; nothing in a format without."""
    if workshop.phase in {Phase.LOBBY, Phase.ENDED} or not workshop.questions:
        return ""
    return _words(workshop.questions[workshop.position], _parts(workshop))


def parts_in(workshop: Workshop) -> Mapping[str, str]:
    """Return which part of how many each question is in; empty words for one outside them."""
    parts = _parts(workshop)
    return {entry["key"]: _words(entry, parts) for entry in workshop.questions} if parts else {}


def _parts(workshop: Workshop) -> tuple[FormatPart, ...]:
    formats = workshop.catalogue.formats
    return next((entry.parts for entry in formats if entry.key == workshop.format), ())


def _words(entry: Mapping[str, Any], parts: Sequence[FormatPart]) -> str:
    number = _number(entry, parts)
    if not 1 <= number <= len(parts):
        return ""
    return _("Deel %(number)d van %(total)d: %(name)s") % {
        "number": number,
        "total": len(parts),
        "name": _in_a_sentence(parts[number - 1].name),
    }


def _number(entry: Mapping[str, Any], parts: Sequence[FormatPart]) -> int:
    """Return the number that a question was given, or else that of the part that names it."""
    named = (at for at, part in enumerate(parts, start=1) if entry["key"] in part.questions)
    return int(entry.get("part", 0)) or next(named, 0)


def _in_a_sentence(name: Text) -> str:
    """Return a name with a small first letter, unless it is an abbreviation."""
    words = name.in_language(active_language())
    return words[:1].lower() + words[1:] if words[1:2].islower() or words[1:2] == " " else words
