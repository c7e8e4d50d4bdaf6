"""The result page of an assessment."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from briefs.keeping import LastMade
from briefs.presentation import AdviceView, present
from briefs.reasons import Reasons
from domain.advice import Advice
from domain.perspective import Perspective
from web.formats import active_language
from wizard.access import Admission, admit_assignment
from wizard.advising import advice_on
from wizard.checklist import done_steps
from wizard.models import Assessment
from wizard.notices import notice_in

KEPT = 32
"""So many results are kept in a process: a few MB, for who comes back to the same page."""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A result as it stands on the page, between the frame."""

    headline: str
    body: SafeString


_last_shown: LastMade[Shown] = LastMade(KEPT)


@require_safe
def show_result(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show the advice; ``?vs=`` names another perspective to compare the leader with."""
    admission = admit_assignment(request, assessment_id)
    assessment = admission.assessment
    sheet, facts, done = assessment.sheet(), assessment.facts(), done_steps(assessment)
    today, language = timezone.localdate(), active_language()
    rival = request.GET.get("vs", "")
    rival = rival if rival in set(Perspective) else ""
    shown = _last_shown.get(
        (
            (_named(assessment), sheet.given, facts, frozenset(done), settings.POLICY_BANDS),
            (today, admission.right, language, rival),
        ),
        owner=assessment.catalogue,
        make=lambda: _shown(
            admission,
            advice_on(assessment, on_date=today, sheet=sheet, facts=facts, done=done),
            language=language,
            rival=rival,
        ),
    )
    context = {
        "admission": admission,
        "assessment": assessment,
        "here": "result",
        "notice": notice_in(request),
        "shown": shown,
    }
    return render(request, "wizard/result.html", context)


def _named(assessment: Assessment) -> tuple[object, ...]:
    """Return what the page shows of an assessment, beside its answers."""
    return (
        assessment.pk,
        assessment.title,
        assessment.changed_at,
        assessment.finished_at,
        assessment.questionnaire,
        tuple(sorted(assessment.weighting.items())),
        id(assessment.catalogue),
    )


def _shown(admission: Admission, advice: Advice, *, language: str, rival: str) -> Shown:
    view = present(advice, language=language, title=admission.assessment.title)
    context = {
        "admission": admission,
        "assessment": admission.assessment,
        "view": view,
        "compared": _compared(view, rival),
    }
    return Shown(
        headline=view.opening.headline.text,
        body=render_to_string("wizard/_result.html", context),
    )


def _compared(view: AdviceView, rival: str) -> Reasons | None:
    """Return the comparison with the asked rival, or else with the runner-up."""
    if view.result is None:
        return None
    comparisons = view.result.comparisons
    return next((c for c in comparisons if c.rival == rival), comparisons[0])
