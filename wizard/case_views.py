"""Opening a case of the content as an assessment, with the answers that go with it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from domain.answers import TITLE_MAX
from domain.cases import given_in
from domain.library import Case
from domain.questionnaire import UnknownKey
from perspectives.editions import catalogue_of
from perspectives.models import Edition, NoEditionPublished
from web.access import note_made, writer_of
from web.templatetags.drieluik import plain
from wizard.assessments import Carried, Name, create_assessment, finish_assessment
from wizard.forms import creation_key_in
from wizard.leaving import SeeOther


@require_POST
def open_case(request: HttpRequest, key: str) -> HttpResponse:
    """Make an assessment of a case of the current edition, and lead to its advice."""
    try:
        edition = Edition.objects.current()
        case = catalogue_of(edition.pk).case(key)
    except (NoEditionPublished, UnknownKey):
        raise Http404 from None
    now = timezone.now()
    made = create_assessment(
        edition=edition,
        name=_name_of(case),
        creation_key=creation_key_in(request.POST.get("creation_key", "")),
        at=now,
        carried=Carried(given=given_in(case), writer=writer_of(request.session)),
    )
    finish_assessment(assessment=made, at=now)
    note_made(request.session, made.pk)
    return SeeOther(reverse("wizard:result", args=[made.pk]))


def _name_of(case: Case) -> Name:
    title = _("Voorbeeld: %(title)s") % {"title": plain(case.title)}
    return Name(title=title[:TITLE_MAX], description=plain(case.situation))
