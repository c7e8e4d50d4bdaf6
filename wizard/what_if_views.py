"""What if: try other answers and weights beside the result, and keep them as a variant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from briefs.comparison import ComparisonView, compare
from domain.answers import TITLE_MAX, AnswerSheet
from domain.questionnaire import Question, Theme
from domain.weighting import ThemeWeight
from web.access import Right, note_made, writer_of
from web.formats import active_language
from wizard.access import admit_assignment, unless_removed
from wizard.advising import advice_on
from wizard.assessments import Carried, Name, create_assessment
from wizard.forms import creation_key_in
from wizard.leaving import SeeOther, with_query
from wizard.models import Assessment
from wizard.notices import Notice
from wizard.trying import ANSWER, WEIGHT, Trial, trial_in

WEIGHT_WORDS: dict[ThemeWeight, Promise] = {
    ThemeWeight.OFF: gettext_lazy("Telt niet mee"),
    ThemeWeight.HALF: gettext_lazy("Telt half"),
    ThemeWeight.AS_IS: gettext_lazy("Zoals het is"),
    ThemeWeight.DOUBLE: gettext_lazy("Telt dubbel"),
}


@dataclass(frozen=True, kw_only=True)
class TriedQuestion:
    """A question with the option that is tried now and the one that is stored (keys, or empty)."""

    name: str
    question: Question
    now: str
    stored: str


@dataclass(frozen=True, kw_only=True)
class TriedTheme:
    """A theme with its weight now, and its questions."""

    name: str
    theme: Theme
    weight: ThemeWeight
    questions: tuple[TriedQuestion, ...]

    @property
    def changed(self) -> bool:
        """Whether one of its answers is another than the stored one."""
        return any(entry.now != entry.stored for entry in self.questions)


@require_http_methods(["GET", "HEAD", "POST"])
@unless_removed
def what_if(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Show what would change; nothing is stored, unless a post keeps it as a new variant."""
    needs = Right.EDIT if request.method == "POST" else Right.READ
    admission = admit_assignment(request, assessment_id, needs=needs)
    assessment, sheet = admission.assessment, admission.assessment.sheet()
    sent = request.POST if request.method == "POST" else request.GET
    trial = trial_in(sent.dict(), sheet=sheet, weights=assessment.theme_weights)
    here = reverse("wizard:what_if", args=[assessment.pk])
    if request.method == "POST":
        return _keep(request, assessment, sheet, trial)
    if sent and sent.dict() != trial.query:
        return SeeOther(with_query(here, **trial.query) + "#uitkomst" * trial.changes_anything)
    context = {
        "admission": admission,
        "assessment": assessment,
        "here": "what_if",
        "trial": trial,
        "themes": _themes(trial.on(sheet), sheet, trial.weights),
        "weights": WEIGHT_WORDS.items(),
        "weighed": [
            (change.theme, WEIGHT_WORDS[change.was], WEIGHT_WORDS[change.becomes])
            for change in trial.changed_weights
        ],
        "view": _compared(assessment, sheet, trial),
        "creation_key": uuid4(),
    }
    return render(request, "wizard/what_if.html", context)


def _compared(assessment: Assessment, sheet: AnswerSheet, trial: Trial) -> ComparisonView:
    today = timezone.localdate()
    facts = assessment.facts()
    now = advice_on(assessment, on_date=today, sheet=sheet, facts=facts)
    tried = advice_on(
        assessment, on_date=today, sheet=trial.on(sheet), facts=facts, weights=trial.weights
    )
    return compare([(_("Nu"), now), (_("Wat als"), tried)], language=active_language())


def _themes(
    tried: AnswerSheet, stored: AnswerSheet, weights: Mapping[str, ThemeWeight]
) -> tuple[TriedTheme, ...]:
    shown = {question.key for question in tried.shown}
    return tuple(
        TriedTheme(
            name=f"{WEIGHT}{theme.key}",
            theme=theme,
            weight=weights.get(theme.key, ThemeWeight.AS_IS),
            questions=tuple(
                TriedQuestion(
                    name=f"{ANSWER}{question.key}",
                    question=question,
                    now=tried.chosen.get(question.key, ""),
                    stored=stored.chosen.get(question.key, ""),
                )
                for question in theme.questions
                if question.key in shown
            ),
        )
        for theme in tried.questionnaire.themes
    )


def _keep(
    request: HttpRequest, assessment: Assessment, sheet: AnswerSheet, trial: Trial
) -> HttpResponse:
    """Make a new assessment of what is tried, in the same edition; the first stays as it is."""
    made = create_assessment(
        edition=assessment.edition,
        name=Name(
            title=_title_of_variant(assessment),
            organisation=assessment.organisation,
            description=assessment.description,
        ),
        creation_key=creation_key_in(request.POST.get("creation_key", "")),
        at=timezone.now(),
        carried=Carried(
            given=trial.on(sheet).given,
            facts=assessment.facts(),
            weighting=trial.weights,
            writer=writer_of(request.session),
        ),
    )
    note_made(request.session, made.pk)
    there = reverse("wizard:result", args=[made.pk])
    return SeeOther(with_query(there, melding=Notice.VARIANT_KEPT.value))


def _title_of_variant(assessment: Assessment) -> str:
    title = _("Variant van %(title)s") % {"title": assessment.title}
    return title if len(title) <= TITLE_MAX else assessment.title
