"""The procedures of an advice together: which comes first, and what the others ask."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from briefs.asking import told_when_asked
from briefs.fact_words import FactNeeded, FactSaid, every_fact, facts_needed
from briefs.procedure_reasons import decided_words
from briefs.procedure_words import STATUS_TAGS, STATUS_WORDS, ProcedureView, procedure_view
from briefs.threshold_words import ThresholdView, threshold_of, why_no_threshold
from briefs.words import inside, joined, say
from domain.advice import Advice
from domain.perspective import Perspective
from domain.procedure import Procedure, Status
from domain.procedures import Alternative, DecidedBy, ProcedureAdvice
from web import formats


@dataclass(frozen=True, kw_only=True)
class AlternativeView:
    """One of the next two, with what puts the recommended one above it."""

    judged: ProcedureView
    decided_by: DecidedBy
    decided: str


@dataclass(frozen=True, kw_only=True)
class StatusGroup:
    """The procedures with one status, without the recommended one."""

    status: Status
    title: str
    tag: str
    procedures: tuple[ProcedureView, ...]


@dataclass(frozen=True, kw_only=True)
class ProceduresView:
    """The procedures for an assignment, the recommended one first.

    ``missing`` are the facts that a rule waits for. ``situation`` says which kind of assignment
    this is and what comes first there; empty when none fits. ``none_open`` is empty unless nothing
    can be recommended. ``next_two`` names the alternatives in a sentence, empty when there are
    none.
    """

    advice: Advice
    found: ProcedureAdvice
    language: str
    missing: tuple[FactNeeded, ...]
    situation: str
    recommended: ProcedureView | None
    none_open: str
    next_two: str

    @property
    def leader(self) -> Perspective | None:
        """The perspective that the procedures were ranked for."""
        return self.found.leader

    @told_when_asked
    def facts(self) -> tuple[FactSaid, ...]:
        """All facts, also unknown ones."""
        return every_fact(self.advice.facts)

    @told_when_asked
    def threshold(self) -> ThresholdView | None:
        """The European threshold and its side, where it is known."""
        return threshold_of(self.advice)

    @told_when_asked
    def no_threshold(self) -> str:
        """Why no threshold is known; empty when one is."""
        return why_no_threshold(self.advice)

    @told_when_asked
    def alternatives(self) -> tuple[AlternativeView, ...]:
        """The next two after the recommended one."""
        return tuple(_alternative(self.advice, entry) for entry in self.found.alternatives)

    @told_when_asked
    def groups(self) -> tuple[StatusGroup, ...]:
        """The three statuses in order, without empty ones and the recommended procedure."""
        return _groups(self.advice, self.found)

    @told_when_asked
    def additions(self) -> tuple[ProcedureView, ...]:
        """The techniques and preparations that come on top of a procedure."""
        return tuple(procedure_view(self.advice, judged) for judged in self.found.additions)

    @told_when_asked
    def possible(self) -> tuple[tuple[Procedure, str], ...]:
        """The procedures that can be used, each with its status, the recommended one first."""
        others = [judged for judged in self.found.ranked if judged is not self.found.recommended]
        first = (self.found.recommended,) if self.found.recommended else ()
        usable = (Status.OPEN, Status.ONLY_IF)
        ordered = (judged for status in usable for judged in others if judged.status is status)
        return tuple(
            (judged.procedure, str(STATUS_WORDS[judged.status])) for judged in (*first, *ordered)
        )

    def judged(self, key: str) -> ProcedureView | None:
        """Return one procedure or addition by its key, or ``None``."""
        listed = [p for group in self.groups for p in group.procedures]
        first = [self.recommended] if self.recommended else []
        return next((p for p in (*first, *listed, *self.additions) if p.key == key), None)


def procedures_of(advice: Advice) -> ProceduresView | None:
    """Return the procedures in words; ``None`` for editions that hold no procedures."""
    found = advice.procedures
    if found is None:
        return None
    recommended = found.recommended
    return ProceduresView(
        advice=advice,
        found=found,
        language=formats.active_language(),
        missing=facts_needed(found.missing),
        situation=_situation(advice, found),
        recommended=procedure_view(advice, recommended) if recommended else None,
        none_open=""
        if recommended
        else _("Met deze gegevens en antwoorden staat geen procedure voor u open."),
        next_two=_next_two(found.alternatives),
    )


def _alternative(advice: Advice, entry: Alternative) -> AlternativeView:
    return AlternativeView(
        judged=procedure_view(advice, entry.judged),
        decided_by=entry.decided_by,
        decided=decided_words(entry.decided_by),
    )


def _next_two(alternatives: tuple[Alternative, ...]) -> str:
    names = [
        f"{inside(say(judged.procedure.name))} ({str(STATUS_WORDS[judged.status]).lower()})"
        for judged in (entry.judged for entry in alternatives)
    ]
    if not names:
        return ""
    return _("Daarna komen in aanmerking: %(names)s.") % {"names": joined(names, _("en"))}


def _situation(advice: Advice, found: ProcedureAdvice) -> str:
    if found.situation is None:
        return ""
    if found.preferred is None:
        return _("Soort situatie: %(name)s.") % {"name": say(found.situation.name)}
    return _("Soort situatie: %(name)s. %(reason)s") % {
        "name": say(found.situation.name),
        "reason": say(found.preferred.reason),
    }


def _groups(advice: Advice, found: ProcedureAdvice) -> tuple[StatusGroup, ...]:
    others = [judged for judged in found.ranked if judged is not found.recommended]
    groups = (
        StatusGroup(
            status=status,
            title=str(STATUS_WORDS[status]),
            tag=STATUS_TAGS[status],
            procedures=tuple(procedure_view(advice, j) for j in others if j.status is status),
        )
        for status in Status
    )
    return tuple(group for group in groups if group.procedures)
