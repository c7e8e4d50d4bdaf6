"""What an adviser expected of real notices, beside what the check makes of them.

The expectations were written before anything judged the notices and are not changed to fit.
Where the two differ, ``agreement.yaml`` says why; a change in either has to be looked at.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.reading.notices import read_notices
from domain.check import Judged, TenderCheck, check
from domain.notice_answers import Confirmed
from tests.checker.notice_files import notice_named

FOLDER = Path(__file__).parent
EXPECTED = yaml.safe_load((FOLDER / "expectations.yaml").read_text(encoding="utf-8"))
RECORDED = yaml.safe_load((FOLDER / "agreement.yaml").read_text(encoding="utf-8"))
TOO_LITTLE = "too_little_to_tell"


@pytest.fixture(scope="module")
def checked(shipped_catalogue):
    """Check a notice by its fields, and again with every suggested passage confirmed."""

    @cache
    def both(file: str) -> tuple[TenderCheck, TenderCheck]:
        notice = read_notices(notice_named(file))[-1]
        by_fields = check(catalogue=shipped_catalogue, notice=notice)
        confirmed = [
            Confirmed(signal=suggestion.about.key, evidence=evidence)
            for suggestion in by_fields.answers.suggestions
            for evidence in suggestion.evidence
        ]
        return by_fields, check(catalogue=shipped_catalogue, notice=notice, confirmed=confirmed)

    return both


def told(tender: TenderCheck) -> str:
    return "/".join(tender.leaders) or TOO_LITTLE


def expectation(file: str) -> dict[str, Any]:
    return next(entry for entry in EXPECTED if entry["file"] == file)


@pytest.mark.parametrize("recorded", RECORDED, ids=[entry["file"] for entry in RECORDED])
def test_the_check_tells_what_was_recorded(recorded, checked):
    by_fields, with_words = checked(recorded["file"])

    assert {
        "by_fields": told(by_fields),
        "with_words": told(with_words),
        "enough": with_words.judged is Judged.FOUND,
    } == {name: recorded[name] for name in ("by_fields", "with_words", "enough")}


@pytest.mark.parametrize("recorded", RECORDED, ids=[entry["file"] for entry in RECORDED])
def test_every_difference_with_the_adviser_has_its_reason(recorded):
    expected = expectation(recorded["file"])["expected"]

    agree = expected == recorded["by_fields"] == recorded["with_words"]
    assert agree or recorded["why"]


def test_what_an_adviser_is_sure_of_is_never_contradicted_on_enough_evidence():
    contradicted = [
        entry["file"]
        for entry in RECORDED
        if entry["enough"]
        and expectation(entry["file"])["sureness"] == "sure"
        and expectation(entry["file"])["expected"] not in entry["with_words"]
    ]

    assert contradicted == []


def test_every_expected_notice_is_recorded_and_at_least_twenty_are_calls():
    assert [entry["file"] for entry in RECORDED] == [entry["file"] for entry in EXPECTED]
    assert len(EXPECTED) >= 20


def test_the_check_agrees_with_the_adviser_in_most_cases():
    agreed = {
        sureness: sum(
            expectation(entry["file"])["expected"] == entry["with_words"]
            for entry in RECORDED
            if expectation(entry["file"])["sureness"] == sureness
        )
        for sureness in ("sure", "leaning")
    }

    assert agreed == {"sure": 12, "leaning": 7}, "of 15 and 10; look at every notice that moved"
