"""Intent against tender in words: one triangle, and criterion by criterion what to repair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from briefs.opening import Headline
from briefs.opening import headline_of as intent_headline
from briefs.shares import ShownShare, shown_shares
from briefs.words import capitalised, choice_of, joined
from checker.presentation_opening import headline_of as tender_headline
from domain.advice import Advice
from domain.check import TenderCheck
from domain.intent import CriterionDifference, Departure, IntentDifference, ShownAnswer
from domain.perspective import Perspective
from domain.questionnaire import Question
from domain.scoring import Answered, Profile
from domain.texts import Basis, Text
from web import formats
from web.charts import Target
from web.charts.compared import ComparedTriangle, compared_triangle
from web.perspective_signs import NAMES

STATES: dict[Departure, Promise] = {
    Departure.DEPARTS: gettext_lazy("Wijkt af"),
    Departure.PARTLY: gettext_lazy("Wijkt deels af"),
    Departure.FITS: gettext_lazy("Past"),
    Departure.OPEN: gettext_lazy("Niet gevonden"),
}
TAGS = {
    Departure.DEPARTS: "negative",
    Departure.PARTLY: "warning",
    Departure.FITS: "positive",
    Departure.OPEN: "info",
}


@dataclass(frozen=True, kw_only=True)
class CriterionView:
    """One criterion: what was answered, what that asks, what the tender does, what to change."""

    key: str
    name: Text
    state: str
    tag: str
    departs: bool
    asked: tuple[Answered, ...]
    wanted: tuple[Text, ...]
    shown: tuple[ShownAnswer, ...]
    open: tuple[Question, ...]
    repairs: tuple[Text, ...]
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class IntentView:
    """Everything that the comparison shows; ``movement`` is empty unless both have a place.

    ``departing`` are the criteria to look at first, ``open`` those of which nothing was found.
    """

    headline: Headline
    lead: str
    intended: Headline
    tendered: Headline
    movement: str
    chart: ComparedTriangle
    intended_shares: tuple[ShownShare, ...]
    tendered_shares: tuple[ShownShare, ...]
    departing: tuple[CriterionView, ...]
    fitting: tuple[CriterionView, ...]
    open: tuple[CriterionView, ...]


def present_intent(
    difference: IntentDifference,
    *,
    advice: Advice,
    tender: TenderCheck,
    language: str,
    target: Target = "web",
) -> IntentView:
    """Return the comparison in one language."""
    with translation.override(language):
        # A point in the triangle would say more than is known of a tender that shows little.
        tendered = difference.tendered if tender.leaders else None
        return IntentView(
            headline=_headline(difference),
            lead=_lead(difference, advice),
            intended=intent_headline(advice),
            tendered=tender_headline(tender),
            movement=_movement(difference.intended, tendered),
            chart=compared_triangle(
                name="intent", profiles=[difference.intended, tendered], target=target
            ),
            intended_shares=shown_shares(difference.intended) if difference.intended else (),
            tendered_shares=shown_shares(tendered) if tendered else (),
            departing=_views(
                [*difference.having(Departure.DEPARTS), *difference.having(Departure.PARTLY)]
            ),
            fitting=_views(difference.having(Departure.FITS)),
            open=_views(difference.having(Departure.OPEN)),
        )


def _headline(difference: IntentDifference) -> Headline:
    if not difference.wanted:
        return Headline(before=_("Er is nog niets om mee te vergelijken"))
    count = len(difference.departing)
    if count:
        return Headline(
            before=ngettext(
                "De aanbesteding wijkt op %(n)d punt af van wat u besloot",
                "De aanbesteding wijkt op %(n)d punten af van wat u besloot",
                count,
            )
            % {"n": count}
        )
    if difference.having(Departure.FITS):
        return Headline(before=_("Wat van de aanbesteding te zien is, past bij wat u besloot"))
    return Headline(before=_("Van de aanbesteding is te weinig te zien om te vergelijken"))


def _lead(difference: IntentDifference, advice: Advice) -> str:
    if not difference.wanted:
        return _("Beantwoord eerst vragen van de verkenning. Daarna ziet u hier het verschil.")
    sentence = _("Uw antwoorden vragen om %(wanted)s.") % {
        "wanted": choice_of(advice.catalogue, difference.wanted)
    }
    open_ones = len(difference.having(Departure.OPEN))
    if not open_ones:
        return sentence
    unseen = ngettext(
        "Over %(n)d punt is in de aanbesteding niets gevonden: dat is niet hetzelfde als goed.",
        "Over %(n)d punten is in de aanbesteding niets gevonden: dat is niet hetzelfde als goed.",
        open_ones,
    ) % {"n": open_ones}
    return f"{sentence} {unseen}"


def _movement(intended: Profile | None, tendered: Profile | None) -> str:
    """Say what shifts from the answers to the tender."""
    if intended is None or tendered is None:
        return ""
    first, second = (
        {share.perspective: share.percentage for share in shown_shares(profile)}
        for profile in (intended, tendered)
    )
    shifts = [(second[p] - first[p], p) for p in Perspective if second[p] != first[p]]
    if not shifts:
        return _("Beide liggen op dezelfde plaats in de driehoek.")
    parts = [
        _("%(points)s procentpunten %(name)s")
        % {"points": formats.signed(points, 0), "name": str(NAMES[p]).lower()}
        for points, p in sorted(shifts, key=lambda shift: -shift[0])
    ]
    return capitalised(
        _("van uw antwoorden (A) naar de aanbesteding (B): %(parts)s.")
        % {"parts": joined(parts, _("en"))}
    )


def _views(differences: Sequence[CriterionDifference]) -> tuple[CriterionView, ...]:
    return tuple(
        CriterionView(
            key=entry.criterion.key,
            name=entry.criterion.name,
            state=str(STATES[entry.state]),
            tag=TAGS[entry.state],
            departs=entry.state in (Departure.DEPARTS, Departure.PARTLY),
            asked=entry.asked,
            wanted=entry.wanted,
            shown=entry.shown,
            open=entry.open,
            repairs=entry.repairs,
            basis=entry.criterion.basis,
        )
        for entry in differences
    )
