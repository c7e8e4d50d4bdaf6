"""Builders of ballots, by hand and by hypothesis, and the slow but obvious ways to reckon."""

from collections.abc import Sequence
from fractions import Fraction

from hypothesis import strategies as st

from domain.ballots import Ballot
from domain.group import Group, group_of
from domain.questionnaire import Question, Questionnaire
from tests.catalogues import build_questionnaire, build_theme
from tests.domain.strategies import questions

BUYERS, MARKET, OTHERS = SIDES = ("buyers", "market", "others")


def build_ballots(side: str, *answers: dict[str, str]) -> list[Ballot]:
    """One ballot of this side for each of the answers (question: option); "?" is no opinion."""
    return [
        Ballot(
            side=side,
            chosen={key: option for key, option in given.items() if option != "?"},
            no_opinion=frozenset(key for key, option in given.items() if option == "?"),
        )
        for given in answers
    ]


def build_votes(side: str, question: str, options: str) -> list[Ballot]:
    """One ballot for each letter: the option that was chosen for this one question."""
    return build_ballots(side, *({question: option} for option in options))


def build_group(ballots: Sequence[Ballot], *asked: Question, **other: object) -> Group:
    questionnaire = build_questionnaire(build_theme("only", asked))
    return group_of(ballots, questionnaire=questionnaire, sides=SIDES, **other)


@st.composite
def questionnaires(draw: st.DrawFn) -> Questionnaire:
    asked: list[Question] = []
    for number in range(draw(st.integers(1, 4))):
        asked.append(draw(questions(tuple(asked), f"q{number}")))
    return build_questionnaire(build_theme("only", tuple(asked)))


@st.composite
def ballots(draw: st.DrawFn, questionnaire: Questionnaire, sides: Sequence[str] = SIDES) -> Ballot:
    chosen, no_opinion = {}, set()
    for question in questionnaire.questions:
        keys = [option.key for option in question.options]
        given = draw(st.sampled_from([*keys, *keys, "?", ""]))
        if given == "?":
            no_opinion.add(question.key)
        elif given:
            chosen[question.key] = given
    return Ballot(
        side=draw(st.sampled_from(sides)), chosen=chosen, no_opinion=frozenset(no_opinion)
    )


@st.composite
def rooms(draw: st.DrawFn, *, fewest: int = 0) -> tuple[Questionnaire, list[Ballot]]:
    """A questionnaire and up to fourteen ballots, often with a side that is too small."""
    questionnaire = draw(questionnaires())
    found = draw(st.lists(ballots(questionnaire), min_size=fewest, max_size=14))
    return questionnaire, found


def mean(several: Sequence[Sequence[Fraction]]) -> tuple[Fraction, ...]:
    return tuple(sum(column, Fraction(0)) / len(several) for column in zip(*several, strict=True))


def moved(one: Sequence[Fraction], other: Sequence[Fraction]) -> Fraction:
    """The share points that go up on the way from one to the other."""
    return 100 * sum(
        (max(b - a, Fraction(0)) for a, b in zip(one, other, strict=True)), Fraction(0)
    )
