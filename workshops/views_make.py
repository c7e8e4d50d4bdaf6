"""Making a workshop and deleting it, and the list of those that one facilitates."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from domain.catalogue import Catalogue
from domain.questionnaire import UnknownKey
from perspectives.editions import catalogue_of
from perspectives.models import Edition, NoEditionPublished
from web.access import Right, forget, made_here, note_made, opened_here
from web.formats import active_language
from web.language import is_language, remember_language
from wizard.journeys import NOTICE
from wizard.leaving import SeeOther, Way, with_query
from wizard.listing import listed
from wizard.models import Assessment
from wizard.public_views import no_questionnaire
from workshops.access import FACILITATE, admit_facilitator
from workshops.create_form import CreateForm
from workshops.formats import formats_in
from workshops.making import make_workshop, remove_workshop
from workshops.models import Workshop
from workshops.pages_news import News, news_in
from workshops.pages_start import workshop_lists
from workshops.planning import plan_of, text_of_chosen_check
from workshops.tidying import tidy_now_and_then

TEMPLATE, WITH_CHOICES = "workshops/create.html", "workshops/create_choices.html"
_KEPT_BY_FORMAT = ("step", "questions", "statement", "statements", "rounds")


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Tell what a workshop is and which formats there are, and list those of this browser."""
    tidy_now_and_then(at=timezone.now())
    opened = opened_here(request.session).items()
    keys = {*made_here(request.session), *(key for key, links in opened if FACILITATE in links)}
    context = {
        "lists": workshop_lists(Workshop.objects.filter(pk__in=keys)),
        "formats": formats_in(catalogue) if (catalogue := _newest()) else (),
        "news": news_in(request),
    }
    return render(request, "workshops/start.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def create(request: HttpRequest) -> HttpResponse:
    """Ask for a title and a format, with everything else proposed, and make the workshop."""
    try:
        edition = Edition.objects.current()
        catalogue = catalogue_of(edition.pk)
        if request.method != "POST":
            return _show(request, _first_form(request, catalogue))
        shown = _without_making(request, catalogue)
        if shown is not None:
            return shown
        form = _new_form(request, catalogue, data=request.POST)
        is_valid = form.is_valid()
    except (NoEditionPublished, UnknownKey):
        return no_questionnaire(request)
    if not is_valid:
        return _show(request, form, status=422)
    workshop = make_workshop(
        edition=edition,
        plan=plan_of(form, catalogue),
        creation_key=form.cleaned_data["creation_key"],
        at=timezone.now(),
    )
    note_made(request.session, workshop.pk)
    here = reverse("workshops:run", args=[workshop.pk])
    return SeeOther(with_query(here, melding=News.MADE.value))


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Ask whether to remove the workshop, and remove it; only its maker may."""
    workshop = admit_facilitator(request, workshop_id, needs=Right.OWN)
    if request.method != "POST":
        context = {
            "workshop": workshop,
            "heading": _("Verwijdert u deze werksessie?"),
            "text": _(
                "Alle antwoorden, opmerkingen en afspraken verdwijnen. De code werkt niet meer."
            ),
            "button": _("Verwijder voorgoed"),
        }
        return render(request, "workshops/confirm.html", context)
    remove_workshop(workshop)
    forget(request.session, workshop_id)
    return SeeOther(with_query(reverse("workshops:start"), melding=News.REMOVED.value))


def _newest() -> Catalogue | None:
    try:
        return catalogue_of(Edition.objects.current().pk)
    except NoEditionPublished:
        return None


def _first_form(request: HttpRequest, catalogue: Catalogue) -> CreateForm:
    initial: dict[str, Any] = {"creation_key": uuid4()}
    if chosen := request.GET.get("vorm"):
        initial["format"] = chosen
    return _new_form(request, catalogue, initial=initial)


def _without_making(request: HttpRequest, catalogue: Catalogue) -> HttpResponse | None:
    """Answer the buttons that only show the form in another way."""
    if Way.of(request.POST) is Way.LANGUAGE:
        return _in_other_language(request, catalogue)
    sent, action = _sent(request), request.POST.get("action")
    if action == "choices":
        form = _new_form(request, catalogue, initial=sent)
        proposed = {**sent, **form.choices_to_propose}
        if not sent.get("reading"):
            proposed["reading"] = text_of_chosen_check(form)
        return _show(request, _new_form(request, catalogue, initial=proposed))
    if action == "back":
        kept = {name: value for name, value in sent.items() if name not in _KEPT_BY_FORMAT}
        return _show(request, _new_form(request, catalogue, initial=kept))
    return None


def _show(request: HttpRequest, form: CreateForm, *, status: int = 200) -> HttpResponse:
    """Show the short page, or the one with everything when it was asked or something is wrong."""
    template = WITH_CHOICES if form.shows_choices or form.is_wrong_beside else TEMPLATE
    return render(request, template, {"form": form}, status=status)


def _checks(request: HttpRequest) -> tuple[Assessment, ...]:
    """Return the tender checks that this browser may read."""
    entries = listed(made=made_here(request.session), opened=opened_here(request.session))
    found = (entry.assessment for entry in entries)
    return tuple(check for check in found if check.questionnaire == NOTICE)


def _new_form(
    request: HttpRequest,
    catalogue: Catalogue,
    *,
    data: QueryDict | None = None,
    initial: dict[str, Any] | None = None,
) -> CreateForm:
    return CreateForm(catalogue=catalogue, checks=_checks(request), data=data, initial=initial)


def _sent(request: HttpRequest) -> dict[str, Any]:
    sent: dict[str, Any] = request.POST.dict()
    return {**sent, "questions": request.POST.getlist("questions")}


def _in_other_language(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """Show the form as it was sent, in the language of the pressed button; nothing is stored."""
    language = request.POST["language"]
    if not is_language(language):
        language = active_language()
    complained = bool(request.POST.get("complained"))
    with translation.override(language):
        form = (
            _new_form(request, catalogue, data=request.POST)
            if complained
            else _new_form(request, catalogue, initial=_sent(request))
        )
        response = _show(request, form)
    response["Content-Language"] = language
    remember_language(response, language)
    return response
