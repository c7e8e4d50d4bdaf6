import io
import zipfile

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from perspectives import system_checks
from perspectives.exporting import files_of, write_folder
from perspectives.models import Edition
from perspectives.system_checks import shipped_content_loads
from tests.perspectives.content_sets import build_neutral_catalogue

pytestmark = pytest.mark.django_db


def run(*arguments, **options):
    out = io.StringIO()
    call_command(*arguments, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path):
    write_folder(build_neutral_catalogue(), tmp_path / "set")
    return tmp_path / "set"


def test_the_shipped_content_is_published_and_a_second_run_says_nothing_changed():
    first = run("publish_content")
    second = run("publish_content")

    assert "is gepubliceerd" in first
    assert "Er is niets veranderd" in second
    assert Edition.objects.get().is_published


def test_a_draft_that_is_already_there_is_published(folder):
    assert "klein-1 is gepubliceerd" in run("publish_content", str(folder))


def test_every_problem_is_listed_and_nothing_is_stored(folder):
    (folder / "gates.yaml").write_text("gates: [1]")
    (folder / "flags.yaml").write_text("flags: no")

    with pytest.raises(CommandError) as caught:
        run("publish_content", str(folder))

    assert "- gates.yaml, regel 1, gates[0]:" in str(caught.value)
    assert "- flags.yaml, regel 1, flags:" in str(caught.value)
    assert not Edition.objects.exists()


def test_missing_translations_stop_publishing_unless_allowed(folder):
    (folder / "edition.yaml").write_text(
        (folder / "edition.yaml").read_text().replace("  en: Kleine editie (en)\n", "")
    )

    with pytest.raises(CommandError, match="title heeft nog geen Engelse tekst"):
        run("publish_content", str(folder))
    assert not Edition.objects.exists()

    assert "Nog geen Engels: title" in run("publish_content", str(folder), "--allow-untranslated")


def test_a_changed_set_with_a_published_number_is_refused(folder):
    run("publish_content", str(folder))
    text = (folder / "edition.yaml").read_text()
    (folder / "edition.yaml").write_text(text.replace("Kleine editie", "Andere editie"))

    with pytest.raises(CommandError, match="Geef uw inhoud een nieuw nummer"):
        run("publish_content", str(folder))

    assert Edition.objects.get().name == "Kleine editie"


def test_an_edition_is_exported_as_the_files_it_came_from(folder, tmp_path):
    run("publish_content", str(folder))

    run("export_content", str(tmp_path / "newest"))
    run("export_content", "klein-1", str(tmp_path / "named"))
    run("export_content", str(tmp_path / "set.zip"), "--zip")

    wanted = files_of(build_neutral_catalogue())
    for name in ("newest", "named"):
        assert {p.name: p.read_bytes() for p in (tmp_path / name).iterdir()} == wanted
    with zipfile.ZipFile(tmp_path / "set.zip") as zipped:
        assert {name: zipped.read(name) for name in zipped.namelist()} == wanted


def test_a_folder_of_files_is_brought_into_the_canonical_form(folder):
    (folder / "gates.yaml").write_text("gates:   []  # none")

    run("export_content", str(folder), source=folder)

    assert (folder / "gates.yaml").read_bytes() == files_of(build_neutral_catalogue())["gates.yaml"]


def test_an_export_that_cannot_be_made_says_why(folder, tmp_path):
    (folder / "notes.yaml").write_text("x: 1")

    with pytest.raises(CommandError, match="Er is geen editie gepubliceerd"):
        run("export_content", str(tmp_path / "out"))
    with pytest.raises(CommandError, match="Editie nothing bestaat niet"):
        run("export_content", "nothing", str(tmp_path / "out"))
    with pytest.raises(CommandError, match="x is hier niet bekend"):
        run("export_content", str(tmp_path / "out"), source=folder)
    run("publish_content")
    with pytest.raises(CommandError, match="andere YAML-bestanden"):
        run("export_content", str(folder))


def test_the_system_check_passes_on_the_shipped_content():
    assert shipped_content_loads() == []


def test_the_system_check_tells_every_problem(folder, monkeypatch):
    (folder / "gates.yaml").write_text("gates: [1]")
    (folder / "flags.yaml").write_text("flags: [1]")
    monkeypatch.setattr(system_checks, "SHIPPED", folder)

    errors = shipped_content_loads()

    assert [error.id for error in errors] == ["perspectives.E001"] * 2
    assert "gates[0]" in errors[1].msg
