"""The part of a workshop that a question belongs to, in the formats that ask in parts."""

from __future__ import annotations

from django.utils.translation import gettext as _

from domain.texts import Text
from domain.workshop_format import FormatPart
from web.formats import active_language
from workshops.models import Phase, Workshop


def part_words(workshop: Workshop) -> str:
    """Return which part of how many the question at hand is in; nothing in a format without."""
    if workshop.phase in {Phase.LOBBY, Phase.ENDED} or not workshop.questions:
        return ""
    parts = _parts(workshop)
    number = _number(workshop, parts)
    if not 1 <= number <= len(parts):
        return ""
    return _("Deel %(number)d van %(total)d: %(name)s") % {
        "number": number,
        "total": len(parts),
        "name": _in_a_sentence(parts[number - 1].name),
    }


def _parts(workshop: Workshop) -> tuple[FormatPart, ...]:
    formats = workshop.catalogue.formats
    return next((entry.parts for entry in formats if entry.key == workshop.format), ())


def _number(workshop: Workshop, parts: tuple[FormatPart, ...]) -> int:
    """Return the number that the question was given, or else that of the part that names it."""
    entry = workshop.questions[workshop.position]
    named = (at for at, part in enumerate(parts, start=1) if entry["key"] in part.questions)
    return int(entry.get("part", 0)) or next(named, 0)


def _in_a_sentence(name: Text) -> str:
    """Return a name with a small first letter, unless it is an abbreviation."""
    words = name.in_language(active_language())
    return words[:1].lower() + words[1:] if words[1:2].islower() or words[1:2] == " " else words
