"""Nothing of a side under four can be read or derived from what the room may see."""

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ballots import Ballot, Reader
from domain.circles import FEWEST, Circle, circles_of
from domain.group import group_of
from domain.questionnaire import UnknownKey
from tests.catalogues import build_condition, build_question, build_questionnaire, build_theme
from tests.domain.ballots import (
    BUYERS,
    MARKET,
    OTHERS,
    SIDES,
    build_ballots,
    build_group,
    build_votes,
    rooms,
)

ROLE, PRICE = build_question("role"), build_question("price")
counts = st.integers(0, 9)


def sides_of(sizes, joined=()):
    found = circles_of(dict(zip(SIDES, sizes, strict=True)), sides=SIDES, joined=joined)
    return [circle.sides for circle in found]


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((14, 11, 4), [(BUYERS,), (MARKET,), (OTHERS,)]),
        ((14, 11, 0), [(BUYERS,), (MARKET,)]),
        ((14, 11, 3), [(BUYERS,), (MARKET, OTHERS)]),
        ((11, 14, 3), [(BUYERS, OTHERS), (MARKET,)]),
        ((14, 14, 1), [(BUYERS,), (MARKET, OTHERS)]),
        ((14, 3, 1), [(BUYERS,), (MARKET, OTHERS)]),
        ((14, 2, 1), [(BUYERS, MARKET, OTHERS)]),
        ((14, 3, 0), [(BUYERS, MARKET)]),
        ((3, 3, 0), [(BUYERS, MARKET)]),
        ((2, 1, 0), []),
        ((0, 0, 3), []),
        ((0, 0, 0), []),
    ],
)
def test_sides_under_four_are_joined(sizes, expected):
    assert sides_of(sizes) == expected


def test_what_was_joined_before_stays_joined():
    before = circles_of({BUYERS: 14, MARKET: 11, OTHERS: 3}, sides=SIDES)

    assert sides_of((14, 11, 4), before) == [(BUYERS,), (MARKET, OTHERS)]


def test_what_was_apart_before_is_joined_once_it_is_too_small():
    before = circles_of({BUYERS: 14, MARKET: 4}, sides=SIDES)

    assert sides_of((14, 3, 0), before) == [(BUYERS, MARKET)]


def test_a_circle_of_sides_that_do_not_exist_is_refused():
    with pytest.raises(UnknownKey):
        sides_of((4, 4, 4), [Circle(sides=(BUYERS, "strangers"), count=5)])


@given(st.tuples(counts, counts, counts))
def test_everybody_is_in_one_circle_of_four_or_more(sizes):
    found = circles_of(dict(zip(SIDES, sizes, strict=True)), sides=SIDES)

    assert all(circle.count >= FEWEST for circle in found)
    assert sum(circle.count for circle in found) == (sum(sizes) if sum(sizes) >= FEWEST else 0)
    sides = [side for circle in found for side in circle.sides]
    assert len(sides) == len(set(sides))


@given(rooms(fewest=4), st.data())
def test_within_a_circle_nothing_tells_who_is_of_the_small_side(room, data):
    """What the room sees depends on all answers of a circle together, not on whose they are.

    Who was there for which question is no secret: everybody sees who comes in late.
    """
    questionnaire, ballots = room
    group = group_of(ballots, questionnaire=questionnaire, sides=SIDES)
    reader, mixed, alike = Reader(questionnaire), list(ballots), defaultdict(list)
    for n, ballot in enumerate(ballots):
        if there := reader.reply(ballot).replied_to:
            circle = next((c.sides for c in group.circles if ballot.side in c.sides), ())
            alike[circle, there].append(n)
    for at in alike.values():
        sides = data.draw(st.permutations([ballots[n].side for n in at]))
        for n, side in zip(at, sides, strict=True):
            mixed[n] = replace(ballots[n], side=side)

    assert group_of(mixed, questionnaire=questionnaire, sides=SIDES) == group


@given(rooms(fewest=4), st.data())
def test_answers_that_fewer_than_four_of_a_circle_gave_change_nothing(room, data):
    questionnaire, ballots = room
    group = group_of(ballots, questionnaire=questionnaire, sides=SIDES)
    other = [
        _with_other_answers(ballot, _unseen(group, ballot.side), questionnaire, data)
        for ballot in ballots
    ]

    assert group_of(other, questionnaire=questionnaire, sides=SIDES) == group


def _unseen(group, side):
    at = next((n for n, circle in enumerate(group.circles) if side in circle.sides), None)
    return {q.question.key for q in group.questions if at is not None and not q.circles[at]}


def _with_other_answers(ballot, unseen, questionnaire, data):
    chosen = {
        key: data.draw(st.sampled_from([o.key for o in questionnaire.question(key).options]))
        if key in unseen
        else option
        for key, option in ballot.chosen.items()
    }
    return replace(ballot, chosen=chosen)


