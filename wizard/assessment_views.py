"""The pages of one assessment: its steps, check page, name and removal."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from briefs.fact_words import facts_said
from domain.answers import AnswerSheet
from domain.texts import Text
from perspectives.editions import catalogue_of
from perspectives.models import Edition
from web.access import Right, forget
from wizard.access import admit, unless_removed
from wizard.advising import counting
from wizard.answering import sheet_with
from wizard.assessments import finish_assessment, rename_assessment
from wizard.fact_words import WORDS
from wizard.forms import NameForm
from wizard.journeys import ASSIGNMENT
from wizard.leaving import SeeOther, Way, with_query
from wizard.models import AnswerRow, Assessment
from wizard.naming import name_in, same_form_in_other_language
from wizard.notices import Notice, notice_in
from wizard.review import rows_per_theme
from wizard.steps import FactsStatus, facts_status, first_open, is_enough, theme_statuses


@require_safe
def show_steps(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show the themes as a list of tasks, each with how far it is."""
    admission = admit(request, assessment_id, needs=Right.EDIT)
    assessment = admission.assessment
    if "overview" in assessment.journey.elsewhere:
        return redirect(assessment.journey.address("overview", assessment.pk))
    sheet = assessment.sheet()
    statuses = theme_statuses(sheet)
    context = {
        "admission": admission,
        "assessment": assessment,
        "statuses": statuses,
        "facts": _facts_status(assessment, after=len(statuses)),
        "entry": first_open(statuses),
        "enough": is_enough(counting(assessment, sheet)),
        "newer": newer_title(assessment),
        "notice": notice_in(request),
    }
    return render(request, "wizard/overview.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_removed
def check(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show all answers to check them; a post asks for the advice."""
    needs = Right.EDIT if request.method == "POST" else Right.READ
    admission = admit(request, assessment_id, needs=needs)
    assessment = admission.assessment
    stored = assessment.answer_rows()
    sheet = sheet_with(assessment, stored.values())
    if request.method == "POST":
        return _finish(assessment, sheet, stored)
    themes = rows_per_theme(sheet, stored)
    context = {
        "admission": admission,
        "assessment": assessment,
        "themes": themes,
        "open_rows": [row for theme in themes for row in theme.rows if row.is_open],
        "facts": _facts_status(assessment, after=len(themes)),
        "every_fact": facts_said(assessment.facts(), WORDS) if assessment.asks_facts else (),
        "counted": len(sheet.answered),
        "newer": newer_title(assessment),
        "notice": notice_in(request),
    }
    return render(request, "wizard/check.html", context)


def _facts_status(assessment: Assessment, *, after: int) -> FactsStatus | None:
    return facts_status(assessment.facts(), after=after) if assessment.asks_facts else None


def _finish(
    assessment: Assessment, sheet: AnswerSheet, stored: dict[str, AnswerRow]
) -> HttpResponse:
    """Lead to the advice, but first to a question that was out of sight and shows again."""
    if not sheet.answered:
        here = reverse("wizard:check", args=[assessment.pk])
        return SeeOther(with_query(here, melding=Notice.NOTHING_COUNTS.value))
    for question in sheet.shown:
        if question.key in stored and stored[question.key].set_aside:
            there = reverse("wizard:question", args=[assessment.pk, question.key])
            return SeeOther(with_query(there, terug="controle", melding=Notice.LOOK_AGAIN.value))
    finish_assessment(assessment=assessment, at=timezone.now())
    return SeeOther(assessment.journey.address("result", assessment.pk))


@require_safe
def show_saved(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Tell that everything is saved, and how to come back to it."""
    admission = admit(request, assessment_id, needs=Right.EDIT)
    context = {
        "admission": admission,
        "assessment": admission.assessment,
        "entry": first_open(theme_statuses(admission.assessment.sheet())),
        "days": settings.SESSION_COOKIE_AGE // (24 * 3600),
    }
    return render(request, "wizard/saved.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_removed
def rename(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Change the title, organisation and description."""
    assessment = admit(request, assessment_id, needs=Right.EDIT).assessment
    template, context = "wizard/rename.html", {"assessment": assessment}
    if request.method != "POST":
        initial = {
            "title": assessment.title,
            "organisation": assessment.organisation,
            "description": assessment.description,
        }
        return render(request, template, {**context, "form": NameForm(initial=initial)})
    form = NameForm(request.POST)
    if Way.of(request.POST) is Way.LANGUAGE:
        return same_form_in_other_language(request, template, form, context)
    if not form.is_valid():
        return render(request, template, {**context, "form": form}, status=422)
    rename_assessment(assessment=assessment, name=name_in(form))
    there = assessment.journey.address("overview", assessment.pk)
    return SeeOther(with_query(there, melding=Notice.RENAMED.value))


@require_http_methods(["GET", "HEAD", "POST"])
@unless_removed
def delete(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Ask whether it may go, and remove it for good with all that belongs to it."""
    assessment = admit(request, assessment_id, needs=Right.OWN).assessment
    if request.method != "POST":
        return render(request, "wizard/delete.html", {"assessment": assessment})
    assessment.delete()
    forget(request.session, assessment_id)
    is_check = assessment.questionnaire != ASSIGNMENT
    news = Notice.CHECK_DELETED if is_check else Notice.DELETED
    return SeeOther(with_query(reverse("wizard:mine"), melding=news.value))


def newer_title(assessment: Assessment) -> Text | None:
    """Return the title of the current edition when the assessment was made with another one."""
    current = Edition.objects.published().only("pk").first()
    if current is None or current.pk == assessment.edition_id:
        return None
    return catalogue_of(current.pk).title
