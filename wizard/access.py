"""The gate for assessments: the assessment for this browser, or the 404 of an unknown one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import wraps
from uuid import UUID

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponseBase

from web.access import Right, View, right_to
from wizard.journeys import ASSIGNMENT
from wizard.models import Assessment, ShareLink


@dataclass(frozen=True, kw_only=True)
class Admission:
    """An assessment with the right that this browser has to it."""

    assessment: Assessment
    right: Right

    @property
    def may_edit(self) -> bool:
        """Whether this browser may change answers."""
        return self.right >= Right.EDIT

    @property
    def is_owner(self) -> bool:
        """Whether this browser may share and delete."""
        return self.right is Right.OWN


def admit(request: HttpRequest, assessment_id: UUID, *, needs: Right = Right.READ) -> Admission:
    """Return the assessment with the right of this browser.

    Raises:
        Http404: when it does not exist, or this browser has less than the needed right.
    """
    right = right_to(request.session, assessment_id, rights_of=_rights_of_links)
    if right is None or right < needs:
        raise Http404
    try:
        assessment = Assessment.objects.get(pk=assessment_id)
    except Assessment.DoesNotExist:
        raise Http404 from None
    return Admission(assessment=assessment, right=right)


def admit_assignment(
    request: HttpRequest, assessment_id: UUID, *, needs: Right = Right.READ
) -> Admission:
    """Return the assessment of an assignment; pages about procedures suit no other one."""
    admission = admit(request, assessment_id, needs=needs)
    if admission.assessment.questionnaire != ASSIGNMENT:
        raise Http404
    return admission


def assignment_named(request: HttpRequest, key: str) -> Assessment:
    """Return the assessment of an assignment with this key, as people send it.

    Raises:
        Http404: when there is none, or this browser may not read it.
    """
    try:
        return admit_assignment(request, UUID(key)).assessment
    except ValueError:
        raise Http404 from None


def unless_removed(view: View) -> View:
    """Give a view the 404 of an unknown assessment when somebody removes it while it is saved."""

    @wraps(view)
    def guarded(request: HttpRequest, assessment_id: UUID, **kwargs: object) -> HttpResponseBase:
        try:
            return view(request, assessment_id=assessment_id, **kwargs)
        except DatabaseError:
            if Assessment.objects.filter(pk=assessment_id).exists():
                raise
            raise Http404 from None

    return guarded


def _rights_of_links(link_ids: Sequence[int]) -> list[Right]:
    return [link.gives for link in ShareLink.objects.working().filter(pk__in=link_ids)]
