"""What people see adds up, and never contradicts what was compared."""

import json
from fractions import Fraction
from math import floor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rounding import rounded_parts, rounded_shares, shown_margin

CASES = json.loads((Path(__file__).parent / "scoring_cases.json").read_text(encoding="utf-8"))
COUNTS = st.lists(st.integers(0, 60), min_size=2, max_size=6).filter(any)
PARTS = st.lists(
    st.builds(Fraction, st.integers(-99, 99), st.sampled_from([1, 7, 336])), min_size=1, max_size=12
)


def shares_of(counts: list[int]) -> list[Fraction]:
    return [Fraction(count, sum(counts)) for count in counts]


@pytest.mark.parametrize("case", CASES["percentages"], ids=lambda case: str(case["counts"]))
def test_known_percentages(case: dict[str, Any]) -> None:
    rounded = rounded_shares(shares_of(case["counts"]))

    assert list(rounded.percentages) == case["shown"]
    assert rounded.add_up is case["add_up"]


@given(COUNTS)
def test_shown_shares_add_up_unless_they_say_that_they_do_not(counts):
    rounded = rounded_shares(shares_of(counts))

    assert (sum(rounded.percentages) == 100) is rounded.add_up


@given(COUNTS)
def test_equal_shares_look_equal_and_the_order_is_never_contradicted(counts):
    shown = rounded_shares(shares_of(counts)).percentages

    for share, part in zip(counts, shown, strict=True):
        for other, other_part in zip(counts, shown, strict=True):
            if share == other:
                assert part == other_part
            elif share > other:
                assert part >= other_part


@given(COUNTS)
def test_a_shown_share_is_less_than_one_point_off(counts):
    shares = shares_of(counts)

    for share, part in zip(shares, rounded_shares(shares).percentages, strict=True):
        assert abs(share * 100 - part) < 1


@given(st.lists(st.integers(1, 60), min_size=3, max_size=3, unique=True))
def test_three_different_shares_always_add_up_by_the_largest_remainder(counts):
    shares = shares_of(counts)
    exact = [share * 100 for share in shares]
    left = 100 - sum(floor(part) for part in exact)
    by_remainder = sorted(range(3), key=lambda at: (floor(exact[at]) - exact[at], -exact[at]))[
        :left
    ]

    assert rounded_shares(shares).percentages == tuple(
        floor(part) + (at in by_remainder) for at, part in enumerate(exact)
    )


@given(PARTS, st.integers(0, 2))
def test_shown_parts_add_up_to_the_total_that_is_shown(parts, decimals):
    total = sum(parts, Fraction(0))

    shown = rounded_parts(parts, total=total, decimals=decimals)

    assert sum(shown) == Fraction(floor(total * 10**decimals), 10**decimals)


@given(PARTS)
def test_a_shown_part_is_less_than_one_unit_off_and_keeps_the_order(parts):
    shown = rounded_parts(parts, total=sum(parts, Fraction(0)), decimals=1)

    for part, seen in zip(parts, shown, strict=True):
        assert abs(part - seen) < Fraction(1, 10)
        for other, other_seen in zip(parts, shown, strict=True):
            assert part <= other or seen >= other_seen


def test_equal_parts_look_equal_where_that_is_possible():
    parts = [Fraction(50, 3), Fraction(50, 3), Fraction(-100, 9)]

    shown = rounded_parts(parts, total=sum(parts, Fraction(0)), decimals=1)

    assert [float(part) for part in shown] == [16.7, 16.7, -11.2]


def test_parts_of_equal_strength_look_equal_for_and_against():
    parts = [Fraction(5, 3), Fraction(-5, 3), Fraction(5, 3), Fraction(25, 9)]

    shown = rounded_parts(parts, total=sum(parts, Fraction(0)), decimals=1)

    assert [float(part) for part in shown] == [1.7, -1.7, 1.7, 2.7]


@given(st.lists(st.sampled_from([-7, -5, -3, 3, 5, 7]), min_size=1, max_size=6))
def test_unequal_looks_are_only_for_where_no_equal_ones_add_up(ninths):
    parts = [Fraction(number, 9) for number in ninths]
    total = sum(parts, Fraction(0))

    shown = rounded_parts(parts, total=total, decimals=0)

    looks = {abs(part): set() for part in parts}
    for part, seen in zip(parts, shown, strict=True):
        looks[abs(part)].add(abs(seen))
    possible = any(
        sum((up[abs(part)] if part > 0 else -up[abs(part)]) for part in parts) == floor(total)
        for up in (
            dict(zip(sorted(looks), choice, strict=True))
            for choice in ([0] * n + [1] * (len(looks) - n) for n in range(len(looks) + 1))
        )
    )
    assert not possible or all(len(seen) == 1 for seen in looks.values())


def test_where_equal_parts_cannot_look_equal_the_first_looks_the_strongest():
    thirds = [Fraction(1, 3)] * 3
    against = [Fraction(-1, 3)] * 3

    assert list(rounded_parts(thirds, total=Fraction(1), decimals=0)) == [1, 0, 0]
    assert list(rounded_parts(against, total=Fraction(-1), decimals=0)) == [-1, 0, 0]


@pytest.mark.parametrize(
    ("margin", "shown"),
    [
        (Fraction(15, 100), Fraction(15)),
        (Fraction(14999, 100000), Fraction(149, 10)),
        (Fraction(5996, 10000), Fraction(599, 10)),
        (Fraction(0), Fraction(0)),
    ],
)
def test_a_margin_is_rounded_down_so_that_a_limit_is_never_seen_too_early(margin, shown):
    assert shown_margin(margin) == shown


def test_no_parts_are_no_parts():
    assert rounded_parts([], total=Fraction(0), decimals=1) == ()
