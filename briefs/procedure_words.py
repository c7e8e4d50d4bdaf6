"""One procedure of an advice in words: whether it is open, why, and what it asks."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from briefs.fact_words import FactSaid, facts_said
from briefs.procedure_reasons import fit_warning, policy_sentence, reason_of
from briefs.words import capitalised
from domain.advice import Advice
from domain.procedure import Minimum, Procedure, Stage, Status
from domain.procedures import (
    Fit,
    JudgedProcedure,
    Lacking,
    Resting,
)
from domain.questionnaire import Question
from domain.scoring import Answered
from domain.texts import Basis, Text
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


STATUS_WORDS: dict[Status, Promise] = {
    Status.OPEN: gettext_lazy("Open voor u"),
    Status.ONLY_IF: gettext_lazy("Alleen als"),
    Status.NOT_OPEN: gettext_lazy("Niet open"),
}

STATUS_TAGS = {Status.OPEN: "positive", Status.ONLY_IF: "warning", Status.NOT_OPEN: "negative"}


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


def _effort(level: int) -> str:
    return _("%(word)s (%(level)d van 5)") % {
        "word": capitalised(effort_words(level)),
        "level": level,
    }


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
