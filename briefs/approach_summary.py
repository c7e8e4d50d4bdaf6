"""Contradictions, procedure, planning and instruments as plain text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from briefs.plain_lines import heading, item, pair, paragraph
from briefs.planning_words import PlanningView
from briefs.presentation import AdviceView
from briefs.ranked_procedures import ProceduresView
from briefs.words import say


def approach_lines(view: AdviceView) -> Iterator[str]:
    """Return what editions with procedures tell beside the advice itself."""
    yield from _contradiction_lines(view)
    if view.procedures:
        yield from _procedure_lines(view.procedures)
    if view.planning:
        yield from _planning_lines(view.planning)
    yield from _instrument_lines(view)


def _contradiction_lines(view: AdviceView) -> Iterator[str]:
    if view.contradictions:
        yield from heading(_("Tegenspraak"), "-")
    for found in view.contradictions:
        words = f"{found.severity_word}: {say(found.title)}. {say(found.repair)}"
        yield from item(words)


def _procedure_lines(procedures: ProceduresView) -> Iterator[str]:
    yield from heading(_("Procedure"), "-")
    if procedures.threshold:
        yield from paragraph(f"{procedures.threshold.sentence} {procedures.threshold.side}")
    for fact in procedures.missing:
        yield from item(_("Nog niet bekend:") + f" {fact.name}, {fact.settles}.")
    if recommended := procedures.recommended:
        yield from pair(_("Aanbevolen"), say(recommended.procedure.name))
        yield from pair(recommended.status_word, recommended.reason)
        if recommended.fit_warning:
            yield from pair("", recommended.fit_warning)
    else:
        yield from paragraph(procedures.none_open)
    for alternative in procedures.alternatives:
        judged = alternative.judged
        words = (
            f"{say(judged.procedure.name)} ({judged.status_word.lower()}): {alternative.decided}"
        )
        yield from item(words)


def _planning_lines(planning: PlanningView) -> Iterator[str]:
    yield from heading(_("Planning"), "-")
    yield from paragraph(planning.summary)
    if planning.start_moved:
        yield from paragraph(planning.start_moved)
    if planning.wish:
        yield from paragraph(f"{planning.wish.word}. {planning.wish.sentence}")
    for stage in planning.stages:
        days = f", {stage.first_day} – {stage.last_day}" if stage.first_day else ""
        yield from item(f"{say(stage.name)}: {stage.days}{days} ({stage.origin.lower()})")


def _instrument_lines(view: AdviceView) -> Iterator[str]:
    if view.instruments:
        yield from heading(_("Instrumenten"), "-")
    for group in view.instruments:
        names = "; ".join(say(entry.instrument.name) for entry in group.advised)
        yield from pair(group.name, names or "–", width=28)
