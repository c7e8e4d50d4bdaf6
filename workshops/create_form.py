"""The form with which a workshop is made: a title and a format, and what one may choose beside."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from domain.answers import TITLE_MAX
from domain.catalogue import Catalogue
from domain.library import Case
from domain.question_choice import MOST_QUESTIONS
from domain.workshop_format import SIDES_FEWEST, SIDES_MOST
from wizard.fields import LineField, ParagraphsField
from wizard.forms import ErrorListForm, creation_key_in
from wizard.models import Assessment
from workshops.create_choices import QuestionPart, case_groups, deck_choices, question_parts
from workshops.formats import FormatView, format_in, formats_in
from workshops.models import READING_MAX, Format
from workshops.own_statements import STATEMENT_MAX, STATEMENTS_MAX, statements_in
from workshops.pages_cards import DECKS
from workshops.proposing import WITH_CASE, Proposal, proposal_for

SIDE_NAME_MAX = 40
QUESTIONS_MOST = 12
CHOICES = "keuzes"
"""Stands in ``step`` when the page showed everything that goes with the format."""

_SIDES = tuple(f"side-{number}" for number in range(1, SIDES_MOST + 1))


class CreateForm(ErrorListForm):
    """Everything that a new workshop needs; only the title must be typed.

    What was not on the page is as the format proposes.
    """

    step = forms.CharField(required=False)
    title = LineField(
        name=gettext_lazy("de titel"),
        limit=TITLE_MAX,
        missing=gettext_lazy("Vul een titel in voor de werksessie"),
    )
    format = forms.ChoiceField(
        choices=Format.choices,
        error_messages={
            "required": gettext_lazy("Kies een vorm"),
            "invalid_choice": gettext_lazy("Kies een van deze vormen"),
        },
    )
    case = forms.CharField(required=False)
    checked = forms.CharField(required=False)
    named = forms.CharField(required=False)
    reading = ParagraphsField(name=gettext_lazy("de tekst"), limit=READING_MAX)
    deck = forms.CharField(required=False)
    statement = LineField(name=gettext_lazy("de stelling"), limit=STATEMENT_MAX)
    statements = ParagraphsField(name=gettext_lazy("de stellingen"), limit=STATEMENTS_MAX)
    rounds = forms.CharField(required=False)
    rehearsal = forms.CharField(required=False)
    creation_key = forms.CharField(required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        catalogue: Catalogue,
        checks: tuple[Assessment, ...] = (),
        initial: dict[str, Any] | None = None,
    ) -> None:
        started = {"format": Format.MIRROR.value, **(initial or {})}
        super().__init__(data, initial=started)
        self.catalogue = catalogue
        self.checks = checks
        offered = [(placed.question.key, "") for placed in self.proposal.questions]
        self.fields["questions"] = forms.MultipleChoiceField(choices=offered, required=False)
        for number, name in enumerate(_SIDES, start=1):
            self.fields[name] = LineField(
                name=_("de naam van kant %(number)d") % {"number": number}, limit=SIDE_NAME_MAX
            )

    @cached_property
    def chosen(self) -> Format:
        """The format that is chosen now; the first one when it is none."""
        value = self["format"].value()
        return Format(value) if value in Format.values else Format.MIRROR

    @cached_property
    def proposal(self) -> Proposal:
        """What goes with the chosen format."""
        return proposal_for(self.chosen, self.catalogue)

    @property
    def choices_to_propose(self) -> dict[str, Any]:
        """What the page with everything begins with."""
        sides = dict(zip(_SIDES, self.proposal.sides, strict=False))
        return {
            "step": CHOICES,
            "questions": list(self.proposal.chosen),
            "statement": self.proposal.statement,
            "rounds": str(self.proposal.rounds),
            **sides,
        }

    @property
    def shows_choices(self) -> bool:
        """Whether the page shows everything that goes with the format."""
        return bool(self["step"].value() == CHOICES)

    @property
    def is_wrong_beside(self) -> bool:
        """Whether something is wrong that only the page with everything shows."""
        return bool(set(self.errors) & {*_SIDES, "questions", "statement", "statements"})

    @property
    def formats(self) -> tuple[FormatView, ...]:
        """The formats to choose from."""
        return formats_in(self.catalogue)

    @property
    def about(self) -> FormatView:
        """What is told of the chosen format."""
        label = str(self.chosen.label)
        return FormatView(
            key=self.chosen, label=label, about=format_in(self.catalogue, self.chosen)
        )

    @property
    def case_groups(self) -> tuple[tuple[str, tuple[Case, ...]], ...]:
        """The cases to choose from, per kind."""
        return case_groups(self.catalogue)

    @property
    def case_value(self) -> str:
        """The case that is chosen, or would be."""
        return self["case"].value() or proposal_for(Format.CASE, self.catalogue).case

    @property
    def question_parts(self) -> tuple[QuestionPart, ...]:
        """The questions in the order of asking, in their parts."""
        return question_parts(self.proposal, chosen=self["questions"].value() or ())

    @property
    def decks(self) -> tuple[tuple[str, str], ...]:
        """Which cards can be used."""
        return deck_choices()

    @property
    def question_number(self) -> int:
        """How many questions are chosen."""
        return len(self["questions"].value() or ())

    @property
    def has_proposed_questions(self) -> bool:
        """Whether exactly the questions are chosen that go with the format."""
        return list(self["questions"].value() or ()) == list(self.proposal.chosen)

    @property
    def side_fields(self) -> list[forms.BoundField]:
        """The fields for the names of the sides."""
        return [self[name] for name in _SIDES]

    def clean_case(self) -> str:
        """Take the proposed case when none of those that there are was chosen."""
        case: str = self.cleaned_data["case"]
        known = {entry.key for entry in self.catalogue.cases}
        return case if case in known else self.proposal.case

    def clean_checked(self) -> Assessment | None:
        """Return the chosen check, if it is one of this browser."""
        sent = self.cleaned_data["checked"]
        return next((check for check in self.checks if str(check.pk) == sent), None)

    def clean_deck(self) -> str:
        """Return which cards are used; all of them unless others are chosen."""
        deck: str = self.cleaned_data["deck"]
        return deck if deck in DECKS else next(iter(DECKS))

    def clean_creation_key(self) -> UUID:
        """Return the key that was sent, or a new one when it is none."""
        return creation_key_in(self.cleaned_data["creation_key"])

    def clean_rounds(self) -> int:
        """Return how many rounds; as proposed when the page did not ask."""
        if self.cleaned_data["rounds"] in {"1", "2"}:
            return int(self.cleaned_data["rounds"])
        return self.proposal.rounds

    def clean_statement(self) -> str:
        """Return the statement to begin with, in a format that begins with one."""
        sent: str = self.cleaned_data["statement"]
        return sent if self._asked("statement") else self.proposal.statement

    def clean_statements(self) -> tuple[str, ...]:
        """Return the statements, one per line; cards go without."""
        if self.chosen is Format.CARDS:
            return ()
        return statements_in(self.cleaned_data["statements"])

    def clean(self) -> dict[str, Any]:
        """Ask for sides with names of their own, and for questions."""
        data = self.cleaned_data
        if not self._asked("questions"):
            data["questions"] = list(self.proposal.chosen)
        self._check_sides()
        self._check_questions()
        return data

    def _asked(self, name: str) -> bool:
        """Whether the page asked for it: an unticked box sends nothing."""
        return name in self.data or self.cleaned_data.get("step") == CHOICES

    @property
    def side_names(self) -> tuple[str, ...]:
        """The names that were given, or else those that go with the format."""
        if not any(self._asked(name) for name in _SIDES):
            return self.proposal.sides
        names = (self.cleaned_data.get(name, "") for name in _SIDES)
        return tuple(name for name in names if name)

    def _check_sides(self) -> None:
        names = [name.casefold() for name in self.side_names]
        failed = any(name.startswith("side-") for name in self.errors)
        if not failed and len(names) < SIDES_FEWEST:
            self.add_error("side-1", _("Geef twee tot vier kanten een naam"))
        elif len(set(names)) < len(names):
            self.add_error("side-1", _("Geef elke kant een andere naam"))

    def _check_questions(self) -> None:
        data = self.cleaned_data
        if self.chosen is Format.CARDS or {"statements", "questions"} & set(self.errors):
            return
        number = len(data["questions"]) + len(data["statements"]) + bool(data.get("statement"))
        if number == 0:
            self.add_error("questions", _("Kies een vraag of schrijf een eigen stelling"))
        elif number > QUESTIONS_MOST:
            words = _("Kies hooguit %(most)d vragen en stellingen. 5 tot %(usual)d werkt het best")
            numbers = {"most": QUESTIONS_MOST, "usual": MOST_QUESTIONS}
            self.add_error("questions", words % numbers)

    @property
    def asks_case(self) -> bool:
        """Whether the room reads a case."""
        return self.chosen in WITH_CASE
