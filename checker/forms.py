"""The forms of a check: how one begins, files, pasted text, and what one says of findings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from checker.documents.limits import FILES_AT_ONCE, MAX_BYTES, MAX_BYTES_AT_ONCE, MEGABYTE
from checker.models import FILE_NAME_MAX, Finding
from checker.notice_data import storable
from checker.storing import Given
from domain.answers import TITLE_MAX
from wizard.fields import LineField
from wizard.forms import ErrorListForm, creation_key_in

PASTE_MAX = 500_000
"""The most signs of a pasted text: about 200 full pages, and less than a form may hold."""

WAYS = ("notice", "documents", "questions")
"""What one can begin with; all of them can be mixed afterwards."""

_NEWLINE = re.compile(r"\r\n|\r")


class StartForm(ErrorListForm):
    """How a new check is called, what it begins with, and what it is laid beside."""

    title = LineField(name=gettext_lazy("de titel"), limit=TITLE_MAX)
    way = forms.CharField(required=False)
    intent = forms.CharField(required=False)
    creation_key = forms.CharField(required=False)

    def clean_way(self) -> str:
        """Return what to begin with; the notice when nothing was chosen."""
        way: str = self.cleaned_data["way"]
        return way if way in WAYS else WAYS[0]

    def clean_intent(self) -> UUID | None:
        """Return which assessment was chosen, if one was."""
        return _uuid(self.cleaned_data["intent"])

    def clean_creation_key(self) -> UUID:
        """Return the key that was sent, or a new one when it is none."""
        return creation_key_in(self.cleaned_data["creation_key"])


class UploadForm(ErrorListForm):
    """The file of a notice, and whether it is to be kept."""

    file = forms.FileField(
        required=True,
        allow_empty_file=False,
        error_messages={
            "required": gettext_lazy("Kies eerst een bestand."),
            "invalid": gettext_lazy("Kies eerst een bestand."),
            "missing": gettext_lazy("Kies eerst een bestand."),
            "empty": gettext_lazy("Dit bestand is leeg. Kies een ander bestand."),
        },
    )
    keep = forms.BooleanField(required=False)

    def clean_file(self) -> UploadedFile[bytes]:
        """Refuse by size alone what is too big to read."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if file.size is not None and file.size > MAX_BYTES:
            raise ValidationError(
                _("Dit bestand is groter dan %(limit)s MB. Dat is te groot.")
                % {"limit": MAX_BYTES // MEGABYTE}
            )
        return file

    @property
    def given(self) -> Given:
        """The file as it was given."""
        return _given(self.cleaned_data["file"], keep=self.cleaned_data["keep"])

    def refuse(self, sentence: str) -> None:
        """Say at the field why the file is not read."""
        self.add_error("file", sentence)


class FilesInput(forms.FileInput):
    """An input for several files at once."""

    allow_multiple_selected = True


class DocumentsForm(ErrorListForm):
    """Documents, and whether they are to be kept. What is wrong with one leaves the others be."""

    file = forms.Field(
        widget=FilesInput, error_messages={"required": gettext_lazy("Kies eerst een bestand.")}
    )
    keep = forms.BooleanField(required=False)

    def clean_file(self) -> list[UploadedFile[bytes]]:
        """Refuse more than can be read at once."""
        files: list[UploadedFile[bytes]] = self.cleaned_data["file"]
        if len(files) > FILES_AT_ONCE:
            raise ValidationError(
                _("Kies hooguit %(most)s bestanden tegelijk. U koos er %(number)s.")
                % {"most": FILES_AT_ONCE, "number": len(files)}
            )
        if sum(file.size or 0 for file in files) > MAX_BYTES_AT_ONCE:
            raise ValidationError(
                _("Deze bestanden zijn samen groter dan %(limit)s MB. Kies er minder tegelijk.")
                % {"limit": MAX_BYTES_AT_ONCE // MEGABYTE}
            )
        return files

    @property
    def error_list(self) -> list[tuple[str, str]]:
        """What is wrong, with a line for each document."""
        return [(name, str(said)) for name, messages in self.errors.items() for said in messages]

    @property
    def given(self) -> Iterator[Given]:
        """The files as they were given, one at a time in memory."""
        for file in self.cleaned_data["file"]:
            yield _given(file, keep=self.cleaned_data["keep"])

    def refuse(self, sentence: str) -> None:
        """Say at the field why a document is not read."""
        self.add_error("file", sentence)


class PasteForm(ErrorListForm):
    """A text that was copied from somewhere, and what it is called."""

    text = forms.CharField(
        strip=False, error_messages={"required": gettext_lazy("Plak eerst een tekst.")}
    )
    name = LineField(name=gettext_lazy("de naam"), limit=FILE_NAME_MAX)

    def clean_text(self) -> str:
        """Refuse what is too long, and what holds no word."""
        text = storable(_NEWLINE.sub("\n", self.cleaned_data["text"]))
        if not text.strip():
            raise ValidationError(_("Plak eerst een tekst."))
        if len(text) > PASTE_MAX:
            raise ValidationError(
                _("Gebruik hooguit %(limit)d tekens. Het zijn er nu %(length)d")
                % {"limit": PASTE_MAX, "length": len(text)}
            )
        return text

    @property
    def given(self) -> Given:
        """The text as a file of the check; it is never kept."""
        text: str = self.cleaned_data["text"]
        return Given(name=self.cleaned_data["name"], data=text.encode(), keep=False)

    def refuse(self, sentence: str) -> None:
        """Say at the field why the text is not searched."""
        self.add_error("text", sentence)


def _given(file: UploadedFile[bytes], *, keep: bool) -> Given:
    name = storable(file.name or "")[-FILE_NAME_MAX:]
    return Given(name=name, data=file.read(), keep=keep)


def said_of(data: Any, finding: Finding) -> str:  # noqa: ANN401 (a QueryDict or a dict)
    """Return what was chosen for a finding, if that is not what was on the page already."""
    chosen = data.get(f"bevinding-{finding.pk}", "")
    shown = data.get(f"was-{finding.pk}", "")
    return chosen if chosen in Finding.State.values and chosen != shown else ""


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
