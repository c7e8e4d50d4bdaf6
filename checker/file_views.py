"""One file of a check: download it when it was kept, or remove it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_safe

from checker.access import CheckAdmission, admit_check
from checker.leading import lead_to
from checker.models import CheckedFile
from checker.news import News
from checker.storing import remove_file, stop_keeping
from web.access import Right
from wizard.access import unless_removed


@require_safe
def download_file(request: HttpRequest, assessment_id: UUID, file_id: int) -> HttpResponse:
    """Give the file as it was given, for who may see the check."""
    file = _file(admit_check(request, assessment_id), file_id)
    if file.content is None:
        raise Http404
    # Never shown as a page of this site, whatever somebody put in it.
    response = HttpResponse(bytes(file.content), content_type="application/octet-stream")
    disposition = content_disposition_header(as_attachment=True, filename=file.name or "bestand")
    response["Content-Disposition"] = disposition
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@unless_removed
def remove(request: HttpRequest, assessment_id: UUID, file_id: int) -> HttpResponse:
    """Ask whether a file may go, and remove it, or only the kept copy."""
    admission = admit_check(request, assessment_id, needs=Right.EDIT)
    file = _file(admission, file_id)
    if request.method != "POST":
        context = {
            "assessment": admission.assessment,
            "file": file,
            "is_kept": file.content is not None,
            "found": file.findings.count(),
        }
        return render(request, "checker/remove_file.html", context)
    page = "notice" if file.is_notice else "documents"
    if request.POST.get("only") == "copy":
        stop_keeping(file=file)
        return lead_to(page, assessment_id, news=News.COPY_REMOVED)
    remove_file(file=file, at=timezone.now())
    news = News.NOTICE_REMOVED if file.is_notice else News.FILE_REMOVED
    return lead_to(page, assessment_id, news=news)


def _file(admission: CheckAdmission, file_id: int) -> CheckedFile:
    files = CheckedFile.objects.filter(check_of=admission.check)
    file: CheckedFile = get_object_or_404(files, pk=file_id)
    file.check_of = admission.check
    return file
