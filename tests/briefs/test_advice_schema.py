"""The JSON of every worked case is what the published schema promises, no more and no less."""

import json
from copy import deepcopy
from datetime import date
from decimal import Decimal

import pytest
from jsonschema import Draft202012Validator

from briefs.advice_document import SCHEMA, SCHEMA_ID, advice_document
from domain.advice import advise
from domain.checklist import Done
from domain.facts import Authority, Circumstance, Facts, Kind, Technique
from domain.procedures import PolicyBand
from domain.weighting import ThemeWeight
from tests.briefs.builders import PARTICIPATION, build_advice, clear, mixed, nothing, tie
from tests.catalogues import build_sheet, small_catalogue
from tests.serving import ROOT
from tests.test_cases import CASES, sheet_of

SCHEMA_FILE = ROOT / "static" / SCHEMA

FACTS = {
    "unknown": Facts(),
    "services": Facts(
        authority=Authority.SUB_CENTRAL,
        kind=Kind.SERVICES,
        value=Decimal("2400000.50"),
        research_only=False,
        technique=Technique.FRAMEWORK,
        circumstances=(),
        start=date(2027, 1, 11),
    ),
    "works in a hurry": Facts(
        authority=Authority.UTILITY,
        kind=Kind.WORKS,
        value=Decimal(90_000),
        circumstances=(Circumstance.EXTREME_URGENCY,),
        contract_by=date(2026, 12, 1),
    ),
    "concession": Facts(authority=Authority.CENTRAL, kind=Kind.CONCESSION, research_only=True),
}
POLICY = (PolicyBand(kind=Kind.WORKS, procedure="single_private", up_to=Decimal(150_000)),)


@pytest.fixture(scope="module")
def schema():
    return json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def validator(schema):
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def document_of(advice):
    return json.loads(advice_document(advice, title="Bermonderhoud"))


def mistakes(validator, document) -> list[str]:
    return [
        f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)
    ]


@pytest.mark.parametrize("facts", FACTS.values(), ids=list(FACTS))
@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_every_worked_case_fits(case, facts, validator, shipped_catalogue):
    advice = advise(
        catalogue=shipped_catalogue,
        sheet=sheet_of(case["answers"], shipped_catalogue),
        facts=facts,
        on_date=date(2026, 11, 25),
        policy=POLICY,
        done={shipped_catalogue.phases[0].per_perspective[0].steps[0].key: DONE},
    )

    assert mistakes(validator, document_of(advice)) == []


DONE = Done(by="Inkoop", on=date(2026, 11, 20))


@pytest.mark.parametrize("make", [clear, mixed, tie, nothing])
def test_every_outcome_fits_without_procedures(make, validator):
    assert mistakes(validator, document_of(make())) == []


def test_an_open_question_fits(validator):
    advice = build_advice(small_catalogue(), {"clarity": "functional"})

    assert mistakes(validator, document_of(advice)) == []


def test_a_variant_with_other_weights_fits(validator):
    catalogue = small_catalogue()
    sheet = build_sheet(catalogue, PARTICIPATION)
    weights = {"need": ThemeWeight.HALF, "organisation": ThemeWeight.OFF}

    document = document_of(advise(catalogue=catalogue, sheet=sheet, weights=weights))

    assert mistakes(validator, document) == []
    assert len(document["weights"]) == 2


def test_anything_more_or_less_is_refused(validator):
    document = document_of(clear())
    more, less, deeper = deepcopy(document), deepcopy(document), deepcopy(document)
    more["extra"] = 1
    del less["shares"]
    deeper["facts"]["colour"] = "red"

    assert [len(mistakes(validator, broken)) for broken in (more, less, deeper)] == [1, 1, 1]


def test_all_objects_in_the_schema_are_closed_and_described(schema):
    for path, part in _objects(schema):
        assert part.get("additionalProperties") is False, path
        assert part.get("description"), path
        assert set(part["required"]) <= set(part["properties"]), path


def test_the_schema_has_the_name_that_documents_point_at(schema):
    assert schema["$id"] == SCHEMA_ID
    assert document_of(clear())["$schema"] == SCHEMA_ID


def _objects(part, path="$"):
    if isinstance(part, dict):
        if part.get("type") == "object":
            yield path, part
        for name, value in part.items():
            yield from _objects(value, f"{path}.{name}")
    elif isinstance(part, list):
        for place, value in enumerate(part):
            yield from _objects(value, f"{path}[{place}]")
