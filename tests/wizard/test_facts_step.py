"""The step with the facts: all optional, typed as people type, nothing typed is lost."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from domain.facts import NO_FACTS, Facts
from tests.wizard.builders import (
    YESTERDAY,
    address,
    everything_stored,
    facts_of,
    let_open,
    send,
    send_facts,
)
from tests.wizard.pages import Page
from tests.wizard.typed_facts import EVERYTHING, FACTS
from wizard.models import Assessment, ShareLink


def page_of(client, assessment, query="") -> Page:
    response = client.get(address(assessment, "facts") + query)
    assert response.status_code == 200
    return Page(response)


def test_everything_is_stored_and_shown_again(with_facts, alice):
    response = send_facts(alice, with_facts, **EVERYTHING)

    assert response.status_code == 303
    assert facts_of(with_facts) == FACTS
    page = page_of(alice, with_facts)
    assert page.values("input[checked]") == [
        "sub_central",
        "services",
        "framework",
        "no",
        "urgent",
    ]
    assert page.value("#value") == "1.500.000"
    assert page.value("#start") == "1-3-2027"
    assert page.value("#contract_by") == "31-12-2027"


def test_nothing_is_asked_for_and_nothing_is_chosen_beforehand(with_facts, alice):
    assert not page_of(alice, with_facts).has("input[checked]")

    response = send_facts(alice, with_facts)

    assert response.status_code == 303
    assert facts_of(with_facts) == NO_FACTS


def test_what_was_left_open_shows_as_not_known_the_next_time(with_facts, alice):
    send_facts(alice, with_facts, authority="unknown")

    page = page_of(alice, with_facts)
    assert page.values("input[checked]") == ["unknown"] * 4


def test_a_fact_can_be_taken_back(with_facts, alice):
    send_facts(alice, with_facts, **EVERYTHING)

    send_facts(alice, with_facts, authority="unknown", kind="unknown", technique="unknown")

    known = facts_of(with_facts)
    assert known == Facts(research_only=False)


def test_none_of_the_circumstances_is_something_else_than_not_known(with_facts, alice):
    send_facts(alice, with_facts, circumstances=["none"])

    assert facts_of(with_facts).circumstances == ()
    assert page_of(alice, with_facts).values("input[name=circumstances][checked]") == ["none"]


def test_looking_writes_nothing(with_facts, alice):
    before = everything_stored()

    page_of(alice, with_facts)

    assert everything_stored() == before


@pytest.mark.parametrize(
    ("fields", "wrong", "words"),
    [
        ({"value": "1.5"}, "value", "bijvoorbeeld als 1.500.000 of 1.500.000,50"),
        ({"value": "veel"}, "value", "bijvoorbeeld als 1.500.000"),
        ({"value": "-3"}, "value", "bijvoorbeeld als 1.500.000"),
        ({"value": "0"}, "value", "hoger is dan 0"),
        ({"value": "9" * 13}, "value", "bijvoorbeeld als"),
        ({"start": "30-2-2027"}, "start", "Gewenste start van de procedure: deze datum bestaat"),
        ({"start": "1-3-27"}, "start", "vier cijfers, bijvoorbeeld 31-3-2027"),
        ({"start": "1-3-1927"}, "start", "een jaar van 2000 tot en met 2099"),
        ({"contract_by": "ooit"}, "contract_by", "schrijf dag, maand en jaar"),
        ({"start": "1-3-2027", "contract_by": "1-2-2027"}, "contract_by", "niet eerder zijn dan"),
        ({"circumstances": ["none", "urgent"]}, "circumstances-1", "Niet allebei"),
        ({"authority": "king"}, "authority-1", "Kies een van de antwoorden"),
        ({"circumstances": ["king"]}, "circumstances-1", "Kies een van de antwoorden"),
    ],
)
def test_what_is_wrong_is_told_in_summary_and_at_the_field(with_facts, alice, fields, wrong, words):
    response = send_facts(alice, with_facts, **fields)

    page = Page(response)
    assert response.status_code == 422
    assert page.title.startswith("Fout: ")
    assert page.value(".error-summary a", "href") == f"#{wrong}"
    assert words in page.words(".error-summary a")
    assert page.words(".field-error") == f"Fout: {page.words('.error-summary a')}"
    assert page.has(f".has-error #{wrong}")


@pytest.mark.parametrize("field", ["value", "start", "contract_by"])
def test_a_wrong_text_comes_back_as_typed_and_is_marked(with_facts, alice, field):
    page = Page(send_facts(alice, with_facts, **{field: '<b>"1.5'}))

    assert page.value(f"#{field}") == '<b>"1.5'
    assert page.value(f"#{field}", "aria-invalid") == "true"
    assert f"{field}-error" in page.value(f"#{field}", "aria-describedby").split()


def test_what_is_right_is_saved_beside_what_is_wrong(with_facts, alice):
    page = Page(send_facts(alice, with_facts, **EVERYTHING | {"value": "1.5"}))

    assert facts_of(with_facts) == Facts(**{**vars(FACTS), "value": None})
    assert page.value("#start") == "1-3-2027"
    assert page.value("input[name=version]") == "1"


def test_a_wrong_text_leaves_what_was_stored(with_facts, alice):
    send_facts(alice, with_facts, value="250k")

    send_facts(alice, with_facts, value="anderhalf")

    assert facts_of(with_facts).value == 250_000


def test_a_new_start_after_the_stored_contract_waits_for_the_other_date(with_facts, alice):
    send_facts(alice, with_facts, start="1-1-2027", contract_by="1-2-2027")

    response = send_facts(alice, with_facts, start="1-6-2027", contract_by="31-6-2027")

    assert response.status_code == 422
    assert Page(response).value("#start") == "1-6-2027"
    assert facts_of(with_facts).start == date(2027, 1, 1)


def test_contract_and_start_may_be_the_same_day(with_facts, alice):
    response = send_facts(alice, with_facts, start="1-3-2027", contract_by="1-3-2027")

    assert response.status_code == 303


def test_what_was_not_sent_stays(with_facts, alice):
    send_facts(alice, with_facts, **EVERYTHING)

    alice.post(address(with_facts, "facts"), {"version": 1, "action": "next"})

    assert facts_of(with_facts) == FACTS


@pytest.mark.parametrize("language", ["nl", "en"])
def test_three_rounds_of_opening_and_saving_change_nothing(with_facts, alice, language):
    alice.cookies["django_language"] = language
    written = {"nl": "1.500.000,50", "en": "1,500,000.50"}[language]
    send_facts(alice, with_facts, **EVERYTHING | {"value": written})
    first = everything_stored()

    for _round in range(3):
        page = page_of(alice, with_facts)
        shown = {name: page.value(f"#{name}") for name in ("value", "start", "contract_by")}
        assert send_facts(alice, with_facts, **EVERYTHING | shown).status_code == 303

    assert facts_of(with_facts).value == Decimal("1500000.50")
    assert everything_stored() == first


def test_sending_twice_is_sending_once(with_facts, alice):
    send_facts(alice, with_facts, version=0, **EVERYTHING)
    first = everything_stored()

    response = send_facts(alice, with_facts, version=0, **EVERYTHING)

    assert response.status_code == 303
    assert everything_stored() == first


def test_a_change_makes_the_advice_older_than_the_facts(with_facts, alice):
    Assessment.objects.update(finished_at=YESTERDAY)

    send_facts(alice, with_facts, value="250k")

    assert Assessment.objects.get().changed_since_finished


def test_opening_and_saving_without_a_change_does_not(with_facts, alice):
    Assessment.objects.update(finished_at=YESTERDAY)

    send_facts(alice, with_facts)

    assert not Assessment.objects.get().changed_since_finished


@pytest.mark.parametrize(
    ("action", "query", "leads_to"),
    [
        ("next", "", "check"),
        ("later", "", "saved"),
        ("steps", "", "overview"),
        ("next", "?terug=controle", "check"),
        ("previous", "?terug=controle", "check"),
    ],
)
def test_every_way_out_saves_first(with_facts, alice, action, query, leads_to):
    response = send_facts(alice, with_facts, value="250k", action=action, query=query)

    assert response.url == address(with_facts, leads_to)
    assert facts_of(with_facts).value == 250_000


def test_back_leads_to_the_last_question_and_that_leads_here(with_facts, alice):
    response = send_facts(alice, with_facts, action="previous")

    assert response.url == address(with_facts, "question", "trust")
    assert send(alice, with_facts, "trust", "high").url == address(with_facts, "facts")


def test_the_last_question_of_an_edition_without_procedures_leads_to_the_check(assessment, alice):
    assert send(alice, assessment, "trust", "high").url == address(assessment, "check")
    assert alice.get(address(assessment, "facts")).status_code == 404
    assert send_facts(alice, assessment, value="250k").status_code == 404


def test_it_is_the_last_step_and_questions_know_of_it(with_facts, alice):
    question = Page(alice.get(address(with_facts, "question", "solution")))

    assert question.words(".progress") == "Stap 1 van 4: Thema need · vraag 2 van 2"
    assert page_of(alice, with_facts).words(".progress") == "Stap 4 van 4"


def test_the_other_language_keeps_what_was_typed(with_facts, alice):
    response = send_facts(alice, with_facts, language="en", **EVERYTHING)

    assert response.url == address(with_facts, "facts")
    assert facts_of(with_facts) == FACTS
    page = Page(alice.get(response.url))
    assert page.value("html", "lang") == "en"
    assert page.value("#value") == "1,500,000"
    assert page.value("#start") == "1/3/2027"


def test_the_other_language_keeps_what_is_wrong_too(with_facts, alice):
    response = send_facts(
        alice, with_facts, language="en", value="1.500.000,5 of meer", start="1-3-2027"
    )

    page = Page(response)
    assert response["Content-Language"] == "en"
    assert page.value("html", "lang") == "en"
    assert page.value("#value") == "1.500.000,5 of meer"
    assert page.value("#start") == "1/3/2027"
    assert "1,500,000.50" in page.words(".field-error")
    assert facts_of(with_facts).start == date(2027, 3, 1)


def test_an_unknown_language_changes_nothing_but_saves(with_facts, alice):
    response = send_facts(alice, with_facts, language="xx", value="250k")

    assert response.status_code == 303
    assert facts_of(with_facts).value == 250_000


def test_the_script_saves_in_the_background(with_facts, alice):
    response = send_facts(alice, with_facts, value="250k", action="autosave")

    assert response.json() == {"saved": True, "version": 1}
    assert facts_of(with_facts).value == 250_000


def test_the_script_does_not_save_half_of_a_page_with_mistakes(with_facts, alice):
    before = everything_stored()

    response = send_facts(alice, with_facts, value="25o", start="1-3-2027", action="autosave")

    assert (response.status_code, response.json()) == (422, {"saved": False})
    assert everything_stored() == before


def test_a_reader_can_neither_see_nor_change_the_step(with_facts, bob):
    let_open(bob, with_facts, ShareLink.Allows.READ)
    before = everything_stored()

    assert bob.get(address(with_facts, "facts")).status_code == 404
    assert send_facts(bob, with_facts, value="250k").status_code == 404
    assert everything_stored() == before


def test_when_access_ended_what_was_typed_is_shown_to_be_copied(with_facts, alice):
    alice.cookies.clear()

    response = send_facts(alice, with_facts, value="250k", start="1 maart 2027")

    assert response.status_code == 404
    assert Page(response).words("textarea") == "250k 1 maart 2027"


def test_every_fact_has_a_hint_and_tells_why_it_is_asked(with_facts, alice):
    page = page_of(alice, with_facts)

    assert len(page.all(".fact")) == 8
    assert len(page.all(".fact details")) == 8
    assert len(set(page.all_words(".fact summary"))) == 8
    ids = set(page.values("[id]", "id"))
    for described in page.values("main [aria-describedby]", "aria-describedby"):
        assert set(described.split()) <= ids


def test_the_page_keeps_the_conventions_of_the_others(with_facts, alice):
    for page in (
        page_of(alice, with_facts),
        Page(send_facts(alice, with_facts, value="x", circumstances=["none", "urgent"])),
    ):
        ids = page.values("[id]", "id")
        assert len(set(ids)) == len(ids)
        fields = page.values("main input:not([type=hidden])", "id")
        assert set(fields) <= set(page.values("label", "for"))
        assert len(page.all("h1")) == 1
        assert page.all_words("main .button") == ["Verder"]
        assert not page.has("[placeholder]")
        assert not page.has("[style]")
        assert page.has("main form[novalidate]")
        first = page.all("button")[0].etree_element.attrib
        assert (first["form"], first["value"]) == ("facts", "next")


def test_the_step_costs_few_queries(with_facts, alice, django_assert_max_num_queries):
    send_facts(alice, with_facts, **EVERYTHING)

    with django_assert_max_num_queries(4):
        alice.get(address(with_facts, "facts"))
    with django_assert_max_num_queries(8):
        send_facts_of_another_value(alice, with_facts)


def send_facts_of_another_value(client, assessment):
    return client.post(address(assessment, "facts"), {"version": 1, "value": "300k"})


def test_a_remark_in_the_other_language_does_not_reach_the_next_reader(with_facts, alice):
    send_facts(alice, with_facts, language="en", value="x")

    assert translation.get_language() == "nl"
