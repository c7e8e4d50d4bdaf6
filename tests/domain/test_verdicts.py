"""What is known about a condition while answers are open."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from domain.conditions import Condition, Criterion, Verdict
from tests.catalogues import build_condition

KEYS, OPTIONS = ("one", "two", "three"), ("a", "b", "c")

criteria = st.builds(
    Criterion,
    question=st.sampled_from(KEYS),
    options=st.lists(st.sampled_from(OPTIONS), min_size=1, max_size=2, unique=True).map(tuple),
)
some_criteria = st.lists(criteria, max_size=2).map(tuple)
conditions = st.builds(Condition, all_of=some_criteria, any_of=some_criteria, none_of=some_criteria)
one_each = st.builds(
    lambda found, kinds: Condition(
        **{
            kind: tuple(c for c, own in zip(found, kinds, strict=False) if own == kind)
            for kind in ("all_of", "any_of", "none_of")
        }
    ),
    st.lists(criteria, max_size=3, unique_by=lambda criterion: criterion.question),
    st.lists(st.sampled_from(["all_of", "any_of", "none_of"]), min_size=3, max_size=3),
)
known_options = st.dictionaries(st.sampled_from(KEYS), st.sampled_from(OPTIONS))


def completions(known):
    still_open = [key for key in KEYS if key not in known]
    for options in product(OPTIONS, repeat=len(still_open)):
        yield {**known, **dict(zip(still_open, options, strict=True))}


def outcomes(condition, known):
    return {condition.holds(completed) for completed in completions(known)}


@given(conditions, known_options)
def test_a_verdict_stands_whatever_the_open_questions_turn_out_to_be(condition, known):
    verdict = condition.verdict(known)

    if verdict is Verdict.HOLDS:
        assert outcomes(condition, known) == {True}
    if verdict is Verdict.FAILS:
        assert outcomes(condition, known) == {False}


@given(one_each, known_options)
def test_where_no_question_is_asked_twice_unknown_means_that_it_can_turn_out_both_ways(
    condition, known
):
    unknown = condition.verdict(known) is Verdict.UNKNOWN

    assert unknown is (len(outcomes(condition, known)) == 2)


@given(conditions, known_options)
def test_with_everything_known_the_verdict_is_whether_it_holds(condition, known):
    for completed in completions(known):
        expected = Verdict.HOLDS if condition.holds(completed) else Verdict.FAILS
        assert condition.verdict(completed) is expected


@given(one_each, known_options)
def test_what_is_pending_is_exactly_what_can_still_change_the_verdict(condition, known):
    pending = {criterion.question for criterion in condition.pending(known)}

    matters = set()
    for completed in completions(known):
        for key in set(KEYS) - set(known):
            turned = {condition.holds({**completed, key: option}) for option in OPTIONS}
            if len(turned) == 2:
                matters.add(key)
    assert pending == matters


@given(conditions, known_options)
def test_a_condition_fails_on_something_exactly_when_it_fails(condition, known):
    fails = condition.verdict(known) is Verdict.FAILS

    assert bool(condition.failing(known)) is fails


@given(one_each, known_options)
def test_what_it_fails_on_would_save_it(condition, known):
    failing = condition.failing(known)

    without = {key: option for key, option in known.items() if key not in _asked(failing)}
    assert condition.verdict(without) is not Verdict.FAILS


def _asked(found):
    return {criterion.question for criterion in found}


def test_what_carries_a_condition_are_the_criteria_that_are_met():
    condition = Condition(
        all_of=build_condition("one", "a").any_of,
        any_of=(
            *build_condition("two", "a").any_of,
            *build_condition("three", "b").any_of,
        ),
        none_of=build_condition("four", "a").any_of,
    )

    carrying = condition.supporting({"one": "a", "two": "c", "three": "b", "four": "b"})

    assert [criterion.question for criterion in carrying] == ["one", "three"]
