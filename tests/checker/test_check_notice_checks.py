"""The command checks files and folders, in one process or more, and ends with the counts."""

import csv
import json
import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from checker.batch import each_of
from checker.batch_summary import COLUMNS, guarded
from checker.progress import Progress
from tests.checker.notice_files import NOTICES, notice_named

NAMES = ("co-01.xml", "co-03.xml", "te-01.xml", "oc-02.json", "ef-22.xml")


@pytest.fixture
def folder(tmp_path):
    """A folder with five notices, one broken file and one that is no notice."""
    for name in NAMES:
        (tmp_path / name).write_bytes(notice_named(name))
    (tmp_path / "broken.xml").write_bytes(notice_named("co-01.xml")[:500])
    (tmp_path / "invoice.xml").write_bytes(notice_named("od-06.xml"))
    return tmp_path


def run(*arguments, **options):
    out, err = StringIO(), StringIO()
    with pytest.raises(CommandError) as raised:
        call_command("check_notice", *arguments, stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue(), str(raised.value)


def test_one_file_tells_its_facts_in_short_and_its_check(capsys):
    call_command("check_notice", NOTICES / "co-03.xml")

    told = capsys.readouterr().out
    assert "Gemeente Voorbeeldstad" in told
    assert "Eerste indruk: deze aanbesteding lijkt competitiegericht" in told
    assert "Klimaat               niet gevonden in de aankondiging" in told
    assert "Wat u kunt vragen" in told


def test_it_speaks_english_when_asked(capsys):
    call_command("check_notice", NOTICES / "co-03.xml", "--language", "en")

    told = capsys.readouterr().out
    assert "Which risks do you see" in told
    assert "Welke risico's ziet u" not in told


def test_json_is_a_document_per_line(capsys):
    call_command("check_notice", NOTICES / "co-03.xml", NOTICES / "te-01.xml", "--json")

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["notice"]["format"] for line in lines] == ["eforms", "ted-xml"]
    assert lines[0]["judged"] == "impression"


def test_bad_files_stop_nothing_and_are_told(folder):
    told, errors, ending = run(folder)

    assert ending == "Niet gelezen: 2 van 7."
    assert "invoice.xml: Dit bestand is geen aankondiging." in errors
    assert sum(name in told for name in NAMES) == len(NAMES)


def test_the_run_ends_with_counts_per_procedure_country_and_year(folder):
    told, _errors, _ending = run(folder)

    for head in ("Procedure ", "Land ", "Jaar "):
        assert any(line.startswith(head) for line in told.splitlines()), head
    assert "eerste indruk" in told.splitlines()[-1]


def test_more_processes_tell_exactly_what_one_tells(folder):
    assert run(folder, processes=1) == run(folder, processes=2)


def test_the_file_with_lines_has_one_for_each_notice(folder, tmp_path):
    out, counts = tmp_path / "out.csv", tmp_path / "counts.csv"

    run(folder, csv=out, summary=counts)

    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with counts.open(encoding="utf-8-sig", newline="") as file:
        counted = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == len(NAMES)
    by_name = {Path(row["file"]).name: row for row in rows}
    assert by_name["co-03.xml"]["perspective"] == "competition"
    assert by_name["co-03.xml"]["first_impression"] == "yes"
    assert by_name["ef-22.xml"]["perspective"] == "not_a_call"
    in_years = sum(
        int(row[name]) for row in counted if row["per"] == "year" for name in list(row)[2:]
    )
    assert in_years == len(NAMES)


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-5", "@sum(A1)", "\tx", "  =HYPERLINK(1)"])
def test_no_spreadsheet_takes_a_text_for_a_formula(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Brug", "3 percelen", "a=b"])
def test_other_texts_stay_as_they_are(text):
    assert guarded(text) == text


def test_a_place_that_cannot_be_written_is_told(folder, tmp_path):
    with pytest.raises(CommandError, match="kan niet worden geschreven"):
        call_command("check_notice", folder, csv=tmp_path / "none" / "out.csv", stdout=StringIO())


def fails_on_three(path):
    if path.name == "3":
        message = "a mistake of ours"
        raise ValueError(message)
    return path.name


def comes_down_on_three(path):
    if path.name == "3":
        os._exit(9)
    return path.name


@pytest.mark.parametrize("processes", [1, 2])
def test_a_mistake_in_one_file_stops_nothing(processes, tmp_path, caplog):
    paths = [tmp_path / str(number) for number in range(30)]

    done = list(each_of(paths, fails_on_three, processes=processes))

    assert [one.path for one in done] == paths
    assert [one.outcome for one in done if one.outcome is None] == [None]
    assert done[3].outcome is None


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_file_that_brings_its_process_down_stops_nothing(tmp_path):
    paths = [tmp_path / str(number) for number in range(30)]

    done = list(each_of(paths, comes_down_on_three, processes=2))

    assert [one.path for one in done] == paths
    assert [one.path.name for one in done if one.outcome is None] == ["3"]


class Terminal(StringIO):
    """Somebody is looking."""

    def isatty(self):
        return True

    def write(self, msg, ending="\n"):
        return super().write(msg + ending)


class Pipe(Terminal):
    """Nobody is looking."""

    def isatty(self):
        return False


@pytest.mark.parametrize(("output", "shows"), [(Terminal, True), (Pipe, False)])
def test_a_bar_shows_on_a_terminal_only(output, shows):
    drawn = output()
    progress = Progress(drawn, total=2)

    progress.step()
    progress.step()

    assert ("2/2" in drawn.getvalue()) is shows
    assert bool(drawn.getvalue()) is shows
