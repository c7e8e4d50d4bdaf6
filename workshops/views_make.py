"""Making a workshop, copying it and deleting it."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from domain.answers import TITLE_MAX
from domain.catalogue import Catalogue
from domain.questionnaire import UnknownKey
from perspectives.editions import catalogue_of
from perspectives.models import Edition, NoEditionPublished
from web.access import Right, forget, made_here, note_made, opened_here
from web.formats import active_language
from web.language import is_language, remember_language
from wizard.journeys import ASSIGNMENT, NOTICE
from wizard.leaving import SeeOther, Way, with_query
from wizard.listing import listed
from wizard.models import Assessment
from wizard.public_views import no_questionnaire
from workshops.access import FACILITATE, admit_facilitator
from workshops.forms import CreateForm
from workshops.making import Plan, copy_workshop, make_workshop, remove_workshop
from workshops.models import Format, Workshop
from workshops.pages_cards import card_keys
from workshops.pages_news import News, news_in
from workshops.tidying import tidy_now_and_then

TEMPLATE = "workshops/create.html"


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Tell what a workshop is, and list those that this browser facilitates."""
    tidy_now_and_then(at=timezone.now())
    opened = opened_here(request.session).items()
    keys = {*made_here(request.session), *(key for key, links in opened if FACILITATE in links)}
    workshops = Workshop.objects.filter(pk__in=keys).order_by("-created_at")
    return render(
        request, "workshops/start.html", {"workshops": workshops, "news": news_in(request)}
    )


@require_http_methods(["GET", "HEAD", "POST"])
def create(request: HttpRequest) -> HttpResponse:
    """Ask for a title and a format, with everything else proposed, and make the workshop."""
    try:
        edition = Edition.objects.current()
        catalogue = catalogue_of(edition.pk)
        form = _form(request, catalogue)
    except (NoEditionPublished, UnknownKey):
        return no_questionnaire(request)
    if request.method != "POST":
        return render(request, TEMPLATE, {"form": form})
    if Way.of(request.POST) is Way.LANGUAGE:
        return _in_other_language(request, catalogue)
    if not form.is_valid():
        return render(request, TEMPLATE, {"form": form}, status=422)
    workshop = make_workshop(
        edition=edition,
        plan=_plan(form, catalogue),
        creation_key=form.cleaned_data["creation_key"],
        at=timezone.now(),
    )
    note_made(request.session, workshop.pk)
    return _to_run(workshop, News.MADE)


@require_POST
def copy(request: HttpRequest, workshop_id: UUID) -> HttpResponse:
    """Make a new workshop that asks the same."""
    workshop = admit_facilitator(request, workshop_id)
    title = _("Kopie van %(title)s") % {"title": workshop.title}
    made = copy_workshop(
        workshop=workshop,
        title=title if len(title) <= TITLE_MAX else workshop.title,
        rehearsal=workshop.rehearsal,
        at=timezone.now(),
    )
    note_made(request.session, made.pk)
    return _to_run(made, News.COPIED)


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


def _form(request: HttpRequest, catalogue: Catalogue) -> CreateForm:
    data = request.POST if request.method == "POST" else None
    return _new_form(request, catalogue, data=data, initial={"creation_key": uuid4()})


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
    return CreateForm(
        questionnaire=catalogue.questionnaire(ASSIGNMENT),
        notice=catalogue.questionnaire(NOTICE),
        cases=catalogue.cases,
        checks=_checks(request),
        data=data,
        initial=initial,
    )


def _in_other_language(request: HttpRequest, catalogue: Catalogue) -> HttpResponse:
    """Show the form as it was sent, in the language of the pressed button; nothing is stored."""
    language = request.POST["language"]
    if not is_language(language):
        language = active_language()
    sent: dict[str, Any] = request.POST.dict()
    for name in ("questions", "notice_questions"):
        sent[name] = request.POST.getlist(name)
    complained = bool(request.POST.get("complained"))
    with translation.override(language):
        form = (
            _new_form(request, catalogue, data=request.POST)
            if complained
            else _new_form(request, catalogue, initial=sent)
        )
        response = render(request, TEMPLATE, {"form": form})
    response["Content-Language"] = language
    remember_language(response, language)
    return response


def _plan(form: CreateForm, catalogue: Catalogue) -> Plan:
    data = form.cleaned_data
    chosen = Format(data["format"])
    is_cards = chosen is Format.CARDS
    return Plan(
        title=data["title"],
        format=chosen,
        questions=() if is_cards else _questions(form, data),
        sides=tuple(
            {"key": f"side_{number}", "name": name}
            for number, name in enumerate(form.side_names, start=1)
        ),
        cards=card_keys(catalogue) if is_cards else (),
        rounds=data["rounds"],
        checked=data["checked"] if chosen is Format.SIGNAL_HUNT else None,
        case=data["case"] if chosen in {Format.CASE, Format.THREE_CHAIRS} else "",
        rehearsal=bool(data["rehearsal"]),
    )


def _questions(form: CreateForm, data: dict[str, Any]) -> tuple[dict[str, str], ...]:
    own = [
        {"key": f"statement_{number}", "text": text}
        for number, text in enumerate(data["statements"], start=1)
    ]
    asked = [{"key": key} for key in data[form.question_field]]
    return (*asked, *own)


def _to_run(workshop: Workshop, news: News) -> HttpResponse:
    here = reverse("workshops:run", args=[workshop.pk])
    return SeeOther(with_query(here, melding=news.value))
