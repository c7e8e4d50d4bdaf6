"""What the pages of one question show, worked out so that their templates only show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from domain.answers import REMARK_MAX, AnswerState, Given
from domain.library import GlossaryTerm
from domain.questionnaire import Question
from domain.texts import Text
from web.templatetags.drieluik import plain
from wizard.forms import AnswerForm
from wizard.steps import Place

_BAR = 216
_GAP = 6


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One option that can be chosen."""

    value: str
    id: str
    text: Text
    hint: Text | None
    checked: bool


@dataclass(frozen=True, kw_only=True)
class ProgressBar:
    """The bar as two paths: every step as a block, and how much of them is done."""

    todo: str
    done: str


def progress_bar(*, here: int, steps: int, part_done: int = 100) -> ProgressBar:
    """Draw one block per step; those before here are done, the one here in hundredths."""
    width = (_BAR - _GAP * (steps - 1)) // steps
    starts = [(width + _GAP) * number for number in range(steps)]
    done = [(start, width) for start in starts[: here - 1]]
    part = width * part_done // 100
    return ProgressBar(
        todo=_blocks((start, width) for start in starts),
        done=_blocks([*done, (starts[here - 1], part)]),
    )


def _blocks(blocks: Iterable[tuple[int, int]]) -> str:
    return "".join(f"M{start} 0h{width}v5h-{width}z" for start, width in blocks)


@dataclass(frozen=True, kw_only=True)
class QuestionPage:
    """One question with what was given, its place, and what is wrong or new."""

    form: AnswerForm
    place: Place
    terms: tuple[GlossaryTerm, ...]
    version: int
    checking: bool
    enough: bool
    look_again: bool
    notice: str
    source: Promise | None = None
    """Where the answer comes from, when no person gave it."""

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
                id=f"choice-{number}",
                text=option.label,
                hint=option.hint,
                checked=option.key == chosen,
            )
            for number, option in enumerate(self.question.options, start=1)
        )

    @property
    def described_by(self) -> str:
        """The ids of what describes the group of choices."""
        hint = "choice-hint" if self.question.hint else ""
        return f"{hint} choice-error".strip() if self.choice_error else hint

    @cached_property
    def choice_error(self) -> str:
        """What is wrong with the choice."""
        return _first(self.form, "choice")

    @cached_property
    def remark_error(self) -> str:
        """What is wrong with the remark."""
        return _first(self.form, "remark")

    @cached_property
    def errors(self) -> list[tuple[str, str]]:
        """What is wrong, each with the field to go to."""
        entries = [("choice-1", self.choice_error), ("remark", self.remark_error)]
        return [(field, message) for field, message in entries if message]

    @property
    def step(self) -> str:
        """Which step this is, for the title of the page."""
        words = {"number": self.place.status.number, "total": self.place.steps}
        return _("stap %(number)s van %(total)s") % words

    @property
    def progress(self) -> str:
        """Where one is, in words."""
        words = {
            "number": self.place.status.number,
            "total": self.place.steps,
            "theme": plain(self.place.status.theme.name),
            "question": self.place.question_number,
            "questions": self.place.status.total,
        }
        return (
            _("Stap %(number)s van %(total)s: %(theme)s · vraag %(question)s van %(questions)s")
            % words
        )

    @cached_property
    def bar(self) -> ProgressBar:
        """The progress bar."""
        place = self.place
        return progress_bar(here=place.status.number, steps=place.steps, part_done=place.part_done)


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
