"""The facts on the pages around their step, and in a copy."""

from tests.wizard.builders import (
    address,
    build_answer,
    build_assessment,
    facts_of,
    let_open,
    let_own,
    send_facts,
)
from tests.wizard.pages import Page
from tests.wizard.typed_facts import EVERYTHING, FACTS
from wizard.models import Assessment, ShareLink


def test_the_steps_tell_how_many_are_filled_in(with_facts, alice):
    assert task(alice, with_facts)[-1].endswith("Nog niet begonnen")

    send_facts(alice, with_facts, value="250k", circumstances=["none"])
    assert task(alice, with_facts)[-1].endswith("2 van 8 ingevuld")

    send_facts(alice, with_facts, **EVERYTHING)
    assert task(alice, with_facts)[-1].endswith("Klaar")


def task(client, assessment):
    tasks = Page(client.get(address(assessment))).all_words(".task-list > li")
    assert tasks[-2].startswith("4. Gegevens van de opdracht")
    return tasks[:-1]


def test_the_check_page_lists_them_with_a_way_to_change_each(with_facts, alice):
    build_answer(with_facts, "clarity", "fixed")
    send_facts(alice, with_facts, **EVERYTHING)

    page = Page(alice.get(address(with_facts, "check")))

    assert "Stap 4: Gegevens van de opdracht" in page.all_words("main h2")
    rows = page.all_words(".summary-list:last-of-type > div")
    assert rows[2] == ("Geraamde waarde € 1.500.000 exclusief btw Wijzig: Geraamde waarde")
    link = page.values(".summary-list:last-of-type .wizard-change a", "href")[2]
    assert link == address(with_facts, "facts") + "?terug=controle#value-fact"
    there = Page(alice.get(f"{address(with_facts, 'facts')}?terug=controle"))
    assert there.has("#value-fact #value")


def test_a_reader_sees_them_without_a_way_to_change_them(with_facts, alice, bob):
    send_facts(alice, with_facts, value="250k")
    let_open(bob, with_facts, ShareLink.Allows.READ)

    page = Page(bob.get(address(with_facts, "check")))

    assert "€ 250.000" in page.text
    assert "Nog niet bekend" in page.text
    assert not page.has(".wizard-change")


def test_a_copy_takes_the_facts_along(with_facts, alice):
    send_facts(alice, with_facts, **EVERYTHING)

    alice.post(address(with_facts, "copy"), {"title": "Kopie"})

    assert facts_of(Assessment.objects.get(title="Kopie")) == FACTS


def test_a_copy_without_facts_has_none(with_facts, alice):
    alice.post(address(with_facts, "copy"), {"title": "Kopie"})

    assert Assessment.objects.get(title="Kopie").facts_row() is None


def test_a_copy_weighs_the_themes_that_it_still_has_in_the_same_way(with_facts, alice):
    Assessment.objects.update(weighting={"need": "double", "gone": "off"})

    alice.post(address(with_facts, "copy"), {"title": "Kopie"})

    assert Assessment.objects.get(title="Kopie").weighting == {"need": "double"}


def test_an_assessment_of_an_older_edition_shows_nothing_of_facts(edition, alice):
    assessment = build_assessment(edition, answers={"clarity": "fixed"})
    let_own(alice, assessment)

    for name in ("overview", "check"):
        assert "Gegevens" not in Page(alice.get(address(assessment, name))).text
