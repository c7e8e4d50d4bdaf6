"""What the pages of one question show, worked out so that their templates only show it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from domain.answers import REMARK_MAX, AnswerState, Given
from domain.catalogue import Question, Text
from wizard.forms import AnswerForm
from wizard.steps import Place

_BAR = 216
_GAP = 6


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One answer that can be chosen. Either a text of the content or a word of the page."""

    value: str
    number: int
    text: Text | None = None
    hint: Text | None = None
    checked: bool = False


@dataclass(frozen=True, kw_only=True)
class Segment:
    """One theme in the progress bar: where it begins, how wide it is and how much is done."""

    x: int
    width: int
    done: int


@dataclass(frozen=True, kw_only=True)
class QuestionPage:
    """One question with what was given, its place, and what is wrong or new."""

    form: AnswerForm
    place: Place
    version: int
    checking: bool
    enough: bool
    look_again: bool
    notice: str

    remark_max = REMARK_MAX

    @property
    def question(self) -> Question:
        """The question."""
        return self.form.question

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """The options of the question, in order."""
        chosen = self.form.chosen
        return tuple(
            Choice(
                value=option.key,
                number=number,
                text=option.label,
                hint=option.hint,
                checked=option.key == chosen,
            )
            for number, option in enumerate(self.question.options, start=1)
        )

    @cached_property
    def other_choices(self) -> tuple[Choice, ...]:
        """The choices beside the options: not applicable where it is offered, and don't know."""
        values = ["not_applicable"] if self.question.may_not_apply else []
        return tuple(
            Choice(value=value, number=number, checked=value == self.form.chosen)
            for number, value in enumerate(
                [*values, "dont_know"], start=len(self.question.options) + 1
            )
        )

    @cached_property
    def choice_error(self) -> str:
        """What is wrong with the choice."""
        return _first(self.form, "choice")

    @cached_property
    def remark_error(self) -> str:
        """What is wrong with the remark."""
        return _first(self.form, "remark")

    @property
    def errors(self) -> list[tuple[str, str]]:
        """What is wrong, each with the field to go to."""
        entries = [("choice-1", self.choice_error), ("remark", self.remark_error)]
        return [(field, message) for field, message in entries if message]

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The progress bar."""
        themes, here = self.place.themes, self.place.status.number
        width = (_BAR - _GAP * (themes - 1)) // themes
        parts = {here: width * self.place.part_done // 100}
        return tuple(
            Segment(
                x=(width + _GAP) * (number - 1),
                width=width,
                done=parts.get(number, width if number < here else 0),
            )
            for number in range(1, themes + 1)
        )


@dataclass(frozen=True, kw_only=True)
class ConflictPage:
    """Two versions of one answer: what somebody else stored, and what was sent just now."""

    form: AnswerForm
    stored: Given
    version: int

    remark_max = REMARK_MAX

    @property
    def question(self) -> Question:
        """The question."""
        return self.form.question

    @cached_property
    def mine(self) -> Given:
        """What was sent just now; a choice that was not made stays as the other made it."""
        return self.form.given(self.stored)

    @property
    def choices_differ(self) -> bool:
        """Whether there is a choice to make between two answers."""
        return (self.mine.state, self.mine.option) != (self.stored.state, self.stored.option)

    @property
    def my_choice(self) -> str:
        """The value of my choice, as the form sends it."""
        return choice_value(self.mine)

    @property
    def their_choice(self) -> str:
        """The value of the other's choice, as the form sends it."""
        return choice_value(self.stored)

    @property
    def my_text(self) -> Text | None:
        """The words of my choice when it is an option."""
        return self.question.option(self.mine.option).label if self.mine.option else None

    @property
    def their_text(self) -> Text | None:
        """The words of the other's choice when it is an option."""
        return self.question.option(self.stored.option).label if self.stored.option else None

    @property
    def remarks_differ(self) -> bool:
        """Whether both wrote another remark."""
        return self.mine.remark != self.stored.remark

    @property
    def merged_remark(self) -> str:
        """Both remarks below each other where they fit, so that nothing is lost."""
        both = [remark for remark in (self.stored.remark, self.mine.remark) if remark]
        merged = "\n\n".join(both) if self.remarks_differ else self.mine.remark
        return merged if len(merged) <= REMARK_MAX else self.mine.remark


def choice_value(given: Given) -> str:
    """Return the value by which a form sends this answer; empty when there is none."""
    if given.state is AnswerState.NOT_ANSWERED:
        return ""
    return given.option or given.state.value


def _first(form: AnswerForm, field: str) -> str:
    if not form.is_bound:
        return ""
    return next((str(message) for message in form.errors.get(field, [])), "")
