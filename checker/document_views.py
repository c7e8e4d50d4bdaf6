"""Tender documents and pasted texts of a check: searched for the words of signals."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from checker.access import CheckAdmission, admit_check
from checker.document_account import documents_of
from checker.documents.limits import MAX_BYTES, MAX_PAGES, MEGABYTE
from checker.documents.reading import document_from, document_from_text
from checker.documents.refusals import DocumentRefused
from checker.forms import PASTE_MAX, PasteForm, UploadForm
from checker.leading import lead_to
from checker.models import Check, CheckedFile
from checker.news import News, news_in
from checker.storing import MAX_DOCUMENTS, TooManyDocuments, store_document
from web.access import Right
from wizard.access import unless_removed
from wizard.leaving import Way
from wizard.naming import same_form_in_other_language

TEMPLATE = "checker/documents.html"
PASTED = "tekst"


@require_http_methods(["GET", "HEAD", "POST"])
@unless_removed
def documents(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show what was searched; a post searches another document or a pasted text."""
    needs = Right.EDIT if request.method == "POST" else Right.READ
    admission = admit_check(request, assessment_id, needs=needs)
    if request.method != "POST":
        return render(request, TEMPLATE, _context(request, admission))
    form = _form(request)
    if Way.of(request.POST) is Way.LANGUAGE and isinstance(form, PasteForm):
        context = _context(request, admission)
        return same_form_in_other_language(request, TEMPLATE, form, context)
    stored = _search(form, admission.check) if form.is_valid() else None
    if stored is None:
        return render(request, TEMPLATE, _context(request, admission, form), status=422)
    return lead_to("documents", assessment_id, news=_news(*stored))


def _form(request: HttpRequest) -> UploadForm | PasteForm:
    if request.POST.get("way") == PASTED:
        return PasteForm(request.POST)
    return UploadForm(request.POST, request.FILES)


def _search(form: UploadForm | PasteForm, check: Check) -> tuple[CheckedFile, bool] | None:
    """Search what was given and store what was found, or say in the form why not."""
    given = form.given
    try:
        if isinstance(form, PasteForm):
            document = document_from_text(form.cleaned_data["text"])
        else:
            document = document_from(given.data)
        return store_document(check=check, document=document, given=given, at=timezone.now())
    except DocumentRefused as refused:
        form.refuse(refused.sentence)
    except TooManyDocuments:
        form.refuse(_("Een toets heeft hooguit %(most)s documenten.") % {"most": MAX_DOCUMENTS})
    return None


def _news(file: CheckedFile, is_new: bool) -> News:
    if not is_new:
        return News.DOCUMENT_KNOWN
    return News.DOCUMENT_READ if file.findings.exists() else News.NOTHING_FOUND


def _context(
    request: HttpRequest, admission: CheckAdmission, form: UploadForm | PasteForm | None = None
) -> dict[str, Any]:
    return {
        "admission": admission,
        "assessment": admission.assessment,
        "documents": documents_of(admission.check),
        "upload": form if isinstance(form, UploadForm) else UploadForm(),
        "form": form if isinstance(form, PasteForm) else PasteForm(),
        "errors": form.error_list if form else [],
        "limits": {"megabytes": MAX_BYTES // MEGABYTE, "pages": MAX_PAGES, "signs": PASTE_MAX},
        "max_bytes": MAX_BYTES,
        "pasted": PASTED,
        "news": news_in(request),
    }
