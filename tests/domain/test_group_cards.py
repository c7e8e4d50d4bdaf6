"""Everybody has three votes for cards; small sides are not shown apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.card_votes import VOTES_EACH, CardBallot, TooManyVotes, count_cards
from domain.circles import FEWEST
from domain.questionnaire import UnknownKey
from tests.domain.ballots import BUYERS, MARKET, OTHERS, SIDES

CARDS = "abcdef"
card_ballots = st.builds(
    CardBallot,
    side=st.sampled_from(SIDES),
    cards=st.frozensets(st.sampled_from(CARDS), max_size=VOTES_EACH),
)


def votes(side, *ballots):
    return [CardBallot(side=side, cards=frozenset(cards)) for cards in ballots]


def count(ballots, cards=CARDS):
    return count_cards(ballots, cards=cards, sides=SIDES)


def test_most_votes_first_and_equal_ones_have_equal_rank():
    found = count(votes(BUYERS, "abd", "ab", "ba", "bca"))

    assert [(card.rank, card.card, card.votes) for card in found.cards] == [
        (1, "a", 4),
        (1, "b", 4),
        (3, "c", 1),
        (3, "d", 1),
        (5, "e", 0),
        (5, "f", 0),
    ]


def test_votes_are_counted_per_side_with_small_sides_joined():
    ballots = votes(BUYERS, *"aaaab") + votes(MARKET, *"bbbb") + votes(OTHERS, "c")

    found = count(ballots, "abc")

    assert [circle.sides for circle in found.circles] == [(BUYERS,), (MARKET, OTHERS)]
    assert [(card.card, card.circles) for card in found.cards] == [
        ("b", (1, 4)),
        ("a", (4, 0)),
        ("c", (0, 1)),
    ]


def test_fewer_than_four_voters_show_no_cards():
    found = count(votes(BUYERS, "abc", "abc", "abc", ""))

    assert found.count == 3
    assert found.circles == found.cards == ()


def test_a_fourth_vote_is_refused():
    with pytest.raises(TooManyVotes):
        votes(BUYERS, "abcd")


@pytest.mark.parametrize(("side", "cards"), [(BUYERS, "x"), ("strangers", "a")])
def test_cards_and_sides_that_do_not_exist_are_refused(side, cards):
    with pytest.raises(UnknownKey):
        count(votes(side, cards))


@given(st.lists(card_ballots, max_size=14), st.randoms(use_true_random=False))
def test_order_does_not_matter_and_totals_never_exceed_the_votes(ballots, random):
    shuffled = list(ballots)
    random.shuffle(shuffled)

    found = count(ballots)

    assert count(shuffled) == found
    assert all(card.votes == sum(card.circles) <= found.count for card in found.cards)
    total = sum(len(ballot.cards) for ballot in ballots)
    assert sum(card.votes for card in found.cards) == (total if found.count >= FEWEST else 0)
    assert total <= VOTES_EACH * found.count
