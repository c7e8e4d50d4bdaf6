"""Who comes in late or leaves early does not give a small side away by where the points are."""

from collections import defaultdict
from itertools import product

import pytest

from domain.ballots import Ballot
from domain.circles import FEWEST, Circle
from domain.group import group_of
from tests.catalogues import build_question, build_questionnaire, build_theme
from tests.domain.ballots import BUYERS, MARKET, SIDES, build_ballots, build_group

ROLE = build_question("role", {"a": (6, 0, 0), "b": (0, 6, 0)}, weight=3)
PRICE = build_question("price", {"a": (6, 0, 0), "b": (0, 0, 6)}, weight=2)
BOTH, FIRST, LAST = ("role", "price"), ("role",), ("price",)


def test_a_latecomer_of_a_small_side_is_no_point_in_the_triangle():
    room = build_ballots(BUYERS, *({"role": "a", "price": "a"},) * 6)
    room += build_ballots(MARKET, {"price": "b"})

    group = build_group(room, ROLE, PRICE)

    assert group.place is None
    assert group.places == (None,)
    assert group.questions[1].whole
    assert group.questions[1].whole.counts == (6, 1)


def test_a_latecomer_of_a_large_side_takes_no_place_away():
    room = build_ballots(BUYERS, *({"role": "a", "price": "a"},) * 6, {"price": "b"})
    room += build_ballots(MARKET, *({"role": "b", "price": "b"},) * 2)

    group = build_group(room, ROLE, PRICE)

    assert group.place
    assert group.place.count == 9


def test_other_circles_keep_their_place():
    room = build_ballots(BUYERS, *({"role": "a", "price": "a"},) * 6)
    room += build_ballots(MARKET, *({"role": "b", "price": "b"},) * 5)
    room += build_ballots("others", {"role": "b"})

    group = build_group(room, ROLE, PRICE)

    assert [circle.sides for circle in group.circles] == [(BUYERS,), (MARKET, "others")]
    assert group.places[0]
    assert group.places[1] is None
    assert group.place == group.places[0]


def test_no_opinion_is_a_reply_so_who_has_none_does_not_stand_out():
    room = build_ballots(BUYERS, *({"role": "a", "price": "a"},) * 6)
    room += build_ballots(MARKET, {"role": "?", "price": "b"})

    assert build_group(room, ROLE, PRICE).place


@pytest.mark.parametrize(
    ("buyers", "market"),
    [
        ((BOTH,) * 4, (BOTH,)),
        ((BOTH,) * 4, (LAST,)),
        ((BOTH,) * 4, (FIRST,)),
        ((BOTH,) * 3 + (FIRST,), (BOTH,)),
        ((BOTH,) * 4, (BOTH, LAST)),
        ((BOTH,) * 4, (FIRST, LAST)),
    ],
)
def test_whoever_knows_who_was_there_when_cannot_work_out_an_answer_of_a_small_side(buyers, market):
    """Every way to answer is tried, for somebody who saw both results and who came and left."""
    people = [(BUYERS, asked) for asked in buyers] + [(MARKET, asked) for asked in market]
    asked = [(n, key) for n, (_side, questions) in enumerate(people) for key in questions]
    small = [place for place in asked if people[place[0]][0] == MARKET]
    possible = defaultdict(lambda: defaultdict(set))
    unanimous = defaultdict(lambda: defaultdict(set))
    for answers in product("ab", repeat=len(asked)):
        given = dict(zip(asked, answers, strict=True))
        seen = seen_of(people, given)
        for who, key in small:
            possible[seen][who, key].add(given[who, key])
            alike = {given[n, key] for n, (_s, q) in enumerate(people) if q == people[who][1]}
            everybody = {given[n, key] for n, (_s, q) in enumerate(people) if key in q}
            same = sum(q == people[who][1] for _s, q in people) >= FEWEST
            unanimous[seen][who, key].add(len(alike if same else everybody) == 1)

    for seen, found in possible.items():
        for place, options in found.items():
            assert len(options) == 2 or True in unanimous[seen][place]


def seen_of(people, given):
    """What is shown after the first question and after the second, to whoever looks."""
    shown: list[str] = []
    joined: list[Circle] = []
    for questions in ((ROLE,), (ROLE, PRICE)):
        keys = {question.key for question in questions}
        ballots = [
            Ballot(side=side, chosen={key: given[n, key] for key in asked if key in keys})
            for n, (side, asked) in enumerate(people)
        ]
        asked_now = build_questionnaire(build_theme("only", questions))
        group = group_of(ballots, questionnaire=asked_now, sides=SIDES, joined=joined)
        joined = [circle for circle in group.circles if len(circle.sides) > 1]
        shown.append(repr(group))
    return tuple(shown)
