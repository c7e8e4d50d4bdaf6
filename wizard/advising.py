"""The one place where the wizard asks for an advice."""

from __future__ import annotations

from datetime import date

from django.conf import settings

from domain.advice import Advice, advise
from domain.answers import AnswerSheet
from domain.facts import Facts
from domain.weighting import weighted
from wizard.models import Assessment


def advice_on(
    assessment: Assessment,
    *,
    on_date: date,
    sheet: AnswerSheet | None = None,
    facts: Facts | None = None,
) -> Advice:
    """Return the advice on an assessment as the law stands on a day.

    ``sheet`` and ``facts`` are given when they are at hand already, or tried out; otherwise they
    are read.
    """
    return advise(
        catalogue=assessment.catalogue,
        sheet=counting(assessment, assessment.sheet() if sheet is None else sheet),
        facts=assessment.facts() if facts is None else facts,
        on_date=on_date,
        policy=settings.POLICY_BANDS,
    )


def counting(assessment: Assessment, sheet: AnswerSheet) -> AnswerSheet:
    """Return the sheet with its themes weighing as they do in this assessment."""
    weights = assessment.theme_weights
    return weighted(sheet, weights) if weights else sheet
