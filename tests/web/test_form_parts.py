"""The form parts: labels, hints and errors tied to their inputs, and text that comes back."""

import pytest
from django.template.loader import render_to_string

from tests import html


def draw(part, **context):
    return html.read(render_to_string(f"web/{part}.html", context))


def test_the_error_summary_gets_focus_and_leads_to_each_input():
    page = draw("_error_summary", errors=[("choice-1", "Kies een antwoord"), ("remark", "Te lang")])

    box = page.by_id("error-summary")
    links = [(link.get("href"), link.text) for link in page.all("a")]

    assert box.get("role") == "alert"
    assert box.get("tabindex") == "-1"
    assert "autofocus" in box.attributes
    assert links == [("#choice-1", "Kies een antwoord"), ("#remark", "Te lang")]


def test_without_errors_there_is_no_summary():
    assert draw("_error_summary", errors=[]).elements == []


@pytest.mark.parametrize("part", ["_text_field", "_textarea_field"])
def test_a_text_field_is_tied_to_label_hint_and_error(part):
    page = draw(part, name="title", label="Titel", hint="Kort", error="Vul in", value="<x>")

    control = page.by_id("title")

    assert page.one("label").get("for") == "title"
    assert control.get("aria-describedby").split() == ["title-hint", "title-error"]
    assert control.get("aria-invalid") == "true"
    assert "maxlength" not in control.attributes


@pytest.mark.parametrize("typed", ["", "\nbegint met een witregel", "a\n\nb  ", "</textarea><b>"])
def test_a_textarea_gives_back_what_was_typed(typed):
    area = draw("_textarea_field", name="remark", label="Toelichting", value=typed).one("textarea")

    assert area.text == "\n" + typed


def test_the_limit_is_told_without_a_script():
    page = draw("_textarea_field", name="remark", label="Toelichting", value="", limit=2000)

    assert page.by_id("remark-counter").text == "Hooguit 2000 tekens"
    assert page.by_id("remark").get("aria-describedby").split() == ["remark-counter"]
