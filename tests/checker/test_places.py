"""Each value says where it stands in the file, so that a person can find it."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal

import pytest
from lxml import etree

from checker.reading.notices import read_notice
from domain.stated import Passage, Stated
from tests.checker.notice_files import FILES, eforms, lot, notice_named

XML = [path for path in FILES if path.name[:2] in {"co", "ef", "te", "sd"}]


def values_in(thing: object) -> Iterator[Stated | Passage]:
    if isinstance(thing, Stated | Passage):
        yield thing
    elif isinstance(thing, tuple):
        for each in thing:
            yield from values_in(each)
    elif is_dataclass(thing):
        for each in fields(thing):
            yield from values_in(getattr(thing, each.name))


def element_at(root: etree._Element, path: str) -> etree._Element:
    """Follow a path as a person does: names without prefix, ``[2]`` is the second."""
    names = path.partition("/@")[0].split("/")[1:]
    for named in names:
        name, _, nth = named.rstrip("]").partition("[")
        same = [child for child in root if etree.QName(child).localname == name]
        root = same[int(nth or 1) - 1]
    return root


@pytest.mark.parametrize("path", XML, ids=lambda path: path.name)
def test_the_path_of_each_text_leads_to_that_text(path):
    data = path.read_bytes()
    root = etree.fromstring(data, etree.XMLParser(remove_comments=True))

    passages = [each for each in values_in(read_notice(data)) if isinstance(each, Passage)]

    assert passages
    for passage in passages:
        element = element_at(root, passage.path)
        assert " ".join(" ".join(element.itertext()).split()) == passage.text
        assert element.sourceline == passage.line


@pytest.mark.parametrize("path", XML, ids=lambda path: path.name)
def test_the_path_of_each_value_leads_to_an_element(path):
    data = path.read_bytes()
    root = etree.fromstring(data, etree.XMLParser(remove_comments=True))

    stated = [each for each in values_in(read_notice(data)) if isinstance(each, Stated)]

    assert stated
    for value in stated:
        assert element_at(root, value.path).sourceline == value.line


def test_the_path_of_a_value_in_json_counts_from_one():
    data = notice_named("oc-02.json")

    notice = read_notice(data)

    assert json.loads(data)["tender"]["lots"][1]["id"] == "1"
    assert notice.lots[1].key == Stated(value="1", path="tender.lots[2].id")


def test_a_value_of_the_second_lot_names_that_lot():
    first, second = (
        lot(key="LOT-0001"),
        lot(key="LOT-0002", terms="<cbc:VariantConstraintCode>allowed</cbc:VariantConstraintCode>"),
    )

    notice = read_notice(eforms(first, second))

    assert notice.lots[0].terms.variants is None
    variants = notice.lots[1].terms.variants
    assert variants.value == "allowed"
    assert variants.path == (
        "ContractNotice/ProcurementProjectLot[2]/TenderingTerms/VariantConstraintCode"
    )


def test_a_value_that_cannot_be_read_is_noted_and_not_taken_as_absent():
    process = "<cac:EconomicOperatorShortList><cbc:MaximumQuantity>vijf</cbc:MaximumQuantity>"

    notice = read_notice(eforms(lot(process=f"{process}</cac:EconomicOperatorShortList>")))

    assert notice.lots[0].candidates.maximum is None
    assert [unread.text for unread in notice.unread] == ["vijf"]
    assert notice.unread[0].path.endswith("EconomicOperatorShortList/MaximumQuantity")


def test_numbers_keep_every_digit():
    project = (
        '<cac:RequestedTenderTotal><cbc:EstimatedOverallContractAmount currencyID="EUR">'
        "0.10000000000000000001</cbc:EstimatedOverallContractAmount></cac:RequestedTenderTotal>"
    )

    value = read_notice(eforms(lot(project=project))).lots[0].subject.estimated_value.value

    assert value.number == Decimal("0.10000000000000000001")
    assert value.currency == "EUR"
