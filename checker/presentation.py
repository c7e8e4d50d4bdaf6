"""From a check to what people read: one frozen view, shared by page, report and command."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils import translation
from django.utils.translation import gettext as _

from briefs.account import edition_sentence
from briefs.firmness_words import factor_shown
from briefs.pictures import Pictures, pictures_of
from briefs.shares import ShareTable, share_table
from briefs.words import name_of
from checker.notice_account import NoticeAccount, account_of
from checker.presentation_evidence import (
    DisputeRow,
    EvidenceRow,
    dispute_rows,
    evidence_rows,
)
from checker.presentation_insight import (
    AspectView,
    BidderAdviceView,
    ClarificationView,
    ContradictionView,
    aspect_views,
    bidder_advice_views,
    clarification_views,
    contradiction_views,
    questions_to_copy,
)
from checker.presentation_lots import LotsView, lots_view
from checker.presentation_opening import Opening, opening_of
from domain.advice import Result
from domain.check import Judged, TenderCheck
from domain.questionnaire import Question
from domain.texts import Text
from web.charts import Target, triangle


@dataclass(frozen=True, kw_only=True)
class OpenTheme:
    """The questions of one theme that the tender leaves open."""

    name: Text
    questions: tuple[Question, ...]


@dataclass(frozen=True, kw_only=True)
class CheckView:
    """A check in the words and numbers of one language; nothing in it is left to compute.

    ``pictures`` is ``None`` while no perspective can be named: a point in the triangle would say
    more than is known. ``account`` is what was read of the notice, if there is one.
    """

    language: str
    opening: Opening
    pictures: Pictures | None
    shares: ShareTable
    certainty: tuple[str, ...]
    evidence: tuple[EvidenceRow, ...]
    disputes: tuple[DisputeRow, ...]
    vision: tuple[AspectView, ...]
    ambitions: tuple[AspectView, ...]
    contradictions: tuple[ContradictionView, ...]
    open: tuple[OpenTheme, ...]
    clarifications: tuple[ClarificationView, ...]
    copy_text: str
    bidder_advice: tuple[BidderAdviceView, ...]
    lots: LotsView
    account: NoticeAccount | None
    edition: str
    not_this: tuple[str, ...]


def present(tender: TenderCheck, *, language: str, target: Target = "web") -> CheckView:
    """Return the view of a check in one language, with pictures for a page or for the PDF."""
    with translation.override(language):
        result = tender.advice.result
        return CheckView(
            language=language,
            opening=opening_of(tender),
            pictures=_pictures(tender, result, target) if result and tender.leaders else None,
            shares=share_table(tender.advice),
            certainty=tuple(_certainty(tender, result)) if result and tender.leaders else (),
            evidence=evidence_rows(tender),
            disputes=dispute_rows(tender),
            vision=aspect_views(tender, tender.vision),
            ambitions=aspect_views(tender, tender.ambitions),
            contradictions=contradiction_views(tender, tender.contradictions),
            open=tuple(_open_themes(tender)),
            clarifications=clarification_views(tender),
            copy_text=questions_to_copy(tender),
            bidder_advice=bidder_advice_views(tender),
            lots=lots_view(tender),
            account=account_of(tender.notice) if tender.notice else None,
            edition=edition_sentence(tender.advice),
            not_this=not_this(),
        )


def _pictures(tender: TenderCheck, result: Result, target: Target) -> Pictures:
    """Return the pictures; those of a first impression show no variants, which would look firm."""
    pictures = pictures_of(tender.advice, result, target)
    if tender.judged is Judged.FOUND:
        return pictures
    bare = triangle(
        name="triangle", profile=result.profile, themes=tender.advice.themes, target=target
    )
    return replace(pictures, triangle=bare)


def not_this() -> tuple[str, ...]:
    """Return what a check is not."""
    return (
        _("De toets zegt waar een aanbesteding op lijkt. Zij is geen oordeel over de dienst."),
        _("De toets is geen juridisch oordeel en zegt niet of de aanbesteding mag."),
        _("Wat niet is gevonden, telt nooit als ‘nee’: de stukken kunnen meer zeggen."),
    )


def _open_themes(tender: TenderCheck) -> Iterator[OpenTheme]:
    still_open = {question.key for question in tender.sheet.open_questions}
    for theme in tender.sheet.questionnaire.themes:
        questions = tuple(q for q in theme.questions if q.key in still_open)
        if questions:
            yield OpenTheme(name=theme.name, questions=questions)


def _certainty(tender: TenderCheck, result: Result) -> Iterator[str]:
    """Yield how firm the outcome is, the weakest side first."""
    firmness = result.firmness
    if tender.judged is Judged.IMPRESSION:
        yield _("Dit is een eerste indruk. Er telt te weinig mee om van zekerheid te spreken.")
        return
    if not tender.sheet.open_questions:
        yield _("Alle vragen zijn beantwoord.")
    elif firmness.open_questions.leader_stays:
        yield _("Wat de open vragen ook opleveren: het perspectief blijft gelijk.")
    else:
        yield _("Wat nu open is, kan het perspectief nog veranderen.")
    variants = firmness.variants
    yield _(
        "Met steeds andere gewichten voor de vragen, tussen de helft en het dubbele, blijft het "
        "perspectief in %(stays)d van %(all)d varianten gelijk."
    ) % {"stays": variants.stays, "all": len(variants.variants)}
    factor = factor_shown(firmness.weights)
    if factor and firmness.weights.rival:
        yield _(
            "Zitten alle gewichten tegelijk meer dan een factor %(factor)s ernaast, dan kan "
            "%(rival)s voorop komen."
        ) % {"factor": factor, "rival": name_of(tender.catalogue, firmness.weights.rival)}
