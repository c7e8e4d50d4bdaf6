"""Copying a workshop, to run it again with other people."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from domain.answers import TITLE_MAX
from perspectives.editions import catalogue_of
from perspectives.models import Edition, NoEditionPublished
from web.access import note_made
from wizard.leaving import SeeOther, Way, with_query
from wizard.naming import same_form_in_other_language
from workshops.access import admit_facilitator
from workshops.copying import copy_workshop, edition_for_copy
from workshops.forms import CopyForm
from workshops.models import Workshop
from workshops.pages_news import News

TEMPLATE = "workshops/copy.html"


@require_http_methods(["GET", "HEAD", "POST"])
def copy(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Ask for the title of the copy, and make it; the original stays as it is."""
    workshop = admit_facilitator(request, workshop_id)
    context = {"workshop": workshop, **_editions(workshop)}
    if request.method != "POST":
        return render(request, TEMPLATE, {**context, "form": CopyForm(initial=_initial(workshop))})
    form = CopyForm(request.POST)
    if Way.of(request.POST) is Way.LANGUAGE:
        return same_form_in_other_language(request, TEMPLATE, form, context)
    if not form.is_valid():
        return render(request, TEMPLATE, {**context, "form": form}, status=422)
    made = copy_workshop(
        workshop=workshop,
        title=form.cleaned_data["title"] or str(_initial(workshop)["title"]),
        rehearsal=bool(form.cleaned_data["rehearsal"]),
        creation_key=form.cleaned_data["creation_key"],
        at=timezone.now(),
    )
    note_made(request.session, made.pk)
    moved = made.edition_id != workshop.edition_id
    news = News.COPIED_TO_NEWEST if moved else News.COPIED
    here = reverse("workshops:run", args=[made.pk])
    return SeeOther(with_query(here, melding=news.value))


def _editions(workshop: Workshop) -> dict[str, object]:
    """Return which edition the copy gets, when that is worth telling."""
    edition = edition_for_copy(workshop)
    is_newest = edition.pk == _newest(workshop).pk
    return {
        "newer": catalogue_of(edition.pk).title if edition.pk != workshop.edition_id else None,
        "stays_behind": None if is_newest else workshop.catalogue.title,
    }


def _newest(workshop: Workshop) -> Edition:
    try:
        return Edition.objects.current()
    except NoEditionPublished:
        return workshop.edition


def _initial(workshop: Workshop) -> dict[str, object]:
    title = _("Kopie van %(title)s") % {"title": workshop.title}
    return {
        "title": title if len(title) <= TITLE_MAX else workshop.title,
        "rehearsal": "ja" if workshop.rehearsal else "",
        "creation_key": uuid4(),
    }
