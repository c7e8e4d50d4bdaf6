"""The form parts: labels, hints and errors tied to their inputs, and text that comes back."""

from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string

from domain.catalogue import Text
from tests import html


def draw(part, **context):
    return html.read(render_to_string(f"web/{part}.html", context))


def choice(number, **more):
    words = Text(nl=f"Antwoord {number}", en=f"Answer {number}")
    return SimpleNamespace(
        **{"value": f"v{number}", "number": number, "text": words, "hint": None, "checked": False}
        | more
    )


def radios(**more):
    context = {
        "name": "choice",
        "heading": Text(nl="Wat is het doel?", en="What is the goal?"),
        "hint": Text(nl="Kies er een", en="Choose one"),
        "choices": [choice(1), choice(2, hint=Text(nl="Uitleg", en="About"), checked=True)],
        "other_choices": [choice(3, value="dont_know", text=None)],
        "error": "",
    }
    return draw("_radio_field", **context | more)


def test_the_question_is_the_heading_inside_the_legend():
    heading = radios().one("h1")

    assert heading.text == "Wat is het doel?"
    assert "legend" in heading.inside


def test_every_answer_has_its_own_label_and_hint():
    page = radios()

    labels = {label.get("for"): label.text for label in page.all("label")}
    second = page.by_id("choice-2")

    assert labels == {
        "choice-1": "Antwoord 1",
        "choice-2": "Antwoord 2",
        "choice-3": "Dat weet ik nog niet",
    }
    assert "checked" in second.attributes
    assert page.by_id(second.get("aria-describedby")).text == "Uitleg"


def test_an_error_of_a_choice_is_tied_to_the_group():
    page = radios(error="Kies een antwoord")

    described = page.one("fieldset").get("aria-describedby").split()

    assert described == ["choice-hint", "choice-error"]
    assert page.by_id("choice-error").text.strip() == "Fout: Kies een antwoord"


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


def test_the_link_in_a_summary_list_says_what_it_changes():
    rows = [
        SimpleNamespace(
            name="Doel", value="Leren", remark="Ja", is_open=False, address="/x/", about="vraag 4"
        )
    ]

    link = draw("_summary_list", rows=rows).one("a")

    assert " ".join(link.text.split()) == "Wijzig vraag 4"
