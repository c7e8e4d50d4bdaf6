"""What the pages with facts show, worked out so that their templates only show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext as _

from briefs.fact_words import NAMES, fact_said
from briefs.words import capitalised
from domain.facts import CIRCUMSTANCES, VALUE, Facts
from web import formats
from web.amounts import examples
from wizard.fact_form import Typed, typed_of
from wizard.fact_words import (
    EXAMPLE_DAYS,
    NONE_OF_THESE,
    UNKNOWN,
    WORDS,
    FactWords,
    OptionWords,
    Words,
)
from wizard.question_page import ProgressBar, progress_bar


@dataclass(frozen=True, kw_only=True)
class FactChoice:
    """One thing that can be chosen, or the last one, after the word "or"."""

    id: str
    value: str
    label: Words
    hint: Words
    checked: bool
    is_last: bool = False


@dataclass(frozen=True, kw_only=True)
class FactField:
    """One fact as it is asked, with what stands there and what is wrong with it."""

    key: str
    words: FactWords
    values: Sequence[str]
    error: str

    @property
    def name(self) -> Words:
        """What the fact is called."""
        return NAMES[self.key]

    @property
    def is_many(self) -> bool:
        """Whether several things can be chosen together."""
        return self.key == CIRCUMSTANCES

    @property
    def part(self) -> str:
        """The template that asks it."""
        if not self.words.options:
            return "wizard/_fact_text.html"
        return "wizard/_fact_checkboxes.html" if self.is_many else "wizard/_fact_radios.html"

    @property
    def value(self) -> str:
        """What was typed."""
        return self.values[0] if self.values else ""

    @property
    def hint(self) -> str:
        """What is asked, in a sentence."""
        day = EXAMPLE_DAYS.get(self.key)
        return str(self.words.hint) % ({"example": formats.short_date(day)} if day else {})

    @property
    def example(self) -> str:
        """An amount as it can be typed."""
        return "" if self.key != VALUE else examples()[0]

    @property
    def id(self) -> str:
        """The id of the first input, for the error summary and for links to it."""
        return self.key if not self.words.options else f"{self.key}-1"

    @property
    def described_by(self) -> str:
        """The ids of what describes it."""
        return f"{self.key}-hint {self.key}-error" if self.error else f"{self.key}-hint"

    @cached_property
    def choices(self) -> tuple[FactChoice, ...]:
        """What can be chosen, in order; the last one takes the others away."""
        last = (
            OptionWords(value=NONE_OF_THESE, label=_("Geen van deze"))
            if self.is_many
            else OptionWords(value=UNKNOWN, label=_("Dat weet ik nog niet"))
        )
        options = [*self.words.options, last]
        return tuple(
            FactChoice(
                id=f"{self.key}-{number}",
                value=option.value,
                label=capitalised(str(option.label)),
                hint=option.hint,
                checked=option.value in self.values,
                is_last=option is last,
            )
            for number, option in enumerate(options, start=1)
        )


@dataclass(frozen=True, kw_only=True)
class FactsPage:
    """The facts step with what stands there, its place, and what is wrong."""

    typed: Typed
    number: int
    errors_by_name: Mapping[str, str] = field(default_factory=dict)
    version: int = 0
    checking: bool = False

    @cached_property
    def fields(self) -> tuple[FactField, ...]:
        """Every fact in order."""
        return tuple(
            FactField(
                key=key,
                words=words,
                values=self.typed.getlist(key),
                error=self.errors_by_name.get(key, ""),
            )
            for key, words in WORDS.items()
        )

    @cached_property
    def errors(self) -> list[tuple[str, str]]:
        """What is wrong, each with the input to go to."""
        return [(fact.id, fact.error) for fact in self.fields if fact.error]

    @property
    def step(self) -> str:
        """Which step this is: the last one."""
        return _("Stap %(number)s van %(total)s") % {"number": self.number, "total": self.number}

    @property
    def bar(self) -> ProgressBar:
        """The progress bar."""
        return progress_bar(here=self.number, steps=self.number)


@dataclass(frozen=True, kw_only=True)
class FactVersions:
    """One fact of which two people gave another version; values as the form sends them."""

    key: str
    name: Words
    their_value: str
    their_words: str
    my_value: str
    my_words: str

    @property
    def keeps_mine(self) -> bool:
        """Whether mine is chosen to begin with: unless it would only take theirs away."""
        return bool(self.my_words)

    @property
    def keeps_theirs(self) -> bool:
        """Whether theirs is chosen to begin with."""
        return not self.keeps_mine


@dataclass(frozen=True, kw_only=True)
class FactsConflict:
    """Two versions of the facts: what somebody else stored, and what was sent just now."""

    stored: Facts
    mine: Facts
    sent: Typed
    version: int

    @cached_property
    def differing(self) -> tuple[FactVersions, ...]:
        """The facts that are to be chosen between."""
        theirs, mine = (typed_of(facts, visited=True) for facts in (self.stored, self.mine))
        return tuple(
            FactVersions(
                key=key,
                name=NAMES[key],
                their_value=",".join(theirs.getlist(key)),
                their_words=fact_said(self.stored, key).value,
                my_value=",".join(mine.getlist(key)),
                my_words=fact_said(self.mine, key).value,
            )
            for key in WORDS
            if getattr(self.stored, key) != getattr(self.mine, key)
        )

    @property
    def others(self) -> list[tuple[str, str]]:
        """What was sent for the other facts, also when it cannot be stored."""
        differing = {fact.key for fact in self.differing}
        return [(key, ",".join(self.sent.getlist(key))) for key in WORDS if key not in differing]
