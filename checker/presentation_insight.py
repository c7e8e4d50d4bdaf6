"""Vision, ambitions, contradictions and what to ask, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from briefs.words import say
from checker.presentation_evidence import PlaceView, observed, places_of
from checker.words_features import shown_words
from domain.check import TenderCheck
from domain.conditions import Condition
from domain.notice_answers import SupportedAnswer
from domain.notice_insight import CalledFor, FoundAspect, NoticeContradiction
from domain.signals import BidderAdvice
from domain.texts import Basis, Text
from web.approach_words import SEVERITIES, SEVERITY_TAGS

ASPECT_PLACES = 3
"""So many passages are shown for a part of the vision or an ambition."""


@dataclass(frozen=True, kw_only=True)
class Said:
    """One thing that a tender says or does, with where it stands."""

    words: str
    places: tuple[PlaceView, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AspectView:
    """A part of the vision or an ambition: found with what shows it, or not found.

    ``only_words`` tells that nothing but words suggests it, which nobody confirmed.
    """

    name: Text
    meaning: Text
    is_found: bool
    only_words: bool
    shown_by: tuple[Said, ...]


@dataclass(frozen=True, kw_only=True)
class ContradictionView:
    """Two sides that pull against each other; ``other`` is empty when one side says it all."""

    key: str
    title: Text
    severity: int
    severity_word: str
    tag: str
    one: tuple[Said, ...]
    other: tuple[Said, ...]
    risk: Text
    yet: Text | None
    repair: Text
    basis: Basis
    questions: tuple[Text, ...]


@dataclass(frozen=True, kw_only=True)
class ClarificationView:
    """A question to ask, why, and what calls for it in words."""

    text: Text
    why: Text
    because: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class BidderAdviceView:
    """The advice to who wants to bid."""

    title: Text
    counsel: tuple[Text, ...]
    basis: Basis


def aspect_views(tender: TenderCheck, aspects: tuple[FoundAspect, ...]) -> tuple[AspectView, ...]:
    """Return parts of the vision, or ambitions, found or not found."""
    return tuple(_aspect(tender, found) for found in aspects)


def contradiction_views(
    tender: TenderCheck, contradictions: tuple[NoticeContradiction, ...]
) -> tuple[ContradictionView, ...]:
    """Return contradictions, gravest first."""
    return tuple(_contradiction(tender, found) for found in contradictions)


def clarification_views(tender: TenderCheck) -> tuple[ClarificationView, ...]:
    """Return the questions to ask, most urgent first."""
    return tuple(
        ClarificationView(
            text=called.clarification.text,
            why=called.clarification.why,
            because=tuple(_because(tender, called)),
            basis=called.clarification.basis,
        )
        for called in tender.clarifications
    )


def bidder_advice_views(tender: TenderCheck) -> tuple[BidderAdviceView, ...]:
    """Return the advice to bidders for what was found."""
    return tuple(_advice(entry) for entry in tender.bidder_advice)


def questions_to_copy(tender: TenderCheck) -> str:
    """Return the questions as plain text, numbered."""
    return "\n".join(
        f"{number}. {say(called.clarification.text)}"
        for number, called in enumerate(tender.clarifications, start=1)
    )


def _aspect(tender: TenderCheck, found: FoundAspect) -> AspectView:
    supports = [tender.support_of(question.key) for question, _option in found.answers]
    told = {seen for s in supports if s for shown in s.shown for seen in shown.observations}
    shown = [
        *(
            Said(words=_answer_words(question.short, option.label), places=_first(tender, support))
            for (question, option), support in zip(found.answers, supports, strict=True)
        ),
        *(
            Said(words=words, places=places)
            for words, places in observed(
                tender, (seen for seen in found.observations if seen not in told)
            )
        ),
        *(Said(words="", places=(place,)) for place in _passages(tender, found)),
    ]
    return AspectView(
        name=found.aspect.name,
        meaning=found.aspect.meaning,
        is_found=found.is_found,
        only_words=bool(found.suggested)
        and not (found.answers or found.observations or found.confirmed),
        shown_by=tuple(shown),
    )


def _passages(tender: TenderCheck, found: FoundAspect) -> tuple[PlaceView, ...]:
    """Return the first passage of each text: the same words often come back in one text."""
    texts = {
        (place.document, place.path, place.page): place
        for place in reversed((*found.confirmed, *found.suggested))
    }
    return places_of(tender, reversed(texts.values()))[:ASPECT_PLACES]


def _first(tender: TenderCheck, support: SupportedAnswer | None) -> tuple[PlaceView, ...]:
    return places_of(tender, support.evidence)[:1] if support else ()


def _contradiction(tender: TenderCheck, found: NoticeContradiction) -> ContradictionView:
    contradiction, in_notice = found.contradiction, found.contradiction.in_notice
    assert in_notice is not None
    when = next((c for c in in_notice.when if c.holds(tender.answers.options)), in_notice.when[0])
    one, other = _sides(tender, found, when)
    return ContradictionView(
        key=contradiction.key,
        title=contradiction.title,
        severity=contradiction.severity,
        severity_word=str(SEVERITIES[contradiction.severity]),
        tag=SEVERITY_TAGS[contradiction.severity],
        one=one,
        other=other,
        risk=in_notice.risk,
        yet=in_notice.yet,
        repair=contradiction.repair,
        basis=contradiction.basis,
        questions=tuple(
            called.clarification.text
            for called in tender.clarifications
            if contradiction.key in called.clarification.contradictions
        ),
    )


def _sides(
    tender: TenderCheck, found: NoticeContradiction, when: Condition
) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """Return what the first criterion rests on, beside everything that goes against it."""
    first = when.criteria[0].question
    rest = {criterion.question for criterion in when.criteria} - {first}
    return tuple(_said(tender, found, {first})), tuple(_said(tender, found, rest))


def _said(tender: TenderCheck, found: NoticeContradiction, keys: set[str]) -> Iterator[Said]:
    for question, option in found.answers:
        if question.key in keys:
            yield Said(
                words=_answer_words(question.short, option.label),
                places=_first(tender, tender.support_of(question.key)),
            )
    for seen in found.observations:
        if seen.feature.value in keys:
            yield Said(words=shown_words(seen), places=places_of(tender, seen.evidence)[:1])


def _answer_words(short: Text, label: Text) -> str:
    return f"{say(short)}: {say(label)}"


def _because(tender: TenderCheck, called: CalledFor) -> Iterator[str]:
    for found in called.contradictions:
        yield _("Tegenspraak: %(title)s") % {"title": say(found.contradiction.title)}
    for question, option in called.answers:
        yield _answer_words(question.short, option.label)
    for key in called.unanswered:
        question = tender.sheet.questionnaire.question(key)
        yield _("Niet gevonden: %(subject)s") % {"subject": say(question.short).lower()}


def _advice(advice: BidderAdvice) -> BidderAdviceView:
    return BidderAdviceView(
        title=advice.title,
        counsel=tuple(entry.text for entry in advice.counsel),
        basis=advice.basis,
    )
