"""Check the questions of a catalogue: themes, weights, options and points."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from domain.answers import AnswerState
from domain.facts import FACTS, PROCEDURE
from domain.questionnaire import POINTS_PER_OPTION, Option, Question, Questionnaire
from perspectives.problems import Fault, Path

WEIGHTS = range(1, 4)
OPTIONS = range(3, 6)
LINKED_MAX = 10
"""How many questions others may depend on: the reasoning tries every way these can turn out."""

TAKEN_ADDRESSES = frozenset(
    {
        "advies",
        "bewaard",
        "controle",
        "delen",
        "gegevens",
        "instrumenten",
        "kopieren",
        "naam",
        "planning",
        "procedures",
        "stappenplan",
        "verwijderen",
        "wat-als",
    }
)
"""Pages of an assessment, which stand where the key of a question stands in an address."""

_TAKEN = {state.value for state in AnswerState}


def questionnaire_faults(path: Path, questionnaire: Questionnaire) -> Iterator[Fault]:
    """Yield what is wrong with the themes of a questionnaire."""
    seen: set[str] = set()
    for at, theme in enumerate(questionnaire.themes):
        if not theme.questions:
            yield Fault(
                path=(*path, "themes", at, "questions"),
                message=_("Thema %(theme)s heeft geen vragen. Voeg er een toe.")
                % {"theme": theme.key},
            )
        keys = [question.key for question in theme.questions]
        for position, key in enumerate(keys):
            if key in seen:
                yield Fault(
                    path=(*path, "themes", at, "questions", position, "key"),
                    message=_(
                        "Vraag %(key)s staat al in een eerder thema. Kies een andere sleutel."
                    )
                    % {"key": key},
                )
        seen.update(keys)
    yield from _linked_faults(path, questionnaire)
    if not questionnaire.themes:
        yield Fault(path=(*path, "themes"), message=_("Deze vragenlijst is leeg. Voeg vragen toe."))


def _linked_faults(path: Path, questionnaire: Questionnaire) -> Iterator[Fault]:
    linked = {
        criterion.question
        for question in questionnaire.questions
        if question.shown_when
        for criterion in question.shown_when.criteria
    }
    if len(linked) > LINKED_MAX:
        yield Fault(
            path=(*path, "themes"),
            message=_(
                "Andere vragen hangen af van %(count)d vragen."
                " Laat ze van hooguit %(most)d afhangen."
            )
            % {"count": len(linked), "most": LINKED_MAX},
        )


def question_faults(path: Path, question: Question) -> Iterator[Fault]:
    """Yield what is wrong with one question: its key, weight, options and their points."""
    if question.key in TAKEN_ADDRESSES:
        yield Fault(
            path=(*path, "key"),
            message=_("%(key)s is al het adres van een pagina. Kies een andere sleutel.")
            % {"key": question.key},
        )
    if question.key in FACTS or question.key == PROCEDURE:
        yield Fault(
            path=(*path, "key"),
            message=_("%(key)s is al een gegeven van de opdracht. Kies een andere sleutel.")
            % {"key": question.key},
        )
    if question.weight not in WEIGHTS:
        yield Fault(
            path=(*path, "weight"),
            message=_("Vraag %(key)s weegt %(weight)d. Kies 1, 2 of 3.")
            % {"key": question.key, "weight": question.weight},
        )
    if len(question.options) not in OPTIONS:
        yield Fault(
            path=(*path, "options"),
            message=_("Vraag %(key)s heeft %(count)d antwoorden. Geef er 3 tot 5.")
            % {"key": question.key, "count": len(question.options)},
        )
    if len(question.options) > 1 and len({option.points for option in question.options}) == 1:
        yield Fault(
            path=(*path, "options"),
            message=_(
                "Alle antwoorden op vraag %(key)s krijgen dezelfde punten. Verdeel ze anders."
            )
            % {"key": question.key},
        )
    for position, option in enumerate(question.options):
        yield from _option_faults((*path, "options", position), question, option)


def _option_faults(path: Path, question: Question, option: Option) -> Iterator[Fault]:
    words = {"option": option.key, "question": question.key}
    if option.key in _TAKEN:
        yield Fault(
            path=(*path, "key"),
            message=_("Het antwoord %(option)s bestaat al bij elke vraag. Kies een andere sleutel.")
            % words,
        )
    points = option.points.in_order
    if sum(points) != POINTS_PER_OPTION or min(points) < 0:
        yield Fault(
            path=(*path, "points"),
            message=_(
                "Antwoord %(option)s op vraag %(question)s verdeelt %(sum)d punten."
                " Verdeel er precies %(right)d, elk 0 of meer."
            )
            % {**words, "sum": sum(points), "right": POINTS_PER_OPTION},
        )
