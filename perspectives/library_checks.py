"""Check what a catalogue offers beside questions: instruments, contradictions and cases."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from domain.answers import AnswerState, Given, answer_sheet
from domain.catalogue import Catalogue
from domain.library import Case, CaseKind, Contradiction, Instrument
from domain.questionnaire import Questionnaire
from domain.workshop_format import SIDES_FEWEST, SIDES_MOST, WorkshopFormat
from perspectives.problems import Fault, Path

SEVERITIES = range(1, 4)
ROUNDS_MOST = 2


def instrument_faults(path: Path, instrument: Instrument) -> Iterator[Fault]:
    """Yield what is wrong with one instrument."""
    if instrument.popular and instrument.against is None:
        yield Fault(
            path=(*path, "against"),
            message=_("Instrument %(key)s is populair. Schrijf bij against wanneer het niet past.")
            % {"key": instrument.key},
        )


def contradiction_faults(path: Path, contradiction: Contradiction) -> Iterator[Fault]:
    """Yield what is wrong with one contradiction."""
    if contradiction.severity not in SEVERITIES:
        yield Fault(
            path=(*path, "severity"), message=_("Kies voor de ernst 1, 2 of 3 (3 is het ergst).")
        )


def case_faults(path: Path, case: Case) -> Iterator[Fault]:
    """Yield what is wrong with one case: a story ends, one to work out asks."""
    words = {"key": case.key}
    if case.kind is CaseKind.TO_WORK_OUT and case.exercise is None:
        yield Fault(
            path=(*path, "exercise"),
            message=_("Voorbeeld %(key)s is om uit te werken. Schrijf bij exercise de opgave.")
            % words,
        )
    if case.kind is not CaseKind.TO_WORK_OUT and case.outcome is None:
        yield Fault(
            path=(*path, "outcome"),
            message=_("Voorbeeld %(key)s heeft geen afloop. Schrijf bij outcome wat er gebeurde.")
            % words,
        )
    if not case.answers:
        yield Fault(
            path=(*path, "answers"),
            message=_("Voorbeeld %(key)s heeft geen antwoorden. Voeg ze toe.") % words,
        )


def case_answer_faults(catalogue: Catalogue, questionnaire: str) -> Iterator[Fault]:
    """Yield every answer of a case that the questionnaire does not have, or would not show."""
    asked = next((q for q in catalogue.questionnaires if q.key == questionnaire), None)
    if asked is None:
        return
    for position, case in enumerate(catalogue.cases):
        yield from _answer_faults(("cases", position, "answers"), case, asked)


def _answer_faults(path: Path, case: Case, questionnaire: Questionnaire) -> Iterator[Fault]:
    options = {q.key: {option.key for option in q.options} for q in questionnaire.questions}
    seen: set[str] = set()
    whole = True
    for position, answer in enumerate(case.answers):
        words = {"case": case.key, "question": answer.question, "option": answer.option}
        at, said = "question", ""
        if answer.question not in options:
            said = _("Voorbeeld %(case)s antwoordt op vraag %(question)s, maar die bestaat niet.")
        elif answer.question in seen:
            said = _("Voorbeeld %(case)s antwoordt twee keer op vraag %(question)s.")
        elif answer.option not in options[answer.question]:
            at = "option"
            said = _("Antwoord %(option)s op vraag %(question)s bestaat niet. Kies een ander.")
        seen.add(answer.question)
        if said:
            whole = False
            yield Fault(path=(*path, position, at), message=said % words)
    if whole:
        yield from _hidden_faults(path, case, questionnaire)


def _hidden_faults(path: Path, case: Case, questionnaire: Questionnaire) -> Iterator[Fault]:
    given = [
        Given(question=answer.question, state=AnswerState.ANSWERED, option=answer.option)
        for answer in case.answers
    ]
    sheet = answer_sheet(questionnaire=questionnaire, given=given)
    for position, answer in enumerate(case.answers):
        if sheet.state_of(answer.question) is AnswerState.NOT_SHOWN:
            yield Fault(
                path=(*path, position, "question"),
                message=_(
                    "Voorbeeld %(case)s antwoordt op vraag %(question)s, maar met de andere"
                    " antwoorden wordt die niet gesteld. Haal dit antwoord weg."
                )
                % {"case": case.key, "question": answer.question},
            )


def format_faults(path: Path, entry: WorkshopFormat) -> Iterator[Fault]:
    """Yield what is wrong with one format of a workshop."""
    if not SIDES_FEWEST <= len(entry.sides) <= SIDES_MOST:
        yield Fault(path=(*path, "sides"), message=_("Noem twee tot vier kanten die antwoorden."))
    if not 1 <= entry.rounds <= ROUNDS_MOST:
        yield Fault(path=(*path, "rounds"), message=_("Een werksessie heeft één of twee ronden."))
    if not entry.steps:
        yield Fault(
            path=(*path, "steps"), message=_("Schrijf minstens één stap van het draaiboek.")
        )
    for position, step in enumerate(entry.steps):
        if step.minutes < 1:
            yield Fault(
                path=(*path, "steps", position, "minutes"),
                message=_("Een stap duurt minstens één minuut."),
            )


def format_question_faults(catalogue: Catalogue, questionnaire: str) -> Iterator[Fault]:
    """Yield every question of a format that the questionnaire does not have, or not for all."""
    asked = next((q for q in catalogue.questionnaires if q.key == questionnaire), None)
    if asked is None:
        return
    for_all = {question.key for question in asked.questions if question.shown_when is None}
    for at, entry in enumerate(catalogue.formats):
        seen: set[str] = set()
        for part, questions in enumerate(entry.parts):
            for place, key in enumerate(questions.questions):
                if key not in for_all or key in seen:
                    yield Fault(
                        path=("formats", at, "parts", part, "questions", place),
                        message=_(
                            "Vorm %(format)s vraagt %(question)s. Kies een vraag die iedereen"
                            " krijgt, en elke vraag één keer."
                        )
                        % {"format": entry.key, "question": key},
                    )
                seen.add(key)
