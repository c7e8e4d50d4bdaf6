"""Which cases resemble a profile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from domain.answers import AnswerSheet, AnswerState, Given, answer_sheet
from domain.library import Case
from domain.questionnaire import Questionnaire
from domain.scoring import Profile, profile_of

MATCHED = 3
"""How many cases are matched to a profile."""


@dataclass(frozen=True, kw_only=True)
class MatchedCase:
    """A case with its own profile, by the scoring of its answers.

    ``difference`` is the largest difference in share with the assignment's profile (0 to 1).
    """

    case: Case
    profile: Profile
    difference: Fraction


ProfiledCase = tuple[Case, Profile]


def matched_cases(cases: Iterable[ProfiledCase], profile: Profile) -> tuple[MatchedCase, ...]:
    """Return the cases nearest to a profile; equally near in the order in which they come."""
    matched = (
        MatchedCase(case=case, profile=own, difference=_difference(own, profile))
        for case, own in cases
    )
    return tuple(sorted(matched, key=lambda entry: entry.difference)[:MATCHED])


def profiled_cases(cases: Iterable[Case], questionnaire: Questionnaire) -> tuple[ProfiledCase, ...]:
    """Return the cases with the profile of their answers, those that have one."""
    profiles = ((case, profile_of(case_sheet(questionnaire, case).answered)) for case in cases)
    return tuple((case, profile) for case, profile in profiles if profile)


def case_sheet(questionnaire: Questionnaire, case: Case) -> AnswerSheet:
    """Return the answers that go with a case as an answer sheet."""
    return answer_sheet(questionnaire=questionnaire, given=given_in(case))


def given_in(case: Case) -> tuple[Given, ...]:
    """Return the answers that go with a case."""
    return tuple(
        Given(question=answer.question, state=AnswerState.ANSWERED, option=answer.option)
        for answer in case.answers
    )


def _difference(one: Profile, other: Profile) -> Fraction:
    return max(abs(a - b) for a, b in zip(one.shares, other.shares, strict=True))
