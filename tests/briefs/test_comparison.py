"""Advices side by side: what moves, what differs, and what is said of it."""

from dataclasses import replace

import pytest

from briefs.comparison import ComparisonView, compare
from domain.advice import Advice, advise
from domain.weighting import ThemeWeight
from tests.catalogues import build_catalogue, build_question, build_sheet, build_theme

CATALOGUE = build_catalogue(
    themes=(
        build_theme("need", (build_question("clarity"), build_question("goal"))),
        build_theme("market", (build_question("suppliers"),)),
    )
)


def advice(**answers: str) -> Advice:
    return advise(catalogue=CATALOGUE, sheet=build_sheet(CATALOGUE, answers))


def side_by_side(*advices: Advice, language: str = "nl") -> ComparisonView:
    titles = ("Eerste", "Tweede", "Derde")
    return compare(list(zip(titles, advices, strict=False)), language=language)


def row(view: ComparisonView, label: str) -> tuple[str, ...]:
    return next(row.cells for row in view.overview if row.label == label)


def test_what_shifts_is_said_in_points_gains_first():
    view = side_by_side(advice(clarity="a", goal="a"), advice(clarity="a", goal="b"))

    assert view.movement == (
        "Van A naar B: +50 procentpunten participatie en −50 procentpunten competitie."
    )


def test_equal_places_are_called_equal():
    view = side_by_side(advice(clarity="a"), advice(goal="a"))

    assert view.movement == "Beide liggen op dezelfde plaats in de driehoek."
    assert view.same_advice


def test_a_variant_says_which_themes_weigh_otherwise():
    plain = advice(clarity="a", suppliers="b")
    variant = advise(catalogue=CATALOGUE, sheet=plain.sheet, weights={"market": ThemeWeight.DOUBLE})

    assert row(side_by_side(plain, variant), "Andere weging") == (
        "–",
        "Thema market telt dubbel",
    )
    assert "Andere weging" not in [r.label for r in side_by_side(plain, plain).overview]


def test_three_sides_have_no_movement_and_no_arrow():
    view = side_by_side(advice(clarity="a"), advice(clarity="b"), advice(clarity="c"))

    assert view.movement == ""
    assert view.chart.arrow is None
    assert [point.letter for point in view.chart.points] == ["A", "B", "C"]


def test_the_arrow_leads_from_the_first_point_towards_the_second():
    arrow = side_by_side(advice(clarity="a"), advice(clarity="b")).chart.arrow

    assert arrow is not None
    assert arrow.start.x < arrow.end.x
    assert arrow.start.y == arrow.end.y


def test_points_too_close_for_an_arrow_have_none():
    assert side_by_side(advice(clarity="a"), advice(goal="a")).chart.arrow is None


def test_the_theme_with_the_biggest_difference_comes_first():
    view = side_by_side(
        advice(clarity="a", goal="a", suppliers="a"), advice(clarity="a", goal="b", suppliers="c")
    )

    assert [theme.label for theme in view.themes] == ["Thema market", "Thema need"]


def test_only_answers_that_differ_are_listed_open_ones_included():
    view = side_by_side(advice(clarity="a", goal="b"), advice(clarity="a"))

    assert [(one.label, one.cells) for one in view.answers] == [
        ("Goal", ("Antwoord b", "Niet ingevuld"))
    ]


def test_an_advice_without_answers_has_dashes_and_no_point():
    view = side_by_side(advice(clarity="a"), advice())

    assert row(view, "Advies") == ("Koop competitiegericht in", "Nog geen advies")
    assert row(view, "Voorsprong")[1] == "–"
    assert [point.letter for point in view.chart.points] == ["A"]


def test_other_editions_give_a_warning_and_are_named():
    newer = replace(CATALOGUE, edition="2027.1")
    other = advise(catalogue=newer, sheet=build_sheet(newer, {"clarity": "a"}))

    view = side_by_side(advice(clarity="a"), other)

    assert "verschillende edities" in view.warning
    assert row(view, "Editie") == (CATALOGUE.edition, "2027.1")


def test_a_question_that_one_edition_does_not_have_is_a_dash():
    smaller = build_catalogue((build_question("clarity"),))
    other = advise(catalogue=smaller, sheet=build_sheet(smaller, {"clarity": "a"}))

    view = side_by_side(advice(clarity="a", goal="b"), other)

    assert next(one.cells for one in view.answers if one.key == "goal") == ("Antwoord b", "–")


def test_what_both_have_is_no_difference():
    assert side_by_side(advice(clarity="a"), advice(clarity="a")).findings == ()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_speaks_the_language_that_was_asked_for(language):
    view = side_by_side(advice(clarity="a"), advice(clarity="b"), language=language)

    expected = {"nl": "Thema need", "en": "Thema need (en)"}[language]
    assert expected in [theme.label for theme in view.themes]
