"""The documents name only what exists, and say all that there is to set."""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands
from django.urls import resolve

from config.settings import BASE_DIR

ROOT = Path(BASE_DIR)
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
README = ROOT / "README.md"
OPERATING = ROOT / "docs/operating.md"
FOLDERS = (
    "config|checker|domain|perspectives|wizard|briefs|web|templates|static|locale|tests|bench|scripts"
    "|docs|examples"
)
BETWEEN_DOCUMENTS = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
# A file or folder of the project, in code marks or in a command.
PLACE = re.compile(rf"(?<![\w/.<])((?:{FOLDERS})/[\w./*-]*)")


@cache
def text_of(document: Path) -> str:
    return document.read_text()


def found(pattern: str, *documents: Path) -> set[str]:
    return {match for document in documents for match in re.findall(pattern, text_of(document))}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_to_a_file_leads_to_one(document):
    links = [link for link in BETWEEN_DOCUMENTS.findall(text_of(document)) if ":" not in link]

    missing = [link for link in links if not (document.parent / link).exists()]

    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_place_that_is_named_exists(document):
    places = {place.rstrip(".") for place in PLACE.findall(text_of(document))}

    missing = {place for place in places if not any(ROOT.glob(place.rstrip("/")))}

    assert missing == set()


def test_every_make_target_that_is_named_exists():
    targets = set(re.findall(r"^([a-z][\w-]*):", text_of(ROOT / "Makefile"), re.MULTILINE))

    named = found(r"(?:`|^|\n)make ([a-z][\w-]*)", *DOCUMENTS)

    assert named
    assert named <= targets


def test_every_command_that_is_named_exists():
    named = found(r"manage\.py ([a-z_]+)", *DOCUMENTS)

    assert named
    assert named <= set(get_commands())


def test_every_setting_is_told_and_every_told_setting_is_read():
    settings = text_of(ROOT / "config/settings.py")
    gunicorn = text_of(ROOT / "config/gunicorn.py")
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', settings))
    read |= set(re.findall(r'environ\.get\([\'"]([A-Z_]+)[\'"]', gunicorn))

    told = set(re.findall(r"^\| `([A-Z_]+)` \|", text_of(OPERATING), re.MULTILINE))

    assert told == read


def test_the_example_of_env_names_only_settings_that_exist():
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", text_of(OPERATING), re.MULTILINE))

    example = set(re.findall(r"^(?:# )?([A-Z_]+)=", text_of(ROOT / ".env.example"), re.MULTILINE))

    assert example <= told


def test_every_address_that_is_named_is_one_of_the_product():
    addresses = found(r"http://localhost:8000(/[\w/-]*)", *DOCUMENTS)
    addresses |= found(r"`(/(?:beheer|verkenningen|perspectieven|model)/)`", *DOCUMENTS)

    assert addresses
    for address in addresses:
        resolve(address)


def test_the_readme_is_short_and_shows_the_result():
    lines = text_of(README).splitlines()

    assert len(lines) <= 120
    assert any("docs/images/result.png" in line for line in lines)


def test_the_first_command_after_make_run_makes_an_advice():
    commands = re.findall(
        r"^(make \w+|\.venv/bin/python manage\.py \w+)", text_of(README), re.MULTILINE
    )

    assert commands[commands.index("make run") + 1] == ".venv/bin/python manage.py advise"


def test_the_changelog_tells_of_the_shipped_edition():
    edition = yaml.safe_load((ROOT / "perspectives/content/edition.yaml").read_text())["edition"]

    assert f"### Edition {edition}" in text_of(ROOT / "CHANGELOG.md")


def test_decisions_are_numbered_without_gaps_and_have_a_status():
    records = sorted(ROOT.glob("docs/adr/[0-9]*.md"))

    numbers = [int(record.name[:4]) for record in records]

    assert numbers == list(range(1, len(records) + 1))
    assert all(re.search(r"^\W*Status\W", text_of(record), re.MULTILINE) for record in records)


def test_the_description_for_catalogues_keeps_to_the_lengths_of_the_standard():
    described = yaml.safe_load(text_of(ROOT / "publiccode.yml"))

    assert described["publiccodeYmlVersion"] == "0.4"
    assert described["legal"]["license"] == "EUPL-1.2"
    for language in ("nl", "en"):
        description = described["description"][language]
        assert len(description["shortDescription"]) <= 150
        assert 150 <= len(description["longDescription"]) <= 10_000
        assert description["features"]
