"""The guide as a checklist: see it, tick a step, and correct who did it when."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from domain.catalogue import Catalogue, Phase, Step
from domain.checklist import Done
from web import formats
from web.access import Right
from web.typed_dates import UnclearDate, date_in
from wizard.access import Admission, admit_assignment, unless_removed
from wizard.advising import advice_on
from wizard.checklist import correct_done, done_steps, last_name_in, note_done, take_back
from wizard.fields import LineField
from wizard.forms import ErrorListForm
from wizard.leaving import SeeOther, Way, with_query
from wizard.models import DONE_BY_MAX, Assessment
from wizard.naming import same_form_in_other_language
from wizard.notices import Notice, notice_in

STEP_TEMPLATE = "wizard/checklist_step.html"


class DoneForm(ErrorListForm):
    """Who did a step, and on which day."""

    done_by = LineField(name=gettext_lazy("de naam"), limit=DONE_BY_MAX)
    done_on = forms.CharField(required=False)

    def clean_done_on(self) -> date:
        """Read the day as it was typed; a step cannot have been done tomorrow."""
        today = timezone.localdate()
        example = {"example": formats.short_date(today)}
        try:
            day = date_in(self.cleaned_data["done_on"])
        except UnclearDate as error:
            message = _("Schrijf dag, maand en jaar, bijvoorbeeld %(example)s") % example
            raise forms.ValidationError(message, code="unclear") from error
        if day is None:
            message = _("Vul in op welke dag dit gedaan is, bijvoorbeeld %(example)s") % example
            raise forms.ValidationError(message, code="missing")
        if day > today:
            message = _("Deze dag moet nog komen. Kies vandaag of een eerdere dag")
            raise forms.ValidationError(message, code="future")
        return day

    @property
    def done(self) -> Done:
        """What a valid form tells."""
        return Done(by=self.cleaned_data["done_by"], on=self.cleaned_data["done_on"])


@require_http_methods(["GET", "HEAD", "POST"])
@unless_removed
def checklist(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show the steps of the advised approach; a post ticks one of them, today."""
    needs = Right.EDIT if request.method == "POST" else Right.READ
    admission = admit_assignment(request, assessment_id, needs=needs)
    if request.method == "POST":
        return _tick(request, admission.assessment)
    assessment, today = admission.assessment, timezone.localdate()
    context = {
        "admission": admission,
        "assessment": assessment,
        "here": "checklist",
        "advice": advice_on(assessment, on_date=today, done=done_steps(assessment)),
        "notice": notice_in(request),
    }
    return render(request, "wizard/checklist.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_removed
def checklist_step(request: HttpRequest, assessment_id: UUID, step: str) -> HttpResponse:
    """Show who did one step and when; a post corrects that, or takes it back."""
    admission = admit_assignment(request, assessment_id, needs=Right.EDIT)
    assessment = admission.assessment
    phase, found = _step(assessment.catalogue, step)
    noted = done_steps(assessment).get(step)
    context = {"assessment": assessment, "phase": phase, "step": found, "noted": noted}
    if request.method != "POST":
        form = DoneForm(initial=_initial(admission, noted))
        return render(request, STEP_TEMPLATE, {**context, "form": form})
    if "take_back" in request.POST:
        take_back(assessment=assessment, step=step)
        return _to_list(assessment, step, Notice.STEP_TAKEN_BACK)
    form = DoneForm(request.POST)
    if Way.of(request.POST) is Way.LANGUAGE:
        return same_form_in_other_language(request, STEP_TEMPLATE, form, context)
    if not form.is_valid():
        return render(request, STEP_TEMPLATE, {**context, "form": form}, status=422)
    correct_done(assessment=assessment, step=step, done=form.done, at=timezone.now())
    return _to_list(assessment, step, Notice.STEP_DONE)


def _tick(request: HttpRequest, assessment: Assessment) -> HttpResponse:
    _phase, step = _step(assessment.catalogue, request.POST.get("step", ""))
    done = Done(by=last_name_in(assessment), on=timezone.localdate())
    is_new = note_done(assessment=assessment, step=step.key, done=done, at=timezone.now())
    return _to_list(assessment, step.key, Notice.STEP_DONE if is_new else Notice.STEP_WAS_DONE)


def _to_list(assessment: Assessment, step: str, notice: Notice) -> HttpResponse:
    there = with_query(reverse("wizard:checklist", args=[assessment.pk]), melding=notice.value)
    return SeeOther(f"{there}#{step}")


def _step(catalogue: Catalogue, key: str) -> tuple[Phase, Step]:
    """Return the step of the guide with this key; raises Http404 when there is none."""
    for phase in catalogue.phases:
        for part in phase.per_perspective:
            for step in part.steps:
                if step.key == key:
                    return phase, step
    raise Http404


def _initial(admission: Admission, noted: Done | None) -> dict[str, str]:
    done = noted or Done(by=last_name_in(admission.assessment), on=timezone.localdate())
    return {"done_by": done.by, "done_on": formats.short_date(done.on)}
