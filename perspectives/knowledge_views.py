"""The pages with what the field knows: procedures, instruments, contradictions, cases, terms."""

from __future__ import annotations

from uuid import uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from domain.questionnaire import UnknownKey
from perspectives.certainty import usual_mark
from perspectives.current_edition import of_current_edition
from perspectives.editions import catalogue_of
from perspectives.filters import group_filter, kind_filter, perspective_filter
from perspectives.glossary import SEARCH_MAX, glossary
from perspectives.library_pages import (
    case_entries,
    case_page,
    contradiction_sections,
    instrument_sections,
)
from perspectives.models import Edition
from perspectives.procedure_list import procedures_page
from perspectives.procedure_pages import procedure_page
from web.formats import active_language


@of_current_edition
def knowledge(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Show what there is to know, with a way to each part."""
    context = {"edition": edition, "catalogue": catalogue_of(edition.pk)}
    return render(request, "perspectives/knowledge.html", context)


@of_current_edition
def procedures(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Compare all procedures, and show the thresholds."""
    context = {"edition": edition, "page": procedures_page(catalogue_of(edition.pk))}
    return render(request, "perspectives/procedures.html", context)


@of_current_edition
def procedure(request: HttpRequest, edition: Edition, key: str) -> HttpResponse:
    """Show all there is to know about one procedure."""
    catalogue = catalogue_of(edition.pk)
    try:
        found = catalogue.procedure(key)
    except UnknownKey as error:
        raise Http404 from error
    context = {"edition": edition, "page": procedure_page(catalogue, found)}
    return render(request, "perspectives/procedure.html", context)


@of_current_edition
def instruments(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Show the library of instruments, all or by group and perspective."""
    catalogue = catalogue_of(edition.pk)
    group = group_filter(request.GET.get("groep", ""))
    perspective = perspective_filter(request.GET.get("perspectief", ""))
    sections = instrument_sections(catalogue, group=group.chosen, perspective=perspective.chosen)
    context = {
        "edition": edition,
        "group": group,
        "perspective": perspective,
        "filtered": group.chosen or perspective.chosen,
        "sections": sections,
        "found": sum(len(section.entries) for section in sections),
        "total": len(catalogue.instruments),
        "mark": usual_mark(catalogue.instruments),
    }
    return render(request, "perspectives/instruments.html", context)


@of_current_edition
def contradictions(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Show what can pull against each other, gravest first."""
    catalogue = catalogue_of(edition.pk)
    context = {
        "edition": edition,
        "sections": contradiction_sections(catalogue),
        "total": len(catalogue.contradictions),
        "mark": usual_mark(catalogue.contradictions),
    }
    return render(request, "perspectives/contradictions.html", context)


@of_current_edition
def cases(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Show the cases, all or by kind and perspective."""
    catalogue = catalogue_of(edition.pk)
    kind = kind_filter(request.GET.get("soort", ""))
    perspective = perspective_filter(request.GET.get("perspectief", ""))
    entries = case_entries(catalogue, kind=kind.chosen, perspective=perspective.chosen)
    context = {
        "edition": edition,
        "kind": kind,
        "perspective": perspective,
        "filtered": kind.chosen or perspective.chosen,
        "entries": entries,
        "total": len(catalogue.cases),
    }
    return render(request, "perspectives/cases.html", context)


@of_current_edition
def case(request: HttpRequest, edition: Edition, key: str) -> HttpResponse:
    """Tell one case, with its answers and its place in the triangle."""
    catalogue = catalogue_of(edition.pk)
    try:
        found = catalogue.case(key)
    except UnknownKey as error:
        raise Http404 from error
    context = {
        "edition": edition,
        "page": case_page(catalogue, found),
        "creation_key": uuid4(),
    }
    return render(request, "perspectives/case.html", context)


@of_current_edition
def terms(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Show the glossary by letter, all or what a search finds."""
    catalogue = catalogue_of(edition.pk)
    search = request.GET.get("zoek", "").strip()[:SEARCH_MAX]
    context = {
        "edition": edition,
        "search": search,
        "search_max": SEARCH_MAX,
        "glossary": glossary(catalogue.terms, language=active_language(), search=search),
        "total": len(catalogue.terms),
    }
    return render(request, "perspectives/glossary.html", context)
