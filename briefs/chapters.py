"""The numbered chapters of a brief: what stands in it and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from briefs.presentation import AdviceView

NEW_PAGES = ("procedures", "motivation", "checklist", "answers")
"""Chapters that people take out and hand on; they begin on a page of their own."""


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One chapter; its template bears the key."""

    number: int
    key: str
    title: str

    @property
    def template(self) -> str:
        """The template that writes this chapter."""
        return f"briefs/_{self.key}.html"


@dataclass(frozen=True, kw_only=True)
class Chapters:
    """All chapters, and the same in two halves: the contents stand in two columns."""

    all: tuple[Chapter, ...]

    @property
    def first_half(self) -> tuple[Chapter, ...]:
        """The chapters beside the first page in the first column."""
        return self.all[: len(self.all) // 2]

    @property
    def second_half(self) -> tuple[Chapter, ...]:
        """The chapters in the second column."""
        return self.all[len(self.all) // 2 :]


def chapters_of(view: AdviceView) -> Chapters:
    """Return the chapters after the first page, which is number 1."""
    return Chapters(
        all=tuple(
            Chapter(number=number, key=key, title=title)
            for number, (key, title) in enumerate(_titles(view), start=2)
        )
    )


def _titles(view: AdviceView) -> Iterator[tuple[str, str]]:
    yield "assignment", _("Opdracht")
    if view.result:
        yield "triangle", _("Plaats in de driehoek")
    yield "sides", _("Gevraagd en gedragen")
    if view.result:
        yield "reasons", _("Waarom dit advies")
        yield "certainty", _("Hoe zeker, en wat het advies zou veranderen")
    yield "cautions", _("Grenzen en aandachtspunten")
    yield from _approach(view)
    if view.result:
        yield "checklist", _("Stappenplan")
        yield "conditions", _("Kansen, valkuilen en voorwaarden")
    if view.cases:
        yield "cases", _("Voorbeelden die hierop lijken")
    yield "answers", _("Antwoorden en toelichtingen")
    yield "account", _("Verantwoording van het model")
    yield "not_this", _("Wat dit advies niet is")
    yield "sources", _("Bronnen")


def _approach(view: AdviceView) -> Iterator[tuple[str, str]]:
    """Return the chapters of the approach; editions without procedures have none of them."""
    if view.contradictions:
        yield "contradictions", _("Tegenspraak")
    if view.procedures:
        yield "procedures", _("Procedures")
    if view.planning:
        yield "planning", _("Planning")
    if view.motivation:
        yield "motivation", _("Motivering voor het dossier")
    if view.instruments:
        yield "instruments", _("Instrumenten")
