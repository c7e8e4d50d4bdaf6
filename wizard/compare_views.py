"""Two or three assessments side by side."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from briefs.comparison import ComparisonView, compare
from web.formats import active_language
from wizard.access import assignment_named
from wizard.advising import advice_on
from wizard.listing import listed_here
from wizard.models import Assessment

NAMES = ("a", "b", "c")
"""The parts of the address that name the assessments."""


@require_safe
def compare_assessments(request: HttpRequest) -> HttpResponse:
    """Show the chosen assessments side by side, or ask which; each needs the right to read it."""
    asked = [request.GET[name] for name in NAMES if request.GET.get(name)]
    chosen = [assignment_named(request, key) for key in dict.fromkeys(asked)]
    entries = listed_here(request.session)
    context = {
        "choices": [
            (name, str(chosen[at].pk) if at < len(chosen) else "") for at, name in enumerate(NAMES)
        ],
        "entries": [entry for entry in entries if entry.answered and entry.is_assignment],
        "asked_for_one": len(asked) > 0 and len(chosen) < 2,
        "view": _compared(chosen) if len(chosen) > 1 else None,
    }
    return render(request, "wizard/compare.html", context)


def _compared(assessments: list[Assessment]) -> ComparisonView:
    today = timezone.localdate()
    return compare(
        [(one.title, advice_on(one, on_date=today)) for one in assessments],
        language=active_language(),
    )
