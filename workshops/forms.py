"""The forms of a workshop: how one is made, joining, remarks and what was agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from domain.answers import TITLE_MAX
from domain.library import Case
from domain.question_choice import MOST_QUESTIONS, propose
from domain.questionnaire import Questionnaire
from domain.texts import Text
from wizard.fields import LineField, ParagraphsField
from wizard.forms import ErrorListForm, creation_key_in
from wizard.models import Assessment
from workshops.models import AGREED_MAX, NAME_MAX, REMARK_MAX, Format
from workshops.pages_words import FORMAT_LINES

SIDES_MOST, SIDES_FEWEST = 4, 2
SIDE_NAME_MAX = 40
STATEMENT_MAX = 200
STATEMENTS_MOST = 8
QUESTIONS_MOST = 12
_STATEMENTS_MAX = STATEMENTS_MOST * (STATEMENT_MAX + 2)


@dataclass(frozen=True, kw_only=True)
class FormatChoice:
    """One format that can be chosen."""

    id: str
    value: str
    label: str
    line: str
    checked: bool


@dataclass(frozen=True, kw_only=True)
class QuestionChoice:
    """One question that can be chosen."""

    id: str
    value: str
    label: Text
    checked: bool


@dataclass(frozen=True, kw_only=True)
class QuestionGroup:
    """The questions of one questionnaire, to choose from."""

    name: str
    number: int
    errors: list[str]
    choices: tuple[QuestionChoice, ...]

    @property
    def is_for_notices(self) -> bool:
        """Whether these are the questions on a notice."""
        return self.name == "notice_questions"


class CreateForm(ErrorListForm):
    """Everything that a new workshop needs; only the title must be typed."""

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
    statements = ParagraphsField(name=gettext_lazy("de stellingen"), limit=_STATEMENTS_MAX)
    rounds = forms.CharField(required=False)
    rehearsal = forms.CharField(required=False)
    creation_key = forms.CharField(required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        questionnaire: Questionnaire,
        notice: Questionnaire,
        cases: tuple[Case, ...] = (),
        checks: tuple[Assessment, ...] = (),
        initial: dict[str, Any] | None = None,
    ) -> None:
        started = {
            "format": Format.MIRROR.value,
            "rounds": "1",
            "questions": [question.key for question in propose(questionnaire)],
            "notice_questions": [question.key for question in propose(notice)],
            "side-1": _("Inkopers"),
            "side-2": _("Markt"),
            **(initial or {}),
        }
        super().__init__(data, initial=started)
        self.asked = {"questions": questionnaire, "notice_questions": notice}
        self.cases = cases
        self.checks = checks
        for name, asked in self.asked.items():
            offered = [(question.key, question.key) for question in asked.questions]
            self.fields[name] = forms.MultipleChoiceField(choices=offered, required=False)
        for number in range(1, SIDES_MOST + 1):
            self.fields[f"side-{number}"] = LineField(
                name=_("de naam van kant %(number)d") % {"number": number}, limit=SIDE_NAME_MAX
            )

    @property
    def formats(self) -> tuple[FormatChoice, ...]:
        """The formats, each with one line of explanation."""
        chosen = self["format"].value()
        return tuple(
            FormatChoice(
                id="format" if at == 0 else f"format-{at + 1}",
                value=value,
                label=str(label),
                line=str(FORMAT_LINES[value]),
                checked=value == chosen,
            )
            for at, (value, label) in enumerate(Format.choices)
        )

    @property
    def question_groups(self) -> tuple[QuestionGroup, ...]:
        """The questions for most formats, and those for a hunt, the proposed ones chosen."""
        return tuple(self._group(name, asked) for name, asked in self.asked.items())

    def _group(self, name: str, asked: Questionnaire) -> QuestionGroup:
        chosen = self[name].value() or []
        return QuestionGroup(
            name=name,
            number=len(chosen),
            errors=[str(message) for message in self[name].errors],
            choices=tuple(
                QuestionChoice(
                    id=name if at == 0 else f"{name}-{at + 1}",
                    value=question.key,
                    label=question.text,
                    checked=question.key in chosen,
                )
                for at, question in enumerate(asked.questions)
            ),
        )

    @property
    def side_fields(self) -> list[forms.BoundField]:
        """The fields for the names of the sides."""
        return [self[f"side-{number}"] for number in range(1, SIDES_MOST + 1)]

    def clean_case(self) -> str:
        """Accept only a case that there is."""
        case: str = self.cleaned_data["case"]
        return case if case in {entry.key for entry in self.cases} else ""

    def clean_checked(self) -> Assessment | None:
        """Return the chosen check, if it is one of this browser."""
        sent = self.cleaned_data["checked"]
        return next((check for check in self.checks if str(check.pk) == sent), None)

    def clean_creation_key(self) -> UUID:
        """Return the key that was sent, or a new one when it is none."""
        return creation_key_in(self.cleaned_data["creation_key"])

    def clean_rounds(self) -> int:
        """One round, unless two are chosen."""
        return 2 if self.cleaned_data["rounds"] == "2" else 1

    def clean_statements(self) -> tuple[str, ...]:
        """Return the statements, one per line."""
        lines = self.cleaned_data["statements"].split("\n")
        found = tuple(" ".join(line.split()) for line in lines if line.strip())
        if len(found) > STATEMENTS_MOST:
            message = _("Geef hooguit %(most)d stellingen") % {"most": STATEMENTS_MOST}
            raise forms.ValidationError(message, code="too_many")
        if any(len(line) > STATEMENT_MAX for line in found):
            message = _("Gebruik voor een stelling hooguit %(most)d tekens") % {
                "most": STATEMENT_MAX
            }
            raise forms.ValidationError(message, code="too_long")
        return found

    def clean(self) -> dict[str, Any]:
        """Ask for sides with names of their own, questions, and a case where it is needed."""
        data = self.cleaned_data
        self._check_sides()
        asks_case = data.get("format") in {Format.CASE, Format.THREE_CHAIRS}
        if asks_case and self.cases and not data.get("case"):
            self.add_error("case", _("Kies een casus bij deze vorm"))
        self._check_questions()
        return data

    @property
    def side_names(self) -> tuple[str, ...]:
        """The names that were given."""
        names = (self.cleaned_data.get(f"side-{at}", "") for at in range(1, SIDES_MOST + 1))
        return tuple(name for name in names if name)

    def _check_sides(self) -> None:
        names = [name.casefold() for name in self.side_names]
        failed = any(name.startswith("side-") for name in self.errors)
        if not failed and len(names) < SIDES_FEWEST:
            self.add_error("side-1", _("Geef twee tot vier kanten een naam"))
        elif len(set(names)) < len(names):
            self.add_error("side-1", _("Geef elke kant een andere naam"))

    @property
    def question_field(self) -> str:
        """The field with the questions that go with the format."""
        hunt = self.cleaned_data.get("format") == Format.SIGNAL_HUNT
        return "notice_questions" if hunt else "questions"

    def _check_questions(self) -> None:
        data, field = self.cleaned_data, self.question_field
        if data.get("format") == Format.CARDS or self.has_error("statements"):
            return
        number = len(data.get(field, [])) + len(data.get("statements", ()))
        if number == 0:
            self.add_error(field, _("Kies een vraag of schrijf een eigen stelling"))
        elif number > QUESTIONS_MOST:
            words = _("Kies hooguit %(most)d vragen en stellingen. 5 tot %(usual)d werkt het best")
            numbers = {"most": QUESTIONS_MOST, "usual": MOST_QUESTIONS}
            self.add_error(field, words % numbers)


class JoinForm(ErrorListForm):
    """The side of a participant, and the first name for the list of who was there."""

    side = forms.CharField(error_messages={"required": gettext_lazy("Kies aan welke kant u staat")})
    name = LineField(name=gettext_lazy("de voornaam"), limit=NAME_MAX)

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, sides: tuple[str, ...] = ()
    ) -> None:
        super().__init__(data)
        self.sides = sides

    def clean_side(self) -> str:
        """Accept only a side of this workshop."""
        side: str = self.cleaned_data["side"]
        if side not in self.sides:
            raise forms.ValidationError(_("Kies een van deze kanten"), code="unknown")
        return side


class CodeForm(ErrorListForm):
    """The code of a workshop, as people type it."""

    code = forms.CharField(
        strip=True,
        error_messages={"required": gettext_lazy("Vul de code in die op het scherm staat")},
    )


class RemarkForm(ErrorListForm):
    """A remark of a participant."""

    text = ParagraphsField(
        name=gettext_lazy("de opmerking"),
        limit=REMARK_MAX,
        missing=gettext_lazy("Schrijf uw opmerking"),
    )


class AgreedForm(ErrorListForm):
    """What the room agreed on one question."""

    question = forms.CharField(required=False)
    text = ParagraphsField(name=gettext_lazy("de afspraak"), limit=AGREED_MAX)
    option = forms.CharField(required=False)
