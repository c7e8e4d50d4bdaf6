"""Where a group and its sides stand, how far they are spread and where they differ."""

from collections import Counter
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ballots import Ballot, Reader
from domain.group import group_of
from domain.positions import distance, positions_of, together
from domain.questionnaire import UnknownKey
from domain.scoring import Profile, profile_of
from tests.catalogues import (
    CO_CREATION,
    COMPETITION,
    PARTICIPATION,
    build_condition,
    build_question,
    build_questionnaire,
    build_theme,
)
from tests.domain.ballots import (
    BUYERS,
    MARKET,
    OTHERS,
    SIDES,
    build_ballots,
    build_group,
    build_votes,
    mean,
    moved,
    rooms,
)

ROLE = build_question("role", weight=3)
TRUST = build_question("trust", {"low": (5, 1, 0), "growing": (1, 4, 1), "high": (0, 2, 4)})
CORNERS = [(Fraction(1), Fraction(0), Fraction(0)), (Fraction(0), Fraction(0), Fraction(1))]

profiles = st.builds(
    Profile,
    sums=st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 9)),
    counted=st.just(1),
)


def test_from_corner_to_corner_is_a_hundred():
    middle = (Fraction(1, 3),) * 3

    assert distance(*CORNERS) == 100
    assert distance(middle, CORNERS[0]) == Fraction(200, 3)


def test_the_place_of_the_group_is_the_mean_of_its_people():
    group = build_group(build_votes(BUYERS, "role", "aaab"), ROLE)

    assert group.place
    assert group.place.centre == (Fraction(3, 4), Fraction(1, 4), Fraction(0))
    assert group.place.leaders == (COMPETITION,)
    assert group.place.spread == Fraction(3 * 25 + 75, 4)


def test_equal_leaders_of_a_group_are_all_named():
    group = build_group(build_votes(BUYERS, "role", "aabbcc"), ROLE)

    assert group.place
    assert group.place.leaders == (COMPETITION, PARTICIPATION, CO_CREATION)
    assert group.place.spread == Fraction(200, 3)


def test_everybody_counts_the_same_however_many_questions_they_answered():
    ballots = build_ballots(
        BUYERS,
        {"role": "a", "trust": "low"},
        *({"trust": "high"},) * 3,
        *({"role": "c"},) * 3,
    )

    group = build_group(ballots, ROLE, TRUST)

    assert group.place
    assert group.place.centre[0] == Fraction(3 * 6 + 5, 24) / 7
    assert group.place.count == 7


def test_the_points_of_people_stand_in_order_of_place():
    group = build_group(build_votes(BUYERS, "role", "cabac"), ROLE)

    assert group.place
    assert group.place.spots == (((0, 0, 1), 2), ((0, 1, 0), 1), ((1, 0, 0), 2))


def test_sides_have_their_own_place_and_their_difference():
    ballots = build_votes(BUYERS, "role", "aaaa") + build_votes(MARKET, "role", "aabb")

    group = build_group(ballots, ROLE)

    assert [circle.sides for circle in group.circles] == [(BUYERS,), (MARKET,)]
    assert [place.centre[0] for place in group.places] == [1, Fraction(1, 2)]
    assert group.difference
    assert group.difference.amount == 50
    assert (group.difference.first, group.difference.second) == group.circles


def test_of_three_sides_the_two_that_are_furthest_apart_are_named():
    ballots = (
        build_votes(BUYERS, "role", "aaab")
        + build_votes(MARKET, "role", "aabb")
        + build_votes(OTHERS, "role", "abbb")
    )

    group = build_group(ballots, ROLE)

    assert group.difference
    assert group.difference.first.sides == (BUYERS,)
    assert group.difference.second.sides == (OTHERS,)
    assert group.difference.amount == 50


def test_questions_stand_by_the_largest_difference_between_sides():
    same, small, large, tied = (build_question(key) for key in ("same", "small", "large", "tied"))
    buyers = {"same": "a", "small": "a", "large": "a", "tied": "b"}
    ballots = build_ballots(BUYERS, *(buyers,) * 4)
    ballots += build_ballots(MARKET, *({**buyers, "large": "b", "tied": "c"},) * 3)
    ballots += build_ballots(MARKET, {**buyers, "small": "c", "large": "b", "tied": "a"})

    group = build_group(ballots, same, small, large, tied)

    assert [entry.question.key for entry in group.widest] == ["large", "tied", "small"]
    assert [entry.difference.amount for entry in group.widest] == [100, 100, 25]


def test_who_said_to_have_no_opinion_takes_part_without_a_place():
    ballots = build_votes(BUYERS, "role", "aaaa?")

    group = build_group(ballots, ROLE)

    assert group.count == 5
    assert group.place
    assert group.place.count == 4
    assert group.questions[0].whole
    assert group.questions[0].whole.no_opinion == 1


def test_answers_to_questions_that_do_not_show_do_not_count():
    hidden = build_question("hidden", shown_when=build_condition("role", "b"))
    ballots = build_ballots(BUYERS, *({"role": "a", "hidden": "c"},) * 5)

    group = build_group(ballots, ROLE, hidden)

    assert group.place
    assert group.place.centre == (Fraction(1), Fraction(0), Fraction(0))
    assert group.questions[1].whole is None


def test_an_empty_ballot_does_not_take_part():
    ballots = build_votes(BUYERS, "role", "aaaa")

    group = build_group([*ballots, Ballot(side=MARKET, chosen={})], ROLE)

    assert group == build_group(ballots, ROLE)


