"""What words found: a person says of each passage whether it is so."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from checker.access import CheckAdmission, admit_check
from checker.answers_found import disputed_in
from checker.checking import found_alone
from checker.findings_page import PER_PAGE, disputes_of, ordered, subjects_of
from checker.forms import said_of
from checker.leading import lead_to
from checker.models import Check, Finding
from checker.news import News, news_in
from checker.storing import keep_said
from web.access import Right
from wizard.access import unless_removed

PAGE = "pagina"


@require_http_methods(["GET", "HEAD", "POST"])
@unless_removed
def findings(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show every finding with its passage; a post keeps what somebody said of them."""
    needs = Right.EDIT if request.method == "POST" else Right.READ
    admission = admit_check(request, assessment_id, needs=needs)
    if request.method != "POST":
        return render(request, "checker/findings.html", _context(request, admission))
    _keep(request, admission.check)
    if request.POST.get("action") == "later":
        return lead_to("overview", assessment_id, news=News.FINDINGS_SAVED)
    page = request.POST.get("next", "")
    there = page if page.isascii() and page.isdigit() else ""
    return lead_to("findings", assessment_id, news=News.FINDINGS_SAVED, pagina=there)


def _keep(request: HttpRequest, check: Check) -> None:
    """Store what was changed on this page, and the answers that follow from it."""
    asked = [name.removeprefix("bevinding-") for name in request.POST if "bevinding-" in name]
    keys = [int(key) for key in asked if key.isascii() and key.isdigit() and len(key) < 18]
    changed = []
    for finding in Finding.objects.of(check).filter(pk__in=keys):
        if state := said_of(request.POST, finding):
            finding.state = state
            changed.append(finding)
    if changed:
        keep_said(check=check, changed=changed, at=timezone.now())


def _context(request: HttpRequest, admission: CheckAdmission) -> dict[str, Any]:
    check, assessment = admission.check, admission.assessment
    rows = assessment.answer_rows()
    stored = Finding.objects.of(check).with_file()
    every = ordered(assessment.catalogue, list(stored))
    page = Paginator(every, PER_PAGE).get_page(request.GET.get(PAGE))
    looked_at = sum(one.state != Finding.State.SUGGESTED for one in every)
    return {
        "admission": admission,
        "assessment": assessment,
        "check": check,
        "page": page,
        "subjects": subjects_of(assessment.catalogue, list(page), rows),
        "disputes": disputes_of(assessment.catalogue, disputed_in(found_alone(check), rows)),
        "total": len(every),
        "looked_at": looked_at,
        "states": Finding.State,
        "news": news_in(request),
    }
