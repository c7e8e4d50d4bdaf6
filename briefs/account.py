"""The account of the model: edition, weights, method, limits, sources and what it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from briefs.weight_words import other_weights_sentence
from domain.advice import Advice
from domain.catalogue import ModelPart
from domain.questionnaire import Question
from domain.texts import Basis, Source
from web import formats
from web.certainty_words import certainty_words


@dataclass(frozen=True, kw_only=True)
class WeightRow:
    """The shown questions with one weight in the questionnaire itself."""

    weight: int
    questions: tuple[Question, ...]


@dataclass(frozen=True, kw_only=True)
class SourceRow:
    """A source with the words for how sure it is, and the date on which it was seen."""

    source: Source
    certainty: str
    seen_on: str


@dataclass(frozen=True, kw_only=True)
class Account:
    """How the advice was made, for whoever wants to check it.

    ``reweighted`` tells which themes weigh otherwise in a variant, and is empty for other advice.
    """

    method: tuple[str, ...]
    reweighted: str
    weights: tuple[WeightRow, ...]
    parts: tuple[ModelPart, ...]
    sources: tuple[SourceRow, ...]


def account_of(advice: Advice) -> Account:
    """Return the account of an advice."""
    return Account(
        method=_method(advice),
        reweighted=other_weights_sentence(advice),
        weights=_weights(advice),
        parts=advice.catalogue.model,
        sources=tuple(_source(source) for source in _sources_used(advice)),
    )


def edition_sentence(advice: Advice) -> str:
    """Return which edition of the content the advice was made with."""
    return _("Editie %(edition)s van %(dated)s") % {
        "edition": advice.edition,
        "dated": formats.long_date(advice.catalogue.dated),
    }


def not_this() -> tuple[str, ...]:
    """Return what the advice is not."""
    return (
        _("Geen juridisch advies. Controleer de regels, drempels en termijnen die nu gelden."),
        _("Geen besluit. De opdrachtgever beslist, en legt uit waarom."),
        _("Geen voorspelling. Een passende aanpak geeft een goede kans, geen zekerheid."),
        _("Geen oordeel over marktpartijen. De antwoorden gaan over de opdracht en uzelf."),
    )


def _method(advice: Advice) -> tuple[str, ...]:
    limits = {"clear": advice.catalogue.limits.clear, "leaning": advice.catalogue.limits.leaning}
    return (
        _("Elk antwoord verdeelt zes punten over de drie perspectieven."),
        _("Elke vraag heeft een gewicht van 1, 2 of 3. De punten tellen zo vaak mee."),
        _("Het aandeel van een perspectief is zijn deel van alle gewogen punten."),
        _("Alleen beantwoorde vragen tellen. ‘Weet ik nog niet’ is iets anders dan nul punten."),
        _(
            "Vanaf %(clear)d procentpunten verschil is de voorkeur duidelijk, vanaf %(leaning)d is "
            "zij licht. Daaronder wijzen de antwoorden meer kanten op."
        )
        % limits,
        _("Een verschil is naar beneden afgerond. Zo lijkt een grens nooit te vroeg gehaald."),
    )


def _weights(advice: Advice) -> tuple[WeightRow, ...]:
    """Return the shown questions by weight, heaviest first, as the questionnaire weighs them."""
    questionnaire = advice.catalogue.questionnaire(advice.sheet.questionnaire.key)
    shown = {question.key for question in advice.sheet.shown}
    questions = [question for question in questionnaire.questions if question.key in shown]
    return tuple(
        WeightRow(weight=weight, questions=tuple(q for q in questions if q.weight == weight))
        for weight in sorted({question.weight for question in questions}, reverse=True)
    )


def _sources_used(advice: Advice) -> tuple[Source, ...]:
    """Return the sources under this advice, in the order of the catalogue."""
    keys = {key for basis in _bases(advice) for key in basis.sources}
    return tuple(source for source in advice.catalogue.sources if source.key in keys)


def _bases(advice: Advice) -> Iterator[Basis]:
    yield from (part.basis for part in advice.catalogue.model)
    yield from (question.basis for question in advice.sheet.shown)
    yield from (phase.basis for phase in advice.catalogue.phases)
    yield from (raised.rule.basis for raised in (*advice.gates, *advice.flags))
    yield from (advice.catalogue.perspective(leader).basis for leader in advice.leaders)


def _source(source: Source) -> SourceRow:
    return SourceRow(
        source=source,
        certainty=certainty_words(source.certainty),
        seen_on=formats.long_date(source.seen_on) if source.seen_on else "",
    )
