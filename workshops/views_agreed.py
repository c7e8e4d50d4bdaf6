"""Keeping what the room agreed, from the facilitator's page, with or without leaving it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from wizard.leaving import SeeOther, with_query
from workshops import running
from workshops.access import admit_facilitator
from workshops.forms import AgreedForm
from workshops.models import Workshop
from workshops.pages_agreed import AgreedPart, agreed_part, option_for
from workshops.pages_news import News, news_words, refusal_words
from workshops.refusals import Reason, Refused
from workshops.views_live import again_when_changed, etag_of, part, state_or_404, wants_part
from workshops.views_run import page_of, whole_page


@require_POST
@again_when_changed("run")
def agreed(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Keep what the room agreed on a question, or take it away."""
    workshop = admit_facilitator(request, workshop_id)
    if request.POST.get("action") == "remove":
        return _remove(request, workshop)
    form = AgreedForm(request.POST)
    if not form.is_valid():
        return _answer(request, workshop, agreed_part(workshop, form=form), status=422)
    question = form.cleaned_data["question"]
    option = option_for(question, form.cleaned_data["option"])
    try:
        if option is None:
            raise Refused(Reason.UNKNOWN_OPTION)
        running.note_agreed(
            workshop_id=workshop_id,
            question=question,
            text=form.cleaned_data["text"],
            option=option,
            at=timezone.now(),
        )
    except Refused as refused:
        refusal = refusal_words(refused.reason)
        again = agreed_part(workshop, form=form, refusal=refusal)
        return _answer(request, workshop, again, status=409)
    return _done(request, workshop_id, News.AGREED)


def _remove(request: HttpRequest, workshop: Workshop) -> HttpResponse:
    question = request.POST.get("question", "")
    try:
        running.note_agreed(
            workshop_id=workshop.pk, question=question, text="", option="", at=timezone.now()
        )
    except Refused as refused:
        again = agreed_part(workshop, refusal=refusal_words(refused.reason))
        return _answer(request, workshop, again, status=409)
    return _done(request, workshop.pk, News.AGREED_NO_MORE)


def _done(request: HttpRequest, workshop_id: UUID, news: News) -> HttpResponse:
    if not wants_part(request):
        here = reverse("workshops:run", args=[workshop_id])
        return SeeOther(with_query(here, melding=news.value))
    workshop = admit_facilitator(request, workshop_id)
    return _answer(request, workshop, agreed_part(workshop, news=news_words(news)))


def _answer(
    request: HttpRequest, workshop: Workshop, shown: AgreedPart, *, status: int = 200
) -> HttpResponse:
    """Answer a script with both parts of the page, and a browser with the page they stand on."""
    page = page_of(workshop)
    if not wants_part(request):
        return whole_page(request, workshop, page, agreed=shown, status=status)
    context = {"workshop": workshop, "page": page, "agreed": shown}
    etag = etag_of(state_or_404(workshop.pk).facilitator_etag)
    return part(request, "workshops/_run_and_agreed.html", context, etag=etag, status=status)
