"""How firm: four statements about the leader that are exact and the same for everybody."""

from __future__ import annotations

from dataclasses import dataclass

from domain.answers import AnswerSheet
from domain.leads import leads_to_keep
from domain.open_questions import OpenQuestion, OpenQuestions, open_questions
from domain.scoring import Profile
from domain.tipping import Change, TippingPoint, TippingPoints, tipping_points
from domain.variants import Variant, Variants, variants
from domain.visibility import links_between
from domain.weights import WeightTolerance, weight_tolerance

__all__ = [
    "Change",
    "Firmness",
    "OpenQuestion",
    "OpenQuestions",
    "TippingPoint",
    "TippingPoints",
    "Variant",
    "Variants",
    "WeightTolerance",
    "firmness",
]


@dataclass(frozen=True, kw_only=True)
class Firmness:
    """The four statements together."""

    open_questions: OpenQuestions
    weights: WeightTolerance
    variants: Variants
    tipping: TippingPoints


def firmness(*, sheet: AnswerSheet, profile: Profile) -> Firmness:
    """Return how firm the leaders of this profile of the sheet are."""
    links = links_between(sheet.questionnaire)
    leads = leads_to_keep(profile.leaders)
    return Firmness(
        open_questions=open_questions(sheet=sheet, profile=profile, leads=leads, links=links),
        weights=weight_tolerance(answered=sheet.answered, leads=leads),
        variants=variants(
            questionnaire=sheet.questionnaire, answered=sheet.answered, profile=profile
        ),
        tipping=tipping_points(sheet=sheet, profile=profile, leads=leads, links=links),
    )
