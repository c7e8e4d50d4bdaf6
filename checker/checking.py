"""The one place where this part asks what a tender reveals."""

from __future__ import annotations

from collections.abc import Iterable

from checker.models import Check
from domain.answers import Given
from domain.check import TenderCheck, check


def tender_check(kept: Check) -> TenderCheck:
    """Return what a tender reveals: of its notice, of findings, and of what people answered."""
    return _checked(kept, kept.own_answers())


def found_alone(kept: Check) -> TenderCheck:
    """Return what notice and confirmed findings reveal, without what people answered."""
    return _checked(kept, ())


def _checked(kept: Check, given: Iterable[Given]) -> TenderCheck:
    return check(
        catalogue=kept.assessment.catalogue,
        notice=kept.notice_read,
        confirmed=kept.confirmed(),
        rejected=kept.rejected(),
        given=given,
    )
