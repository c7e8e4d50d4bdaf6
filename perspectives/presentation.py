"""What the pages about the content show, as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.catalogue import (
    Catalogue,
    Chance,
    CollaborationCondition,
    Force,
    ModelPart,
    PerspectiveText,
    Phase,
    Pitfall,
    Step,
)
from domain.perspective import Perspective
from domain.texts import Basis, Certainty, Source, Text
from perspectives.certainty import (
    CertaintyMark,
    mark_of,
    unless_usual,
    usual_certainty,
    usual_mark,
)
from perspectives.walking import walk


@dataclass(frozen=True, kw_only=True)
class Marked:
    """A part of the content with its sources, and its mark where that is not the usual one."""

    item: Chance | Pitfall | ModelPart
    mark: CertaintyMark | None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MarkedList:
    """Parts of the content, with the mark that most of them have."""

    mark: CertaintyMark | None
    entries: tuple[Marked, ...]


@dataclass(frozen=True, kw_only=True)
class DimensionText:
    """What one perspective looks like on one dimension."""

    name: Text
    text: Text


@dataclass(frozen=True, kw_only=True)
class GuideStep:
    """One step, whether it must be done, and its mark where that is not the usual one."""

    step: Step
    is_must: bool
    mark: CertaintyMark | None


@dataclass(frozen=True, kw_only=True)
class GuidePhase:
    """One phase with the steps of one perspective."""

    phase: Phase
    steps: tuple[GuideStep, ...]


@dataclass(frozen=True, kw_only=True)
class ConditionGroup:
    """The conditions for collaboration that matter equally for one perspective."""

    heading: str
    conditions: tuple[CollaborationCondition, ...]


@dataclass(frozen=True, kw_only=True)
class PerspectivePage:
    """Everything that the page of one perspective shows."""

    text: PerspectiveText
    mark: CertaintyMark
    others: tuple[PerspectiveText, ...]
    dimensions: tuple[DimensionText, ...]
    dimensions_mark: CertaintyMark | None
    chances: MarkedList
    pitfalls: MarkedList
    guide: tuple[GuidePhase, ...]
    guide_mark: CertaintyMark | None
    conditions: tuple[ConditionGroup, ...]
    conditions_mark: CertaintyMark | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, kw_only=True)
class ModelGroup:
    """Parts of the account of the model that are equally sure."""

    heading: str
    intro: str
    parts: tuple[Marked, ...]


@dataclass(frozen=True, kw_only=True)
class SourceRow:
    """A source with its mark."""

    source: Source
    mark: CertaintyMark


def perspective_page(catalogue: Catalogue, perspective: Perspective) -> PerspectivePage:
    """Return what the page of one perspective shows."""
    text = catalogue.perspective(perspective)
    chances = [chance for chance in catalogue.chances if chance.perspective is perspective]
    pitfalls = [pitfall for pitfall in catalogue.pitfalls if pitfall.perspective is perspective]
    conditions = condition_groups(catalogue, perspective)
    shown = [
        text,
        *chances,
        *pitfalls,
        *catalogue.dimensions,
        *catalogue.phases,
        *(condition for group in conditions for condition in group.conditions),
    ]
    return PerspectivePage(
        text=text,
        mark=mark_of(text.basis.certainty),
        others=tuple(other for other in catalogue.perspectives if other is not text),
        dimensions=tuple(
            DimensionText(name=dimension.name, text=dimension.texts.of(perspective))
            for dimension in catalogue.dimensions
        ),
        dimensions_mark=usual_mark(catalogue.dimensions),
        chances=marked_list(chances),
        pitfalls=marked_list(pitfalls),
        guide=guide_of(catalogue, perspective),
        guide_mark=usual_mark(catalogue.phases),
        conditions=conditions,
        conditions_mark=usual_mark(c for group in conditions for c in group.conditions),
        sources=sources_under(catalogue, shown),
    )


def marked_list(items: Iterable[Chance | Pitfall]) -> MarkedList:
    """Mark a list as a whole, and each of its entries that is sure in another way."""
    items = tuple(items)
    usual = usual_certainty(items)
    return MarkedList(
        mark=mark_of(usual) if usual else None,
        entries=tuple(Marked(item=item, mark=unless_usual(item.basis, usual)) for item in items),
    )


def guide_of(catalogue: Catalogue, perspective: Perspective) -> tuple[GuidePhase, ...]:
    """Return the phases with the steps of one perspective."""
    usual = usual_certainty(catalogue.phases)
    return tuple(
        GuidePhase(
            phase=phase,
            steps=tuple(
                GuideStep(
                    step=step,
                    is_must=step.force is Force.MUST,
                    mark=unless_usual(step.basis, usual),
                )
                for step in phase.steps_for(perspective)
            ),
        )
        for phase in catalogue.phases
    )


def condition_groups(catalogue: Catalogue, perspective: Perspective) -> tuple[ConditionGroup, ...]:
    """Return the conditions that matter for a perspective, most important first."""
    headings = {3: _("Onmisbaar"), 2: _("Belangrijk"), 1: _("Helpt")}
    groups = (
        ConditionGroup(
            heading=heading,
            conditions=tuple(
                condition
                for condition in catalogue.conditions
                if condition.importance.of(perspective) == importance
            ),
        )
        for importance, heading in headings.items()
    )
    return tuple(group for group in groups if group.conditions)


def sources_under(catalogue: Catalogue, shown: Iterable[object]) -> tuple[Source, ...]:
    """Return the sources that these parts rest on, in the order of the catalogue."""
    keys = {
        key
        for part in shown
        for _path, thing in walk(part)
        if isinstance(thing, Basis)
        for key in thing.sources
    }
    return tuple(source for source in catalogue.sources if source.key in keys)


def model_groups(catalogue: Catalogue) -> tuple[ModelGroup, ...]:
    """Return the account of the model: published, reconstructed and judged, clearly apart."""
    wanted = (
        (
            _("Wat gepubliceerd is"),
            _("Dit staat in bronnen die iedereen kan lezen."),
            {Certainty.VERIFIED, Certainty.VERIFIED_SECONDARY},
        ),
        (
            _("Wat is gereconstrueerd"),
            _("Dit hebben de makers van het model niet gepubliceerd. Het is hier opgebouwd."),
            {Certainty.RECONSTRUCTION},
        ),
        (
            _("Wat een eigen oordeel is"),
            _("Dit zijn keuzes van de samenstellers van deze editie."),
            {Certainty.JUDGEMENT, Certainty.MEMORY},
        ),
    )
    groups = (
        ModelGroup(
            heading=heading,
            intro=intro,
            parts=tuple(
                Marked(
                    item=part,
                    mark=mark_of(part.basis.certainty),
                    sources=sources_under(catalogue, [part]),
                )
                for part in catalogue.model
                if part.basis.certainty in certainties
            ),
        )
        for heading, intro, certainties in wanted
    )
    return tuple(group for group in groups if group.parts)


def source_rows(catalogue: Catalogue) -> tuple[SourceRow, ...]:
    """Return every source, those of the makers of the model first."""
    ordered = sorted(catalogue.sources, key=lambda source: not source.by_model_authors)
    return tuple(SourceRow(source=source, mark=mark_of(source.certainty)) for source in ordered)
