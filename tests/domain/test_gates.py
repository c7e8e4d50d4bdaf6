"""Gates and flags hold for answers and leaders, and say which answers raise them."""

from dataclasses import replace

from domain.advice import advise
from domain.conditions import Condition, Criterion
from domain.facts import NO_FACTS, Authority, Facts
from tests.catalogues import (
    CO_CREATION,
    build_catalogue,
    build_condition,
    build_question,
    build_sheet,
    small_catalogue,
)

CATALOGUE = small_catalogue()


def raised(answers, catalogue=CATALOGUE):
    advice = advise(catalogue=catalogue, sheet=build_sheet(catalogue, answers))
    return [r.rule.key for r in advice.gates], [r.rule.key for r in advice.flags]


def test_a_gate_counts_for_the_leaders_that_it_names_only():
    risky = {"clarity": "problem", "solution": "absent", "experience": "none"}
    safe = {"clarity": "fixed", "solution": "standard", "experience": "none"}

    assert raised(risky) == (["no_experience"], [])
    assert raised(safe) == ([], [])


def test_a_gate_counts_when_one_of_equal_leaders_is_named():
    gate = replace(CATALOGUE.gates[0], when=build_condition("q1", "a"), when_leading=(CO_CREATION,))
    catalogue = build_catalogue((build_question("q1"), build_question("q2")), gates=(gate,))

    assert raised({"q1": "a", "q2": "c"}, catalogue) == (["no_experience"], [])
    assert raised({"q1": "a", "q2": "b"}, catalogue) == ([], [])


def test_a_limit_for_every_leader_also_counts_without_a_result():
    catalogue = replace(
        CATALOGUE,
        flags=(
            replace(
                CATALOGUE.flags[1],
                when=Condition(none_of=(Criterion(question="trust", options=("high",)),)),
            ),
        ),
    )

    assert raised({}, catalogue) == ([], ["low_trust"])


def test_a_fact_takes_a_gate_away_and_an_unknown_one_does_not():
    utility = Criterion(question="authority", options=("utility",))
    gate = replace(
        CATALOGUE.gates[0],
        when=replace(CATALOGUE.gates[0].when, none_of=(utility,)),
        when_leading=(),
    )
    catalogue = replace(CATALOGUE, gates=(gate,))
    sheet = build_sheet(catalogue, {"experience": "none"})

    def gates(facts):
        return [r.rule.key for r in advise(catalogue=catalogue, sheet=sheet, facts=facts).gates]

    assert gates(NO_FACTS) == ["no_experience"]
    assert gates(Facts(authority=Authority.CENTRAL)) == ["no_experience"]
    assert gates(Facts(authority=Authority.UTILITY)) == []


def test_the_answers_that_raise_it_are_named_in_the_order_of_the_questionnaire():
    condition = Condition(
        all_of=(Criterion(question="trust", options=("low",)),),
        any_of=(
            Criterion(question="suppliers", options=("few",)),
            Criterion(question="clarity", options=("fixed", "functional")),
        ),
        none_of=(Criterion(question="solution", options=("absent",)),),
    )
    catalogue = replace(CATALOGUE, flags=(replace(CATALOGUE.flags[1], when=condition),))
    sheet = build_sheet(
        catalogue,
        {"clarity": "functional", "solution": "standard", "suppliers": "many", "trust": "low"},
    )

    (flag,) = advise(catalogue=catalogue, sheet=sheet).flags

    assert [(q.key, option.key) for q, option in flag.because] == [
        ("clarity", "functional"),
        ("trust", "low"),
    ]
