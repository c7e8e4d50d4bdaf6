"""The screen of the room."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from web.access import Right
from wizard.leaving import SeeOther
from workshops.access import (
    admit_facilitator,
    admit_screen,
    may_follow_screen,
    open_screen_link,
)
from workshops.joining import qr_svg
from workshops.models import Remark, Workshop
from workshops.pages_check import found_by_check
from workshops.pages_screen import LivePage, screen_page, with_remarks, with_result
from workshops.views_live import (
    again_when_changed,
    counts_of,
    etag_of,
    is_same,
    not_modified,
    part,
    result_of,
    state_or_404,
)


@require_safe
def open_link(request: HttpRequest, token: str) -> HttpResponse:
    """Let this browser show the screen, and lead to it."""
    workshop = open_screen_link(request.session, token)
    return SeeOther(reverse("workshops:screen", args=[workshop.pk]))


@require_safe
@again_when_changed("screen")
def screen(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Show the screen."""
    workshop = admit_screen(request, workshop_id)
    return render(request, "workshops/screen.html", screen_context(request, workshop))


@require_safe
@again_when_changed("screen")
def screen_state(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Answer with what the screen shows now, when that is something else."""
    if not may_follow_screen(request, workshop_id):
        raise Http404
    etag = etag_of(state_or_404(workshop_id).etag)
    if is_same(request, etag):
        return not_modified(etag)
    context = screen_context(request, admit_screen(request, workshop_id))
    return part(request, "workshops/_screen.html", context, etag=etag)


@require_safe
def qr(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Draw the code with which a phone joins."""
    workshop = admit_screen(request, workshop_id)
    return HttpResponse(qr_svg(workshop), content_type="image/svg+xml")


def screen_context(request: HttpRequest, workshop: Workshop) -> dict[str, Any]:
    """Return what the template of the screen needs."""
    etag = etag_of(state_or_404(workshop.pk).etag)
    sheet = request.POST.get("beeld") or request.GET.get("beeld", "")
    page = screen_page(
        workshop,
        counts=counts_of(workshop),
        sheet=sheet,
        facilitates=_facilitates(request, workshop.pk),
    )
    return {"workshop": workshop, "page": _with_shown(page, workshop), "etag": etag}


def _with_shown(page: LivePage, workshop: Workshop) -> LivePage:
    """Add what was answered and the remarks that were let through, while they may be shown."""
    result = result_of(workshop)
    if result is None:
        return page
    shown = workshop.remarks.filter(question=workshop.question, state=Remark.State.SHOWN)
    found = found_by_check(workshop)
    return with_remarks(with_result(page, result, found=found), list(shown))


def _facilitates(request: HttpRequest, workshop_id: UUID) -> bool:
    try:
        admit_facilitator(request, workshop_id, needs=Right.EDIT)
    except Http404:
        return False
    return True
