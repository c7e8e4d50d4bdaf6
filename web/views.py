"""The pages around the product: home, privacy, accessibility and contact."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from web.charts import empty_triangle


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what is here for each of the three groups."""
    return render(request, "web/home.html", {"triangle": empty_triangle(name="home")})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Tell what is kept, how long, and what is not."""
    cookies = {
        "session": settings.SESSION_COOKIE_NAME,
        "token": settings.CSRF_COOKIE_NAME,
        "language": settings.LANGUAGE_COOKIE_NAME,
        "participant": f"{'__Host-' if settings.SESSION_COOKIE_SECURE else ''}deelnemer-…",
    }
    terms = {"hours": settings.WORKSHOP_ENDS_AFTER_HOURS, "days": settings.WORKSHOP_KEPT_DAYS}
    return render(request, "web/privacy.html", {"cookies": cookies, "terms": terms})


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the accessibility statement."""
    return render(request, "web/accessibility.html")


@require_safe
def contact(request: HttpRequest) -> HttpResponse:
    """Tell whom to reach and where the source code is."""
    context = {"email": settings.CONTACT_EMAIL, "source_url": settings.SOURCE_URL}
    return render(request, "web/contact.html", context)
