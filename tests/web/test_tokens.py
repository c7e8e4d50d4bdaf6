"""The design tokens: defined where they are used, and readable together."""

import re

import pytest
from django.conf import settings

from domain.perspective import Perspective
from web.charts.paint import PDF, TOKENS, WEB

CSS = settings.BASE_DIR / "static" / "css"
# The admin has tokens of its own, from Django.
SHEETS = sorted(path for path in CSS.glob("*.css") if not path.stem.endswith("_admin"))
PERSPECTIVES = tuple(TOKENS.values())
STATES = ("negative", "positive", "warning", "info")


def tokens():
    light, dark = (CSS / "tokens.css").read_text().split("@media")
    pattern = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6});")
    return {
        "light": dict(pattern.findall(light)),
        "dark": dict(pattern.findall(light)) | dict(pattern.findall(dark)),
    }


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def text_pairs():
    grounds = ["bg-document", "bg-subtle", "bg-default"]
    for ground in grounds:
        yield "basis-color-default-color-document", f"basis-color-default-{ground}"
    for ground in grounds[:2]:
        yield "basis-color-default-color-subtle", f"basis-color-default-{ground}"
    for state in STATES:
        yield f"basis-color-{state}-color-default", f"basis-color-{state}-bg-subtle"
        yield f"basis-color-{state}-color-default", "basis-color-default-bg-document"
    for perspective in PERSPECTIVES:
        yield f"{perspective}-color-default", "basis-color-default-bg-document"
        yield f"{perspective}-color-default", "basis-color-default-bg-subtle"
        yield f"{perspective}-color-default", f"{perspective}-bg-subtle"
        yield "basis-color-default-color-document", f"{perspective}-bg-subtle"
    yield "basis-color-action-1-color-default", "basis-color-action-1-bg-default"
    yield "basis-color-action-1-color-default", "basis-color-action-1-bg-hover"
    yield "basis-focus-color-default", "basis-focus-background-color"


def part_pairs():
    yield "basis-color-default-border-default", "basis-color-default-bg-document"
    yield "basis-color-default-border-default", "basis-color-default-bg-subtle"
    yield "basis-focus-outline-color", "basis-focus-background-color"
    for perspective in PERSPECTIVES:
        yield f"{perspective}-bg-default", "basis-color-default-bg-document"
        yield f"{perspective}-bg-default", "basis-color-default-bg-default"
        yield f"{perspective}-bg-default", f"{perspective}-bg-subtle"
        yield "basis-color-default-border-default", f"{perspective}-bg-subtle"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_have_enough_contrast(scheme):
    colours = tokens()[scheme]

    low = {
        (front, back): round(contrast(colours[front], colours[back]), 2)
        for front, back in text_pairs()
        if contrast(colours[front], colours[back]) < 4.5
    }

    assert low == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_parts_of_controls_and_charts_have_enough_contrast(scheme):
    colours = tokens()[scheme]

    low = {
        (front, back): round(contrast(colours[front], colours[back]), 2)
        for front, back in part_pairs()
        if contrast(colours[front], colours[back]) < 3
    }

    assert low == {}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_token_that_a_sheet_uses_is_defined(sheet):
    defined = set()
    for name in {"tokens.css", "base.css", "components.css", sheet.name}:
        defined |= set(re.findall(r"(--[\w-]+):", (CSS / name).read_text()))

    used = set(re.findall(r"var\((--[\w-]+)", sheet.read_text()))

    assert used - defined == set()


@pytest.mark.parametrize(
    "name", ["base.css", "components.css", "forms.css", "charts.css", "web.css"]
)
def test_colours_stand_in_the_tokens_only(name):
    source = (CSS / name).read_text()

    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", source) == []


@pytest.mark.parametrize("perspective", Perspective)
def test_the_pdf_has_the_colours_of_the_light_tokens(perspective):
    light = tokens()["light"]

    def value(paint):
        return light[paint.removeprefix("var(--").removesuffix(")")]

    assert PDF.hues[perspective].fill == value(WEB.hues[perspective].fill)
    assert PDF.hues[perspective].tint == value(WEB.hues[perspective].tint)
    for name in ("document", "ink", "line", "empty"):
        assert getattr(PDF, name) == value(getattr(WEB, name))
