"""Running a workshop: the facilitator's page, and what its buttons do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from wizard.leaving import SeeOther, with_query
from workshops import running
from workshops.access import (
    admit_facilitator,
    may_follow_screen,
    may_read_check,
    open_facilitator_link,
)
from workshops.formats import format_of
from workshops.models import Remark, Workshop
from workshops.pages_agreed import AgreedPart, agreed_part, agreed_rows
from workshops.pages_check import found_by_check
from workshops.pages_controls import CANNOT_BE_UNDONE, Action, confirmation_of, words_of
from workshops.pages_links import links_of
from workshops.pages_news import News, news_in, news_words, refusal_words
from workshops.pages_programme import programme_of
from workshops.pages_screen import LivePage, run_page, with_remarks, with_result
from workshops.refusals import Refused
from workshops.telling import tell_ending
from workshops.views_live import (
    again_when_changed,
    counts_of,
    etag_of,
    is_same,
    not_modified,
    part,
    result_of,
    state_or_404,
    wants_part,
)
from workshops.views_screen import screen_context

_ACTIONS: Mapping[Action, Callable[..., Workshop]] = {
    Action.OPEN: running.open_question,
    Action.CLOSE: running.close_question,
    Action.REVEAL: running.reveal,
    Action.HIDE: running.hide,
    Action.NEXT: running.next_question,
    Action.BACK: running.back,
    Action.SECOND_ROUND: running.second_round,
    Action.ENDING: tell_ending,
    Action.FOR_REAL: running.start_for_real,
    Action.END: running.end,
}


@require_safe
def open_link(request: HttpRequest, token: str) -> HttpResponse:
    """Let this browser facilitate, and lead to the page for it."""
    workshop = open_facilitator_link(request.session, token)
    return SeeOther(reverse("workshops:run", args=[workshop.pk]))


@require_safe
@again_when_changed("run")
def run(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Show where the workshop is, with the buttons to run it."""
    workshop = admit_facilitator(request, workshop_id)
    return whole_page(request, workshop, page_of(workshop, news=news_in(request)))


@require_safe
@again_when_changed("run")
def run_state(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Answer with where the workshop is, when that is something else."""
    if not may_follow_screen(request, workshop_id):
        raise Http404
    etag = etag_of(state_or_404(workshop_id).facilitator_etag)
    workshop = admit_facilitator(request, workshop_id)
    if is_same(request, etag):
        return not_modified(etag)
    context = {"workshop": workshop, "page": page_of(workshop)}
    return part(request, "workshops/_run.html", context, etag=etag)


@require_POST
@again_when_changed("run")
def act(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Do what a button says; a second click on an old page changes nothing and says so."""
    admit_facilitator(request, workshop_id)
    try:
        action = Action(request.POST.get("action", ""))
    except ValueError:
        raise Http404 from None
    if action in CANNOT_BE_UNDONE:
        raise Http404
    refusal = ""
    try:
        _ACTIONS[action](workshop_id=workshop_id, at=timezone.now(), seen=_seen(request))
    except Refused as refused:
        refusal = refusal_words(refused.reason)
    except Workshop.DoesNotExist:
        raise Http404 from None
    return _after(request, workshop_id, refusal=refusal)


@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, workshop_id: UUID, action: str) -> HttpResponse:
    """Ask before what cannot be undone, and do it."""
    workshop = admit_facilitator(request, workshop_id)
    if action not in CANNOT_BE_UNDONE:
        raise Http404
    chosen, refusal = Action(action), ""
    if request.method == "POST":
        try:
            _ACTIONS[chosen](workshop_id=workshop_id, at=timezone.now())
        except Refused as refused:
            refusal = refusal_words(refused.reason)
        else:
            return SeeOther(reverse("workshops:run", args=[workshop_id]))
    heading, text = confirmation_of(chosen)
    context = {
        "workshop": workshop,
        "heading": heading,
        "text": text,
        "button": words_of(chosen),
        "refusal": refusal,
    }
    return render(request, "workshops/confirm.html", context, status=409 if refusal else 200)


@require_POST
@again_when_changed("run")
def remarks(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Let a remark through, or not."""
    workshop = admit_facilitator(request, workshop_id)
    remark = _remark(workshop, request.POST.get("remark", ""))
    show, refusal = request.POST.get("action") == "show", ""
    news: News | None = News.LET_THROUGH if show else News.HELD_BACK
    try:
        running.judge_remark(
            workshop_id=workshop_id, remark_id=remark.pk, show=show, at=timezone.now()
        )
    except Refused as refused:
        refusal, news = refusal_words(refused.reason), None
    return _after(request, workshop_id, refusal=refusal, news=news)


def _seen(request: HttpRequest) -> int | None:
    text = request.POST.get("version", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _remark(workshop: Workshop, text: str) -> Remark:
    try:
        return workshop.remarks.get(pk=UUID(text))
    except (ValueError, Remark.DoesNotExist):
        raise Http404 from None


def _after(
    request: HttpRequest, workshop_id: UUID, *, refusal: str, news: News | None = None
) -> HttpResponse:
    """Answer a button: with the part for a script, else with the page it stands on."""
    workshop = admit_facilitator(request, workshop_id)
    on_screen = request.POST.get("from") == "scherm"
    status = 409 if refusal else 200
    if on_screen:
        context = screen_context(request, workshop)
        context["page"] = replace(context["page"], refusal=refusal)
        if wants_part(request):
            return part(
                request, "workshops/_screen.html", context, etag=context["etag"], status=status
            )
        if refusal:
            return render(request, "workshops/screen.html", context, status=status)
        here = reverse("workshops:screen", args=[workshop_id])
        return SeeOther(with_query(here, beeld=request.POST.get("beeld")))
    page = page_of(workshop, news=news_words(news) if news else "", refusal=refusal)
    if wants_part(request):
        etag = etag_of(state_or_404(workshop_id).facilitator_etag)
        context = {"workshop": workshop, "page": page}
        return part(request, "workshops/_run.html", context, etag=etag, status=status)
    if refusal:
        return whole_page(request, workshop, page, status=status)
    return SeeOther(with_query(page.address, melding=news))


def page_of(workshop: Workshop, *, news: str = "", refusal: str = "") -> LivePage:
    """Return what the facilitator sees now."""
    page = run_page(workshop, counts=counts_of(workshop))
    result = result_of(workshop)
    if result is not None:
        page = with_result(page, result, found=found_by_check(workshop))
    page = with_remarks(page, list(workshop.remarks.all()))
    programme = programme_of(workshop, agreed_rows(workshop))
    return replace(page, programme=programme, news=news, refusal=refusal)


def whole_page(
    request: HttpRequest,
    workshop: Workshop,
    page: LivePage,
    *,
    agreed: AgreedPart | None = None,
    status: int = 200,
) -> HttpResponse:
    """Answer with the whole page of the facilitator."""
    context: dict[str, Any] = {
        "workshop": workshop,
        "page": page,
        "etag": etag_of(state_or_404(workshop.pk).facilitator_etag),
        "agreed": agreed or agreed_part(workshop),
        "links": links_of(workshop),
        "about": format_of(workshop),
        "may_read_check": may_read_check(request, workshop),
    }
    return render(request, "workshops/run.html", context, status=status)
