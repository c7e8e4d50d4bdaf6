"""The facts in a file with answers: as people write them, and every mistake in a sentence."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from domain.facts import NO_FACTS, Authority, Circumstance, Facts, Kind, Technique
from perspectives.answer_file import AnswerFileIsWrong, read_answer_file


def facts_in(written: str, catalogue) -> Facts:
    lines = "".join(f"  {line}\n" for line in written.splitlines())
    return read_answer_file(f"title: Proef\nfacts:\n{lines}", catalogue).facts


def complaint(written: str, catalogue) -> str:
    with pytest.raises(AnswerFileIsWrong) as caught:
        facts_in(written, catalogue)
    (problem,) = caught.value.problems
    return str(problem)


def test_all_of_them_are_read(catalogue):
    written = """authority: sub_central
kind: services
value: 1500000
start: 2027-03-01
contract_by: "31-12-2027"
research_only: no
technique: framework
circumstances: [single_supplier, urgent]"""

    assert facts_in(written, catalogue) == Facts(
        authority=Authority.SUB_CENTRAL,
        kind=Kind.SERVICES,
        value=Decimal(1_500_000),
        start=date(2027, 3, 1),
        contract_by=date(2027, 12, 31),
        research_only=False,
        technique=Technique.FRAMEWORK,
        circumstances=(Circumstance.URGENT, Circumstance.SINGLE_SUPPLIER),
    )


@pytest.mark.parametrize("written", ["", "facts:\n", "facts: {}\n"])
def test_without_facts_nothing_is_known(catalogue, written):
    assert read_answer_file(f"title: Proef\n{written}", catalogue).facts == NO_FACTS


def test_what_is_left_empty_is_not_known(catalogue):
    written = "authority:\nkind:\nvalue:\nstart:\nresearch_only:\ntechnique:\ncircumstances:"

    assert facts_in(written, catalogue) == NO_FACTS


@pytest.mark.parametrize(
    ("written", "authority"),
    [
        ("central", Authority.CENTRAL),
        ("Rijk", Authority.CENTRAL),
        ("decentral", Authority.SUB_CENTRAL),
        ("sub-central", Authority.SUB_CENTRAL),
        ("subcentral", Authority.SUB_CENTRAL),
        ("utility", Authority.UTILITY),
    ],
)
def test_other_words_for_the_authority_are_understood(catalogue, written, authority):
    assert facts_in(f"authority: {written}", catalogue).authority is authority


@pytest.mark.parametrize(
    ("written", "kind"),
    [("SAS", Kind.SOCIAL_SERVICES), ("social", Kind.SOCIAL_SERVICES), ("werken", Kind.WORKS)],
)
def test_other_words_for_the_kind_are_understood(catalogue, written, kind):
    assert facts_in(f"kind: {written}", catalogue).kind is kind


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("139000", "139000"),
        ("139000.5", "139000.5"),
        ("139000.50", "139000.5"),
        ('"139000"', "139000"),
        ('"139000.50"', "139000.5"),
        ('"1.500.000"', "1500000"),
        ('"1,500,000"', "1500000"),
        ('"€ 1.500.000,-"', "1500000"),
        ("1,5 mln", "1500000"),
        ("250k", "250000"),
        ("999999999999.99", "999999999999.99"),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_amounts_are_read_exactly_in_both_languages(catalogue, written, amount, language):
    with translation.override(language):
        assert facts_in(f"value: {written}", catalogue).value == Decimal(amount)


@pytest.mark.parametrize(
    "written",
    [
        "139.000",
        "1.500",
        "1e5",
        ".5",
        ".inf",
        ".nan",
        "-3",
        '"1.5.0"',
        "1234567890123",
        "[1]",
        "yes",
    ],
)
def test_an_amount_that_is_unclear_is_refused_with_an_example(catalogue, written):
    assert complaint(f"value: {written}", catalogue) == (
        "regel 3, facts.value: Schrijf het bedrag bijvoorbeeld als 1500000 of 1500000.50, "
        'of als tekst: "1.500.000".'
    )


@pytest.mark.parametrize("written", ["0", "0.00", '"0"'])
def test_nothing_is_no_value(catalogue, written):
    assert "hoger is dan 0" in complaint(f"value: {written}", catalogue)


@pytest.mark.parametrize(
    ("written", "circumstances"),
    [("[]", ()), ("none", ()), ("[none]", ()), ("urgent", (Circumstance.URGENT,))],
)
def test_circumstances_can_be_none_or_one(catalogue, written, circumstances):
    assert facts_in(f"circumstances: {written}", catalogue).circumstances == circumstances


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        (
            "authority: centrall",
            "regel 3, facts.authority: Dit kan niet voor authority. Kies uit: central, "
            "sub_central, utility. Bedoelt u central?",
        ),
        ("kind: gift", "Kies uit: works, supplies, services, social_services, concession."),
        ("technique: 3", "Kies uit: none, framework, das."),
        ("research_only: perhaps", "Kies uit: yes, no."),
        ("circumstances: [urgnt]", "Bedoelt u urgent?"),
        ("circumstances: [none, urgent]", "Dit kan niet voor circumstances."),
        (
            "vale: 5",
            "regel 3, facts.vale: vale is geen gegeven van de opdracht. Gebruik: authority, "
            "kind, value, start, contract_by, research_only, technique, circumstances. "
            "Bedoelt u value?",
        ),
        ("start: 2027-02-30", "facts.start: Dit is geen datum die bestaat. Schrijf jaar, maand"),
        ("contract_by: 2027", "facts.contract_by: Dit is geen datum"),
        ("contract_by: [2027-01-01]", "facts.contract_by: Dit is geen datum"),
        ("start: 2027-03-01\ncontract_by: 2027-02-01", "regel 4, facts.contract_by: Het contract"),
    ],
)
def test_a_mistake_is_a_sentence_with_its_line(catalogue, written, sentence):
    assert sentence in complaint(written, catalogue)


def test_facts_that_are_no_list_of_lines_are_refused(catalogue):
    with pytest.raises(AnswerFileIsWrong, match="Schrijf per regel een gegeven"):
        read_answer_file("title: Proef\nfacts: veel\n", catalogue)
