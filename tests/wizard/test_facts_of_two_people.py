"""Two people at the facts: the second is told, sees both and chooses; nothing is lost."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from domain.facts import NO_FACTS, Authority, Circumstance, Facts
from tests.wizard.builders import (
    YESTERDAY,
    address,
    everything_stored,
    facts_of,
    let_open,
    send_facts,
)
from tests.wizard.pages import Page
from wizard.answering import Writing
from wizard.fact_models import AssignmentFacts
from wizard.fact_saving import FactsWereChanged, save_facts
from wizard.models import Assessment


@pytest.fixture
def shared(with_facts, bob):
    let_open(bob, with_facts)
    return with_facts


def test_the_second_is_told_sees_both_and_nothing_is_overwritten(shared, alice, bob):
    send_facts(alice, shared, value="250k", authority="central")
    before = everything_stored()

    response = send_facts(bob, shared, value="300k", authority="central", version=0)

    page = Page(response)
    assert response.status_code == 409
    assert page.words("h1") == "Iemand anders wijzigde deze gegevens"
    assert page.all_words("fieldset legend") == ["Geraamde waarde"]
    assert page.all_words("fieldset label") == [
        "€ 250.000 exclusief btw",
        "€ 300.000 exclusief btw",
    ]
    assert everything_stored() == before


@pytest.mark.parametrize(("side", "value"), [("theirs", 250_000), ("mine", 300_000)])
def test_the_choice_is_what_stays(shared, alice, bob, side, value):
    send_facts(alice, shared, value="250k", circumstances=["urgent"])
    page = Page(send_facts(bob, shared, value="300k", circumstances=["urgent"], version=0))

    response = bob.post(address(shared, "facts"), chosen(page, {"value": side}))

    assert response.url == address(shared, "check")
    assert facts_of(shared) == Facts(value=value, circumstances=(Circumstance.URGENT,))


def test_facts_that_only_one_of_them_filled_in_are_all_kept_to_begin_with(shared, alice, bob):
    send_facts(alice, shared, value="250k", circumstances=["urgent", "single_supplier"])
    page = Page(send_facts(bob, shared, start="1-3-2027", authority="central", version=0))

    bob.post(address(shared, "facts"), chosen(page, {}))

    assert facts_of(shared) == Facts(
        value=250_000,
        authority=Authority.CENTRAL,
        start=date(2027, 3, 1),
        circumstances=(Circumstance.URGENT, Circumstance.SINGLE_SUPPLIER),
    )


def test_what_cannot_be_stored_comes_back_after_the_choice(shared, alice, bob):
    send_facts(alice, shared, authority="central")
    page = Page(send_facts(bob, shared, authority="utility", value="1.5", version=0))

    response = bob.post(address(shared, "facts"), chosen(page, {}))

    assert response.status_code == 422
    assert Page(response).value("#value") == "1.5"
    assert facts_of(shared).authority is Authority.UTILITY


def test_saying_the_same_is_no_conflict(shared, alice, bob):
    send_facts(alice, shared, value="250k")

    assert send_facts(bob, shared, value="250.000", version=0).status_code == 303


def test_an_older_page_of_the_same_browser_is_no_conflict(shared, alice):
    send_facts(alice, shared, value="250k")

    assert send_facts(alice, shared, value="300k", version=0).status_code == 303


def test_the_script_does_not_overwrite_and_says_so(shared, alice, bob):
    send_facts(alice, shared, value="250k")
    before = everything_stored()

    response = send_facts(bob, shared, value="300k", version=0, action="autosave")

    assert (response.status_code, response.json()) == (409, {"saved": False})
    assert everything_stored() == before


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 40, "²"])
def test_a_strange_version_counts_as_none(shared, alice, bob, version):
    send_facts(alice, shared, value="250k")

    assert send_facts(bob, shared, value="300k", version=version).status_code == 409


def test_who_writes_just_after_the_other_read_is_told(shared):
    stale = None
    save_facts(assessment=shared, stored=stale, given=Facts(value=1), writing=writing("a"))

    with pytest.raises(FactsWereChanged) as change:
        save_facts(assessment=shared, stored=stale, given=Facts(value=2), writing=writing("b"))

    assert change.value.stored.known == Facts(value=1)


def test_a_write_between_reading_and_writing_is_seen(shared):
    save_facts(assessment=shared, stored=None, given=Facts(value=1), writing=writing("a"))
    read = AssignmentFacts.objects.get()
    save_facts(assessment=shared, stored=read, given=Facts(value=2), writing=writing("a", 1))

    with pytest.raises(FactsWereChanged):
        save_facts(assessment=shared, stored=read, given=Facts(value=3), writing=writing("b", 1))

    assert facts_of(shared) == Facts(value=2)


def test_an_assessment_that_was_removed_meanwhile_is_a_404(shared, alice, monkeypatch):
    def remove_first(**kwargs):
        Assessment.objects.get().delete()
        return save_facts(**kwargs)

    monkeypatch.setattr("wizard.fact_views.save_facts", remove_first)

    assert send_facts(alice, shared, value="250k").status_code == 404
    assert not AssignmentFacts.objects.exists()


@pytest.mark.parametrize(
    "values",
    [
        {"authority": "king"},
        {"kind": "gift"},
        {"technique": "magic"},
        {"value": 0},
        {"value": -1},
        {"start": date(2027, 2, 1), "contract_by": date(2027, 1, 1)},
    ],
)
def test_the_database_refuses_what_makes_no_sense(shared, values):
    with pytest.raises(IntegrityError), transaction.atomic():
        AssignmentFacts.objects.create(assessment=shared, **values)


def test_facts_are_stored_once_per_assessment(shared):
    AssignmentFacts.objects.create(assessment=shared)

    with pytest.raises(IntegrityError), transaction.atomic():
        AssignmentFacts.objects.create(assessment=shared)


def test_an_empty_row_knows_nothing(shared):
    row = AssignmentFacts.objects.create(assessment=shared)

    assert row.known == NO_FACTS
    assert str(row) == str(shared.pk)


def writing(by: str, shown_version: int = 0) -> Writing:
    return Writing(by=by, at=YESTERDAY, shown_version=shown_version)


def chosen(page: Page, sides: dict[str, str]) -> dict[str, object]:
    """What the browser sends for the page that shows both: what is chosen, or told to choose."""
    names = page.values("main input[type=hidden]", "name")
    data: dict[str, object] = dict(zip(names, page.values("main input[type=hidden]"), strict=True))
    for name in set(page.values("main input[type=radio]", "name")):
        side = sides.get(name)
        radio = f"#{name}-{side}" if side else f"input[name={name}][checked]"
        data[name] = page.value(radio)
    return data | {"action": page.value("main button.button")}
