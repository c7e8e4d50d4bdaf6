"""The step with the facts about the assignment; every button saves what is right."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.http import require_http_methods

from domain.answers import AnswerSheet
from domain.facts import NO_FACTS, Facts
from web.access import Right, keep_alive, writer_of
from web.formats import active_language
from web.language import is_language, remember_language
from wizard.access import admit_assignment, unless_removed
from wizard.answering import Writing, sheet_with
from wizard.fact_form import FactsForm, Typed, typed_of
from wizard.fact_models import AssignmentFacts
from wizard.fact_page import FactsConflict, FactsPage
from wizard.fact_saving import FactsWereChanged, save_facts
from wizard.fact_words import WORDS
from wizard.leaving import SeeOther, Way, with_query
from wizard.models import Assessment
from wizard.notices import notice_in
from wizard.question_view import BACK_TO_CHECK, telling_what_was_typed
from wizard.steps import theme_statuses


@require_http_methods(["GET", "HEAD", "POST"])
@telling_what_was_typed
@unless_removed
def fill_in_facts(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """Ask the facts, and save them."""
    assessment = admit_assignment(request, assessment_id, needs=Right.EDIT).assessment
    if not assessment.asks_facts:
        raise Http404
    visit = Visit(request=request, assessment=assessment)
    stored = assessment.facts_row()
    if request.method == "POST":
        return visit.save(FactsForm(request.POST), stored)
    return visit.page(typed_of(_known(stored), visited=stored is not None), stored)


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One request for the facts of one assessment."""

    request: HttpRequest
    assessment: Assessment

    @property
    def checking(self) -> bool:
        """Whether the visitor comes from the check page, and goes back there."""
        return self.request.GET.get("terug") == BACK_TO_CHECK

    def address(self, name: str, *more: str) -> str:
        """Return the address of a page of this assessment."""
        return reverse(f"wizard:{name}", args=[self.assessment.pk, *more])

    def sheet(self) -> AnswerSheet:
        """Return the answers, which tell what came before this step."""
        return sheet_with(self.assessment, self.assessment.answer_rows().values())

    def save(self, form: FactsForm, stored: AssignmentFacts | None) -> HttpResponse:
        """Save what is right, and lead to where the button says or tell what is wrong."""
        complete = form.is_valid()
        if form.way is Way.AUTOSAVE and not complete:
            return JsonResponse({"saved": False}, status=422)
        try:
            row = self.saved(form, stored)
        except FactsWereChanged as change:
            return self.conflict(form, change.stored)
        if form.way is Way.AUTOSAVE:
            return JsonResponse({"saved": True, "version": row.version})
        if form.way is Way.LANGUAGE:
            return self.in_other_language(form, row)
        return self.leave(form.way) if complete else self.refused(form, row)

    def saved(self, form: FactsForm, stored: AssignmentFacts | None) -> AssignmentFacts:
        """Store what is right; raises FactsWereChanged when somebody else was first."""
        now = timezone.now()
        row = save_facts(
            assessment=self.assessment,
            stored=stored,
            given=form.given(_known(stored)),
            writing=Writing(
                by=writer_of(self.request.session),
                at=now,
                shown_version=form.shown_version,
                deliberate=form.way is not Way.AUTOSAVE,
            ),
        )
        keep_alive(self.request.session, f"{now:%Y-%m}")
        return row

    def leave(self, way: Way) -> HttpResponse:
        """Answer a good post."""
        match way:
            case Way.LATER:
                return SeeOther(self.address("saved"))
            case Way.STEPS:
                return SeeOther(self.address("overview"))
            case Way.PREVIOUS if not self.checking:
                return SeeOther(self.address("question", self.sheet().shown[-1].key))
            case _:
                return SeeOther(self.address("check"))

    def refused(self, form: FactsForm, row: AssignmentFacts) -> HttpResponse:
        """Show again what was typed, with what is wrong."""
        return self.page(_sent(form), row, form)

    def in_other_language(self, form: FactsForm, row: AssignmentFacts) -> HttpResponse:
        """Show the page in the language of the button; what is wrong stays as it was typed."""
        asked = self.request.POST["language"]
        language = asked if is_language(asked) else active_language()
        with translation.override(language):
            if form.errors:
                typed = typed_of(row.known, visited=True)
                for name in form.errors:
                    typed.setlist(name, _sent(form).getlist(name))
                response = self.page(typed, row, FactsForm(typed))
            else:
                here = self.address("facts")
                back = BACK_TO_CHECK if self.checking else None
                response = SeeOther(with_query(here, terug=back))
        remember_language(response, language)
        return response

    def page(
        self, typed: Typed, row: AssignmentFacts | None, form: FactsForm | None = None
    ) -> HttpResponse:
        """Show the facts, with what is wrong in the form that was sent."""
        wrong = form.errors if form else {}
        page = FactsPage(
            typed=typed,
            errors_by_name={name: str(messages[0]) for name, messages in wrong.items()},
            version=row.version if row else 0,
            number=len(theme_statuses(self.sheet())) + 1,
            checking=self.checking,
        )
        context = {
            "page": page,
            "assessment": self.assessment,
            "notice": notice_in(self.request),
        }
        status = 422 if page.errors else 200
        response = render(self.request, "wizard/facts.html", context, status=status)
        response["Content-Language"] = active_language()
        return response

    def conflict(self, form: FactsForm, stored: AssignmentFacts) -> HttpResponse:
        """Show both versions of facts that somebody else changed meanwhile, to choose from."""
        if form.way is Way.AUTOSAVE:
            return JsonResponse({"saved": False}, status=409)
        page = FactsConflict(
            stored=stored.known,
            mine=form.given(stored.known),
            sent=_sent(form),
            version=stored.version,
        )
        context = {"page": page, "assessment": self.assessment, "way": form.way.value}
        return render(self.request, "wizard/facts_conflict.html", context, status=409)


def _known(row: AssignmentFacts | None) -> Facts:
    return row.known if row else NO_FACTS


def _sent(form: FactsForm) -> Typed:
    """Return what was sent, as a form shows it again."""
    data = form.data
    return Typed({name: list(data.getlist(name)) for name in WORDS})
