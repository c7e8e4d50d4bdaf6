"""The catalogue: everything the advice is made of, in one version, as frozen data.

Keys are lasting: answers are stored by them, so a key never changes its meaning.
Texts stand side by side in Dutch (the source) and English.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from domain.cases import ProfiledCase, profiled_cases
from domain.conditions import Condition
from domain.criteria import ComparedCriterion
from domain.library import Case, Contradiction, GlossaryTerm, Instrument, LegalChange
from domain.notice_words import NoticeWords
from domain.perspective import Importance, PerPerspective, Perspective
from domain.procedure import Procedure, Situation, Threshold
from domain.questionnaire import Questionnaire, UnknownKey
from domain.signals import Aspect, BidderAdvice, Clarification, Signal
from domain.texts import Basis, Source, Text
from domain.workshop_format import WorkshopFormat


class Force(StrEnum):
    """How binding a step of the guide is."""

    MUST = "must"
    SHOULD = "should"


@dataclass(frozen=True, kw_only=True)
class PerspectiveText:
    """The words of one perspective. ``adjective`` completes "Koop … in"."""

    key: Perspective
    name: Text
    adjective: Text
    one_liner: Text
    description: Text
    motto: Text
    when_it_fits: Text
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Dimension:
    """One of the twenty dimensions on which the perspectives differ."""

    key: str
    name: Text
    texts: PerPerspective
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Chance:
    """What a perspective can bring when it is done well (kans)."""

    key: str
    perspective: Perspective
    title: Text
    text: Text
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Pitfall:
    """What often goes wrong in a perspective, and how to avoid it (valkuil)."""

    key: str
    perspective: Perspective
    title: Text
    text: Text
    avoid: Text
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class CollaborationCondition:
    """A condition for collaboration, with its importance (0-3) per perspective.

    ``met_when`` tells which answers show that it is in place, ``missing_when`` which show that it
    is not; where neither is known the reader is asked to judge.
    """

    key: str
    title: Text
    text: Text
    importance: Importance
    met_when: Condition | None = None
    missing_when: Condition | None = None
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What the reader is told while a condition holds, with how to put it right.

    ``when_leading`` names the leaders for which it counts; empty means every leader.
    """

    key: str
    title: Text
    when: Condition
    when_leading: tuple[Perspective, ...] = ()
    message: Text
    remedy: Text
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Gate(Rule):
    """A hard limit: turns an advice into "only if" while its condition holds."""


@dataclass(frozen=True, kw_only=True)
class Flag(Rule):
    """A point of attention with its remedy, beside the advice."""


