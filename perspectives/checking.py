"""Check a whole catalogue for what its types cannot say: keys, points, references, gaps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import permutations
from typing import Any

from django.utils.translation import gettext as _

from domain.catalogue import Catalogue, Phase
from domain.library import Case, Contradiction, InNotice, Instrument
from domain.perspective import Importance, Perspective
from domain.procedure import (
    Candidates,
    Minimum,
    Procedure,
    Requirement,
    Situation,
    Stage,
    Threshold,
)
from domain.questionnaire import Question, Questionnaire
from domain.signals import Aspect, Clarification, Pattern, Sign, Signal, Words
from domain.texts import Basis, Certainty, Source, Text
from domain.workshop_format import WorkshopFormat
from perspectives.criteria_checks import criteria_faults
from perspectives.dates import date_sentence, is_date
from perspectives.library_checks import (
    case_answer_faults,
    case_faults,
    contradiction_faults,
    format_faults,
    format_question_faults,
    instrument_faults,
)
from perspectives.problems import Fault, Path
from perspectives.procedure_checks import (
    candidates_faults,
    minimum_faults,
    overlap_faults,
    procedure_faults,
    requirement_faults,
    situation_faults,
    stage_faults,
    threshold_faults,
)
from perspectives.question_checks import question_faults, questionnaire_faults
from perspectives.references import reference_faults
from perspectives.signal_checks import (
    aspect_faults,
    clarification_faults,
    in_notice_faults,
    notice_faults,
    pattern_faults,
    sign_faults,
    signal_faults,
    words_faults,
)
from perspectives.walking import lists_in, walk
from perspectives.yaml_words import is_yaml_word

KEY = re.compile(r"[a-z][a-z0-9_]{0,59}")
EDITION_KEY = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,38}[A-Za-z0-9])?")
IMPORTANCES = range(4)
QUESTIONNAIRE = "assignment"
_MAY_BE_EMPTY = {"hint", "example", "note", "intro", "delivers"}
_NEEDS_SOURCE = {Certainty.VERIFIED, Certainty.VERIFIED_SECONDARY}


def faults_in(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield everything that is wrong in a catalogue, apart from missing translations."""
    yield from _edition_faults(catalogue)
    yield from _perspective_faults(catalogue)
    yield from _key_faults(catalogue)
    for path, thing in walk(catalogue):
        if check := _CHECKS.get(type(thing)):
            yield from check(path, thing)
    yield from _growth_faults(catalogue)
    yield from overlap_faults(catalogue.thresholds)
    yield from case_answer_faults(catalogue, QUESTIONNAIRE)
    yield from format_question_faults(catalogue, QUESTIONNAIRE)
    yield from notice_faults(catalogue)
    yield from criteria_faults(catalogue)
    yield from reference_faults(catalogue)


def untranslated(catalogue: Catalogue) -> tuple[Path, ...]:
    """Return the place of every text that has no English yet."""
    return tuple(
        path
        for path, thing in walk(catalogue)
        if isinstance(thing, Text) and thing.en is None and thing.nl
    )


