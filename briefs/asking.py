"""Parts of a view that are put into words when a page or document first asks for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, wraps
from typing import Protocol, TypeVar

from django.utils import translation

Told = TypeVar("Told")


class InOneLanguage(Protocol):
    """A view that is told in one language from begin to end."""

    @property
    def language(self) -> str:
        """The language: "nl" or "en"."""


View = TypeVar("View", bound=InOneLanguage)


def told_when_asked(tell: Callable[[View], Told]) -> cached_property[Told]:
    """Turn a method of a view into a part that is told once, in the language of the view."""

    @wraps(tell)
    def in_its_language(view: View) -> Told:
        with translation.override(view.language):
            return tell(view)

    return cached_property(in_its_language)
