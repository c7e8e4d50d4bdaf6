"""What the pages with a form for the name of an assessment share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from web.formats import active_language
from web.language import is_language, remember_language
from wizard.assessments import Name
from wizard.forms import NameForm


def name_in(form: NameForm) -> Name:
    """Return the name that a valid form holds."""
    return Name(
        title=form.cleaned_data["title"],
        organisation=form.cleaned_data["organisation"],
        description=form.cleaned_data["description"],
    )


def same_form_in_other_language(
    request: HttpRequest, template: str, form: forms.Form, context: dict[str, Any]
) -> HttpResponse:
    """Show the form as it was sent, in the language of the pressed button; nothing is stored."""
    language = request.POST["language"]
    if not is_language(language):
        language = active_language()
    if not request.POST.get("complained"):
        form = type(form)(initial=request.POST.dict())
    with translation.override(language):
        response = render(request, template, {**context, "form": form})
    response["Content-Language"] = language
    remember_language(response, language)
    return response
