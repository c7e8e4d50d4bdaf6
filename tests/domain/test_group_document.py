"""The example of a group in ``docs/scoring.md`` is what the product really reckons."""

from fractions import Fraction

import pytest

from domain.agreement import most_divided
from domain.group import Group
from tests.catalogues import build_question
from tests.domain.ballots import BUYERS, MARKET, OTHERS, build_group, build_votes

NEED = build_question("need", {"x": (6, 0, 0), "f": (1, 3, 2), "p": (0, 2, 4)}, weight=3)


@pytest.fixture
def group() -> Group:
    ballots = (
        build_votes(BUYERS, "need", "xxxf")
        + build_votes(MARKET, "need", "ffpp")
        + build_votes(OTHERS, "need", "p")
    )
    return build_group(ballots, NEED)


def test_the_circles(group):
    assert [(circle.sides, circle.count) for circle in group.circles] == [
        ((BUYERS,), 4),
        ((MARKET, OTHERS), 5),
    ]


def test_places_and_spreads(group):
    places = (*group.places, group.place)

    assert [place.centre for place in places] == [
        (Fraction(19, 24), Fraction(3, 24), Fraction(2, 24)),
        (Fraction(1, 15), Fraction(6, 15), Fraction(8, 15)),
        (Fraction(7, 18), Fraction(5, 18), Fraction(6, 18)),
    ]
    assert [place.spread for place in places] == [Fraction("31.25"), 16, Fraction(1100, 27)]


def test_the_difference(group):
    assert group.difference
    assert group.difference.amount == Fraction("72.5")


def test_agreement_and_what_to_talk_about(group):
    entry = group.questions[0]
    tallies = (*entry.circles, entry.whole)

    assert [tally.counts for tally in tallies] == [(3, 1, 0), (0, 2, 3), (3, 3, 3)]
    assert [tally.agreement for tally in tallies] == [Fraction("37.5"), 68, Fraction(500, 27)]
    assert most_divided(NEED) == 50
    assert entry.whole.importance == Fraction(1100, 9)
