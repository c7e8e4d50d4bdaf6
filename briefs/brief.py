"""Making a brief: from an advice with its assignment to the PDF, and the same one again at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.template.loader import render_to_string
from django.utils import translation

from briefs.account import account_of
from briefs.chapters import NEW_PAGES, chapters_of
from briefs.characters import drawable, names_of_characters
from briefs.keeping import LastMade
from briefs.pdf import FONTS, pdf_of
from briefs.presentation import AdviceView, present
from briefs.procedure_words import ProcedureView
from domain.advice import Advice
from domain.answers import Given
from domain.checklist import Done, ListedStep
from domain.facts import Facts
from domain.procedures import PolicyBand

KEPT = 16
"""So many briefs are kept in a process: a few MB, for who opens the same brief again."""


@dataclass(frozen=True, kw_only=True)
class BriefRequest:
    """All that a brief is made from; ``address`` is that of the same result online, or empty."""

    advice: Advice
    title: str
    organisation: str = ""
    description: str = ""
    language: str
    on_date: date
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class Brief:
    """The PDF, and the characters that no bundled font has and that were replaced in it."""

    pdf: bytes
    replaced: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """What tells two briefs apart; cheap to compare, unlike a whole catalogue."""

    catalogue: int
    questionnaire: str
    weights: tuple[tuple[str, str], ...]
    given: tuple[Given, ...]
    facts: Facts
    law_on: date | None
    policy: tuple[PolicyBand, ...]
    done: tuple[tuple[str, Done], ...]
    texts: tuple[str, str, str]
    language: str
    on_date: date
    address: str


_last_made: LastMade[Brief] = LastMade(KEPT)


def make_brief(request: BriefRequest) -> Brief:
    """Return the brief; the same request again gives the same brief without making it anew."""
    return _last_made.get(
        inputs_of(request), owner=request.advice.catalogue, make=lambda: _made(request)
    )


def html_of(request: BriefRequest, *, replaced: tuple[str, ...] = ()) -> str:
    """Return the page that becomes the PDF; it is never served as a page."""
    with translation.override(request.language):
        view = present(request.advice, language=request.language, target="pdf", title=request.title)
        return render_to_string("briefs/brief.html", _context(request, view, replaced))


def _made(request: BriefRequest) -> Brief:
    return drawn(lambda replaced: html_of(request, replaced=replaced))


def drawn(html_for: Callable[[tuple[str, ...]], str]) -> Brief:
    """Return the PDF of a page, which is told the names of the characters that no font has."""
    found = drawable(html_for(()), fonts=FONTS)
    if found.replaced:
        html = html_for(names_of_characters(found.replaced))
        return Brief(pdf=pdf_of(drawable(html, fonts=FONTS).text), replaced=found.replaced)
    return Brief(pdf=pdf_of(found.text), replaced=())


def _context(
    request: BriefRequest, view: AdviceView, replaced: tuple[str, ...]
) -> dict[str, object]:
    return {
        "brief": request,
        "view": view,
        "advice": request.advice,
        "account": account_of(request.advice),
        "other_procedures": other_procedures(view),
        "passed_over": passed_over(request.advice),
        "chapters": chapters_of(view),
        "new_pages": NEW_PAGES,
        "replaced": replaced,
    }


def other_procedures(view: AdviceView) -> tuple[ProcedureView, ...]:
    """Return the procedures that are neither recommended nor compared with that one."""
    if view.procedures is None:
        return ()
    compared = {alternative.judged.key for alternative in view.procedures.alternatives}
    listed = (judged for group in view.procedures.groups for judged in group.procedures)
    return tuple(judged for judged in listed if judged.key not in compared)


def passed_over(advice: Advice) -> tuple[ListedStep, ...]:
    """Return the open musts before the last phase that was begun; each is told once."""
    phases = advice.checklist.phases if advice.checklist else ()
    return next((part.passed_over for part in reversed(phases) if part.passed_over), ())


def inputs_of(request: BriefRequest) -> Inputs:
    """Return what tells this brief apart from another one."""
    sheet = request.advice.sheet
    return Inputs(
        catalogue=id(request.advice.catalogue),
        questionnaire=sheet.questionnaire.key,
        weights=tuple(sorted(request.advice.weights.items())),
        given=sheet.given,
        facts=request.advice.facts,
        law_on=request.advice.on_date,
        policy=request.advice.policy,
        done=_done(request.advice),
        texts=(request.title, request.organisation, request.description),
        language=request.language,
        on_date=request.on_date,
        address=request.address,
    )


def _done(advice: Advice) -> tuple[tuple[str, Done], ...]:
    """Return the steps that are done, in the order of the list."""
    if advice.checklist is None:
        return ()
    listed = [step for phase in advice.checklist.phases for step in phase.steps]
    return tuple(
        (entry.step.key, entry.done)
        for entry in (*listed, *advice.checklist.elsewhere)
        if entry.done
    )
