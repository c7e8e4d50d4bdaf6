"""The report on screen: what all readers see is made once, as a whole room opens it at the end."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from briefs.keeping import LastMade
from web.formats import active_language
from workshops.report import inputs_of, present_report
from workshops.report_access import ReportReading
from workshops.report_files import chapters_of

KEPT = 16
"""So many pages are kept in a process."""

_bodies: LastMade[SafeString] = LastMade(KEPT)


def page_body(reading: ReportReading) -> SafeString:
    """Return all that stands in the page but what is done there."""
    workshop = reading.workshop
    inputs = (*inputs_of(workshop), active_language(), reading.is_facilitator)
    return _bodies.get(inputs, owner=workshop.catalogue, make=lambda: _body(reading))


def _body(reading: ReportReading) -> SafeString:
    report = present_report(reading.workshop, with_names=reading.is_facilitator)
    context = {
        "workshop": reading.workshop,
        "is_facilitator": reading.is_facilitator,
        "report": report,
        "chapters": chapters_of(report),
    }
    return render_to_string("workshops/_report_body.html", context)
