"""Dates as people type them: the day comes first, and what does not exist is refused."""

from contextlib import suppress
from datetime import date

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from web import formats
from web.typed_dates import UnclearDate, WhyNoDate, date_in


@pytest.mark.parametrize(
    "typed",
    [
        *["31-3-2027", "31-03-2027", "31/3/2027", "31.03.2027", "31 3 2027", " 31 - 03 - 2027 "],
        *["2027-03-31", "2027-3-31", "31 maart 2027", "31 mrt 2027", "31 mrt. 2027"],
        *["31 March 2027", "31 mar 2027", "\uff13\uff11-3-2027", "31\N{NO-BREAK SPACE}maart 2027"],
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_usual_ways_are_read_in_both_languages(typed, language):
    with translation.override(language):
        assert date_in(typed) == date(2027, 3, 31)


@pytest.mark.parametrize("typed", ["", "  "])
def test_nothing_typed_is_no_date(typed):
    assert date_in(typed) is None


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("30-2-2027", WhyNoDate.NOT_IN_CALENDAR),
        ("29-2-2027", WhyNoDate.NOT_IN_CALENDAR),
        ("3/31/2027", WhyNoDate.NOT_IN_CALENDAR),
        ("2027-13-01", WhyNoDate.NOT_IN_CALENDAR),
        ("0-1-2027", WhyNoDate.NOT_IN_CALENDAR),
        ("31-3-27", WhyNoDate.SHORT_YEAR),
        ("31 maart 27", WhyNoDate.SHORT_YEAR),
        ("31-3-1999", WhyNoDate.STRANGE_YEAR),
        ("31-3-2207", WhyNoDate.STRANGE_YEAR),
        ("2027-0000-1", WhyNoDate.UNREADABLE),
        ("31-3", WhyNoDate.UNREADABLE),
        ("maart 2027", WhyNoDate.UNREADABLE),
        ("31 maarrt 2027", WhyNoDate.UNREADABLE),
        ("volgend jaar", WhyNoDate.UNREADABLE),
        ("²-3-2027", WhyNoDate.UNREADABLE),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(typed, why):
    with pytest.raises(UnclearDate) as refusal:
        date_in(typed)

    assert refusal.value.why is why


@given(day=st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_date_that_is_shown_is_read_back(day):
    for language in ("nl", "en"):
        with translation.override(language):
            assert date_in(formats.short_date(day)) == day
            assert date_in(formats.long_date(day)) == day


@given(typed=st.text(max_size=20))
def test_whatever_is_typed_is_read_or_refused(typed):
    with suppress(UnclearDate):
        date_in(typed)
