"""Pages that are made from the current edition, and what they say when there is none."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from perspectives.models import Edition, NoEditionPublished
from web.errors import problem

P = ParamSpec("P")
Page = Callable[Concatenate[HttpRequest, P], HttpResponse]
PageOfEdition = Callable[Concatenate[HttpRequest, Edition, P], HttpResponse]


def of_current_edition(page: PageOfEdition[P]) -> Page[P]:
    """Give a page the current edition; say what to do when there is none."""

    @require_safe
    @wraps(page)
    def with_edition(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            edition = Edition.objects.current()
        except NoEditionPublished:
            return problem(
                request,
                status=503,
                heading=_("Er is nog geen inhoud"),
                text=_(
                    "De beheerder heeft nog geen editie gepubliceerd. Dat kan in het beheer,"
                    " of met de opdracht publish_content."
                ),
            )
        return page(request, edition, *args, **kwargs)

    return with_edition
