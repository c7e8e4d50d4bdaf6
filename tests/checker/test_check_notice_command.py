"""The command prints the facts of files and folders, and one bad file stops nothing."""

import json

import pytest
from django.core.management import CommandError, call_command

from tests.checker.notice_files import INPUTS, NOTICES, notice_named

TRUTH = NOTICES / "truth"


def truth_of(name: str) -> object:
    return json.loads((TRUTH / f"{name}.json").read_text())


def test_one_file_is_one_document(capsys):
    call_command("check_notice", NOTICES / "co-01.xml", "--facts")

    assert json.loads(capsys.readouterr().out) == truth_of("co-01.xml")


def test_more_files_are_a_line_each_in_the_order_they_were_named(capsys):
    names = ["te-01.xml", "co-01.xml", "oc-01.json"]

    call_command("check_notice", *(NOTICES / name for name in names), "--facts")

    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line) for line in lines] == [truth_of(name) for name in names]


def test_a_bad_file_never_stops_the_rest_and_the_command_tells(capsys):
    paths = [NOTICES / "od-06.xml", NOTICES / "missing.xml", NOTICES / "co-01.xml"]

    with pytest.raises(CommandError, match="Niet gelezen: 2 van 3") as raised:
        call_command("check_notice", *paths, "--facts")

    printed = capsys.readouterr()
    formats = [json.loads(line)["format"] for line in printed.out.splitlines()]
    assert raised.value.returncode == 1
    assert formats == ["refused", "refused", "eforms"]
    assert f"{paths[0]}: Dit bestand is geen aankondiging." in printed.err
    assert f"{paths[1]}: Dit bestand bestaat niet." in printed.err


def test_a_folder_is_walked_and_names_of_files_do_not_count(tmp_path, capsys):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "photo.png").write_bytes(notice_named("co-01.xml"))
    (tmp_path / "a.json").write_bytes(notice_named("te-01.xml"))

    call_command("check_notice", tmp_path, "--facts")

    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line) for line in lines] == [truth_of("te-01.xml"), truth_of("co-01.xml")]


def test_a_file_that_may_not_be_opened_is_told(tmp_path, capsys, monkeypatch):
    path = tmp_path / "locked.xml"
    path.write_bytes(b"<a/>")

    def locked(*_arguments: object, **_more: object) -> None:
        raise PermissionError

    monkeypatch.setattr(type(path), "open", locked)

    with pytest.raises(CommandError):
        call_command("check_notice", path, "--facts")

    assert "kan niet worden geopend" in capsys.readouterr().err


def test_a_file_that_is_too_big_is_not_read(tmp_path, capsys):
    path = tmp_path / "big.xml"
    with path.open("wb") as file:
        file.truncate(10_000_001)

    with pytest.raises(CommandError):
        call_command("check_notice", path, "--facts")

    assert "groter dan 10 MB" in capsys.readouterr().err


def test_a_file_with_several_procedures_gives_a_line_for_each(tmp_path, capsys):
    path = tmp_path / "bulk.jsonl"
    path.write_text('{"ocid": "a", "tender": {}}\n{"ocid": "b", "tender": {}}\n')

    call_command("check_notice", path, INPUTS / "notice-open.xml", "--facts")

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line.get("ocid") for line in lines] == ["a", "b", None]
