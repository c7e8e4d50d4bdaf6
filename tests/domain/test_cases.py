"""Which cases resemble a profile."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from domain.advice import advise
from domain.cases import matched_cases
from domain.scoring import Profile
from tests.approaches import approach_catalogue, build_case
from tests.catalogues import build_sheet

CATALOGUE = approach_catalogue()
sums = st.tuples(*[st.integers(0, 20)] * 3).filter(any)


def matched(answers: dict[str, str], catalogue=CATALOGUE):
    return advise(catalogue=catalogue, sheet=build_sheet(catalogue, answers)).cases


def test_the_nearest_case_is_the_one_with_the_same_answers():
    nearest = matched({"clarity": "functional", "solution": "adapted"})[0]

    assert (nearest.case.key, nearest.difference) == ("platform", 0)


def test_a_case_has_the_profile_of_its_own_answers():
    nearest = matched({"clarity": "fixed", "solution": "standard"})[0]

    assert nearest.profile.sums == (3 * 6 + 2 * 5, 2 * 1, 0)


def test_equally_near_cases_keep_the_order_of_the_catalogue():
    cases = tuple(build_case(key, {"trust": "low"}) for key in ("one", "two", "three", "four"))
    catalogue = replace(CATALOGUE, cases=cases)

    found = matched({"trust": "low"}, catalogue)

    assert [entry.case.key for entry in found] == ["one", "two", "three"]


def test_without_answers_no_case_is_matched():
    assert matched({}) == ()


@given(sums)
def test_the_difference_is_the_largest_one_in_share_and_the_nearest_come_first(parts):
    profile = Profile(sums=parts, counted=1)

    found = matched_cases(CATALOGUE.profiled_cases, profile)

    every = {
        case.key: max(abs(own.shares[n] - profile.shares[n]) for n in range(3))
        for case, own in CATALOGUE.profiled_cases
    }
    assert [entry.difference for entry in found] == sorted(every.values())[:3]
    assert all(entry.difference == every[entry.case.key] for entry in found)
    assert all(isinstance(entry.difference, Fraction) for entry in found)
