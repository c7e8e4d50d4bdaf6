"""The catalogue: everything the advice is made of, in one version, as frozen data.

Keys are lasting: answers are stored by them, so a key never changes its meaning.
Texts stand side by side in Dutch (the source) and English.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from domain.conditions import Condition

POINTS_PER_OPTION = 6
"""Every option divides exactly this many points over the three perspectives."""


class UnknownKey(LookupError):
    """A key that this catalogue does not have. Carries the kind of thing and the key."""

    def __init__(self, kind: str, key: str) -> None:
        super().__init__(f"{kind} {key!r} is not in this catalogue")
        self.kind = kind
        self.key = key


class Perspective(StrEnum):
    """The three perspectives, in the fixed and neutral order in which they are shown."""

    COMPETITION = "competition"
    PARTICIPATION = "participation"
    CO_CREATION = "co_creation"


class Side(StrEnum):
    """What a theme measures: what the assignment asks, or what can be carried."""

    ASKED = "asked"
    CARRIED = "carried"


class Certainty(StrEnum):
    """How sure a fact or text is, and therefore how it is marked on screen."""

    VERIFIED = "verified"
    VERIFIED_SECONDARY = "verified_secondary"
    MEMORY = "memory"
    RECONSTRUCTION = "reconstruction"
    JUDGEMENT = "judgement"


class Force(StrEnum):
    """How binding a step of the guide is."""

    MUST = "must"
    SHOULD = "should"


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text in both languages. Dutch is the source; a missing English text is ``None``.

    An empty string is empty on purpose and stays empty in both languages.
    """

    nl: str
    en: str | None = None


@dataclass(frozen=True, kw_only=True)
class Basis:
    """What a question, fact or text rests on.

    ``sources`` are keys of :class:`Source`; ``article`` names the article or page;
    ``checked_on`` and ``valid_from`` are ISO dates, empty where there is none.
    """

    certainty: Certainty
    sources: tuple[str, ...] = ()
    article: str = ""
    checked_on: str = ""
    valid_from: str = ""


@dataclass(frozen=True, kw_only=True)
class Source:
    """A source that the content rests on. ``seen_on`` is an ISO date, ``url`` may be empty.

    ``title`` and ``publisher`` stand as they were published, in ``language`` ("nl" or "en").
    ``by_model_authors`` marks what the makers of the three-perspectives model published themselves.
    """

    key: str
    title: str
    publisher: str
    language: str = "nl"
    url: str = ""
    seen_on: str = ""
    certainty: Certainty
    by_model_authors: bool = False
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Points:
    """Six points, divided over the three perspectives (each 0-6)."""

    competition: int
    participation: int
    co_creation: int

    def of(self, perspective: Perspective) -> int:
        """Return the points for one perspective (0-6)."""
        return self.in_order[_POSITION[perspective]]

    @cached_property
    def in_order(self) -> tuple[int, int, int]:
        """The points in the fixed order of the perspectives."""
        return (self.competition, self.participation, self.co_creation)


_POSITION = {perspective: position for position, perspective in enumerate(Perspective)}


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer to a question."""

    key: str
    label: Text
    hint: Text | None = None
    points: Points


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question, one page of the wizard.

    ``short`` names the subject in a few words, for lists and tables. ``weight`` is a whole number
    1-3. ``shown_when`` refers to earlier questions only; without it the question always shows.
    ``may_not_apply`` offers "not applicable" beside "don't know yet".
    """

    key: str
    text: Text
    short: Text
    hint: Text | None = None
    why: Text
    example: Text
    weight: int
    options: tuple[Option, ...]
    shown_when: Condition | None = None
    may_not_apply: bool = False
    basis: Basis

    def option(self, key: str) -> Option:
        """Return the option with this key.

        Raises:
            UnknownKey: when the question has no such option.
        """
        for option in self.options:
            if option.key == key:
                return option
        raise UnknownKey("option", key)


@dataclass(frozen=True, kw_only=True)
class Theme:
    """A named group of questions: one step in the progress line."""

    key: str
    name: Text
    intro: Text
    side: Side
    questions: tuple[Question, ...]


@dataclass(frozen=True, kw_only=True)
class Questionnaire:
    """A list of themes with questions, scored by the rules of :mod:`domain.scoring`."""

    key: str
    title: Text
    themes: tuple[Theme, ...]

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions in the order in which they are asked."""
        return tuple(question for theme in self.themes for question in theme.questions)

    @cached_property
    def _by_key(self) -> dict[str, Question]:
        return {question.key: question for question in self.questions}

    @cached_property
    def _theme_of(self) -> dict[str, Theme]:
        return {question.key: theme for theme in self.themes for question in theme.questions}

    def question(self, key: str) -> Question:
        """Return the question with this key.

        Raises:
            UnknownKey: when the questionnaire has no such question.
        """
        try:
            return self._by_key[key]
        except KeyError as error:
            raise UnknownKey("question", key) from error

    def theme_of(self, question_key: str) -> Theme:
        """Return the theme that holds this question; raises UnknownKey when there is none."""
        self.question(question_key)
        return self._theme_of[question_key]


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
class PerPerspective:
    """One text for each perspective."""

    competition: Text
    participation: Text
    co_creation: Text

    def of(self, perspective: Perspective) -> Text:
        """Return the text for one perspective."""
        return (self.competition, self.participation, self.co_creation)[_POSITION[perspective]]


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
class Importance:
    """How much something matters per perspective, 0 (not) to 3 (decisive)."""

    competition: int
    participation: int
    co_creation: int

    def of(self, perspective: Perspective) -> int:
        """Return the importance for one perspective (0-3)."""
        return (self.competition, self.participation, self.co_creation)[_POSITION[perspective]]


@dataclass(frozen=True, kw_only=True)
class Gate:
    """A hard limit: turns an advice into "only if" while its condition holds.

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
class Flag:
    """A warning with its remedy, beside the advice. Fields as in :class:`Gate`."""

    key: str
    title: Text
    when: Condition
    when_leading: tuple[Perspective, ...] = ()
    message: Text
    remedy: Text
    basis: Basis


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
    """Everything the advice is made of, in one version."""

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
