"""Lots that differ, each kind apart; what they share is told once."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from briefs.shares import ShownShare, shown_shares
from briefs.words import capitalised, names_of
from checker.languages import marked
from domain.check import ENOUGH, FEW, TenderCheck
from domain.check_lots import LotResult
from domain.lots import Lot
from domain.questionnaire import Option, Question
from domain.scoring import contenders_of
from domain.texts import Text
from web import formats

NAMED = 5
"""So many lots of a kind are named at once; the others fold away."""

KINDS_SHOWN = 25
"""So many kinds of lots are shown; the rest is counted."""


@dataclass(frozen=True, kw_only=True)
class LotName:
    """The key of a lot with its title, and the language of that title when it is another."""

    key: str
    title: str
    language: str


@dataclass(frozen=True, kw_only=True)
class LotKindView:
    """Lots that answer the same: their names, what is different about them, and their place.

    ``shares`` is empty while too few answers count to give numbers, and ``towards_words`` when
    nothing can be said.
    """

    heading: str
    names: tuple[LotName, ...]
    others: tuple[LotName, ...]
    differs: tuple[tuple[Question, Option | None], ...]
    shares: tuple[ShownShare, ...]
    counted: int
    towards_words: str
    contradictions: tuple[Text, ...]


@dataclass(frozen=True, kw_only=True)
class LotsView:
    """How many lots there are, in which kinds; ``kinds`` is empty when all show the same."""

    sentence: str
    kinds: tuple[LotKindView, ...]
    not_shown: int


def lots_view(tender: TenderCheck) -> LotsView:
    """Return the lots of a tender."""
    count = sum(len(result.lots) for result in tender.lots)
    if len(tender.lots) < 2:
        return LotsView(sentence=_alike(count), kinds=(), not_shown=0)
    kinds = tuple(_kind(tender, result) for result in tender.lots[:KINDS_SHOWN])
    return LotsView(
        sentence=_different(tender, count),
        kinds=kinds,
        not_shown=len(tender.lots) - len(kinds),
    )


def _alike(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "De aankondiging heeft %(n)s perceel.",
        "De %(n)s percelen zeggen hetzelfde over wat hier telt.",
        count,
    ) % {"n": formats.whole(count)}


def _different(tender: TenderCheck, count: int) -> str:
    return _(
        "De %(lots)s percelen zijn van %(kinds)s soorten. Alleen waarover zij het eens zijn, telt "
        "hierboven mee. Hier staat elke soort apart; percelen worden nooit gemiddeld."
    ) % {"lots": formats.whole(count), "kinds": formats.whole(len(tender.lots))}


def _kind(tender: TenderCheck, result: LotResult) -> LotKindView:
    names = tuple(_name(lot, tender) for lot in result.lots)
    profile = result.profile
    counted = profile.counted if profile else 0
    shared = {found.contradiction.key for found in tender.contradictions}
    return LotKindView(
        heading=_heading(names),
        names=names[:NAMED],
        others=names[NAMED:],
        differs=_differs(tender, result),
        shares=shown_shares(profile) if profile and counted >= ENOUGH else (),
        counted=counted,
        towards_words=_towards(tender, result, counted),
        contradictions=tuple(
            found.contradiction.title
            for found in result.contradictions
            if found.contradiction.key not in shared
        ),
    )


def _towards(tender: TenderCheck, result: LotResult, counted: int) -> str:
    """Return where these lots point; few answers are no more than an impression here too."""
    if counted < FEW or result.profile is None or result.outcome is None:
        return ""
    names = names_of(tender.catalogue, contenders_of(result.profile, result.outcome))
    if counted < ENOUGH:
        return _("Eerste indruk: %(names)s") % {"names": names}
    return capitalised(names)


def _differs(tender: TenderCheck, result: LotResult) -> tuple[tuple[Question, Option | None], ...]:
    """Return the answers of these lots to the questions that are not the same for all lots."""
    chosen = [lots.answers.sheet.chosen for lots in tender.lots]
    options = result.answers.sheet.option_of
    return tuple(
        (question, options.get(question.key))
        for question in tender.sheet.questionnaire.questions
        if len({answers.get(question.key) for answers in chosen}) > 1
    )


def _heading(names: tuple[LotName, ...]) -> str:
    if len(names) == 1:
        return _("Perceel %(key)s") % {"key": names[0].key}
    return ngettext("%(n)d perceel", "%(n)d percelen", len(names)) % {"n": len(names)}


def _name(lot: Lot, tender: TenderCheck) -> LotName:
    own = tender.notice.language if tender.notice else None
    passage = lot.subject.title.for_reader(formats.active_language(), own=own)
    language = marked(passage.language or own) if passage else ""
    return LotName(
        key=lot.key.value if lot.key else "",
        title=" ".join(passage.text.split()) if passage else "",
        language="" if language == formats.active_language() else language,
    )
