"""The drawings of a room: means that stay apart, the way they came, and the largest difference."""

from itertools import combinations
from math import hypot

import pytest

from tests.workshops.browsers import fill, go
from web.charts.geometry import Point
from workshops.pages_marks import RADIUS, arrow, kept_apart
from workshops.pages_strip import WIDTH, strip_of
from workshops.views_live import result_of

REVEALED = ("open_question", "close_question", "reveal")


@pytest.mark.parametrize("number", [2, 3, 4])
def test_means_at_one_place_stand_beside_each_other(number):
    places = kept_apart([Point(x=220.0, y=240.0)] * number)

    for one, other in combinations(places, 2):
        assert hypot(one.x - other.x, one.y - other.y) >= 2 * RADIUS


def test_means_that_are_far_apart_stay_where_they_are():
    spots = [Point(x=100.0, y=300.0), Point(x=300.0, y=300.0)]

    assert kept_apart(spots) == tuple(spots)


def test_an_arrow_ends_at_the_edge_of_the_mark_and_a_short_one_is_left_out():
    start, end = Point(x=100.0, y=300.0), Point(x=200.0, y=300.0)

    drawn = arrow(start, end)

    assert drawn is not None
    assert drawn.line.start == start
    assert drawn.line.end.x < end.x - RADIUS
    assert arrow(start, Point(x=120.0, y=300.0)) is None


@pytest.mark.parametrize("each", [4, 5, 17, 40, 300])
def test_the_strip_shows_everybody_of_both_sides_within_the_drawing(workshop, each):
    fill(workshop, each=each)
    go(workshop, *REVEALED)

    strip = strip_of(result_of(workshop).room.widest[0])

    assert strip is not None
    for half in (strip.upper, strip.lower):
        assert sum(pile.count for pile in half.piles) == half.of == each
        assert half.number == each
        assert all(0 < pile.x < WIDTH for pile in half.piles)
        assert all(0 < pile.words_y < strip.height for pile in half.piles)
    assert [pile.drawing.count("M") for pile in strip.upper.piles] == [each if each <= 40 else 1]
    assert strip.upper.most == (strip.first,)
    assert strip.lower.most == (strip.last,)


def test_one_side_alone_has_no_strip(workshop):
    fill(workshop, each=2)
    go(workshop, *REVEALED)

    room = result_of(workshop).room

    assert room.shown
    assert room.strip is None
