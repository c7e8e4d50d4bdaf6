"""Whether a procedure can be used, and what it rests on or waits for."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.answers import AnswerState
from domain.conditions import Condition, Criterion
from domain.facts import NO_FACTS, Authority, Circumstance, Facts, Kind
from domain.judgement import Fit, JudgedProcedure, PolicyBand, judge
from domain.known import Known, known_about
from domain.perspective import Perspective
from domain.procedure import Status
from tests.approaches import (
    IS_ABOVE,
    IS_BELOW,
    approach_catalogue,
    build_ground,
    build_procedure,
    build_requirement,
)
from tests.catalogues import build_condition, build_sheet

OPEN, ONLY_IF, NOT_OPEN = Status
TODAY = date(2026, 11, 25)
SERVICES = Facts(authority=Authority.SUB_CENTRAL, kind=Kind.SERVICES)
IS_URGENT = build_condition("extreme_urgency", "yes")
IS_ABSENT = build_condition("solution", "absent")


def build_known(
    answers: dict[str, str] | None = None,
    facts: Facts = NO_FACTS,
    states: dict[str, AnswerState] | None = None,
) -> Known:
    catalogue = approach_catalogue()
    sheet = build_sheet(catalogue, answers, states=states)
    return known_about(catalogue=catalogue, sheet=sheet, facts=facts, on_date=TODAY)


def judged(procedure, known: Known, policy: tuple[PolicyBand, ...] = ()) -> JudgedProcedure:
    return judge(procedure, known=known, leaders=(), policy=policy)


def rules(found: JudgedProcedure) -> list[str]:
    return [lacking.rule.key for lacking in found.lacking]


def test_a_procedure_without_rules_is_open():
    found = judged(build_procedure("plain"), build_known())

    assert (found.status, found.grounds, found.lacking) == (OPEN, (), ())


def test_a_ground_that_holds_opens_it_and_names_the_answers_and_facts_it_rests_on():
    both = Condition(all_of=(*IS_ABSENT.any_of, *IS_URGENT.any_of))
    procedure = build_procedure("talks", grounds=(build_ground("both", both),))
    facts = Facts(circumstances=(Circumstance.EXTREME_URGENCY,))

    found = judged(procedure, build_known({"solution": "absent", "clarity": "fixed"}, facts))

    assert found.status is OPEN
    (resting,) = found.grounds
    assert [question.key for question, _ in resting.answers] == ["solution"]
    assert resting.facts == ("extreme_urgency",)


def test_all_grounds_that_hold_are_named():
    grounds = (
        build_ground("absent", IS_ABSENT),
        build_ground("urgent", IS_URGENT),
        build_ground("unclear", build_condition("clarity", "problem")),
    )
    known = build_known({"solution": "absent", "clarity": "problem"})

    found = judged(build_procedure("talks", grounds=grounds), known)

    assert [resting.ground.key for resting in found.grounds] == ["absent", "unclear"]
    assert found.status is OPEN


def test_while_a_ground_is_still_open_it_tells_which_question_and_fact_would_settle_it():
    grounds = (build_ground("absent", IS_ABSENT), build_ground("urgent", IS_URGENT))
    procedure = build_procedure("talks", grounds=grounds, ground_missing=NOT_OPEN)

    found = judged(procedure, build_known())

    assert found.status is ONLY_IF
    assert [[q.key for q in lacking.questions] for lacking in found.lacking] == [["solution"], []]
    assert [lacking.facts for lacking in found.lacking] == [(), ("circumstances",)]
    assert all(lacking.unknown for lacking in found.lacking)


def test_a_ground_that_cannot_hold_any_more_is_not_waited_for():
    grounds = (build_ground("absent", IS_ABSENT), build_ground("urgent", IS_URGENT))

    found = judged(build_procedure("talks", grounds=grounds), build_known({"solution": "standard"}))

    assert rules(found) == ["urgent"]


@pytest.mark.parametrize("missing", [ONLY_IF, NOT_OPEN])
def test_when_no_ground_can_hold_the_procedure_says_what_it_becomes(missing):
    grounds = (build_ground("absent", IS_ABSENT), build_ground("urgent", IS_URGENT))
    procedure = build_procedure("talks", grounds=grounds, ground_missing=missing)

    found = judged(procedure, build_known({"solution": "adapted"}, Facts(circumstances=())))

    assert (found.status, rules(found)) == (missing, ["absent", "urgent"])
    assert [lacking.facts for lacking in found.lacking] == [(), ("circumstances",)]
    assert not any(lacking.unknown for lacking in found.lacking)


@pytest.mark.parametrize("otherwise", [ONLY_IF, NOT_OPEN])
def test_a_rule_that_fails_says_what_the_procedure_becomes(otherwise):
    procedure = build_procedure(
        "invite", requirements=(build_requirement("below", IS_BELOW, otherwise),)
    )

    found = judged(procedure, build_known(facts=_worth(500_000)))

    assert (found.status, rules(found)) == (otherwise, ["below"])


def test_not_open_names_only_the_rules_that_close_it():
    procedure = build_procedure(
        "invite",
        requirements=(
            build_requirement("urgent", IS_URGENT, ONLY_IF),
            build_requirement("below", IS_BELOW),
        ),
        grounds=(build_ground("absent", IS_ABSENT),),
    )

    found = judged(procedure, build_known(facts=_worth(500_000)))

    assert (found.status, rules(found)) == (NOT_OPEN, ["below"])


@pytest.mark.parametrize(
    ("facts", "asked"),
    [
        (NO_FACTS, ("authority", "kind", "value")),
        (SERVICES, ("value",)),
        (Facts(value=Decimal(1)), ("authority", "kind")),
        (Facts(authority=Authority.UTILITY, kind=Kind.SERVICES, value=Decimal(1)), ("start",)),
    ],
)
def test_the_side_of_the_threshold_asks_for_the_facts_that_decide_it(facts, asked):
    procedure = build_procedure("invite", requirements=(build_requirement("below", IS_BELOW),))

    (lacking,) = judged(procedure, build_known(facts=facts)).lacking

    assert (lacking.unknown, lacking.facts) == (True, asked)


def test_a_question_that_does_not_show_is_settled_by_the_one_that_hides_it():
    ground = build_ground("shared", build_condition("ownership", "shared"))
    procedure = build_procedure("partners", grounds=(ground,))

    still_open = judged(procedure, build_known())
    hidden = judged(procedure, build_known({"solution": "standard"}))

    assert [q.key for q in still_open.lacking[0].questions] == ["solution"]
    assert not hidden.lacking[0].unknown
    assert [q.key for q in hidden.lacking[0].questions] == ["solution"]


def test_a_question_that_does_not_apply_is_not_waited_for():
    ground = build_ground("shared", build_condition("ownership", "shared"))
    known = build_known({"solution": "absent"}, states={"ownership": AnswerState.NOT_APPLICABLE})

    (lacking,) = judged(build_procedure("partners", grounds=(ground,)), known).lacking

    assert not lacking.unknown


@pytest.mark.parametrize(
    ("leaders", "fit"),
    [
        ((), None),
        ((Perspective.COMPETITION,), Fit.GOOD),
        ((Perspective.PARTICIPATION,), Fit.POOR),
        ((Perspective.CO_CREATION,), Fit.NONE),
        ((Perspective.PARTICIPATION, Perspective.CO_CREATION), Fit.POOR),
    ],
)
def test_the_fit_is_that_with_the_best_of_the_leaders(leaders, fit):
    procedure = build_procedure("call", affinity=(3, 1, 0))

    assert judge(procedure, known=build_known(), leaders=leaders, policy=()).fit is fit


BAND = PolicyBand(kind=Kind.SERVICES, procedure="invite", up_to=Decimal(50_000))


@pytest.mark.parametrize(
    ("value", "status", "beyond"), [(50_000, OPEN, False), (50_001, ONLY_IF, True)]
)
def test_the_own_policy_goes_up_to_and_with_its_amount(value, status, beyond):
    found = judged(build_procedure("invite"), build_known(facts=_worth(value)), (BAND,))

    assert (found.status, found.policy, found.beyond_policy) == (status, BAND, beyond)


def test_the_own_policy_is_for_its_own_kind_and_procedure_and_a_known_value():
    other_kind = Facts(kind=Kind.WORKS, value=Decimal(10))

    assert judged(build_procedure("invite"), build_known(facts=other_kind), (BAND,)).policy is None
    assert judged(build_procedure("call"), build_known(facts=_worth(10)), (BAND,)).policy is None
    assert judged(build_procedure("invite"), build_known(facts=SERVICES), (BAND,)).policy is None


def test_the_own_policy_settles_a_rule_that_only_asks_for_a_reason_up_to_its_amount():
    rule = build_requirement("reason", build_condition("solution", "absent"), ONLY_IF)
    procedure = build_procedure("invite", requirements=(rule,))

    within = judged(procedure, build_known(facts=_worth(50_000)), (BAND,))
    beyond = judged(procedure, build_known(facts=_worth(50_001)), (BAND,))

    assert (within.status, rules(within)) == (OPEN, [])
    assert (beyond.status, rules(beyond)) == (ONLY_IF, ["reason"])


def test_what_the_law_closes_the_own_policy_does_not_open():
    procedure = build_procedure("invite", requirements=(build_requirement("above", IS_ABOVE),))

    assert judged(procedure, build_known(facts=_worth(10)), (BAND,)).status is NOT_OPEN


def _worth(value: int) -> Facts:
    return Facts(authority=Authority.SUB_CENTRAL, kind=Kind.SERVICES, value=Decimal(value))


ANSWERS = {
    "solution": ("standard", "adapted", "absent"),
    "clarity": ("fixed", "functional", "problem"),
    "ownership": ("authority", "shared"),
    "trust": ("low", "growing", "high"),
}
criteria = st.sampled_from(list(ANSWERS)).flatmap(
    lambda key: st.builds(
        Criterion,
        question=st.just(key),
        options=st.lists(st.sampled_from(ANSWERS[key]), min_size=1, unique=True).map(tuple),
    )
)
some_criteria = st.lists(criteria, max_size=2).map(tuple)
conditions = st.builds(Condition, all_of=some_criteria, any_of=some_criteria, none_of=some_criteria)


@st.composite
def procedures(draw: st.DrawFn):
    statuses = st.sampled_from([ONLY_IF, NOT_OPEN])
    return build_procedure(
        "any",
        requirements=tuple(
            build_requirement(f"r{n}", draw(conditions), draw(statuses))
            for n in range(draw(st.integers(0, 2)))
        ),
        grounds=tuple(
            build_ground(f"g{n}", draw(conditions)) for n in range(draw(st.integers(0, 2)))
        ),
        ground_missing=draw(statuses),
    )


some_answers = st.fixed_dictionaries(
    {}, optional={key: st.sampled_from(options) for key, options in ANSWERS.items()}
)


def completed(answers: dict[str, str]) -> list[Known]:
    still_open = [key for key in ANSWERS if key not in answers]
    ways = product(*(ANSWERS[key] for key in still_open))
    return [build_known({**answers, **dict(zip(still_open, way, strict=True))}) for way in ways]


@settings(max_examples=40)
@given(procedures(), some_answers)
def test_more_answers_never_change_what_is_open_or_not_open(procedure, answers):
    now = judged(procedure, build_known(answers)).status

    if now is not ONLY_IF:
        assert {judged(procedure, known).status for known in completed(answers)} == {now}


@settings(max_examples=40)
@given(procedures(), some_answers)
def test_what_is_not_waited_for_cannot_change_the_status(procedure, answers):
    found = judged(procedure, build_known(answers))

    if not any(lacking.unknown for lacking in found.lacking):
        assert {judged(procedure, known).status for known in completed(answers)} == {found.status}


@settings(max_examples=40)
@given(procedures(), some_answers)
def test_what_is_waited_for_names_an_open_question_that_shows(procedure, answers):
    known = build_known(answers)

    open_keys = {question.key for question in known.sheet.open_questions}
    for lacking in judged(procedure, known).lacking:
        if lacking.unknown:
            asked = {question.key for question in lacking.questions}
            assert asked
            assert asked <= open_keys


@settings(max_examples=40)
@given(procedures(), some_answers)
def test_with_every_answer_known_nothing_is_waited_for(procedure, answers):
    for known in completed(answers):
        found = judged(procedure, known)
        assert not any(lacking.unknown for lacking in found.lacking)
        assert (found.status is OPEN) is (not found.lacking)
