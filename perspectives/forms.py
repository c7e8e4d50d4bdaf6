"""The forms of the admin: import a set, publish a draft."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from perspectives.uploads import MAX_UPLOAD_BYTES, TOO_LARGE


class ImportForm(forms.Form):
    """One file: a zip of YAML files, or one YAML file."""

    upload = forms.FileField(
        label=_("Bestand"),
        help_text=_("Een zip met YAML-bestanden, of één YAML-bestand. Hoogstens 2 MB."),
        error_messages={
            "required": _("Kies een bestand."),
            "empty": _("Dit bestand is leeg. Kies een ander bestand."),
        },
        allow_empty_file=False,
    )

    def clean_upload(self) -> UploadedFile[bytes]:
        """Refuse what is too large before it is read."""
        upload: UploadedFile[bytes] = self.cleaned_data["upload"]
        if upload.size is not None and upload.size > MAX_UPLOAD_BYTES:
            raise ValidationError(TOO_LARGE)
        return upload


class PublishForm(forms.Form):
    """A note for later readers, and leave to publish with missing translations."""

    note = forms.CharField(
        label=_("Aantekening (niet verplicht)"),
        max_length=500,
        required=False,
        help_text=_("Bijvoorbeeld: waarom deze editie er is. Hoogstens 500 tekens."),
        error_messages={"max_length": _("Gebruik hoogstens 500 tekens.")},
    )
    allow_untranslated = forms.BooleanField(
        label=_("Publiceer ook met ontbrekende Engelse teksten"), required=False
    )
