"""What went wrong with notices elsewhere goes right here."""

import resource
from concurrent.futures import ThreadPoolExecutor

import pytest

from checker.facts.of_file import facts_of
from checker.reading.notices import read_notice
from checker.reading.refusals import NotReadable, Refusal
from domain.award import AwardBasis
from tests.checker.notice_files import input_named

MEGABYTE = 1024
"""In the kilobytes that the system counts in."""


def refusal_of(name: str) -> NotReadable:
    with pytest.raises(NotReadable) as raised:
        read_notice(input_named(name))
    return raised.value


@pytest.mark.parametrize("name", ["notice-bomb.xml", "notice-external-entity.xml"])
def test_hostile_files_are_refused_three_at_a_time_without_growing(name):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with ThreadPoolExecutor(max_workers=3) as readers:
        refused = list(readers.map(refusal_of, [name] * 3))

    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert {each.refusal for each in refused} == {Refusal.DOCUMENT_TYPE}
    assert after - before < 50 * MEGABYTE


@pytest.mark.parametrize("name", ["notice-bom.xml", "notice-utf16.xml", "notice-latin1.xml"])
def test_the_encoding_of_a_notice_changes_nothing(name):
    notice = read_notice(input_named(name))

    assert notice == read_notice(input_named("notice-open.xml"))
    title = notice.procedure.subject.title.passages[0].text
    assert title == "Schoonmaak van scholen, coördinatie en één calamiteitendienst"


def test_empty_cut_off_and_other_files_have_three_different_messages():
    empty = refusal_of("empty.xml")
    cut_off = refusal_of("notice-truncated.xml")
    other = refusal_of("not-a-notice.xml")

    assert len({empty.sentence, cut_off.sentence, other.sentence}) == 3
    assert "regel 3" in cut_off.sentence
    assert "<rss>" in other.sentence


def test_other_prefixes_change_nothing():
    other, usual = (read_notice(input_named(f"notice-{n}.xml")) for n in ("other-prefixes", "open"))

    assert facts_of(other) == facts_of(usual)


def test_an_unknown_version_is_named_and_nothing_is_said_to_be_fine():
    refused = refusal_of("notice-future-version.xml")

    assert refused.refusal is Refusal.UNKNOWN_VERSION
    assert "eforms-sdk-9.99" in refused.sentence
    assert "1.15" in refused.sentence


def test_the_version_that_was_read_is_always_there():
    assert read_notice(input_named("notice-open.xml")).identity.version.value == "1.13"


def test_what_is_not_in_the_notice_is_a_third_thing():
    notice = read_notice(input_named("notice-no-deadline-no-procedure.xml"))

    assert notice.procedure.kind is None
    assert notice.procedure.accelerated is None
    assert notice.lots[0].deadlines.tenders is None
    assert notice.lots[0].award.basis is AwardBasis.NOT_STATED
    assert notice.unread == ()


def test_a_notice_in_two_languages_has_each_lot_once():
    notice = read_notice(input_named("notice-two-languages.xml"))

    assert len(notice.lots) == 1
    languages = [passage.language for passage in notice.lots[0].subject.title.passages]
    assert languages == ["NLD", "ENG"]
