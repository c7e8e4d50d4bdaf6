"""Check every reference in a catalogue: conditions to questions and answers, texts to sources."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from domain.catalogue import Catalogue
from domain.conditions import Condition, Criterion
from domain.facts import FACTS, PROCEDURE
from domain.procedure import PreferredProcedures, Role
from domain.questionnaire import Question, Questionnaire
from domain.signals import SINGLE_VALUES
from domain.texts import Basis
from perspectives.problems import Fault, Path, place_of
from perspectives.walking import walk

Options = dict[str, tuple[str, ...]]
"""What a rule may name, with the options of each."""

_MAY_NAME_FACTS = {"gates", "procedures", "situations", "instruments", "contradictions"}
_MAY_NAME_PROCEDURE = "contradictions"
_ABOUT_A_NOTICE = {"vision", "ambitions", "clarifications"}
NOTICE = "notice"
"""The questionnaire that is about a tender."""


def reference_faults(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield every reference that leads nowhere, backwards, in a circle or to nothing possible."""
    sources = {source.key for source in catalogue.sources}
    terms = {term.key for term in catalogue.terms}
    for path, thing in walk(catalogue):
        if isinstance(thing, Basis):
            yield from _source_faults(path, thing, sources)
        elif isinstance(thing, Condition):
            yield from _condition_faults(path, thing, catalogue)
        elif isinstance(thing, Question):
            yield from _term_faults(path, thing, terms)
        elif isinstance(thing, PreferredProcedures):
            yield from _preferred_faults(path, thing, catalogue)
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


def _term_faults(path: Path, question: Question, terms: set[str]) -> Iterator[Fault]:
    for position, key in enumerate(question.terms):
        if key not in terms:
            yield Fault(
                path=(*path, "terms", position),
                message=_("Begrip %(key)s bestaat niet. Voeg het toe of haal de verwijzing weg.")
                % {"key": key},
            )


def _preferred_faults(
    path: Path, preferred: PreferredProcedures, catalogue: Catalogue
) -> Iterator[Fault]:
    roles = {procedure.key: procedure.role for procedure in catalogue.procedures}
    for position, key in enumerate(preferred.procedures):
        at = (*path, "procedures", position)
        if key not in roles:
            yield Fault(
                path=at,
                message=_("Procedure %(key)s bestaat niet. Kies een andere.") % {"key": key},
            )
        elif roles[key] is not Role.PROCEDURE:
            yield Fault(
                path=at,
                message=_(
                    "%(key)s komt boven op een procedure en kan hier niet vooraan staan."
                    " Noem een procedure."
                )
                % {"key": key},
            )
        if key in preferred.procedures[:position]:
            yield Fault(
                path=at,
                message=_("Procedure %(key)s staat al in deze lijst. Haal er één weg.")
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
    options = _options_for(path, catalogue)
    for name in ("all_of", "any_of", "none_of"):
        for position, criterion in enumerate(getattr(condition, name)):
            at = (*path, name, position)
            yield from _criterion_faults(at, criterion, rule, options)
    if _is_impossible(condition):
        yield Fault(
            path=path,
            message=_("De voorwaarde van %(rule)s kan nooit waar zijn. Maak haar ruimer.")
            % {"rule": rule},
        )


def _options_for(path: Path, catalogue: Catalogue) -> Options:
    """Return what a rule at this place may name, with the options of each.

    A question may only look at its own questionnaire, what is about a notice at its questionnaire
    and features, any other rule at all questions; gates and the approach look at the facts about
    the assignment as well.
    """
    questionnaires = catalogue.questionnaires
    if path[0] == "questionnaires" and isinstance(path[1], int):
        questionnaires = questionnaires[path[1] : path[1] + 1]
    elif _is_about_a_notice(path):
        of_notice = tuple(entry for entry in questionnaires if entry.key == NOTICE)
        return {**_options_in(of_notice), **SINGLE_VALUES}
    known = _options_in(questionnaires)
    if path[0] in _MAY_NAME_FACTS:
        known |= FACTS
    if path[0] == _MAY_NAME_PROCEDURE:
        known[PROCEDURE] = tuple(procedure.key for procedure in catalogue.procedures)
    return known


def _is_about_a_notice(path: Path) -> bool:
    return path[0] in _ABOUT_A_NOTICE or "in_notice" in path


def _options_in(questionnaires: tuple[Questionnaire, ...]) -> Options:
    known: Options = {}
    for question in (question for entry in questionnaires for question in entry.questions):
        options = tuple(option.key for option in question.options)
        known[question.key] = (*known.get(question.key, ()), *options)
    return known


def _name_of(path: Path, catalogue: Catalogue) -> str:
    """Name the question, gate, flag or condition that holds the rule."""
    thing: object = catalogue
    name = place_of(path)
    for part in path:
        thing = thing[part] if isinstance(part, int) else getattr(thing, part)  # type: ignore[index]
        name = str(getattr(thing, "key", name))
    return name


def _criterion_faults(
    path: Path, criterion: Criterion, rule: str, known: Options
) -> Iterator[Fault]:
    words = {"rule": rule, "question": criterion.question}
    if criterion.question not in known:
        yield Fault(path=(*path, "question"), message=_unknown_sentence(criterion.question) % words)
        return
    if not criterion.options:
        yield Fault(
            path=(*path, "options"),
            message=_("De regel van %(rule)s noemt geen antwoord op vraag %(question)s.") % words,
        )
    for position, option in enumerate(criterion.options):
        if option not in known[criterion.question]:
            yield Fault(
                path=(*path, "options", position),
                message=_option_sentence(criterion.question)
                % {**words, "option": option, "options": ", ".join(known[criterion.question])},
            )


def _unknown_sentence(key: str) -> str:
    if key == PROCEDURE:
        return _(
            "De regel van %(rule)s noemt een procedure. Dat kan alleen in een tegenspraak."
            " Haal het weg."
        )
    if key in FACTS:
        return _(
            "De regel van %(rule)s noemt het gegeven %(question)s. Dat kan alleen bij"
            " grenzen, procedures, situaties, instrumenten en tegenspraken. Haal het weg."
        )
    return _(
        "De regel van %(rule)s verwijst naar vraag %(question)s, maar die bestaat niet."
        " Kies een andere vraag."
    )


def _option_sentence(key: str) -> str:
    if key == PROCEDURE:
        return _(
            "De regel van %(rule)s verwijst naar procedure %(option)s, maar die bestaat niet."
            " Kies een andere procedure."
        )
    if key in FACTS:
        return _(
            "De regel van %(rule)s noemt %(option)s bij het gegeven %(question)s."
            " Kies uit: %(options)s."
        )
    return _(
        "De regel van %(rule)s verwijst naar antwoord %(option)s op vraag"
        " %(question)s, maar dat antwoord bestaat niet. Kies een ander antwoord."
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
