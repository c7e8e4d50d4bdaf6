"""Instruments, contradictions and cases in words."""

from domain.facts import NO_FACTS
from tests.briefs.approaches import ABOVE, TOGETHER, approach_on, seen


def test_instruments_stand_in_groups_with_fit_and_why_not_the_popular_others():
    groups = {group.name: group for group in seen(approach_on()).instruments}

    assert [entry.fit_word for entry in groups["Gunning"].advised] == ["Goed"]
    assert "Betaling" not in groups


def test_why_not_names_the_perspective():
    (award, payment) = seen(approach_on(TOGETHER)).instruments

    assert award.advised == ()
    assert award.not_advised[0].why_words == "Past niet bij co-creatiegericht."
    assert payment.advised[0].fit_tag == "positive"


def test_a_contradiction_tells_how_grave_it_is_and_what_it_rests_on():
    found = seen(approach_on(TOGETHER, facts=NO_FACTS)).contradictions

    assert [entry.severity_word for entry in found] == ["Breekt de aanpak"]
    assert [question.key for question, _ in found[0].answers] == ["suppliers"]


def test_a_contradiction_with_the_procedure_names_that_one():
    (found,) = seen(approach_on(facts=ABOVE)).contradictions

    assert found.answers == ()
    assert found.procedure is not None
    assert found.procedure.nl == "Openbare procedure"


def test_cases_tell_their_kind_and_how_near_they_are():
    cases = seen(approach_on()).cases

    assert {case.kind_word for case in cases} <= {
        "Goed voorbeeld",
        "Slecht voorbeeld",
        "Om uit te werken",
    }
    assert "procentpunten van het uwe" in cases[0].nearness


def test_the_opening_counts_contradictions_apart():
    facts = {fact.label: fact for fact in seen(approach_on()).opening.facts}

    assert facts["Let op"].value == "1 tegenspraak en 1 aandachtspunt"
    assert facts["Procedure"].value == "Openbare procedure"
    assert facts["Procedure"].part == "aanpak"


def test_the_first_steps_are_the_first_open_musts():
    view = seen(approach_on())

    assert [step.key for step in view.begin_with] == [
        "prepare_competition",
        "contract_competition",
    ]
