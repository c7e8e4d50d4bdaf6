"""The words of the catalogue in the active language, and lists of them as people say them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from domain.catalogue import Catalogue
from domain.perspective import Perspective
from domain.texts import Text
from web import formats


def say(text: Text) -> str:
    """Return a text in the active language, in Dutch where that language is missing."""
    return text.in_language(formats.active_language())


def name_of(catalogue: Catalogue, perspective: Perspective) -> str:
    """Return the name of a perspective as it stands inside a sentence."""
    return say(catalogue.perspective(perspective).name).lower()


def names_of(catalogue: Catalogue, perspectives: Iterable[Perspective]) -> str:
    """Return the names of perspectives joined with "and", in the given order."""
    return joined([name_of(catalogue, perspective) for perspective in perspectives], _("en"))


def choice_of(catalogue: Catalogue, perspectives: Iterable[Perspective]) -> str:
    """Return the names of perspectives joined with "or", in the given order."""
    return joined([name_of(catalogue, perspective) for perspective in perspectives], _("of"))


def joined(names: Sequence[str], last: str) -> str:
    """Return names with commas, and the word ``last`` before the last one."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def capitalised(sentence: str) -> str:
    """Return a sentence with a capital first letter and the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def inside(sentence: str) -> str:
    """Return a name as it stands inside a sentence: with a small first letter."""
    return sentence[:1].lower() + sentence[1:]
