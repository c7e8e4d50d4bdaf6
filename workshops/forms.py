"""The forms around a workshop: joining, remarks, what was agreed, and copying."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from domain.answers import TITLE_MAX
from wizard.fields import LineField, ParagraphsField
from wizard.forms import ErrorListForm, creation_key_in
from workshops.models import AGREED_MAX, NAME_MAX, REMARK_MAX


class CopyForm(ErrorListForm):
    """The title of a copy, and whether it is a rehearsal."""

    title = LineField(name=gettext_lazy("de titel"), limit=TITLE_MAX)
    rehearsal = forms.CharField(required=False)
    creation_key = forms.CharField(required=False)

    def clean_creation_key(self) -> UUID:
        """Return the key that was sent, or a new one when it is none."""
        return creation_key_in(self.cleaned_data["creation_key"])


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

    def clean(self) -> dict[str, Any]:
        """Ask for words or an answer; an agreement is taken away by a button of its own."""
        data = self.cleaned_data
        if "text" in data and not (data["text"] or data["option"]):
            self.add_error("text", _("Schrijf op wat u afspreekt"))
        return data
