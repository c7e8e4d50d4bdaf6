"""The pages that explain the perspectives and the model, from the current edition."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from domain.perspective import Perspective
from perspectives.certainty import marks_in, usual_mark
from perspectives.current_edition import of_current_edition
from perspectives.editions import catalogue_of
from perspectives.library_pages import CASES_OF_A_PERSPECTIVE, case_entries
from perspectives.models import Edition
from perspectives.neutrality_words import limits_of, neutrality_tables
from perspectives.presentation import model_groups, perspective_page, source_rows
from perspectives.procedure_list import fitting_procedures
from perspectives.report import read_report
from web.charts import empty_triangle


@of_current_edition
def overview(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Show the three perspectives beside each other."""
    catalogue = catalogue_of(edition.pk)
    context = {
        "edition": edition,
        "catalogue": catalogue,
        "mark": usual_mark(catalogue.perspectives),
        "triangle": empty_triangle(name="overview"),
    }
    return render(request, "perspectives/overview.html", context)


@of_current_edition
def perspective(request: HttpRequest, edition: Edition, perspective: Perspective) -> HttpResponse:
    """Show all there is to know about one perspective."""
    catalogue = catalogue_of(edition.pk)
    context = {
        "edition": edition,
        "page": perspective_page(catalogue, perspective),
        "procedures": fitting_procedures(catalogue.procedures, perspective),
        "cases": case_entries(catalogue, perspective=perspective)[:CASES_OF_A_PERSPECTIVE],
    }
    return render(request, "perspectives/perspective.html", context)


@of_current_edition
def compare(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Compare the three over the dimensions."""
    catalogue = catalogue_of(edition.pk)
    context = {
        "edition": edition,
        "catalogue": catalogue,
        "mark": usual_mark(catalogue.dimensions),
    }
    return render(request, "perspectives/compare.html", context)


@of_current_edition
def model(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Account for the model: what is published, reconstructed and judged, and how it is scored."""
    catalogue = catalogue_of(edition.pk)
    context = {
        "edition": edition,
        "catalogue": catalogue,
        "groups": model_groups(catalogue),
        "marks": marks_in(catalogue),
        "neutral": read_report(edition.report).neutral,
    }
    return render(request, "perspectives/model.html", context)


@of_current_edition
def neutrality(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Show the report of the neutrality check."""
    catalogue = catalogue_of(edition.pk)
    context = {
        "edition": edition,
        "limits": limits_of(catalogue),
        "tables": neutrality_tables(read_report(edition.report), catalogue),
    }
    return render(request, "perspectives/neutrality.html", context)


@of_current_edition
def sources(request: HttpRequest, edition: Edition) -> HttpResponse:
    """List every source of the content."""
    context = {"edition": edition, "rows": source_rows(catalogue_of(edition.pk))}
    return render(request, "perspectives/sources.html", context)
