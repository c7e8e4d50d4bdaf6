"""Pages of the wizard that are not about one assessment: start, list, printable questionnaire."""

from __future__ import annotations

from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from perspectives.editions import catalogue_of
from perspectives.models import Edition, NoEditionPublished
from web.access import made_here, note_made
from web.errors import problem
from wizard.assessments import create_assessment
from wizard.fact_form import Typed
from wizard.fact_page import FactsPage
from wizard.forms import CreationForm
from wizard.journeys import ASSIGNMENT
from wizard.leaving import SeeOther, Way
from wizard.listing import Entry, listed, listed_here
from wizard.naming import name_in, same_form_in_other_language
from wizard.notices import notice_in

TEMPLATE = "wizard/start.html"


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Tell what the wizard is, and make an assessment."""
    try:
        edition = Edition.objects.current()
    except NoEditionPublished:
        return no_questionnaire(request)
    context = {"busy": _busy(request), "edition": edition}
    if request.method != "POST":
        form = CreationForm(initial={"creation_key": uuid4()})
        return render(request, TEMPLATE, {**context, "form": form})
    form = CreationForm(request.POST)
    if Way.of(request.POST) is Way.LANGUAGE:
        return same_form_in_other_language(request, TEMPLATE, form, context)
    if not form.is_valid():
        return render(request, TEMPLATE, {**context, "form": form}, status=422)
    assessment = create_assessment(
        edition=edition,
        name=name_in(form),
        creation_key=form.cleaned_data["creation_key"],
        at=timezone.now(),
    )
    note_made(request.session, assessment.pk)
    first = assessment.asked.questions[0].key
    return SeeOther(reverse("wizard:question", args=[assessment.pk, first]))


@require_safe
def list_mine(request: HttpRequest) -> HttpResponse:
    """List the assessments that this browser made or opened."""
    context = {"entries": listed_here(request.session), "notice": notice_in(request)}
    return render(request, "wizard/mine.html", context)


@require_safe
def print_questionnaire(request: HttpRequest) -> HttpResponse:
    """Show the whole questionnaire of the current edition, made to be printed."""
    try:
        edition = Edition.objects.current()
    except NoEditionPublished:
        return no_questionnaire(request)
    catalogue = catalogue_of(edition.pk)
    asked = catalogue.questionnaire(ASSIGNMENT)
    page = FactsPage(typed=Typed(), number=len(asked.themes) + 1)
    context = {
        "asked": asked,
        "edition_title": catalogue.title,
        "facts": page if catalogue.procedures else None,
    }
    return render(request, "wizard/questionnaire.html", context)


def no_questionnaire(request: HttpRequest) -> HttpResponse:
    """Tell that no edition is published yet."""
    return problem(
        request,
        status=503,
        heading=_("Er is nog geen vragenlijst"),
        text=_("De beheerder heeft nog geen editie van de inhoud gepubliceerd. Kom later terug."),
    )


def _busy(request: HttpRequest) -> list[Entry]:
    """Return what this browser began and did not finish, last changed first."""
    entries = listed(made=made_here(request.session), opened={})
    return [e for e in entries if e.is_assignment and e.assessment.finished_at is None][:3]
