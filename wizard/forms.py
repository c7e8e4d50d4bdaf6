"""The forms of the wizard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from domain.answers import (
    DESCRIPTION_MAX,
    ORGANISATION_MAX,
    REMARK_MAX,
    TITLE_MAX,
    AnswerState,
    Given,
)
from domain.questionnaire import Question
from wizard.fields import NO_SUCH_CHOICE, LineField, ParagraphsField
from wizard.leaving import Way

_STATES = {
    AnswerState.DONT_KNOW.value: AnswerState.DONT_KNOW,
    AnswerState.NOT_APPLICABLE.value: AnswerState.NOT_APPLICABLE,
}


class VersionedForm(forms.Form):
    """What is stored in versions, with the version that was on the page."""

    version = forms.CharField(required=False)

    @property
    def shown_version(self) -> int:
        """The version that was on the page; 0 when nothing was stored."""
        version = str(self.data.get("version", ""))
        return int(version) if version.isascii() and version.isdigit() and len(version) < 9 else 0


class ErrorListForm(forms.Form):
    """A form whose errors are listed above it."""

    @property
    def error_list(self) -> list[tuple[str, str]]:
        """What is wrong, each with the field to go to."""
        return [(name, str(messages[0])) for name, messages in self.errors.items()]


class AnswerForm(VersionedForm):
    """One question: the choice and the remark.

    The form only complains about a missing choice when one goes on to the next question.
    """

    choice = forms.CharField(required=False)
    remark = ParagraphsField(name=gettext_lazy("de toelichting"), limit=REMARK_MAX)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        files: None = None,
        *,
        question: Question,
        prefix: str = "",
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, files, prefix=prefix, initial=initial)
        self.question = question
        self.way = Way.of(self.data)

    @property
    def chosen(self) -> str:
        """The value of the choice that is on the page."""
        return str(self.data.get("choice", ""))

    @property
    def remark_text(self) -> str:
        """The remark that is on the page."""
        return str(self.data.get("remark", ""))

    @property
    def only_misses_choice(self) -> bool:
        """Whether all that was typed can be saved, and only a choice is missing."""
        return set(self.errors) == {"choice"} and self.has_error("choice", "missing")

    def clean_choice(self) -> str:
        """Accept only what this question offers."""
        choice: str = self.cleaned_data["choice"]
        offered = {option.key for option in self.question.options} | {"", "dont_know"}
        if self.question.may_not_apply:
            offered.add("not_applicable")
        if choice not in offered:
            raise forms.ValidationError(NO_SUCH_CHOICE, code="unknown_choice")
        return choice

    def clean(self) -> dict[str, Any]:
        """Ask for a choice when one goes on."""
        if self.way is Way.NEXT and self.cleaned_data.get("choice") == "":
            message = _("Kies een antwoord, of kies ‘Dat weet ik nog niet’")
            self.add_error("choice", forms.ValidationError(message, code="missing"))
        return self.cleaned_data

    def given(self, stored: Given) -> Given:
        """Return what is given now; what was not sent stays as it is stored."""
        choice = self.cleaned_data.get("choice", "")
        sent_remark = "remark" in self.data and "remark" in self.cleaned_data
        remark = self.cleaned_data["remark"] if sent_remark else stored.remark
        if not choice:
            return Given(
                question=stored.question, state=stored.state, option=stored.option, remark=remark
            )
        state = _STATES.get(choice, AnswerState.ANSWERED)
        option = choice if state is AnswerState.ANSWERED else ""
        return Given(question=stored.question, state=state, option=option, remark=remark)


class NameForm(ErrorListForm):
    """The name of an assessment, and what it is about."""

    title = LineField(
        name=gettext_lazy("de titel"),
        limit=TITLE_MAX,
        missing=gettext_lazy("Vul een titel in voor uw opdracht"),
    )
    organisation = LineField(name=gettext_lazy("de organisatie"), limit=ORGANISATION_MAX)
    description = ParagraphsField(name=gettext_lazy("de omschrijving"), limit=DESCRIPTION_MAX)


class CreationForm(NameForm):
    """The name of a new assessment; its key makes that sending twice creates once."""

    creation_key = forms.CharField(required=False)

    def clean_creation_key(self) -> UUID:
        """Return the key that was sent, or a new one when it is none."""
        return creation_key_in(self.cleaned_data["creation_key"])


def creation_key_in(sent: str) -> UUID:
    """Return the key by which sending a form twice makes one thing, or else a new one."""
    try:
        return UUID(sent)
    except ValueError:
        return uuid4()
