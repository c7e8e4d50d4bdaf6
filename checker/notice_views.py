"""The notice of a check: uploaded, shown as it was read, chosen of several, replaced."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from checker.access import CheckAdmission, admit_check
from checker.documents.limits import MAX_BYTES, MEGABYTE
from checker.documents.refusals import DocumentRefused
from checker.forms import UploadForm
from checker.leading import lead_to
from checker.models import CheckedFile
from checker.news import News, news_in
from checker.notice_account import account_of
from checker.notice_choice import choice_of
from checker.notice_storing import NoSuchNotice, choose_notice, store_notice
from checker.reading.notices import read_notices
from checker.reading.refusals import NotReadable
from checker.workroom import workroom
from web.access import Right
from web.formats import active_language
from wizard.access import unless_removed

TEMPLATE = "checker/notice.html"


@require_http_methods(["GET", "HEAD", "POST"])
@unless_removed
def notice(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show what was read of the notice; a post reads another file in its place."""
    needs = Right.EDIT if request.method == "POST" else Right.READ
    admission = admit_check(request, assessment_id, needs=needs)
    if request.method != "POST":
        return render(request, TEMPLATE, _context(request, admission, UploadForm()))
    form = UploadForm(request.POST, request.FILES)
    if form.is_valid():
        _read(form, admission)
    if form.errors:
        return render(request, TEMPLATE, _context(request, admission, form), status=422)
    return lead_to("notice", assessment_id, news=News.NOTICE_READ)


@require_POST
@unless_removed
def choose(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Make another notice in the same file the one that the check is about."""
    admission = admit_check(request, assessment_id, needs=Right.EDIT)
    try:
        with workroom.turn():
            choose_notice(
                check=admission.check,
                number=_number(request.POST.get("nummer", "")),
                language=active_language(),
                at=timezone.now(),
            )
    except NoSuchNotice:
        raise Http404 from None
    except DocumentRefused as refused:
        context = _context(request, admission, UploadForm())
        context["errors"] = [("nummer-1", refused.sentence)]
        return render(request, TEMPLATE, context, status=422)
    return lead_to("notice", assessment_id, news=News.NOTICE_CHOSEN)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0


def _read(form: UploadForm, admission: CheckAdmission) -> None:
    """Read the file and store what it says, or say in the form why it is not read."""
    given = form.given
    try:
        with workroom.turn():
            notices = read_notices(given.data)
            store_notice(
                check=admission.check,
                notices=notices,
                given=given,
                language=active_language(),
                at=timezone.now(),
            )
    except (NotReadable, DocumentRefused) as refused:
        form.refuse(refused.sentence)


def _context(request: HttpRequest, admission: CheckAdmission, form: UploadForm) -> dict[str, Any]:
    check = admission.check
    file = check.files.defer("content").filter(kind=CheckedFile.Kind.NOTICE).first()
    said = check.notice_read
    return {
        "admission": admission,
        "assessment": admission.assessment,
        "check": check,
        "file": file,
        "is_kept": file is not None and file.pk in check.kept_files(),
        "account": account_of(
            said, notices=file.account.get("notices", 1), number=file.account.get("number", 1)
        )
        if said and file
        else None,
        "choice": choice_of(file) if file else None,
        "found": file.findings.count() if file else 0,
        "form": form,
        "errors": form.error_list,
        "megabytes": MAX_BYTES // MEGABYTE,
        "max_bytes": MAX_BYTES,
        "news": news_in(request),
    }
