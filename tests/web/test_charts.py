"""The charts: exact places, words beside every picture, the same in both languages."""

import re
from fractions import Fraction

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from domain.explanation import Contribution, Explanation
from domain.firmness import Variant, Variants
from domain.perspective import Perspective
from domain.scoring import Profile, ThemeProfile
from tests import html
from tests.catalogues import small_catalogue
from web import charts
from web.charts.geometry import BORDERS, CORNERS, GRID, point_of

NUMBER = r"-?\d+(?:\.\d+)?"


def profile_of(*sums):
    return Profile(sums=sums, counted=3)


def variants_of(*all_sums):
    def leaders(sums):
        return tuple(p for p, s in zip(Perspective, sums, strict=True) if s == max(sums))

    made = tuple(Variant(sums=sums, leaders=leaders(sums)) for sums in all_sums)
    return Variants(variants=made, stays=1)


def main_of(chart):
    assert chart.main is not None
    return chart.main


def draw(template, language="nl", **context):
    with translation.override(language):
        return render_to_string(template, context)


def cross(origin, one, other):
    return (one.x - origin.x) * (other.y - origin.y) - (one.y - origin.y) * (other.x - origin.x)


def is_inside(point, slack=30.0):
    a, b, c = CORNERS.values()
    sides = (cross(a, b, point), cross(b, c, point), cross(c, a, point))
    return all(side <= slack for side in sides) or all(side >= -slack for side in sides)


@pytest.mark.parametrize(
    ("shares", "perspective"),
    list(zip(((1, 0, 0), (0, 1, 0), (0, 0, 1)), Perspective, strict=True)),
)
def test_a_pure_profile_is_a_corner(shares, perspective):
    assert point_of(shares) == CORNERS[perspective]


def test_competition_is_left_below_participation_right_below_and_co_creation_on_top():
    left, right, top = CORNERS.values()

    assert left.x < top.x < right.x
    assert left.y == right.y > top.y


def test_equal_shares_are_the_middle():
    middle = point_of((Fraction(1, 3),) * 3)

    assert (middle.x, middle.y) == (220.0, 240.9)


def test_the_map_has_nine_quarter_lines_and_three_borders():
    assert (len(GRID), len(BORDERS)) == (9, 3)
    assert {(line.start.x, line.start.y) for line in BORDERS} == {(220.0, 240.9)}


def test_no_point_is_drawn_outside_the_triangle():
    extremes = [(100, 0, 0), (0, 100, 0), (0, 0, 100), (50, 50, 0), (1, 1, 98), (34, 33, 33)]
    chart = charts.triangle(
        name="t", profile=profile_of(10, 20, 70), variants=variants_of(*extremes)
    )

    assert all(is_inside(point) for point in chart.variants)
    assert chart.dots.count("M") == len(extremes)


def test_the_main_point_has_the_colour_of_its_leader_and_ink_without_one():
    one = charts.triangle(name="t", profile=profile_of(20, 50, 30))
    none = charts.triangle(name="t", profile=profile_of(50, 50, 0))

    assert main_of(one).fill == one.paint.hues[Perspective.PARTICIPATION].fill
    assert main_of(none).fill == none.paint.ink


@pytest.mark.parametrize("sums", [(100, 0, 0), (0, 100, 0), (0, 0, 100), (34, 33, 33), (5, 90, 5)])
def test_the_words_at_the_main_point_stay_in_the_drawing(sums):
    box = main_of(charts.triangle(name="t", profile=profile_of(*sums))).label.box

    assert box.left >= 0
    assert box.top >= 0
    assert box.right <= 440
    assert box.bottom <= 366


def test_letters_of_equal_themes_do_not_cover_each_other_or_the_main_point():
    theme = small_catalogue().questionnaires[0].themes[0]
    same = [ThemeProfile(theme=theme, profile=profile_of(20, 50, 30)) for _ in range(7)]
    chart = charts.triangle(name="t", profile=profile_of(20, 50, 30), themes=same)

    places = [marker.place for marker in chart.markers]
    gaps = [
        ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5
        for i, a in enumerate(places)
        for b in places[:i]
    ]

    assert [marker.letter for marker in chart.markers] == list("ABCDEFG")
    assert min(gaps) > 18
    assert all(marker.moved and marker.point == main_of(chart).place for marker in chart.markers)


def test_a_theme_without_a_profile_keeps_its_letter():
    theme = small_catalogue().questionnaires[0].themes[0]
    themes = [
        ThemeProfile(theme=theme, profile=None),
        ThemeProfile(theme=theme, profile=profile_of(1, 0, 0)),
    ]

    chart = charts.triangle(name="t", profile=profile_of(20, 50, 30), themes=themes)

    assert [marker.letter for marker in chart.markers] == ["B"]


