"""Reading finds exactly the facts that were checked by hand."""

import csv
import json

import pytest

from checker.facts.of_file import facts_of_file
from tests.checker.notice_files import FILES, NOTICES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_notice_is_read_as_its_truth_file_says(path):
    truth = json.loads((NOTICES / "truth" / f"{path.name}.json").read_text())

    facts = facts_of_file(path.read_bytes())

    assert json.loads(json.dumps(facts)) == [truth]


def test_every_notice_has_a_truth_file_and_a_source():
    names = [path.name for path in FILES]
    with (NOTICES / "MANIFEST.csv").open(newline="") as file:
        sources = {row["file"]: row["licence"] for row in csv.DictReader(file)}

    truths = [path.name.removesuffix(".json") for path in (NOTICES / "truth").iterdir()]

    assert sorted(truths) == names
    assert sorted(sources) == names
    assert all(sources.values())