def unused_sources(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the keys of the sources that nothing rests on."""
    used = {
        key for _path, basis in walk(catalogue) if isinstance(basis, Basis) for key in basis.sources
    }
    return tuple(source.key for source in catalogue.sources if source.key not in used)


def _edition_faults(catalogue: Catalogue) -> Iterator[Fault]:
    if not EDITION_KEY.fullmatch(catalogue.edition):
        yield Fault(
            path=("edition",),
            message=_("Schrijf het nummer van de editie als 2026.1, met hoogstens 40 tekens."),
        )
    if not is_date(catalogue.dated):
        yield Fault(path=("dated",), message=date_sentence())
    limits = catalogue.limits
    if not 0 < limits.leaning < limits.clear <= 100:
        yield Fault(
            path=("limits",),
            message=_(
                "Neem voor leaning een getal boven 0, en voor clear een hoger getal tot 100."
            ),
        )
    if not any(entry.key == QUESTIONNAIRE for entry in catalogue.questionnaires):
        yield Fault(
            path=("questionnaires",),
            message=_("De vragenlijst %(key)s ontbreekt. Voeg haar toe.") % {"key": QUESTIONNAIRE},
        )


def _perspective_faults(catalogue: Catalogue) -> Iterator[Fault]:
    keys = [text.key for text in catalogue.perspectives]
    if keys != list(Perspective):
        yield Fault(
            path=("perspectives",),
            message=_("Beschrijf elk perspectief één keer, in deze volgorde: %(keys)s.")
            % {"keys": ", ".join(Perspective)},
        )


def _key_faults(catalogue: Catalogue) -> Iterator[Fault]:
    for path, items in lists_in(catalogue):
        seen: set[str] = set()
        for position, item in enumerate(items):
            key = getattr(item, "key", None)
            if key is None or isinstance(key, Perspective):
                continue
            at = (*path, position, "key")
            if not KEY.fullmatch(key):
                yield Fault(path=at, message=_key_sentence(key))
            elif is_yaml_word(key):
                yield Fault(
                    path=at,
                    message=_("%(key)s betekent in YAML ja, nee of niets. Kies een andere sleutel.")
                    % {"key": key},
                )
            elif key in seen:
                yield Fault(
                    path=at,
                    message=_("De sleutel %(key)s komt al voor. Kies een andere.") % {"key": key},
                )
            seen.add(key)


def _key_sentence(key: str) -> str:
    return _(
        "De sleutel %(key)s kan niet. Gebruik kleine letters, cijfers en _, begin met een letter,"
        " hoogstens 60 tekens."
    ) % {"key": repr(key)}


def _text_faults(path: Path, text: Text) -> Iterator[Fault]:
    name = next(part for part in reversed(path) if isinstance(part, str))
    if text.nl and not text.nl.strip():
        yield Fault(path=(*path, "nl"), message=_("Hier staan alleen spaties. Vul de tekst in."))
    if not text.nl and name not in _MAY_BE_EMPTY:
        yield Fault(path=(*path, "nl"), message=_("Deze tekst is leeg. Vul hem in."))
    if not text.nl and text.en:
        yield Fault(
            path=(*path, "nl"),
            message=_("Er is wel Engels, maar geen Nederlands. Vul de Nederlandse tekst in."),
        )
    if text.nl and text.en is not None and not text.en.strip():
        yield Fault(
            path=(*path, "en"), message=_("De Engelse tekst is leeg. Vul hem in, of haal en weg.")
        )


def _basis_faults(path: Path, basis: Basis) -> Iterator[Fault]:
    for name in ("checked_on", "valid_from"):
        written = getattr(basis, name)
        if written and not is_date(written):
            yield Fault(path=(*path, name), message=date_sentence())
    if basis.certainty in _NEEDS_SOURCE and not basis.sources:
        yield Fault(
            path=(*path, "sources"),
            message=_(
                "Wat is nagegaan, heeft een bron. Noem de bron, of kies een andere zekerheid."
            ),
        )


def _source_faults(path: Path, source: Source) -> Iterator[Fault]:
    if source.seen_on and not is_date(source.seen_on):
        yield Fault(path=(*path, "seen_on"), message=date_sentence())
    if source.url and not re.fullmatch(r"https?://[^\s/]\S*", source.url):
        yield Fault(
            path=(*path, "url"), message=_("Schrijf het adres voluit, met https:// of http://.")
        )
    for name in ("title", "publisher"):
        if not getattr(source, name).strip():
            yield Fault(path=(*path, name), message=_("Deze tekst is leeg. Vul hem in."))


def _importance_faults(path: Path, importance: Importance) -> Iterator[Fault]:
    is_fit = path[-1] in {"fit", "affinity"}
    for perspective in Perspective:
        if importance.of(perspective) not in IMPORTANCES:
            yield Fault(
                path=(*path, perspective.value),
                message=_("Kies voor hoe goed het past 0, 1, 2 of 3.")
                if is_fit
                else _("Kies voor het belang 0, 1, 2 of 3."),
            )


def _phase_faults(path: Path, phase: Phase) -> Iterator[Fault]:
    if sorted(entry.perspective for entry in phase.per_perspective) != sorted(Perspective):
        yield Fault(
            path=(*path, "per_perspective"),
            message=_("Fase %(phase)s: geef elk perspectief één keer stappen.")
            % {"phase": phase.key},
        )
    for position, entry in enumerate(phase.per_perspective):
        if not entry.steps:
            yield Fault(
                path=(*path, "per_perspective", position, "steps"),
                message=_("Fase %(phase)s heeft geen stappen voor %(perspective)s. Voeg ze toe.")
                % {"phase": phase.key, "perspective": entry.perspective},
            )


def _growth_faults(catalogue: Catalogue) -> Iterator[Fault]:
    wanted = set(permutations(Perspective, 2))
    for position, growth in enumerate(catalogue.growth):
        pair = (growth.asked, growth.carried)
        if pair not in wanted:
            yield Fault(
                path=("growth", position),
                message=_("De weg van %(carried)s naar %(asked)s staat er al, of kan niet.")
                % {"carried": growth.carried, "asked": growth.asked},
            )
        wanted.discard(pair)
    for asked, carried in sorted(wanted):
        yield Fault(
            path=("growth",),
            message=_("De weg van %(carried)s naar %(asked)s ontbreekt. Voeg hem toe.")
            % {"carried": carried, "asked": asked},
        )


_CHECKS: dict[type, Callable[[Path, Any], Iterator[Fault]]] = {
    Text: _text_faults,
    Basis: _basis_faults,
    Source: _source_faults,
    Questionnaire: questionnaire_faults,
    Question: question_faults,
    Importance: _importance_faults,
    Phase: _phase_faults,
    Threshold: threshold_faults,
    Procedure: procedure_faults,
    Requirement: requirement_faults,
    Stage: stage_faults,
    Minimum: minimum_faults,
    Candidates: candidates_faults,
    Situation: situation_faults,
    Instrument: instrument_faults,
    Contradiction: contradiction_faults,
    Case: case_faults,
    Signal: signal_faults,
    Pattern: pattern_faults,
    Sign: sign_faults,
    Words: words_faults,
    Aspect: aspect_faults,
    Clarification: clarification_faults,
    InNotice: in_notice_faults,
    WorkshopFormat: format_faults,
}
