"""How htmx deals with an answer that is an error: as a whole page, whatever part was asked for."""

import json

from django.template.loader import render_to_string

from tests import html


def settings():
    meta = next(
        element
        for element in html.read(render_to_string("web/_htmx.html")).all("meta")
        if element.get("name") == "htmx-config"
    )
    return json.loads(meta.get("content"))


def test_an_error_page_replaces_the_whole_page_and_no_part_of_it_is_picked():
    (errors,) = [rule for rule in settings()["responseHandling"] if rule.get("error")]

    assert (errors["code"], errors["target"]) == ("[45]..", "body")
    assert errors["select"] == "unset", "else a page without that part leaves an empty window"


def test_nothing_is_evaluated_written_or_stored():
    found = settings()

    assert found["allowEval"] is False
    assert found["includeIndicatorStyles"] is False
    assert found["historyCacheSize"] == 0
