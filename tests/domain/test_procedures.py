"""Which procedures come first, and what decides between them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.advice import Advice, advise
from domain.catalogue import Catalogue
from domain.facts import NO_FACTS, Authority, Circumstance, Facts, Kind
from domain.judgement import PolicyBand
from domain.known import known_about
from domain.perspective import Perspective
from domain.procedure import Status
from domain.procedures import DecidedBy, ProcedureAdvice, procedure_advice
from tests.approaches import (
    IS_ABOVE,
    approach_catalogue,
    build_procedure,
    build_requirement,
    build_situation,
)
from tests.catalogues import build_condition, build_sheet, small_catalogue

COMPETITION, PARTICIPATION, CO_CREATION = Perspective
TODAY = date(2026, 11, 25)
IS_CLEAR = {"clarity": "fixed", "solution": "standard", "suppliers": "many", "trust": "low"}
IS_ADAPTED = {"clarity": "functional", "solution": "adapted", "trust": "growing"}
EVERYTHING = build_condition("clarity", "fixed", "functional", "problem")


def worth(value: int, **known: object) -> Facts:
    facts = Facts(authority=Authority.SUB_CENTRAL, kind=Kind.SERVICES, value=Decimal(value))
    return replace(facts, **{"circumstances": (), **known})


def advice_on(
    answers: dict[str, str],
    facts: Facts = NO_FACTS,
    *,
    catalogue: Catalogue | None = None,
    policy: tuple[PolicyBand, ...] = (),
) -> Advice:
    catalogue = catalogue or approach_catalogue()
    sheet = build_sheet(catalogue, answers)
    return advise(catalogue=catalogue, sheet=sheet, facts=facts, on_date=TODAY, policy=policy)


def procedures_for(*args: object, **more: object) -> ProcedureAdvice:
    found = advice_on(*args, **more).procedures
    assert found
    return found


def order(found: ProcedureAdvice) -> list[str]:
    return [judged.procedure.key for judged in found.ranked]


def with_procedures(*procedures: object, situations: tuple = ()) -> Catalogue:
    return replace(approach_catalogue(), procedures=procedures, situations=situations)


def test_an_edition_without_procedures_advises_none():
    advice = advice_on(IS_CLEAR, catalogue=small_catalogue())

    assert (advice.procedures, advice.planning) == (None, None)
    assert (advice.instruments, advice.contradictions, advice.cases) == ((), (), ())


@pytest.mark.parametrize(("value", "first"), [(215_999, "invite_few"), (216_000, "wide_call")])
def test_the_threshold_decides_which_procedure_comes_first(value, first):
    found = procedures_for(IS_CLEAR, worth(value))

    assert found.recommended.procedure.key == first
    assert found.situation.key == ("below" if value < 216_000 else "above")


def test_the_leader_decides_between_procedures_that_are_open():
    assert procedures_for(IS_CLEAR, worth(500_000)).recommended.procedure.key == "wide_call"
    assert procedures_for(IS_ADAPTED, worth(500_000)).recommended.procedure.key == "talks"


def test_open_comes_before_only_if_and_that_before_not_open():
    found = procedures_for(IS_CLEAR, worth(500_000))

    statuses = [list(Status).index(judged.status) for judged in found.ranked]
    assert statuses == sorted(statuses)
    assert found.judged("direct").status is Status.NOT_OPEN


def test_techniques_and_preparations_are_additions_and_never_recommended():
    found = procedures_for(IS_CLEAR, worth(500_000))

    assert [judged.procedure.key for judged in found.additions] == ["framework", "market_talk"]
    assert not {"framework", "market_talk"} & set(order(found))


def test_the_next_two_are_told_with_what_decides():
    found = procedures_for(IS_CLEAR, worth(100_000))

    assert order(found)[:3] == [
        found.recommended.procedure.key,
        *(alternative.judged.procedure.key for alternative in found.alternatives),
    ]
    assert found.alternatives[0].decided_by is DecidedBy.SITUATION


@pytest.mark.parametrize(
    ("first", "second", "decided_by"),
    [
        ({}, {"requirements": (build_requirement("above", IS_ABOVE),)}, DecidedBy.STATUS),
        ({"affinity": (3, 0, 0)}, {"affinity": (2, 3, 3)}, DecidedBy.FIT),
        ({"effort": 1}, {"effort": 2}, DecidedBy.EFFORT),
        ({"weeks": 4}, {"weeks": 5}, DecidedBy.LEAD_TIME),
        ({}, {}, DecidedBy.ORDER),
    ],
)
def test_what_decides_is_the_first_difference(first, second, decided_by):
    one, other = build_procedure("one", **first), build_procedure("other", **second)

    for both in (
        ((one, other), (other, one)) if decided_by is not DecidedBy.ORDER else ((one, other),)
    ):
        found = procedures_for(IS_CLEAR, worth(100_000), catalogue=with_procedures(*both))
        assert order(found) == ["one", "other"]
        assert found.alternatives[0].decided_by is decided_by


def test_what_the_situation_puts_first_comes_before_what_fits_better():
    one, other = build_procedure("one", affinity=(1, 0, 0)), build_procedure("other")
    situation = build_situation("any", EVERYTHING, {COMPETITION: ("one", "other")})

    found = procedures_for(IS_CLEAR, catalogue=with_procedures(other, one, situations=(situation,)))

    assert order(found) == ["one", "other"]
    assert found.preferred.procedures == ("one", "other")
    assert found.alternatives[0].decided_by is DecidedBy.SITUATION


def test_the_own_policy_comes_before_the_situation_and_prefers_the_lowest_band_that_fits():
    keys = ("one", "two", "three", "four")
    situation = build_situation("any", EVERYTHING, {COMPETITION: ("four", "three", "two", "one")})
    catalogue = with_procedures(*map(build_procedure, keys), situations=(situation,))
    policy = tuple(
        PolicyBand(kind=Kind.SERVICES, procedure=key, up_to=Decimal(up_to))
        for key, up_to in {"three": 100_000, "two": 50_000, "one": 20_000}.items()
    )

    found = procedures_for(IS_CLEAR, worth(30_000), catalogue=catalogue, policy=policy)

    assert order(found) == ["two", "three", "four", "one"]
    assert [a.decided_by for a in found.alternatives] == [DecidedBy.POLICY, DecidedBy.POLICY]
    assert found.judged("one").beyond_policy


def test_with_equal_leaders_the_best_place_over_them_counts():
    situation = build_situation(
        "any", EVERYTHING, {COMPETITION: ("one", "two"), PARTICIPATION: ("two",)}
    )
    procedures = [build_procedure(key, affinity=(1, 1, 3)) for key in ("three", "two", "one")]
    catalogue = with_procedures(*procedures, situations=(situation,))
    answers = {"clarity": "functional", "experience": "none"}
    sheet = build_sheet(catalogue, answers)
    known = known_about(catalogue=catalogue, sheet=sheet, facts=NO_FACTS, on_date=TODAY)

    found = procedure_advice(
        catalogue=catalogue,
        known=known,
        leaders=(COMPETITION, PARTICIPATION),
    )

    assert order(found) == ["two", "one", "three"]
    assert found.leader is PARTICIPATION


def test_without_answers_effort_decides():
    heavy, light = build_procedure("heavy", affinity=(3, 3, 3), effort=5), build_procedure("light")
    situation = build_situation(
        "all", build_condition("kind", "services"), {COMPETITION: ("heavy",)}
    )

    found = procedures_for(
        {}, worth(1), catalogue=with_procedures(heavy, light, situations=(situation,))
    )

    assert order(found) == ["light", "heavy"]
    assert (found.leader, found.preferred, found.ranked[0].fit) == (None, None, None)


def test_what_is_not_open_is_never_recommended():
    closed = build_procedure("closed", requirements=(build_requirement("above", IS_ABOVE),))

    advice = advice_on(IS_CLEAR, worth(10), catalogue=with_procedures(closed))

    assert advice.procedures.recommended is None
    assert advice.procedures.alternatives == ()
    assert advice.planning is None


def test_only_if_is_recommended_where_nothing_is_open():
    found = procedures_for({}, catalogue=with_procedures(approach_catalogue().procedures[3]))

    assert found.recommended.status is Status.ONLY_IF


def test_missing_facts_are_those_that_some_procedure_still_waits_for():
    assert procedures_for(IS_CLEAR).missing == ("authority", "kind", "value", "circumstances")
    assert procedures_for(IS_CLEAR, worth(1, circumstances=None)).missing == ("circumstances",)
    assert procedures_for(IS_CLEAR, worth(1)).missing == ()


def test_a_special_circumstance_opens_what_is_else_closed():
    facts = worth(500_000, circumstances=(Circumstance.EXTREME_URGENCY,))

    judged = procedures_for(IS_CLEAR, facts).judged("direct")

    assert judged.status is Status.OPEN
    assert judged.grounds[0].facts == ("extreme_urgency",)


@given(
    st.lists(
        st.builds(
            dict,
            affinity=st.tuples(*[st.integers(0, 3)] * 3),
            effort=st.integers(1, 2),
            weeks=st.integers(1, 2),
        ),
        min_size=2,
        max_size=4,
    ),
    st.randoms(),
)
def test_the_order_is_total_and_only_equals_depend_on_the_order_of_the_catalogue(kinds, random):
    procedures = [build_procedure(f"p{n}", **kind) for n, kind in enumerate(kinds)]
    shuffled = random.sample(procedures, len(procedures))

    one = procedures_for(IS_CLEAR, catalogue=with_procedures(*procedures)).ranked
    other = procedures_for(IS_CLEAR, catalogue=with_procedures(*shuffled)).ranked

    assert sorted(j.procedure.key for j in one) == sorted(p.key for p in procedures)
    for first, second in zip(one, other, strict=True):
        assert _worth_of(first.procedure) == _worth_of(second.procedure)


def _worth_of(procedure):
    effort = procedure.effort_buyer + procedure.effort_market
    return (procedure.affinity.competition, effort, procedure.lead_weeks_most)


def test_every_order_of_the_catalogue_gives_the_same_when_nothing_is_equal():
    procedures = [build_procedure(f"p{n}", effort=n) for n in range(1, 5)]

    orders = {
        tuple(order(procedures_for(IS_CLEAR, catalogue=with_procedures(*way))))
        for way in permutations(procedures)
    }

    assert orders == {("p1", "p2", "p3", "p4")}
