"""Copying an assessment, always to the current edition, with what changes told beforehand."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from domain.answers import TITLE_MAX
from domain.questionnaire import Questionnaire
from domain.weighting import ThemeWeight
from perspectives.editions import catalogue_of
from perspectives.models import Edition, NoEditionPublished
from web.access import Right, note_made, writer_of
from wizard.access import admit, unless_removed
from wizard.answering import sheet_with
from wizard.assessments import Carried, create_assessment
from wizard.carrying import carry_over
from wizard.companions import copy_companions
from wizard.forms import CreationForm
from wizard.leaving import SeeOther, Way, with_query
from wizard.models import Assessment
from wizard.naming import name_in, same_form_in_other_language
from wizard.notices import Notice

TEMPLATE = "wizard/copy.html"


@require_http_methods(["GET", "HEAD", "POST"])
@unless_removed
def copy(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show what a copy takes along, and make it; the original stays as it is."""
    assessment = admit(request, assessment_id, needs=Right.EDIT).assessment
    edition = _edition_for_copy(assessment)
    catalogue = catalogue_of(edition.pk)
    rows = list(assessment.answer_rows().values())
    asked = catalogue.questionnaire(assessment.questionnaire)
    changes = carry_over(
        sheet=sheet_with(assessment, rows), stored=[row.content for row in rows], to=asked
    )
    context = {
        "assessment": assessment,
        "edition": edition,
        "title": catalogue.title,
        "changes": changes,
    }
    if request.method != "POST":
        form = CreationForm(initial=_initial(assessment))
        return render(request, TEMPLATE, {**context, "form": form})
    form = CreationForm(request.POST)
    if Way.of(request.POST) is Way.LANGUAGE:
        return same_form_in_other_language(request, TEMPLATE, form, context)
    if not form.is_valid():
        return render(request, TEMPLATE, {**context, "form": form}, status=422)
    made = create_assessment(
        edition=edition,
        name=name_in(form),
        creation_key=form.cleaned_data["creation_key"],
        at=timezone.now(),
        questionnaire=assessment.questionnaire,
        carried=Carried(
            given=changes.given,
            set_aside=frozenset(row.question for row in rows if row.set_aside),
            facts=assessment.facts(),
            weighting=_weighting(assessment, asked),
            writer=writer_of(request.session),
        ),
    )
    copy_companions(original=assessment, made=made)
    note_made(request.session, made.pk)
    there = made.journey.address("overview", made.pk)
    return SeeOther(with_query(there, melding=Notice.COPIED.value))


def _edition_for_copy(assessment: Assessment) -> Edition:
    try:
        return Edition.objects.current()
    except NoEditionPublished:
        return assessment.edition


def _weighting(assessment: Assessment, asked: Questionnaire) -> dict[str, ThemeWeight]:
    """Return how much the themes weigh that the copy has too."""
    themes = {theme.key for theme in asked.themes}
    weights = assessment.theme_weights.items()
    return {theme: weight for theme, weight in weights if theme in themes}


def _initial(assessment: Assessment) -> dict[str, object]:
    title = _("Kopie van %(title)s") % {"title": assessment.title}
    return {
        "title": title if len(title) <= TITLE_MAX else assessment.title,
        "organisation": assessment.organisation,
        "description": assessment.description,
        "creation_key": uuid4(),
    }
