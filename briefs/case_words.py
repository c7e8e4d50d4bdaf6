"""The cases that resemble an assignment, in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from domain.advice import Advice
from domain.cases import MatchedCase
from domain.library import Case, CaseKind
from web import formats


@dataclass(frozen=True, kw_only=True)
class CaseView:
    """A case with its kind in a word, and how near it is in a sentence."""

    case: Case
    kind_word: str
    tag: str
    nearness: str


CASE_KINDS: dict[CaseKind, Promise] = {
    CaseKind.BEST: gettext_lazy("Goed voorbeeld"),
    CaseKind.WORST: gettext_lazy("Slecht voorbeeld"),
    CaseKind.TO_WORK_OUT: gettext_lazy("Om uit te werken"),
}

CASE_TAGS = {CaseKind.BEST: "positive", CaseKind.WORST: "negative", CaseKind.TO_WORK_OUT: "info"}


def cases_of(advice: Advice) -> tuple[CaseView, ...]:
    """Return the cases that resemble the assignment, nearest first."""
    return tuple(_case(matched) for matched in advice.cases)


def _case(matched: MatchedCase) -> CaseView:
    points = formats.decimal(100 * matched.difference, 0)
    return CaseView(
        case=matched.case,
        kind_word=str(CASE_KINDS[matched.case.kind]),
        tag=CASE_TAGS[matched.case.kind],
        nearness=_("Elk aandeel verschilt hooguit %(points)s procentpunten van het uwe.")
        % {"points": points},
    )
