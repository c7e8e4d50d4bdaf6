"""The questionnaire: themes, questions and options, each with its six points."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from domain.conditions import Condition
from domain.perspective import Perspective
from domain.texts import Basis, Text

POINTS_PER_OPTION = 6
"""Every option divides exactly this many points over the three perspectives."""


class UnknownKey(LookupError):
    """A key that this catalogue does not have. Carries the kind of thing and the key."""

    def __init__(self, kind: str, key: str) -> None:
        super().__init__(f"{kind} {key!r} is not in this catalogue")
        self.kind = kind
        self.key = key


class Side(StrEnum):
    """What a theme measures: what the assignment asks, or what can be carried."""

    ASKED = "asked"
    CARRIED = "carried"


@dataclass(frozen=True, kw_only=True)
class Points:
    """Six points, divided over the three perspectives (each 0-6)."""

    competition: int
    participation: int
    co_creation: int

    def of(self, perspective: Perspective) -> int:
        """Return the points for one perspective (0-6)."""
        return self.in_order[perspective.position]

    @cached_property
    def in_order(self) -> tuple[int, int, int]:
        """The points in the fixed order of the perspectives."""
        return (self.competition, self.participation, self.co_creation)


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

    ``short`` names the subject in a few words, for lists and tables. ``weight`` is a whole number:
    1-3 in a catalogue, 0 or more where themes are weighed otherwise. ``shown_when`` refers to
    earlier questions only; without it the question always shows. ``may_not_apply`` offers "not
    applicable" beside "don't know yet". ``terms`` are keys of the glossary that are explained
    where the question is asked.
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
    terms: tuple[str, ...] = ()
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

    def find(self, key: str) -> Question | None:
        """Return the question with this key, or ``None``."""
        return self._by_key.get(key)

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
