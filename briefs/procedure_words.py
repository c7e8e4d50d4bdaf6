"""The procedures of an advice in words: which is open, why, and which comes first."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from briefs.asking import told_when_asked
from briefs.fact_words import FactNeeded, FactSaid, every_fact, facts_needed, facts_said
from briefs.procedure_reasons import decided_words, fit_warning, policy_sentence, reason_of
from briefs.threshold_words import ThresholdView, threshold_of, why_no_threshold
from briefs.words import capitalised, inside, joined, say
from domain.advice import Advice
from domain.perspective import Perspective
from domain.procedure import Minimum, Procedure, Stage, Status
from domain.procedures import (
    Alternative,
    DecidedBy,
    Fit,
    JudgedProcedure,
    Lacking,
    ProcedureAdvice,
    Resting,
)
from domain.questionnaire import Question
from domain.scoring import Answered
from domain.texts import Basis, Text
from web import formats
from web.approach_words import FIT_TAGS, FIT_WORDS, days_words, effort_words, weeks_words


@dataclass(frozen=True, kw_only=True)
class GroundView:
    """A ground that holds, with the answers and facts that it rests on."""

    text: Text
    basis: Basis
    answers: tuple[Answered, ...]
    facts: tuple[FactSaid, ...]


@dataclass(frozen=True, kw_only=True)
class ObstacleView:
    """What stands in the way: a rule or ground, and the questions and facts that settle it.

    ``unknown`` ones are not known yet; the others fail on what was said.
    """

    text: Text
    basis: Basis
    unknown: bool
    questions: tuple[Question, ...]
    facts: tuple[FactSaid, ...]


@dataclass(frozen=True, kw_only=True)
class TermView:
    """A minimum term of a stage. ``days`` is empty where the law names no number.

    Of the recommended procedure these are the terms that count here, of others all of them.
    """

    stage: Text
    days: str
    text: Text
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class ProcedureView:
    """One procedure for this assignment.

    ``reason`` tells in one or two sentences why it has this status. ``fit_word`` is empty while
    there is no leader; ``fit_warning`` says that perspective and procedure do not go together.
    ``policy`` is a sentence about the organisation's own policy, empty when it has none.
    """

    procedure: Procedure
    status: Status
    status_word: str
    tag: str
    reason: str
    grounds: tuple[GroundView, ...]
    obstacles: tuple[ObstacleView, ...]
    fit: Fit | None
    fit_word: str
    fit_tag: str
    fit_warning: str
    terms: tuple[TermView, ...]
    effort: str
    effort_buyer: str
    effort_market: str
    lead_time: str
    policy: str

    @property
    def key(self) -> str:
        """The lasting key of the procedure."""
        return self.procedure.key


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


STATUS_WORDS: dict[Status, Promise] = {
    Status.OPEN: gettext_lazy("Open voor u"),
    Status.ONLY_IF: gettext_lazy("Alleen als"),
    Status.NOT_OPEN: gettext_lazy("Niet open"),
}

STATUS_TAGS = {Status.OPEN: "positive", Status.ONLY_IF: "warning", Status.NOT_OPEN: "negative"}


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


def procedure_view(advice: Advice, judged: JudgedProcedure) -> ProcedureView:
    """Return one judged procedure in words."""
    procedure, fit = judged.procedure, judged.fit
    leader = advice.procedures.leader if advice.procedures else None
    return ProcedureView(
        procedure=procedure,
        status=judged.status,
        status_word=str(STATUS_WORDS[judged.status]),
        tag=STATUS_TAGS[judged.status],
        reason=reason_of(judged),
        grounds=tuple(_ground(advice, resting) for resting in judged.grounds),
        obstacles=tuple(_obstacle(advice, lacking) for lacking in judged.lacking),
        fit=fit,
        fit_word=str(FIT_WORDS[fit]) if fit else "",
        fit_tag=FIT_TAGS[fit] if fit else "",
        fit_warning=fit_warning(judged, advice.catalogue, leader),
        terms=_terms(advice, procedure),
        effort=_("%(buyer)s voor u, %(market)s voor de markt")
        % {
            "buyer": capitalised(effort_words(procedure.effort_buyer)),
            "market": effort_words(procedure.effort_market),
        },
        effort_buyer=_effort(procedure.effort_buyer),
        effort_market=_effort(procedure.effort_market),
        lead_time=weeks_words(procedure.lead_weeks_least, procedure.lead_weeks_most),
        policy=policy_sentence(judged),
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


def _effort(level: int) -> str:
    return _("%(word)s (%(level)d van 5)") % {
        "word": capitalised(effort_words(level)),
        "level": level,
    }


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


def _ground(advice: Advice, resting: Resting) -> GroundView:
    return GroundView(
        text=resting.ground.text,
        basis=resting.ground.basis,
        answers=resting.answers,
        facts=facts_said(advice.facts, resting.facts),
    )


def _obstacle(advice: Advice, lacking: Lacking) -> ObstacleView:
    return ObstacleView(
        text=lacking.text,
        basis=lacking.rule.basis,
        unknown=lacking.unknown,
        questions=lacking.questions,
        facts=facts_said(advice.facts, lacking.facts),
    )


def _terms(advice: Advice, procedure: Procedure) -> tuple[TermView, ...]:
    """Return the minimum terms: for the planned procedure only those that count here."""
    planning = advice.planning
    if planning and planning.procedure.key == procedure.key:
        counting = [(planned.stage, planned.minimum) for planned in planning.stages]
    else:
        counting = [(stage, minimum) for stage in procedure.stages for minimum in stage.minima]
    return tuple(_term(stage, minimum) for stage, minimum in counting if minimum)


def _term(stage: Stage, minimum: Minimum) -> TermView:
    return TermView(
        stage=stage.name, days=days_words(minimum), text=minimum.text, basis=minimum.basis
    )
