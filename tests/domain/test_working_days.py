"""Working days: weekends and Dutch public holidays are none."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.working_days import (
    after_working_days,
    is_working_day,
    last_working_day,
    next_working_day,
)

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 1), "new year's day"),
        (date(2026, 4, 3), "Good Friday"),
        (date(2026, 4, 6), "Easter Monday"),
        (date(2026, 4, 27), "King's Day"),
        (date(2025, 4, 26), "King's Day, on the Saturday before a Sunday"),
        (date(2026, 5, 5), "the fifth of May, also outside lustrum years"),
        (date(2025, 5, 5), "the fifth of May in a lustrum year"),
        (date(2026, 5, 14), "Ascension Day"),
        (date(2026, 5, 25), "Whit Monday"),
        (date(2026, 12, 25), "Christmas Day"),
        (date(2026, 11, 28), "a Saturday"),
        (date(2026, 11, 29), "a Sunday"),
    ],
)
def test_nobody_works_on(day, name):
    assert not is_working_day(day), name


@pytest.mark.parametrize("day", [date(2026, 11, 25), date(2026, 12, 24), date(2026, 5, 15)])
def test_on_other_days_people_work(day):
    assert is_working_day(day)


@given(DAYS)
def test_the_next_and_the_last_working_day_are_the_nearest(day):
    following, before = next_working_day(day), last_working_day(day)

    assert is_working_day(following)
    assert is_working_day(before)
    between = (before + timedelta(days=n) for n in range(1, (following - before).days))
    assert not any(is_working_day(other) for other in between)
    assert before <= day <= following


def test_working_days_count_from_the_day_after():
    assert after_working_days(date(2026, 12, 23), 2) == date(2026, 12, 28)


@given(DAYS, st.integers(0, 30))
def test_one_more_working_day_is_the_next_one(day, count):
    reached = after_working_days(day, count)

    assert after_working_days(day, count + 1) == next_working_day(reached + timedelta(days=1))
