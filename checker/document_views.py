"""Tender documents and pasted texts of a check: searched for the words of signals."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from checker.access import CheckAdmission, admit_check
from checker.document_account import documents_of
from checker.documents.limits import (
    FILES_AT_ONCE,
    MAX_BYTES,
    MAX_BYTES_AT_ONCE,
    MAX_PAGES,
    MEGABYTE,
)
from checker.forms import PASTE_MAX, DocumentsForm, PasteForm
from checker.leading import lead_to
from checker.models import Check
from checker.news import news_in, sentence_of
from checker.searching import Searched, search_files, search_text
from web.access import Right
from wizard.access import unless_removed
from wizard.leaving import Way
from wizard.naming import same_form_in_other_language

TEMPLATE = "checker/documents.html"
PASTED = "tekst"


@require_http_methods(["GET", "HEAD", "POST"])
@unless_removed
def documents(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show what was searched; a post searches other documents or a pasted text."""
    needs = Right.EDIT if request.method == "POST" else Right.READ
    admission = admit_check(request, assessment_id, needs=needs)
    if request.method != "POST":
        return render(request, TEMPLATE, _context(request, admission))
    form = _form(request)
    if Way.of(request.POST) is Way.LANGUAGE and isinstance(form, PasteForm):
        context = _context(request, admission)
        return same_form_in_other_language(request, TEMPLATE, form, context)
    searched = _search(form, admission.check) if form.is_valid() else None
    if searched is None or searched.refusals:
        context = _context(request, admission, form)
        context["news"] = sentence_of(searched.news) if searched else ""
        return render(request, TEMPLATE, context, status=422)
    return lead_to("documents", assessment_id, news=searched.news)


def _form(request: HttpRequest) -> DocumentsForm | PasteForm:
    if request.POST.get("way") == PASTED:
        return PasteForm(request.POST)
    return DocumentsForm(request.POST, request.FILES)


def _search(form: DocumentsForm | PasteForm, check: Check) -> Searched:
    """Search what was given and store what was found, and say in the form what is not read."""
    now = timezone.now()
    if isinstance(form, PasteForm):
        text = form.cleaned_data["text"]
        searched = search_text(check=check, given=form.given, text=text, at=now)
    else:
        searched = search_files(check=check, files=form.given, at=now)
    for sentence in searched.refusals:
        form.refuse(sentence)
    return searched


def _context(
    request: HttpRequest, admission: CheckAdmission, form: DocumentsForm | PasteForm | None = None
) -> dict[str, Any]:
    return {
        "admission": admission,
        "assessment": admission.assessment,
        "documents": documents_of(admission.check),
        "upload": form if isinstance(form, DocumentsForm) else DocumentsForm(),
        "form": form if isinstance(form, PasteForm) else PasteForm(),
        "errors": form.error_list if form else [],
        "limits": {
            "megabytes": MAX_BYTES // MEGABYTE,
            "megabytes_at_once": MAX_BYTES_AT_ONCE // MEGABYTE,
            "pages": MAX_PAGES,
            "signs": PASTE_MAX,
        },
        "max_bytes": MAX_BYTES,
        "max_bytes_at_once": MAX_BYTES_AT_ONCE,
        "max_files": FILES_AT_ONCE,
        "pasted": PASTED,
        "news": news_in(request),
    }