@pytest.mark.parametrize(
    ("language", "leader"), [("nl", "in het vlak Participatie"), ("en", "Particip")]
)
def test_the_triangle_says_its_conclusion_in_words(language, leader):
    chart = charts.triangle(
        name="t", profile=profile_of(22, 45, 33), variants=variants_of((22, 45, 33), (50, 30, 20))
    )

    page = html.read(draw("charts/_triangle.html", language, chart=chart))
    described = " ".join(page.by_id("t-desc").text.split())

    assert page.by_id("t-title").text.strip()
    assert leader in described
    assert all(number in described for number in ("22", "45", "33"))


def test_every_corner_has_name_glyph_and_share_as_text_around_the_drawing():
    chart = charts.triangle(name="t", profile=profile_of(22, 45, 33))

    source = draw("charts/_triangle.html", chart=chart)

    for perspective, name, share in zip(
        Perspective,
        ("Competitie", "Participatie", "Co-creatie"),
        ("22%", "45%", "33%"),
        strict=True,
    ):
        assert f"glyph--{perspective}" in source
        assert name in source
        assert share in source


@pytest.mark.parametrize("template", ["_triangle", "_shares", "_variants"])
def test_the_drawing_is_the_same_in_both_languages(template):
    profile = profile_of(225, 450, 325)
    chart = {
        "_triangle": charts.triangle(name="t", profile=profile, mixed_below=5),
        "_shares": charts.share_bars(name="t", profile=profile),
        "_variants": charts.variant_squares(name="t", variants=variants_of((1, 2, 3))),
    }[template]

    def numbers(language):
        source = draw(f"charts/{template}.html", language, chart=chart)
        drawn = re.findall(r' (?:d|x|y|cx|cy|width|height|points)="([^"]*)"', source)
        return [re.findall(NUMBER, part) for part in drawn]

    assert numbers("nl") == numbers("en")


def test_the_triangle_of_the_pdf_has_nothing_that_the_pdf_cannot_draw():
    chart = charts.triangle(
        name="t", profile=profile_of(22, 45, 33), variants=variants_of((1, 2, 3)), target="pdf"
    )

    source = draw("charts/_triangle.html", chart=chart)

    assert not re.search(r"var\(|currentcolor|paint-order", source, re.IGNORECASE)
    assert 'font-family="Atkinson Hyperlegible Next"' in source


def test_two_charts_on_a_page_share_no_id():
    profile = profile_of(22, 45, 33)

    source = "".join(
        draw("charts/_triangle.html", chart=charts.triangle(name=name, profile=profile))
        for name in ("one", "two")
    )

    ids = re.findall(r' id="([^"]+)"', source)
    assert len(ids) == len(set(ids))


def test_bars_of_shares_go_from_high_to_low_and_start_at_zero():
    bars = charts.share_bars(name="s", profile=profile_of(22, 45, 33))

    assert [row.percentage for row in bars.rows] == [45, 33, 22]
    assert [row.bar.width for row in bars.rows] == [45.0, 33.0, 22.0]
    assert {row.bar.start for row in bars.rows} == {0.0}


def test_a_contribution_points_right_for_the_leader_and_left_for_the_rival():
    question = small_catalogue().questionnaires[0].questions[0]
    explanation = Explanation(
        leader=Perspective.PARTICIPATION,
        rival=Perspective.CO_CREATION,
        margin=Fraction(1, 10),
        contributions=tuple(_contribution(question, part) for part in (20, -10, 0)),
    )

    right, left, none = charts.contribution_bars(explanation)

    assert (right.start, right.width, right.perspective) == (50.0, 48.0, Perspective.PARTICIPATION)
    assert (left.start, left.width, left.perspective) == (26.0, 24.0, Perspective.CO_CREATION)
    assert none.width == 0


def _contribution(question, hundredths):
    amount = Fraction(hundredths, 100)
    return Contribution(question=question, option=question.options[0], amount=amount)


def test_there_is_a_square_for_every_variant_and_equal_ones_come_last():
    variants = variants_of(*[(5, 1, 0)] * 60, *[(0, 6, 0)] * 30, *[(3, 3, 0)] * 10)

    squares = charts.variant_squares(name="v", variants=variants)

    assert [(group.perspective, group.count) for group in squares.groups] == [
        (Perspective.COMPETITION, 60),
        (Perspective.PARTICIPATION, 30),
        (None, 10),
    ]
    assert sum(group.path.count("M") for group in squares.groups) == 100
    assert (squares.width, squares.height) == (500, 80)
