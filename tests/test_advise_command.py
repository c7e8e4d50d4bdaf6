"""The advice from the shell: what it prints, writes and refuses."""

import json
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from briefs.advice_document import SCHEMA_ID
from domain.facts import Kind
from domain.procedures import PolicyBand
from perspectives.answer_file import MAX_BYTES
from tests.briefs.docx_reading import ReadDocx
from tests.briefs.pdf_reading import ReadPdf
from tests.conftest import content_in
from tests.serving import ROOT
from wizard.management.commands import advise as command

EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
LAPTOPS = ROOT / "examples" / "laptops.yaml"
VERGES = ROOT / "examples" / "verge-maintenance.yaml"


@pytest.fixture(autouse=True)
def _content_is_read_once(monkeypatch):
    """Every call reads the same folder, which takes most of its time."""
    monkeypatch.setattr(command, "catalogue_from_folder", content_in)


def advise(*arguments) -> tuple[str, str]:
    """What the command prints and what it tells beside that."""
    out, err = StringIO(), StringIO()
    call_command("advise", *map(str, arguments), stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def refused(*arguments) -> str:
    with pytest.raises(CommandError) as caught:
        advise(*arguments)
    assert caught.value.returncode == 1
    return str(caught.value)


def test_at_least_three_examples_lead_to_three_perspectives():
    leaders = {json.loads(advise(path, "--json")[0])["leaders"][0] for path in EXAMPLES}

    assert leaders == {"competition", "participation", "co_creation"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_each_example_gives_a_readable_summary(path):
    out, err = advise(path)

    assert "inkopen" in out or "Koop" in out
    assert "procentpunten" in out
    assert max(map(len, out.splitlines())) <= 100
    assert err == ""


def test_the_summary_comes_in_english():
    out, _ = advise(LAPTOPS, "--language", "en")

    assert "26 November 2026" in out


def test_json_is_the_whole_advice_with_the_assignment():
    data = json.loads(advise(LAPTOPS, "--json")[0])

    assert data["title"] == "Laptops voor de hele organisatie"
    assert data["edition"] == "2026.3"
    assert data["weight_factor"].keys() == {"squared", "shown", "rival"}
    assert sum(data["shares"]["rounded"].values()) == 100


def test_the_brief_is_written_and_json_stays_clean(tmp_path):
    target = tmp_path / "brief.pdf"

    out, err = advise(LAPTOPS, "--json", "--brief", target)

    json.loads(out)
    assert str(target) in err
    assert "Laptops" in ReadPdf(target.read_bytes()).pages[0]


def test_facts_lead_to_a_procedure_and_a_planning_in_the_text():
    out, _ = advise(VERGES)

    for words in ("De Europese drempel voor diensten", "Open voor u", "Planning", "Instrumenten"):
        assert words in out
    assert "Opschortende termijn: 20 dagen" in " ".join(out.split())


def test_json_tells_procedures_planning_instruments_and_contradictions():
    data = json.loads(advise(VERGES, "--json")[0])

    first = data["procedures"][0]
    assert data["$schema"] == SCHEMA_ID
    assert first["recommended"] is True
    assert first["status"] == "open"
    assert first["reason"]["nl"]
    assert {term["stage"] for term in first["terms"]} >= {"requests", "standstill"}
    assert data["planning"]["starts_on"] == "2027-02-01"
    assert {"instruments", "contradictions", "cases", "threshold"} <= data.keys()


def test_the_brief_is_written_as_a_word_document_too(tmp_path):
    target = tmp_path / "brief.docx"

    out, err = advise(VERGES, "--json", "--docx", target)

    json.loads(out)
    assert str(target) in err
    assert "Circulair bermonderhoud" in ReadDocx(target.read_bytes()).text


def test_own_policy_counts_in_the_shell_too(settings):
    settings.POLICY_BANDS = (
        PolicyBand(kind=Kind.SERVICES, procedure="restricted", up_to=Decimal(1_000_000)),
    )

    data = json.loads(advise(VERGES, "--json")[0])

    restricted = next(p for p in data["procedures"] if p["key"] == "restricted")
    assert restricted["beyond_policy"] is True
    assert restricted["policy"] == {"kind": "services", "up_to": 1_000_000}


def test_every_mistake_is_named_with_its_place(tmp_path):
    path = tmp_path / "answers.yaml"
    path.write_text(
        "titel: x\nanswers:\n  need_clarty: fixed\n  complexity: heel\nremarks:\n  solution: [1]\n"
    )

    told = refused(path)

    assert len(told.splitlines()) == 6
    for words in ("regel 1", "need_clarity?", "regel 4, answers.complexity", "remarks.solution"):
        assert words in told


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: None, "bestaat niet"),
        (lambda path: path.mkdir(), "is een map"),
        (lambda path: path.write_bytes(b"\xff\xfe\x00"), "geen tekst in UTF-8"),
        (lambda path: path.write_text("x" * (MAX_BYTES + 1)), "groter dan 256 kB"),
        (lambda path: path.write_text(""), "Er is geen titel"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(tmp_path, make, words):
    path = tmp_path / "answers.yaml"
    make(path)

    assert words in refused(path)


@pytest.mark.parametrize("option", ["--brief", "--docx"])
def test_a_brief_that_cannot_be_written_is_refused(tmp_path, option):
    assert "kan niet worden geschreven" in refused(LAPTOPS, option, tmp_path / "nowhere" / "brief")


def test_an_edition_of_the_database_can_be_used(shipped_edition):
    assert "Koop competitiegericht in" in advise(LAPTOPS, "--edition", shipped_edition.key)[0]


def test_an_unknown_edition_is_refused(db):
    assert "staat niet in de database" in refused(LAPTOPS, "--edition", "nonsense")