@pytest.mark.parametrize(
    "ballot",
    [
        Ballot(side="strangers", chosen={"role": "a"}),
        Ballot(side=BUYERS, chosen={"mood": "a"}),
        Ballot(side=BUYERS, chosen={"role": "z"}),
        Ballot(side=BUYERS, chosen={}, no_opinion=frozenset({"mood"})),
    ],
)
def test_keys_that_do_not_exist_are_refused(ballot):
    with pytest.raises(UnknownKey):
        build_group([ballot], ROLE)


def test_without_ballots_there_is_nothing_to_show():
    group = build_group([], ROLE)

    assert not group.shown
    assert group.count == 0
    assert group.place is None
    assert group.to_discuss == group.widest == ()


@given(rooms(), st.randoms(use_true_random=False))
def test_the_order_of_the_ballots_does_not_matter(room, random):
    questionnaire, ballots = room
    shuffled = list(ballots)
    random.shuffle(shuffled)

    group = group_of(ballots, questionnaire=questionnaire, sides=SIDES)

    assert group_of(shuffled, questionnaire=questionnaire, sides=SIDES) == group


@given(profiles, st.integers(1, 5))
def test_one_or_equal_points_have_no_spread(profile, number):
    place = positions_of([profile] * number)

    assert place
    assert place.centre == profile.shares
    assert place.spread == 0


@given(st.lists(profiles, min_size=1))
def test_centre_and_spread_are_the_plain_means(several):
    place = positions_of(several)
    centre = mean([profile.shares for profile in several])

    assert place
    assert place.centre == centre
    assert place.spread == mean([[moved(p.shares, centre)] for p in several])[0]
    assert 0 <= place.spread <= Fraction(200, 3)


@given(profiles, profiles, profiles)
def test_the_distance_is_one_in_every_direction_and_no_detour_is_shorter(one, other, third):
    a, b, c = one.shares, other.shares, third.shares

    assert distance(a, b) == distance(b, a) == moved(a, b)
    assert distance(a, b) <= distance(a, c) + distance(c, b) <= 200
    assert (distance(a, b) == 0) == (a == b)


@given(st.lists(st.lists(profiles, min_size=1), min_size=1))
def test_parts_put_together_are_the_whole(parts):
    whole = positions_of(profile for part in parts for profile in part)
    places = [place for part in parts if (place := positions_of(part))]

    assert together(places) == whole


@given(rooms(fewest=4))
def test_the_whole_is_the_weighted_mean_of_its_circles(room):
    questionnaire, ballots = room

    group = group_of(ballots, questionnaire=questionnaire, sides=SIDES)

    placed = [place for place in group.places if place]
    assert bool(placed) == bool(group.place)
    if group.place:
        assert group.place.count == sum(place.count for place in placed)
        assert group.place.centre == mean([p.centre for p in placed for _ in range(p.count)])


@given(rooms(fewest=4))
def test_when_all_answered_the_same_questions_the_place_is_the_weighted_centre(room):
    questionnaire, ballots = room
    always = tuple(q for q in questionnaire.questions if not q.shown_when)
    questionnaire = build_questionnaire(build_theme("only", always))
    full = [
        Ballot(
            side=ballot.side,
            chosen={q.key: ballot.chosen.get(q.key, q.options[0].key) for q in always},
        )
        for ballot in ballots
    ]
    pooled = profile_of(
        (question, question.option(ballot.chosen[question.key]))
        for ballot in full
        for question in always
    )

    group = group_of(full, questionnaire=questionnaire, sides=SIDES)

    assert group.place
    assert group.place.centre == pooled.shares


@given(rooms(fewest=4))
def test_the_same_answers_of_everybody_leave_no_spread_and_nothing_to_discuss(room):
    questionnaire, ballots = room
    same = [
        Ballot(side=b.side, chosen=ballots[0].chosen, no_opinion=ballots[0].no_opinion)
        for b in ballots
    ]

    group = group_of(same, questionnaire=questionnaire, sides=SIDES)

    assert group.to_discuss == group.widest == ()
    agreements = {entry.whole.agreement for entry in group.questions if entry.whole}
    assert agreements <= {Fraction(100), None}
    assert group.place is None or group.place.spread == 0


@given(rooms(fewest=4))
def test_the_largest_difference_is_that_of_some_pair_and_no_pair_differs_more(room):
    questionnaire, ballots = room

    group = group_of(ballots, questionnaire=questionnaire, sides=SIDES)

    centres = [place.centre for place in group.places if place]
    pairs = [moved(one, other) for one, other in combinations(centres, 2)]
    assert (group.difference.amount if group.difference else None) == max(pairs, default=None)


@given(rooms(fewest=4))
def test_the_tally_of_a_question_counts_every_reply_once(room):
    questionnaire, ballots = room
    reader = Reader(questionnaire)
    chosen = Counter(
        (question.key, option.key)
        for ballot in ballots
        for question, option in reader.reply(ballot).answered
    )

    group = group_of(ballots, questionnaire=questionnaire, sides=SIDES)

    for entry in group.questions:
        options = [option.key for option in entry.question.options]
        counts = entry.whole.counts if entry.whole else (0,) * len(options)
        by_circle = [tally.counts for tally in entry.circles if tally]
        assert counts == tuple(map(sum, zip(*by_circle, strict=True))) or not by_circle
        assert all(n <= chosen[entry.question.key, o] for o, n in zip(options, counts, strict=True))
