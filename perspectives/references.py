"""Check every reference in a catalogue: conditions to questions and answers, texts to sources."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from domain.catalogue import Catalogue
from domain.conditions import Condition, Criterion
from domain.questionnaire import Question, Questionnaire
from domain.texts import Basis
from perspectives.problems import Fault, Path, place_of
from perspectives.walking import walk


def reference_faults(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield every reference that leads nowhere, backwards, in a circle or to nothing possible."""
    sources = {source.key for source in catalogue.sources}
    for path, thing in walk(catalogue):
        if isinstance(thing, Basis):
            yield from _source_faults(path, thing, sources)
        elif isinstance(thing, Condition):
            yield from _condition_faults(path, thing, catalogue)
    for position, questionnaire in enumerate(catalogue.questionnaires):
        yield from _order_faults(("questionnaires", position), questionnaire)


def _source_faults(path: Path, basis: Basis, sources: set[str]) -> Iterator[Fault]:
    for position, key in enumerate(basis.sources):
        if key not in sources:
            yield Fault(
                path=(*path, "sources", position),
                message=_("Bron %(key)s bestaat niet. Voeg haar toe of haal de verwijzing weg.")
                % {"key": key},
            )


def _condition_faults(path: Path, condition: Condition, catalogue: Catalogue) -> Iterator[Fault]:
    rule = _name_of(path, catalogue)
    if not condition.criteria:
        yield Fault(
            path=path,
            message=_("De voorwaarde van %(rule)s is leeg. Vul haar in of haal haar weg.")
            % {"rule": rule},
        )
    for name in ("all_of", "any_of", "none_of"):
        for position, criterion in enumerate(getattr(condition, name)):
            at = (*path, name, position)
            yield from _criterion_faults(at, criterion, rule, _questionnaires_for(path, catalogue))
    if _is_impossible(condition):
        yield Fault(
            path=path,
            message=_("De voorwaarde van %(rule)s kan nooit waar zijn. Maak haar ruimer.")
            % {"rule": rule},
        )


def _questionnaires_for(path: Path, catalogue: Catalogue) -> tuple[Questionnaire, ...]:
    """A question may only look at its own questionnaire, any other rule at all of them."""
    if path[0] == "questionnaires" and isinstance(path[1], int):
        return (catalogue.questionnaires[path[1]],)
    return catalogue.questionnaires


def _name_of(path: Path, catalogue: Catalogue) -> str:
    """Name the question, gate, flag or condition that holds the rule."""
    thing: object = catalogue
    name = place_of(path)
    for part in path:
        thing = thing[part] if isinstance(part, int) else getattr(thing, part)  # type: ignore[index]
        name = str(getattr(thing, "key", name))
    return name


def _criterion_faults(
    path: Path, criterion: Criterion, rule: str, questionnaires: tuple[Questionnaire, ...]
) -> Iterator[Fault]:
    found = [q for entry in questionnaires for q in entry.questions if q.key == criterion.question]
    words = {"rule": rule, "question": criterion.question}
    if not found:
        yield Fault(
            path=(*path, "question"),
            message=_(
                "De regel van %(rule)s verwijst naar vraag %(question)s, maar die bestaat niet."
                " Kies een andere vraag."
            )
            % words,
        )
        return
    if not criterion.options:
        yield Fault(
            path=(*path, "options"),
            message=_("De regel van %(rule)s noemt geen antwoord op vraag %(question)s.") % words,
        )
    known = {option.key for question in found for option in question.options}
    for position, option in enumerate(criterion.options):
        if option not in known:
            yield Fault(
                path=(*path, "options", position),
                message=_(
                    "De regel van %(rule)s verwijst naar antwoord %(option)s op vraag"
                    " %(question)s, maar dat antwoord bestaat niet. Kies een ander antwoord."
                )
                % {**words, "option": option},
            )


def _is_impossible(condition: Condition) -> bool:
    if not all(criterion.options for criterion in condition.criteria):
        return False
    allowed: dict[str, set[str]] = {}
    for criterion in condition.all_of:
        options = set(criterion.options)
        allowed[criterion.question] = allowed.get(criterion.question, options) & options
    for criterion in condition.none_of:
        if criterion.question in allowed:
            allowed[criterion.question] -= set(criterion.options)
    return any(not options for options in allowed.values())


def _order_faults(path: Path, questionnaire: Questionnaire) -> Iterator[Fault]:
    place = {question.key: at for at, question in enumerate(questionnaire.questions)}
    for at, theme in enumerate(questionnaire.themes):
        for position, question in enumerate(theme.questions):
            here = (*path, "themes", at, "questions", position, "shown_when")
            for named in _depends_on(question):
                if named in place and place[named] >= place[question.key]:
                    yield Fault(path=here, message=_order_sentence(question, named, questionnaire))


def _order_sentence(question: Question, named: str, questionnaire: Questionnaire) -> str:
    words = {"question": question.key, "named": named}
    if named == question.key:
        return _("Vraag %(question)s verwijst naar zichzelf. Kies een eerdere vraag.") % words
    if _reaches(named, question.key, questionnaire):
        return (
            _("Vraag %(question)s en vraag %(named)s wachten op elkaar. Haal één regel weg.")
            % words
        )
    return (
        _(
            "Vraag %(question)s hangt af van vraag %(named)s, maar die komt pas later."
            " Zet vraag %(named)s eerder."
        )
        % words
    )


def _reaches(start: str, goal: str, questionnaire: Questionnaire) -> bool:
    by_key = {question.key: question for question in questionnaire.questions}
    seen: set[str] = set()
    todo = [start]
    while todo:
        key = todo.pop()
        if key == goal:
            return True
        if key in by_key and key not in seen:
            seen.add(key)
            todo.extend(_depends_on(by_key[key]))
    return False


def _depends_on(question: Question) -> list[str]:
    """Return the questions that decide whether this one shows, each once."""
    if question.shown_when is None:
        return []
    return list(dict.fromkeys(criterion.question for criterion in question.shown_when.criteria))
