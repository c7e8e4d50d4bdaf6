"""Days and times are read as they are written, and never moved to another zone."""

from datetime import date, time

import pytest

from checker.reading.notices import read_notice
from tests.checker.notice_files import eforms, lot, notice_named


def deadline(day: str, at: str = ""):
    period = (
        "<cac:TenderSubmissionDeadlinePeriod>"
        f"<cbc:EndDate>{day}</cbc:EndDate><cbc:EndTime>{at}</cbc:EndTime>"
        "</cac:TenderSubmissionDeadlinePeriod>"
    )
    notice = read_notice(eforms(lot(process=period)))
    return notice.lots[0].deadlines.tenders, [unread.text for unread in notice.unread]


@pytest.mark.parametrize("written", ["2024-01-03", "2024-01-03+01:00", "2024-01-03Z"])
@pytest.mark.parametrize("at", ["11:00:00", "11:00:00+03:00", "11:00:00.000+03:00", "11:00:00Z"])
def test_the_zone_moves_neither_day_nor_time(written, at):
    moment, unread = deadline(written, at)

    assert (moment.day, moment.at) == (date(2024, 1, 3), time(11))
    assert unread == []


@pytest.mark.parametrize("written", ["2024-02-30", "morgen", "3-1-2024", "20240103x", "24-01-03"])
def test_a_day_that_does_not_exist_is_noted_and_no_deadline(written):
    moment, unread = deadline(written)

    assert moment is None
    assert unread == [written]


def test_a_time_that_cannot_be_read_leaves_the_day():
    moment, unread = deadline("2024-01-03", "twaalf uur")

    assert (moment.day, moment.at) == (date(2024, 1, 3), None)
    assert moment.at_as_written == "twaalf uur"
    assert unread == ["twaalf uur"]


def test_a_short_time_of_the_older_format_is_read():
    moment = read_notice(notice_named("te-07.xml")).procedure.deadlines.tenders_or_requests

    assert moment.at == time(9)
    assert moment.at_as_written == "9:00"


@pytest.mark.parametrize("written", ["2024-13-01T00:00:00Z", "later", "2024"])
def test_a_date_in_json_that_cannot_be_read_is_noted(written):
    notice = read_notice(f'{{"ocid": "x", "date": "{written}"}}'.encode())

    assert notice.identity.issued is None
    assert [unread.text for unread in notice.unread] == [written]
