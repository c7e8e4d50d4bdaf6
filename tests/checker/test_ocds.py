"""Releases, packages, records and lines are read, of whatever type their values are."""

import json
from decimal import Decimal

import pytest

from checker.facts.of_file import facts_of
from checker.reading.notices import read_notice, read_notices
from domain.award import WeightUnit
from domain.notices import NoticeKind, Remark
from tests.checker.notice_files import notice_named


def release(ocid: str = "ocds-1", tag: str = "tender", date: str = "2025-01-01", **tender) -> dict:
    return {"ocid": ocid, "id": f"{ocid}-{tag}", "date": date, "tag": [tag], "tender": tender}


def read(value: object):
    return read_notices(json.dumps(value).encode())


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda one: one,
        lambda one: [one],
        lambda one: {"releases": [one]},
        lambda one: {"version": "1.1", "releases": [one]},
        lambda one: {"records": [{"ocid": "ocds-1", "compiledRelease": one}]},
        lambda one: {"records": [{"ocid": "ocds-1", "releases": [one]}]},
        lambda one: [{"releases": [one]}],
    ],
)
def test_a_release_is_found_however_it_is_wrapped(wrapped):
    (notice,) = read(wrapped(release(title="Schoonmaak")))

    assert notice.procedure.subject.title.passages[0].text == "Schoonmaak"


def test_lines_are_one_release_each_and_name_their_line():
    lines = "\n".join(json.dumps(release(f"ocds-{n}", title="x")) for n in (1, 2, 3))

    notices = read_notices(f"{lines}\n".encode())

    assert [n.identity.procedure_id.value for n in notices] == ["ocds-1", "ocds-2", "ocds-3"]
    assert notices[1].procedure.subject.title.passages[0].path == "line 2.tender.title"


def test_of_one_procedure_the_last_call_is_read_and_that_is_said():
    (notice,) = read(
        {
            "releases": [
                release(date="2025-01-01", title="eerst"),
                release(tag="tenderUpdate", date="2025-02-01", title="later"),
                release(tag="award", date="2025-03-01", title="gegund"),
            ]
        }
    )

    assert notice.procedure.subject.title.passages[0].text == "later"
    assert notice.identity.is_change
    assert notice.remarks == (Remark.NEWER_CHOSEN,)


def test_a_release_with_an_award_alone_is_read_as_that():
    (notice,) = read(release(tag="award"))

    assert notice.kind is NoticeKind.AWARD


@pytest.mark.parametrize("wrong", [None, 1, "x", True, [], {}, [1], [[]], ["x"], [None], 1e300])
@pytest.mark.parametrize("name", sorted(json.loads(notice_named("oc-06.json"))["tender"]))
def test_a_value_of_another_type_counts_as_not_stated(name, wrong):
    whole = json.loads(notice_named("oc-06.json"))
    whole["tender"][name] = wrong

    (notice,) = read(whole)

    json.dumps(facts_of(notice))


@pytest.mark.parametrize("wrong", [None, 1, "x", True, [], {}, [1], [{}], [[{}]]])
@pytest.mark.parametrize("name", ["tag", "date", "language", "buyer", "parties", "tender", "id"])
def test_a_release_with_parts_of_another_type_is_still_read(name, wrong):
    whole = json.loads(notice_named("oc-06.json"))
    whole[name] = wrong

    (notice,) = read(whole)

    json.dumps(facts_of(notice))


@pytest.mark.parametrize("number", ["7.9e+28", "1e999999999", "1e-999999999", "9" * 5000, "NaN"])
def test_numbers_beyond_meaning_are_not_numbers(number):
    value = f'{{"amount": {number}}}'

    notice = read_notice(f'{{"ocid": "x", "tender": {{"value": {value}}}}}'.encode())

    assert notice.procedure.subject.estimated_value is None


def test_characters_that_are_no_text_are_replaced():
    (notice,) = read(release(title="a\x00b\ud800c\r\nd"))

    title = notice.procedure.subject.title.passages[0].text
    assert title == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c\r\nd"
    title.encode()


def test_a_weight_written_as_description_is_a_bare_number():
    criteria = [{"type": "price", "description": "70"}]

    (notice,) = read(release(lots=[{"id": "1", "awardCriteria": {"criteria": criteria}}]))

    weight = notice.lots[0].award.criteria[0].weight
    assert weight.number == Decimal(70)
    assert weight.unit is WeightUnit.UNKNOWN


def test_a_weight_with_its_unit_is_exact():
    numbers = [{"number": 40, "weight": "percentageExact"}]
    criteria = [{"type": "quality", "numbers": numbers}]

    (notice,) = read(release(lots=[{"id": "1", "awardCriteria": {"criteria": criteria}}]))

    assert notice.lots[0].award.percentages() == {"quality": Decimal(40)}


@pytest.mark.parametrize(
    ("details", "method", "kind"),
    [
        ("Competitive dialogue", "selective", "comp-dial"),
        ("Innovatiepartnerschap", "selective", "innovation"),
        ("Negotiated procedure", "selective", "neg-w-call"),
        ("Negotiated without prior call", "limited", "neg-wo-call"),
        ("Onderhandelingsprocedure zonder aankondiging", "limited", "neg-wo-call"),
        ("Mededingingsprocedure met onderhandeling", "selective", "neg-w-call"),
        ("Niet-openbare procedure", "selective", "restricted"),
        ("Openbare procedure", "open", "open"),
        ("Open procedure (above threshold)", "open", "open"),
        (
            "In open procedures, " + "any economic operator may submit a tender. " * 5,
            "open",
            "open",
        ),
        (None, "open", "open"),
        (None, "selective", None),
        ("In twee rondes", "selective", None),
    ],
)
def test_the_kind_of_procedure_is_read_from_words_and_never_guessed(details, method, kind):
    (notice,) = read(release(procurementMethodDetails=details, procurementMethod=method))

    found = notice.procedure.kind
    assert (found.value if found else None) == kind
