"""The filters and tags of the template library."""

from fractions import Fraction

import pytest
from django.template import Context, Template
from django.utils import translation

from domain.perspective import Perspective
from domain.texts import Text


def render(source, language="nl", **context):
    with translation.override(language):
        return Template("{% load drieluik %}" + source).render(Context(context))


def test_a_text_is_shown_in_the_language_of_the_page():
    both = Text(nl="vraag", en="question")

    assert render("{{ t|text }}", "nl", t=both) == "vraag"
    assert render("{{ t|text }}", "en", t=both) == "question"


def test_a_missing_translation_shows_the_dutch_marked_as_dutch():
    only_dutch = Text(nl="vraag & antwoord")

    assert render("{{ t|text }}", "en", t=only_dutch) == (
        '<span lang="nl">vraag &amp; antwoord</span>'
    )
    assert render('<a title="{{ t|plain }}">', "en", t=only_dutch) == (
        '<a title="vraag &amp; antwoord">'
    )


@pytest.mark.parametrize("empty", [Text(nl="", en=""), Text(nl="x", en=""), Text(nl=""), None])
def test_empty_on_purpose_stays_empty(empty):
    assert render("{{ t|text }}{{ t|plain }}", "en", t=empty) == ""


def test_a_text_is_escaped():
    hostile = Text(nl="<b>", en="<i>")

    assert render("{{ t|text }}", "nl", t=hostile) == "&lt;b&gt;"
    assert render("{{ t|text }}", "en", t=hostile) == "&lt;i&gt;"


def test_numbers_and_dates_go_through_the_one_formatter():
    source = "{{ n|decimal }} {{ n|signed }} {{ 45|percent }} {{ d|long_date }}{{ none|long_date }}"

    shown = render(source, n=Fraction(5, 2), d="2026-11-25", none="")

    assert shown == "2,5 +2,5 45% 25 november 2026"


@pytest.mark.parametrize("perspective", [*Perspective, *[str(p) for p in Perspective]])
def test_a_perspective_has_a_glyph_and_a_name(perspective):
    shown = render("{% glyph p %}{% perspective_name p %}", p=perspective)

    assert f"glyph--{perspective}" in shown
    assert 'aria-hidden="true"' in shown
    assert shown.endswith(("Competitie", "Participatie", "Co-creatie"))
