"""The cases that resemble an assignment, in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.advice import Advice
from domain.cases import MatchedCase
from domain.library import Case
from web import formats
from web.approach_words import CASE_KINDS, CASE_TAGS


@dataclass(frozen=True, kw_only=True)
class CaseView:
    """A case with its kind in a word, and how near it is in a sentence."""

    case: Case
    kind_word: str
    tag: str
    nearness: str


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
