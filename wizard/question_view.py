"""One question a page: formtools runs the steps, every button saves before it leads on."""

from __future__ import annotations

from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from formtools.wizard.views import NamedUrlWizardView

from domain.answers import Given
from domain.questionnaire import UnknownKey
from web.access import View
from web.language import is_language, remember_language
from wizard.advising import counting
from wizard.answering import AnswerWasChanged, is_dealt_with
from wizard.forms import AnswerForm
from wizard.leaving import SeeOther, Way, with_query
from wizard.noted_answers import SENTENCES
from wizard.notices import Notice, notice_in
from wizard.question_page import ConflictPage, QuestionPage
from wizard.steps import first_open, is_enough, place_of, theme_statuses
from wizard.storage import AnswerStorage

BACK_TO_CHECK = "controle"
TYPED = ("remark", "value", "start", "contract_by", "text")
"""The fields that are typed and not chosen."""


def telling_what_was_typed(view: View) -> View:
    """Show what was typed on the 404 of a post, so that an ended session takes no text along."""

    @wraps(view)
    def tells(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except Http404:
            typed = "\n".join(filter(None, map(request.POST.get, TYPED)))
            if not typed.strip():
                raise
            return render(request, "wizard/not_found.html", {"typed": typed}, status=404)

    return tells


class QuestionView(NamedUrlWizardView):  # type: ignore[misc]  # formtools has no types
    """The steps of one assessment: the questions that show with the answers so far.

    Formtools gives the steps, their order and their forms. Its ``post`` knows only "next", needs
    hidden fields, and checks all steps again at the end; here the address names the step, every
    button saves, and the end is the check page. So ``post`` is our own (ADR 0003).
    """

    storage_name = "wizard.storage.AnswerStorage"
    template_name = "wizard/question.html"
    storage: AnswerStorage

    def get_prefix(self, request: HttpRequest, *args: object, **kwargs: object) -> str:
        """Return a constant: the address already tells assessments apart."""
        return "answer"

    def get_form_prefix(self, step: str | None = None, form: object = None) -> str:
        """Return nothing: a page has one form."""
        return ""

    def get_form_kwargs(self, step: str | None = None) -> dict[str, Any]:
        """Give the form the question of its step."""
        return {"question": self.storage.sheet.questionnaire.question(step or self.steps.current)}

    def get_step_url(self, step: str) -> str:
        """Return the address of a step of this assessment."""
        return self.address("question", step=step)

    def address(self, name: str, **kwargs: str) -> str:
        """Return the address of a page of this assessment."""
        assessment = self.storage.assessment
        return assessment.journey.address(name, assessment.pk, **kwargs)

    def show_steps(self) -> None:
        """Make the steps those questions that show now."""
        self.form_list = {question.key: AnswerForm for question in self.storage.sheet.shown}

    def is_shown(self) -> bool:
        """Tell whether the question in the address shows; one that does not exist is a 404."""
        step = self.storage.current_step
        try:
            self.storage.sheet.questionnaire.question(step)
        except UnknownKey:
            raise Http404 from None
        self.show_steps()
        return step in self.form_list

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Show the question, or lead to the first open one when it no longer shows."""
        if not self.is_shown():
            return self.to_first_open()
        response: HttpResponse
        if "fout" in request.GET:
            response = self.render(self.get_form(data=self.complaining_data()))
        else:
            response = super().get(request, *args, **kwargs)
        return response

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Save what was typed and lead to where the button says."""
        shown = self.is_shown()
        form = AnswerForm(data=request.POST, **self.get_form_kwargs())
        before = {question.key for question in self.storage.sheet.shown}
        complete = form.is_valid()
        if not (complete or form.only_misses_choice):
            return self.render_refused(form)
        try:
            self.storage.set_step_data(self.steps.current, self.process_step(form))
        except AnswerWasChanged as change:
            return self.render_conflict(form, change)
        self.show_steps()
        if not shown:
            return self.to_first_open()
        if not (complete or is_dealt_with(self.storage.sheet, self.steps.current)):
            return self.to_same_step(complain=True)
        return self.leave(form.way, before)

    def process_step(self, form: AnswerForm) -> dict[str, Any]:
        """Return what the storage needs to save the answer."""
        stored = self.storage.stored
        now = stored.content if stored else Given(question=self.steps.current)
        return {
            "given": form.given(now),
            "version": form.shown_version,
            "deliberate": form.way is not Way.AUTOSAVE,
        }

    def leave(self, way: Way, before: set[str]) -> HttpResponse:
        """Answer a good post."""
        news = self.news_since(before)
        checking = self.request.GET.get("terug") == BACK_TO_CHECK
        match way:
            case Way.AUTOSAVE:
                return self.render_saved()
            case Way.LANGUAGE:
                return self.in_other_language()
            case Way.LATER:
                return SeeOther(self.address("saved"))
            case Way.STEPS:
                return SeeOther(with_query(self.address("overview"), **news))
            case Way.PREVIOUS | Way.NEXT if checking:
                return SeeOther(with_query(self.address("check"), **news))
            case Way.PREVIOUS:
                previous = self.get_prev_step()
                there = self.get_step_url(previous) if previous else self.address("overview")
                return SeeOther(with_query(there, **news))
            case _:
                return self.to_next(news)

    def to_next(self, news: dict[str, str | int]) -> HttpResponse:
        """Lead to the next question, and after the last one to the facts or the check page."""
        step = self.get_next_step()
        if step is None:
            after = "facts" if self.storage.assessment.asks_facts else "check"
            return SeeOther(with_query(self.address(after), **news))
        return SeeOther(with_query(self.get_step_url(step), genoeg=self.is_enough_at(step), **news))

    def is_enough_at(self, next_step: str) -> str:
        """Say "ja" when a theme ends here and no open question can change the leader any more."""
        sheet = self.storage.sheet
        asked = sheet.questionnaire
        if asked.theme_of(self.steps.current) is asked.theme_of(next_step):
            return ""
        return "ja" if is_enough(counting(self.storage.assessment, sheet)) else ""

    def news_since(self, before: set[str]) -> dict[str, str | int]:
        """Tell how many questions this answer added, or else took away."""
        after = {question.key for question in self.storage.sheet.shown}
        if added := after - before:
            return {"melding": Notice.QUESTIONS_ADDED.value, "aantal": len(added)}
        if gone := before - after:
            return {"melding": Notice.QUESTIONS_GONE.value, "aantal": len(gone)}
        return {}

    def to_first_open(self) -> HttpResponse:
        """Lead to the first open question, or to the check page, with one sentence why."""
        step = first_open(theme_statuses(self.storage.sheet))
        there = self.get_step_url(step) if step else self.address("check")
        return SeeOther(with_query(there, melding=Notice.STEP_GONE.value))

    def in_other_language(self) -> HttpResponse:
        """Show the same page in the language of the button, with its complaint if it had one."""
        language = self.request.POST["language"]
        response = self.to_same_step(complain="complained" in self.request.POST)
        if is_language(language):
            remember_language(response, language)
        return response

    def to_same_step(self, *, complain: bool) -> HttpResponse:
        """Lead to the same page, which then says that a choice is missing, or not.

        A redirect, so that the Back button never meets a form that would be sent twice.
        """
        there = self.get_step_url(self.steps.current)
        back = self.request.GET.get("terug")
        return SeeOther(with_query(there, terug=back, fout="ja" if complain else ""))

    def complaining_data(self) -> dict[str, str]:
        """Return what is stored, as if one went on with it."""
        return {**(self.storage.current_step_data or {}), "action": Way.NEXT.value}

    def render_refused(self, form: AnswerForm) -> HttpResponse:
        """Show what cannot be stored again, with what is wrong; nothing is stored."""
        if form.way is Way.AUTOSAVE:
            return JsonResponse({"saved": False}, status=422)
        response: HttpResponse = self.render(form)
        response.status_code = 422
        return response

    def render_saved(self) -> HttpResponse:
        """Tell the script which version is stored now."""
        stored = self.storage.stored
        return JsonResponse({"saved": True, "version": stored.version if stored else 0})

    def render_conflict(self, form: AnswerForm, change: AnswerWasChanged) -> HttpResponse:
        """Show both versions of an answer that somebody else changed meanwhile, to choose from."""
        if form.way is Way.AUTOSAVE:
            return JsonResponse({"saved": False}, status=409)
        page = ConflictPage(form=form, stored=change.stored.content, version=change.stored.version)
        self.template_name = "wizard/conflict.html"
        response: HttpResponse = self.render_to_response(
            {"page": page, "assessment": self.storage.assessment}
        )
        response.status_code = 409
        return response

    def get_context_data(self, form: AnswerForm, **kwargs: object) -> dict[str, Any]:
        """Give the template the page."""
        stored = self.storage.stored
        return {
            "page": QuestionPage(
                form=form,
                place=place_of(
                    self.storage.sheet,
                    self.steps.current,
                    asks_facts=self.storage.assessment.asks_facts,
                ),
                terms=tuple(map(self.storage.assessment.catalogue.term, form.question.terms)),
                version=form.shown_version,
                checking=self.request.GET.get("terug") == BACK_TO_CHECK,
                enough="genoeg" in self.request.GET,
                look_again=bool(stored and stored.set_aside),
                notice=notice_in(self.request),
                source=SENTENCES.get(stored.written_by) if stored else None,
            ),
            "assessment": self.storage.assessment,
        }