@dataclass(frozen=True, kw_only=True)
class GrowthPath:
    """The way to grow when the assignment asks one perspective and another can be carried."""

    asked: Perspective
    carried: Perspective
    now: Text
    grow: Text
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of the guide in one phase: what to do and what it delivers.

    A step that states a legal fact has a basis of its own; the others rest on that of the phase.
    """

    key: str
    force: Force
    text: Text
    delivers: Text
    basis: Basis | None = None


@dataclass(frozen=True, kw_only=True)
class PhaseSteps:
    """The steps of one perspective in one phase, in order."""

    perspective: Perspective
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True)
class Phase:
    """One of the six phases of the guide, with the steps per perspective."""

    key: str
    name: Text
    purpose: Text
    per_perspective: tuple[PhaseSteps, ...]
    basis: Basis

    def steps_for(self, perspective: Perspective) -> tuple[Step, ...]:
        """Return the steps of one perspective in this phase."""
        return tuple(
            step
            for entry in self.per_perspective
            if entry.perspective is perspective
            for step in entry.steps
        )


@dataclass(frozen=True, kw_only=True)
class ModelPart:
    """A part of the account of the model: what was published, and what is reconstructed here."""

    key: str
    title: Text
    text: Text
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The limits of the outcome, in whole share points (0-100).

    A margin of ``clear`` or more is clear, of ``leaning`` or more is leaning, below that mixed.
    """

    clear: int
    leaning: int


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """Everything the advice is made of, in one version.

    Editions from before 2026.2 have no procedures, nothing else of the approach, and no signals;
    those from before 2026.3 no formats of a workshop.
    """

    edition: str
    title: Text
    dated: str
    limits: Limits
    perspectives: tuple[PerspectiveText, ...]
    dimensions: tuple[Dimension, ...]
    chances: tuple[Chance, ...]
    pitfalls: tuple[Pitfall, ...]
    conditions: tuple[CollaborationCondition, ...]
    questionnaires: tuple[Questionnaire, ...]
    gates: tuple[Gate, ...]
    flags: tuple[Flag, ...]
    growth: tuple[GrowthPath, ...]
    phases: tuple[Phase, ...]
    model: tuple[ModelPart, ...]
    sources: tuple[Source, ...]
    thresholds: tuple[Threshold, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    situations: tuple[Situation, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    cases: tuple[Case, ...] = ()
    terms: tuple[GlossaryTerm, ...] = ()
    legal_changes: tuple[LegalChange, ...] = ()
    signals: tuple[Signal, ...] = ()
    vision: tuple[Aspect, ...] = ()
    ambitions: tuple[Aspect, ...] = ()
    clarifications: tuple[Clarification, ...] = ()
    bidder_advice: tuple[BidderAdvice, ...] = ()
    criteria: tuple[ComparedCriterion, ...] = ()
    formats: tuple[WorkshopFormat, ...] = ()

    def questionnaire(self, key: str) -> Questionnaire:
        """Return the questionnaire with this key; raises UnknownKey when there is none."""
        for questionnaire in self.questionnaires:
            if questionnaire.key == key:
                return questionnaire
        raise UnknownKey("questionnaire", key)

    def perspective(self, key: Perspective) -> PerspectiveText:
        """Return the words of one perspective; raises UnknownKey when they are missing."""
        for perspective in self.perspectives:
            if perspective.key is key:
                return perspective
        raise UnknownKey("perspective", key)

    def source(self, key: str) -> Source:
        """Return the source with this key; raises UnknownKey when there is none."""
        for source in self.sources:
            if source.key == key:
                return source
        raise UnknownKey("source", key)

    def procedure(self, key: str) -> Procedure:
        """Return the procedure with this key; raises UnknownKey when there is none."""
        for procedure in self.procedures:
            if procedure.key == key:
                return procedure
        raise UnknownKey("procedure", key)

    def case(self, key: str) -> Case:
        """Return the case with this key; raises UnknownKey when there is none."""
        for case in self.cases:
            if case.key == key:
                return case
        raise UnknownKey("case", key)

    @cached_property
    def signal_words(self) -> NoticeWords[Signal]:
        """The words of the signals, ready to be looked for."""
        return NoticeWords(self.signals)

    @cached_property
    def vision_words(self) -> NoticeWords[Aspect]:
        """The words of the parts of a vision, ready to be looked for."""
        return NoticeWords(self.vision)

    @cached_property
    def ambition_words(self) -> NoticeWords[Aspect]:
        """The words of the ambitions, ready to be looked for."""
        return NoticeWords(self.ambitions)

    @cached_property
    def profiled_cases(self) -> tuple[ProfiledCase, ...]:
        """The cases with the profile of their answers, which belong to the buyer's questions."""
        if not self.cases:
            return ()
        return profiled_cases(self.cases, self.questionnaire("assignment"))

    @cached_property
    def without_approach(self) -> Catalogue:
        """The content for the check of a tender: without what is about one's own assignment."""
        return replace(
            self,
            gates=(),
            flags=(),
            procedures=(),
            situations=(),
            instruments=(),
            contradictions=(),
            cases=(),
        )

    def term(self, key: str) -> GlossaryTerm:
        """Return the term with this key; raises UnknownKey when there is none."""
        for term in self.terms:
            if term.key == key:
                return term
        raise UnknownKey("term", key)
