"""Form fields for text of people: every sign comes back as typed, or is refused by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

NO_SUCH_CHOICE = gettext_lazy("Kies een van de antwoorden bij deze vraag")

_NEWLINE = re.compile(r"\r\n|\r")
_LINE_ENDS = re.compile(r"[\r\n\v\f\x85\u2028\u2029]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class _TextField(forms.CharField):
    def __init__(self, *, name: StrOrPromise, limit: int, missing: StrOrPromise = "") -> None:
        super().__init__(required=bool(missing), strip=False)
        self.validators = []
        self.named = name
        self.limit = limit
        if missing:
            self.error_messages["required"] = missing

    def validate(self, value: str) -> None:
        """Check presence, signs and length, with a sentence that says what to do."""
        super().validate(value)
        if _CONTROL.search(value):
            raise ValidationError(
                _("Haal de onzichtbare stuurtekens uit %(field)s") % {"field": self.named},
                code="control_characters",
            )
        if len(value) > self.limit:
            raise ValidationError(
                _("Gebruik voor %(field)s hooguit %(limit)d tekens. Het zijn er nu %(length)d")
                % {"field": self.named, "limit": self.limit, "length": len(value)},
                code="too_long",
            )


class LineField(_TextField):
    """One line of text; line ends become spaces, as browsers do."""

    def to_python(self, value: object) -> str:
        """Return the line without spaces around it."""
        return _LINE_ENDS.sub(" ", super().to_python(value) or "").strip()


class ParagraphsField(_TextField):
    """Text of more lines; line ends are stored one way, and only spaces is nothing."""

    def to_python(self, value: object) -> str:
        """Return the text as typed."""
        text = _NEWLINE.sub("\n", super().to_python(value) or "")
        return text if text.strip() else ""
