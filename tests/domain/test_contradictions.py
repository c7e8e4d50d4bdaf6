"""Which answers and facts pull against each other."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from domain.advice import Advice, advise
from domain.conditions import Condition
from domain.facts import NO_FACTS, Authority, Facts, Kind
from domain.library import Contradiction
from domain.perspective import Perspective
from tests.approaches import approach_catalogue, build_contradiction
from tests.catalogues import build_condition, build_sheet

FEW_AND_ABOVE = Condition(
    all_of=(
        *build_condition("suppliers", "few").any_of,
        *build_condition("threshold", "at_or_above").any_of,
    )
)
ABOVE = Facts(authority=Authority.SUB_CENTRAL, kind=Kind.SERVICES, value=Decimal(500_000))


def found(
    *contradictions: Contradiction, answers: dict[str, str], facts: Facts = NO_FACTS
) -> Advice:
    catalogue = replace(approach_catalogue(), contradictions=contradictions)
    sheet = build_sheet(catalogue, answers)
    return advise(catalogue=catalogue, sheet=sheet, facts=facts, on_date=date(2026, 11, 25))


def keys(advice: Advice) -> list[str]:
    return [entry.contradiction.key for entry in advice.contradictions]


def test_it_names_the_answers_and_facts_that_show_it():
    advice = found(
        build_contradiction("few", FEW_AND_ABOVE), answers={"suppliers": "few"}, facts=ABOVE
    )

    (entry,) = advice.contradictions
    assert [(question.key, option.key) for question, option in entry.answers] == [
        ("suppliers", "few")
    ]
    assert entry.facts == ("threshold",)


def test_it_is_not_found_while_an_answer_or_fact_is_open():
    contradiction = build_contradiction("few", FEW_AND_ABOVE)

    assert keys(found(contradiction, answers={"suppliers": "few"})) == []
    assert keys(found(contradiction, answers={}, facts=ABOVE)) == []


def test_any_of_its_situations_shows_it_and_all_that_hold_are_named():
    contradiction = build_contradiction(
        "trust", build_condition("trust", "low"), build_condition("clarity", "problem")
    )

    advice = found(contradiction, answers={"trust": "low", "clarity": "problem"})

    assert [question.key for question, _ in advice.contradictions[0].answers] == [
        "clarity",
        "trust",
    ]
    assert keys(found(contradiction, answers={"clarity": "problem"})) == ["trust"]


def test_one_that_only_a_notice_can_show_is_never_found():
    assert keys(found(build_contradiction("in_the_notice"), answers={"trust": "low"})) == []


def test_the_gravest_come_first_and_equals_in_order():
    low = build_condition("trust", "low")
    contradictions = [
        build_contradiction(key, low, severity=severity)
        for key, severity in {"slight": 1, "hampers": 2, "breaks": 3, "hampers_too": 2}.items()
    ]

    assert keys(found(*contradictions, answers={"trust": "low"})) == [
        "breaks",
        "hampers",
        "hampers_too",
        "slight",
    ]


def test_it_can_count_for_some_leaders_only():
    low = build_condition("trust", "low")
    answers = {"trust": "low", "clarity": "fixed"}

    for perspective, expected in [
        (Perspective.COMPETITION, ["only_then"]),
        (Perspective.CO_CREATION, []),
    ]:
        contradiction = build_contradiction("only_then", low, when_leading=(perspective,))
        assert keys(found(contradiction, answers=answers)) == expected


def test_the_recommended_procedure_can_be_a_part_of_it():
    both = Condition(
        all_of=(
            *build_condition("procedure", "wide_call").any_of,
            *build_condition("suppliers", "few").any_of,
        )
    )
    answers = {"clarity": "fixed", "solution": "standard", "suppliers": "few"}

    advice = found(build_contradiction("call_for_few", both), answers=answers, facts=ABOVE)

    assert advice.procedures.recommended.procedure.key == "wide_call"
    assert keys(advice) == ["call_for_few"]
