"""The gate for checks: that of their assessment, and the same 404 for what is no check."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest

from checker.models import Check
from web.access import Right
from wizard.access import Admission, admit, admit_assignment
from wizard.journeys import NOTICE
from wizard.models import Assessment


@dataclass(frozen=True, kw_only=True)
class CheckAdmission:
    """A check with the right that this browser has to it."""

    check: Check
    admission: Admission

    @property
    def assessment(self) -> Assessment:
        """The assessment that the check belongs to."""
        return self.admission.assessment

    @property
    def may_edit(self) -> bool:
        """Whether this browser may change the check."""
        return self.admission.may_edit

    @property
    def is_owner(self) -> bool:
        """Whether this browser may share and delete."""
        return self.admission.is_owner


def admit_check(
    request: HttpRequest, assessment_id: UUID, *, needs: Right = Right.READ
) -> CheckAdmission:
    """Return the check with the right of this browser.

    Raises:
        Http404: when it does not exist, or this browser has less than the needed right.
    """
    admission = admit(request, assessment_id, needs=needs)
    if admission.assessment.questionnaire != NOTICE:
        raise Http404
    try:
        check = Check.objects.select_related("intent").get(assessment=admission.assessment)
    except Check.DoesNotExist:
        raise Http404 from None
    check.assessment = admission.assessment
    return CheckAdmission(check=check, admission=admission)


def readable_intent(request: HttpRequest, key: UUID | None) -> Assessment | None:
    """Return what a check is laid beside, or nothing where this browser may not read that."""
    if key is None:
        return None
    try:
        return admit_assignment(request, key).assessment
    except Http404:
        return None
