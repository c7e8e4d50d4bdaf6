"""Check that a questionnaire favours no perspective: random answers should lead nowhere."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from domain.answers import AnswerSheet, AnswerState, Given, answer_sheet
from domain.catalogue import Catalogue, Limits
from domain.perspective import Perspective
from domain.questionnaire import Option, Question, Questionnaire
from domain.scoring import OutcomeKind, outcome_of, profile_of

DRAWS = 20_000
SEED = 20181206
MEAN_MAY_DIFFER_BY = 200
"""How far a mean share may be from one third, in hundredths of a percent."""
LEAD_AT_LEAST, LEAD_AT_MOST = 2200, 4400
"""How often a perspective may lead alone, in hundredths of a percent."""
WEIGHT_AT_MOST = 10
"""No question weighs more than one in this many parts of the whole weight."""

Triple = tuple[int, int, int]
Favour = Callable[[Option, Perspective], int]


@dataclass(frozen=True, kw_only=True)
class Neutrality:
    """What the check found for one questionnaire.

    ``mean_shares`` and ``leads`` are in hundredths of a percent, in the fixed order of the
    perspectives; ``ties`` is how often more than one led. ``best_margins`` is the greatest lead
    found for each perspective, also in hundredths of a percent, and ``reachable`` whether that is
    a clear lead. ``heaviest`` is a question with the greatest weight.
    """

    questionnaire: str
    questions: int
    total_weight: int
    draws: int
    seed: int
    mean_shares: Triple
    leads: Triple
    ties: int
    best_margins: Triple
    reachable: tuple[bool, bool, bool]
    heaviest: str
    heaviest_weight: int

    @property
    def mean_holds(self) -> tuple[bool, ...]:
        """Per perspective: whether the mean share is close enough to one third."""
        return tuple(abs(3 * mean - 10_000) <= 3 * MEAN_MAY_DIFFER_BY for mean in self.mean_shares)

    @property
    def lead_holds(self) -> tuple[bool, ...]:
        """Per perspective: whether it leads neither too seldom nor too often."""
        return tuple(LEAD_AT_LEAST <= lead <= LEAD_AT_MOST for lead in self.leads)

    @property
    def weight_holds(self) -> bool:
        """Whether no question weighs too much."""
        return self.heaviest_weight * WEIGHT_AT_MOST <= self.total_weight

    @property
    def passed(self) -> bool:
        """Whether every part of the check holds."""
        return (
            all(self.mean_holds)
            and all(self.lead_holds)
            and all(self.reachable)
            and self.weight_holds
        )


def neutrality_of(catalogue: Catalogue, *, draws: int = DRAWS) -> tuple[Neutrality, ...]:
    """Check each questionnaire of a catalogue. The same catalogue gives the same outcome."""
    return tuple(
        _checked(questionnaire, catalogue.limits, draws)
        for questionnaire in catalogue.questionnaires
    )


def _checked(questionnaire: Questionnaire, limits: Limits, draws: int) -> Neutrality:
    shares = [0.0, 0.0, 0.0]
    leads = [0, 0, 0]
    for sums in _random_sums(questionnaire, draws):
        total = sum(sums)
        highest = max(sums)
        if sums.count(highest) == 1:
            leads[sums.index(highest)] += 1
        for position in range(3):
            shares[position] += sums[position] / total
    margins = [_best_margin(questionnaire, limits, perspective) for perspective in Perspective]
    heaviest = max(questionnaire.questions, key=lambda question: question.weight)
    return Neutrality(
        questionnaire=questionnaire.key,
        questions=len(questionnaire.questions),
        total_weight=sum(question.weight for question in questionnaire.questions),
        draws=draws,
        seed=SEED,
        mean_shares=_hundredths(shares, draws),
        leads=_hundredths(leads, draws),
        ties=round(10_000 * (draws - sum(leads)) / draws),
        best_margins=(margins[0][0], margins[1][0], margins[2][0]),
        reachable=(margins[0][1], margins[1][1], margins[2][1]),
        heaviest=heaviest.key,
        heaviest_weight=heaviest.weight,
    )


def _hundredths(parts: list[float] | list[int], draws: int) -> Triple:
    first, second, third = (round(10_000 * part / draws) for part in parts)
    return (first, second, third)


def _random_sums(questionnaire: Questionnaire, draws: int) -> Iterator[Triple]:
    """Yield the weighted points of random answers to the questions that show with them."""
    draw = random.Random(SEED).random
    questions = questionnaire.questions
    # The points of the three fit beside each other in one number, so that one sum does all.
    packed = [[_packed(question, option) for option in question.options] for question in questions]
    counts = [len(question.options) for question in questions]
    conditional = any(question.shown_when for question in questions)
    for _turn in range(draws):
        picks = [int(draw() * count) for count in counts]
        if conditional:
            total = _shown_sum(questions, packed, picks)
        else:
            total = sum(values[pick] for values, pick in zip(packed, picks, strict=True))
        yield (total >> 40, (total >> 20) & 0xFFFFF, total & 0xFFFFF)


def _packed(question: Question, option: Option) -> int:
    first, second, third = (question.weight * points for points in option.points.in_order)
    return (first << 40) + (second << 20) + third


def _shown_sum(questions: tuple[Question, ...], packed: list[list[int]], picks: list[int]) -> int:
    total = 0
    chosen: dict[str, str] = {}
    for question, values, pick in zip(questions, packed, picks, strict=True):
        if question.shown_when and not question.shown_when.holds(chosen):
            continue
        chosen[question.key] = question.options[pick].key
        total += values[pick]
    return total


def _best_margin(
    questionnaire: Questionnaire, limits: Limits, perspective: Perspective
) -> tuple[int, bool]:
    """Answer each question in favour of one perspective; return its lead and if that is clear.

    Two ways of favouring are tried; a clear lead proves that it can be reached.
    """
    best = (-10_000, False)
    for favour in (_most_points, _greatest_lead):
        sheet = _sheet(questionnaire, perspective, favour)
        profile = profile_of(sheet.answered)
        if profile is None:
            continue
        outcome = outcome_of(profile=profile, limits=limits)
        rivals = max(profile.share(other) for other in Perspective if other is not perspective)
        margin = round(10_000 * (profile.share(perspective) - rivals))
        clear = outcome.leaders == (perspective,) and outcome.kind is OutcomeKind.CLEAR
        best = max(best, (margin, clear))
    return best


def _most_points(option: Option, perspective: Perspective) -> int:
    return option.points.of(perspective)


def _greatest_lead(option: Option, perspective: Perspective) -> int:
    rivals = (option.points.of(other) for other in Perspective if other is not perspective)
    return option.points.of(perspective) - max(rivals)


def _sheet(questionnaire: Questionnaire, perspective: Perspective, favour: Favour) -> AnswerSheet:
    return answer_sheet(
        questionnaire=questionnaire,
        given=[
            Given(
                question=question.key,
                state=AnswerState.ANSWERED,
                option=max(question.options, key=lambda option: favour(option, perspective)).key,
            )
            for question in questionnaire.questions
        ],
    )
