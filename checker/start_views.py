"""Beginning a check: what it does and what not, and the ways in."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from checker.access import readable_intent
from checker.checks import create_check
from checker.documents.limits import MAX_BYTES, MEGABYTE
from checker.forms import StartForm
from checker.models import Check
from domain.questionnaire import UnknownKey
from perspectives.editions import catalogue_of
from perspectives.models import Edition, NoEditionPublished
from web.access import note_made
from web.formats import long_date
from wizard.journeys import NOTICE
from wizard.leaving import SeeOther, Way
from wizard.listing import Entry, listed_here
from wizard.models import Assessment
from wizard.naming import same_form_in_other_language
from wizard.public_views import no_questionnaire

TEMPLATE = "checker/start.html"


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Tell what the check does, and ask what to begin with."""
    if _current_edition() is None:
        return no_questionnaire(request)
    initial = {"creation_key": uuid4(), "intent": request.GET.get("bij", "")}
    return render(request, TEMPLATE, _context(request, StartForm(initial=initial)))


@require_POST
def create(request: HttpRequest) -> HttpResponse:
    """Make a check and lead to what it begins with."""
    edition = _current_edition()
    if edition is None:
        return no_questionnaire(request)
    form = StartForm(request.POST)
    context = _context(request, form)
    if Way.of(request.POST) is Way.LANGUAGE:
        return same_form_in_other_language(request, TEMPLATE, form, context)
    if not form.is_valid():
        return render(request, TEMPLATE, context, status=422)
    intent = readable_intent(request, form.cleaned_data["intent"])
    title: str = form.cleaned_data["title"]
    check = create_check(
        edition=edition,
        title=title or _title_made_up(intent),
        made_up=not title,
        creation_key=form.cleaned_data["creation_key"],
        intent=intent,
        at=timezone.now(),
    )
    note_made(request.session, check.assessment_id)
    return SeeOther(_first_page(check, form.cleaned_data["way"]))


def _current_edition() -> Edition | None:
    """Return the current edition, if it has the questionnaire on a notice."""
    try:
        edition = Edition.objects.current()
        catalogue_of(edition.pk).questionnaire(NOTICE)
    except (NoEditionPublished, UnknownKey):
        return None
    return edition


def _context(request: HttpRequest, form: StartForm) -> dict[str, Any]:
    entries = listed_here(request.session)
    return {
        "form": form,
        "busy": [entry for entry in entries if _is_check(entry)][:3],
        "assignments": [entry for entry in entries if entry.is_assignment],
        "megabytes": MAX_BYTES // MEGABYTE,
    }


def _is_check(entry: Entry) -> bool:
    return entry.assessment.questionnaire == NOTICE and entry.may_edit


def _title_made_up(intent: Assessment | None) -> str:
    if intent:
        return intent.title
    return _("Toets van %(day)s") % {"day": long_date(timezone.localdate())}


def _first_page(check: Check, way: str) -> str:
    if way == "questions":
        assessment = check.assessment
        first = assessment.asked.questions[0].key
        return assessment.journey.address("question", assessment.pk, step=first)
    return reverse(f"checker:{way}", args=[check.assessment_id])
