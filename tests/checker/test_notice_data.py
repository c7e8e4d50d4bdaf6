"""A notice as plain data and back is the same notice."""

import json
from pathlib import Path

import pytest

from checker.notice_data import data_of, notice_from, storable
from checker.reading.notices import read_notices
from tests.checker.notice_files import FILES, NOTICES


def is_refused(file: Path) -> bool:
    """Tell whether the facts checked by hand say that the file is refused."""
    truth = json.loads((NOTICES / "truth" / f"{file.name}.json").read_text(encoding="utf-8"))
    return "reason" in truth


@pytest.mark.parametrize(
    "path", [file for file in FILES if not is_refused(file)], ids=lambda path: path.name
)
def test_nothing_is_lost_on_the_way(path):
    for notice in read_notices(path.read_bytes()):
        assert notice_from(json.loads(json.dumps(data_of(notice)))) == notice


def test_what_a_later_version_added_is_passed_over():
    notice = read_notices((FILES[0]).read_bytes())[0]

    assert notice_from({**data_of(notice), "something_new": 1}) == notice


@pytest.mark.parametrize(("text", "kept"), [("a\x00b", "ab"), ("é\x00", "é"), ("a\ud800", "a?")])
def test_signs_that_no_database_keeps_are_left_out(text, kept):
    assert storable(text) == kept
