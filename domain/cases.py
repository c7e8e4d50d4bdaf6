"""Which cases resemble a profile."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from domain.answers import AnswerSheet, AnswerState, Given, answer_sheet
from domain.catalogue import Catalogue
from domain.library import Case
from domain.questionnaire import Questionnaire
from domain.scoring import Profile, profile_of

QUESTIONNAIRE = "assignment"
"""The questionnaire that the answers of cases belong to."""

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


def matched_cases(catalogue: Catalogue, profile: Profile) -> tuple[MatchedCase, ...]:
    """Return the cases nearest to a profile; equally near in the order of the catalogue."""
    matched = (
        MatchedCase(case=case, profile=own, difference=_difference(own, profile))
        for case, own in _profiles(catalogue)
    )
    return tuple(sorted(matched, key=lambda entry: entry.difference)[:MATCHED])


def case_sheet(questionnaire: Questionnaire, case: Case) -> AnswerSheet:
    """Return the answers that go with a case as an answer sheet."""
    given = (
        Given(question=answer.question, state=AnswerState.ANSWERED, option=answer.option)
        for answer in case.answers
    )
    return answer_sheet(questionnaire=questionnaire, given=given)


def _difference(one: Profile, other: Profile) -> Fraction:
    return max(abs(a - b) for a, b in zip(one.shares, other.shares, strict=True))


def _profiles(catalogue: Catalogue) -> list[tuple[Case, Profile]]:
    if not catalogue.cases:
        return []
    questionnaire = catalogue.questionnaire(QUESTIONNAIRE)
    profiles = ((c, profile_of(case_sheet(questionnaire, c).answered)) for c in catalogue.cases)
    return [(case, profile) for case, profile in profiles if profile]