@given(rooms())
def test_everything_shown_rests_on_four_or_more(room):
    questionnaire, ballots = room

    group = group_of(ballots, questionnaire=questionnaire, sides=SIDES)

    places = [place for place in (group.place, *group.places) if place]
    tallies = [t for q in group.questions for t in (q.whole, *q.circles) if t]
    assert all(place.count >= FEWEST for place in places)
    assert all(tally.replied >= FEWEST for tally in tallies)


@given(rooms())
def test_no_difference_of_what_is_shown_leaves_fewer_than_four(room):
    questionnaire, ballots = room

    group = group_of(ballots, questionnaire=questionnaire, sides=SIDES)

    for entry in group.questions:
        shown = sum(tally.replied for tally in entry.circles if tally)
        assert (entry.whole.replied if entry.whole else 0) == shown
    assert (group.place.count if group.place else 0) == sum(p.count for p in group.places if p)


@pytest.mark.parametrize(("buyers", "market", "others"), [(4, 2, 0), (5, 1, 0), (4, 4, 1)])
def test_of_all_possible_rooms_none_is_ruled_out_by_more_than_the_sum(buyers, market, others):
    """Every room of this size is tried, as somebody would who wants to work the small side out."""
    sides = [BUYERS] * buyers + [MARKET] * market + [OTHERS] * others
    small = MARKET if market < FEWEST else OTHERS
    possible = defaultdict(set)
    whole = {}
    for answers in product("ab", repeat=len(sides)):
        ballots = [
            Ballot(side=side, chosen={"role": answer})
            for side, answer in zip(sides, answers, strict=True)
        ]
        group = build_group(ballots, ROLE)
        circle = next(n for n, circle in enumerate(group.circles) if small in circle.sides)
        seen = repr(group)
        whole[seen] = group.questions[0].circles[circle].counts[0], group.circles[circle].count
        possible[seen].add(sum(b.side == small and b.chosen["role"] == "a" for b in ballots))

    size = sides.count(small)
    for seen, found in possible.items():
        chose, people = whole[seen]
        assert found == set(range(max(0, size - (people - chose)), min(size, chose) + 1))


def test_a_latecomer_does_not_bring_out_what_three_others_said():
    early = build_ballots(BUYERS, *({"role": "a", "price": "a"},) * 3)
    late = build_ballots(BUYERS, {"price": "a"})
    market = build_ballots(MARKET, *({"role": "b", "price": "b"},) * 5)

    group = build_group(early + late + market, ROLE, PRICE)

    role, price = group.questions
    assert role.circles[0] is None
    assert role.whole == role.circles[1]
    assert role.difference is None
    assert price.circles[0]
    assert price.circles[0].counts == (4, 0, 0)


def test_a_place_does_not_give_away_an_answer_that_is_not_shown():
    def place(answer):
        early = build_ballots(BUYERS, *({"role": answer, "price": "a"},) * 3)
        late = build_ballots(BUYERS, {"price": "a"})
        return build_group(early + late, ROLE, PRICE).place

    assert place("a") == place("b")


def test_fewer_than_four_with_a_place_have_none_together():
    group = build_group(build_votes(BUYERS, "role", "ab??"), ROLE)

    assert group.places == (None,)
    assert group.place is None
    assert group.questions[0].whole
    assert group.questions[0].whole.counts == (1, 1, 0)


def test_a_question_that_depends_on_one_that_does_not_count_does_not_count():
    first = build_question("first")
    follow = build_question("follow", shown_when=build_condition("first", "a"))
    exclude = replace(
        follow,
        key="exclude",
        shown_when=replace(
            build_condition("first"), any_of=(), none_of=build_condition("first", "a").any_of
        ),
    )
    ballots = build_ballots(BUYERS, *({"first": "b", "exclude": "a"},) * 3, {"exclude": "a"})

    group = build_group(ballots, first, follow, exclude)

    assert [entry.whole for entry in group.questions] == [None, None, None]


def test_under_four_together_nothing_is_shown_but_how_many_there_are():
    group = build_group(build_votes(BUYERS, "role", "abc"), ROLE)

    assert not group.shown
    assert group.count == 3
    assert (group.circles, group.places, group.place) == ((), (), None)
    assert all(entry.whole is None and entry.circles == () for entry in group.questions)


def test_a_sum_shown_before_minus_one_shown_later_is_again_four_or_more():
    asked = build_questionnaire(build_theme("only", (ROLE, PRICE)))
    first = build_ballots(BUYERS, *({"role": "a"},) * 6)
    first += build_ballots(MARKET, *({"role": "b"},) * 5) + build_ballots(OTHERS, {"role": "c"})
    shown = group_of(first, questionnaire=asked, sides=SIDES)
    later = first + build_ballots(OTHERS, *({"price": "a"},) * 3)

    after = group_of(later, questionnaire=asked, sides=SIDES, joined=shown.circles)

    assert [circle.sides for circle in after.circles] == [(BUYERS,), (MARKET, OTHERS)]
    assert Counter(after.questions[0].circles) == Counter(shown.questions[0].circles)
