"""Check what a catalogue says about notices: signals, aspects, clarifications and advice."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from domain.catalogue import Catalogue
from domain.library import InNotice
from domain.perspective import Perspective
from domain.signals import (
    OPEN_VALUES,
    VALUES,
    Aspect,
    Clarification,
    Pattern,
    Sign,
    Signal,
    Words,
)
from domain.word_search import tokens_of
from perspectives.problems import Fault, Path
from perspectives.references import NOTICE

STRENGTHS = range(1, 4)


def signal_faults(path: Path, signal: Signal) -> Iterator[Fault]:
    """Yield what is wrong with one signal by itself."""
    if signal.strength not in STRENGTHS:
        yield Fault(
            path=(*path, "strength"),
            message=_("Kies voor de sterkte 1, 2 of 3 (3 zegt het meest)."),
        )


def pattern_faults(path: Path, pattern: Pattern) -> Iterator[Fault]:
    """Yield a pattern that asks nothing."""
    if not pattern.all_of:
        yield Fault(
            path=(*path, "all_of"), message=_("Dit patroon vraagt niets. Noem een kenmerk.")
        )


def sign_faults(path: Path, sign: Sign) -> Iterator[Fault]:
    """Yield values that a feature cannot have, and ranges that hold nothing."""
    words = {"feature": sign.feature.value}
    is_range = sign.at_least is not None or sign.below is not None
    if sign.feature in VALUES or sign.feature in OPEN_VALUES:
        yield from _value_faults(path, sign)
        if is_range or not sign.values:
            yield Fault(
                path=path,
                message=_("Kenmerk %(feature)s heeft codes. Noem ze bij values.") % words,
            )
    elif sign.values or not is_range:
        yield Fault(
            path=path,
            message=_("Kenmerk %(feature)s is een getal. Gebruik at_least of below.") % words,
        )
    if sign.at_least is not None and sign.below is not None and sign.at_least >= sign.below:
        yield Fault(
            path=(*path, "below"), message=_("Dit bereik is leeg. Maak below hoger dan at_least.")
        )


def _value_faults(path: Path, sign: Sign) -> Iterator[Fault]:
    for position, value in enumerate(sign.values):
        if sign.feature in VALUES and value not in VALUES[sign.feature]:
            yield Fault(
                path=(*path, "values", position),
                message=_("%(value)s is geen waarde van %(feature)s. Kies uit: %(values)s.")
                % {
                    "value": value,
                    "feature": sign.feature.value,
                    "values": ", ".join(VALUES[sign.feature]),
                },
            )


def words_faults(path: Path, words: Words) -> Iterator[Fault]:
    """Yield words without letters, and words that are listed twice."""
    if not (words.nl or words.en):
        yield Fault(path=path, message=_("Hier staan geen woorden. Vul ze in of haal words weg."))
    for language in ("nl", "en"):
        seen: set[tuple[str, ...]] = set()
        for position, phrase in enumerate(getattr(words, language)):
            tokens = tokens_of(phrase)
            at = (*path, language, position)
            if not tokens:
                yield Fault(path=at, message=_("Hier staat geen woord. Vul het in."))
            elif tokens in seen:
                yield Fault(path=at, message=_("%(phrase)s staat er al.") % {"phrase": phrase})
            seen.add(tokens)


def aspect_faults(path: Path, aspect: Aspect) -> Iterator[Fault]:
    """Yield an aspect that nothing can show."""
    if not (aspect.answered or aspect.shown_by or aspect.words):
        yield Fault(
            path=path,
            message=_("Niets kan %(key)s laten zien. Noem antwoorden, kenmerken of woorden.")
            % {"key": aspect.key},
        )


def clarification_faults(path: Path, clarification: Clarification) -> Iterator[Fault]:
    """Yield a question to the authority that nothing calls for."""
    called_for = clarification.unanswered or clarification.when or clarification.contradictions
    if not called_for:
        yield Fault(
            path=path,
            message=_("Niets vraagt om %(key)s. Noem open vragen, antwoorden of tegenspraken.")
            % {"key": clarification.key},
        )


def in_notice_faults(path: Path, in_notice: InNotice) -> Iterator[Fault]:
    """Yield a contradiction in a notice that nothing can show."""
    if not in_notice.when:
        yield Fault(
            path=(*path, "when"),
            message=_("Hier staat niet wanneer een aankondiging het laat zien. Vul dat in."),
        )


def notice_faults(catalogue: Catalogue) -> Iterator[Fault]:
    """Yield what only the whole catalogue can tell: references, clashing words, gaps."""
    questionnaire = next((q for q in catalogue.questionnaires if q.key == NOTICE), None)
    options = {
        question.key: {option.key for option in question.options}
        for question in (questionnaire.questions if questionnaire else ())
    }
    for position, signal in enumerate(catalogue.signals):
        yield from _target_faults(("signals", position), signal, options)
    yield from _clashing_words(catalogue.signals)
    for position, clarification in enumerate(catalogue.clarifications):
        yield from _called_for_faults(("clarifications", position), clarification, catalogue)
        yield from _unknown_in(
            ("clarifications", position, "unanswered"),
            clarification.unanswered,
            set(options),
            _("Vraag %(key)s staat niet in de vragenlijst notice. Kies een andere."),
        )
    yield from _advice_faults(catalogue)


def _target_faults(path: Path, signal: Signal, options: dict[str, set[str]]) -> Iterator[Fault]:
    words = {"signal": signal.key, "question": signal.question, "option": signal.option}
    if signal.question not in options:
        yield Fault(
            path=(*path, "question"),
            message=_("Signaal %(signal)s wijst naar vraag %(question)s, maar die bestaat niet.")
            % words,
        )
    elif signal.option not in options[signal.question]:
        yield Fault(
            path=(*path, "option"),
            message=_("Signaal %(signal)s wijst naar antwoord %(option)s, maar dat bestaat niet.")
            % words,
        )


def _clashing_words(signals: tuple[Signal, ...]) -> Iterator[Fault]:
    """Yield words that suggest two answers to one question: they would settle nothing."""
    meant: dict[tuple[str, tuple[str, ...]], Signal] = {}
    for position, signal in enumerate(signals):
        for language in ("nl", "en"):
            listed = getattr(signal.words, language) if signal.words else ()
            for place, phrase in enumerate(listed):
                first = meant.setdefault((signal.question, tokens_of(phrase)), signal)
                if first.option != signal.option:
                    yield Fault(
                        path=("signals", position, "words", language, place),
                        message=_(
                            "%(phrase)s wijst bij signaal %(other)s naar een ander antwoord."
                            " Haal het bij één van de twee weg."
                        )
                        % {"phrase": phrase, "other": first.key},
                    )


def _called_for_faults(
    path: Path, clarification: Clarification, catalogue: Catalogue
) -> Iterator[Fault]:
    return _unknown_in(
        (*path, "contradictions"),
        clarification.contradictions,
        {contradiction.key for contradiction in catalogue.contradictions},
        _("Tegenspraak %(key)s bestaat niet. Kies een andere."),
    )


def _advice_faults(catalogue: Catalogue) -> Iterator[Fault]:
    known = {clarification.key for clarification in catalogue.clarifications}
    for position, advice in enumerate(catalogue.bidder_advice):
        yield from _unknown_in(
            ("bidder_advice", position, "clarifications"),
            advice.clarifications,
            known,
            _("Vraag %(key)s staat niet bij clarifications. Kies een andere."),
        )
    found = [advice.perspective for advice in catalogue.bidder_advice]
    if found and found != [*Perspective, None]:
        yield Fault(
            path=("bidder_advice",),
            message=_(
                "Geef advies voor elk perspectief één keer, in deze volgorde: %(keys)s."
                " Zet daarna het advies zonder perspectief."
            )
            % {"keys": ", ".join(Perspective)},
        )


def _unknown_in(
    path: Path, keys: tuple[str, ...], known: set[str], sentence: str
) -> Iterator[Fault]:
    for position, key in enumerate(keys):
        if key not in known:
            yield Fault(path=(*path, position), message=sentence % {"key": key})
