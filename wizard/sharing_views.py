"""Sharing an assessment by secret links, and opening such a link."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from web.access import Right, made_here, note_opened
from web.errors import problem
from wizard.access import admit, unless_removed
from wizard.leaving import SeeOther, with_query
from wizard.models import Assessment, ShareLink
from wizard.notices import Notice, notice_in
from wizard.sharing import make_link, withdraw_link


@require_http_methods(["GET", "HEAD", "POST"])
@unless_removed
def share(request: HttpRequest, assessment_id: UUID) -> HttpResponse:
    """List the share links of an assessment; make one, or withdraw one."""
    assessment = admit(request, assessment_id, needs=Right.OWN).assessment
    if request.method == "POST":
        return _change_links(request, assessment)
    links = [(link, _address_of(link)) for link in assessment.share_links.working()]
    context = {"assessment": assessment, "links": links, "notice": notice_in(request)}
    return render(request, "wizard/share.html", context)


def _change_links(request: HttpRequest, assessment: Assessment) -> HttpResponse:
    here = reverse("wizard:share", args=[assessment.pk])
    if "withdraw" in request.POST:
        number = request.POST["withdraw"]
        links = ShareLink.objects.filter(assessment=assessment)
        link = get_object_or_404(links, pk=int(number) if _is_number(number) else 0)
        withdraw_link(link=link, at=timezone.now())
        return SeeOther(with_query(here, melding=Notice.LINK_WITHDRAWN.value))
    try:
        right = ShareLink.Allows(request.POST.get("right", ""))
    except ValueError:
        return problem(
            request,
            status=400,
            heading=_("Deze link kan niet worden gemaakt"),
            text=_("Kies of de lezer ook mag wijzigen, of alleen mag lezen."),
        )
    make_link(assessment=assessment, right=right, at=timezone.now())
    return SeeOther(with_query(here, melding=Notice.LINK_MADE.value))


@require_safe
def open_link(request: HttpRequest, token: str) -> HttpResponse:
    """Remember that this browser opened a link, and lead to what it gives."""
    link = ShareLink.objects.working().select_related("assessment").filter(token=token).first()
    if link is None:
        raise Http404
    if link.assessment_id not in made_here(request.session):
        note_opened(request.session, link.assessment_id, link.pk)
    journey = link.assessment.journey
    page = "overview" if link.gives is Right.EDIT else journey.for_readers
    return SeeOther(journey.address(page, link.assessment_id))


def _address_of(link: ShareLink) -> str:
    """Return the whole address; only of the configured site, never of the request."""
    return settings.PUBLIC_URL + reverse("wizard:open_link", args=[link.token])


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 18
