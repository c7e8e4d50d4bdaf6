"""How firm, statement 4: which answers, changed, would change the leader?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from domain.answers import AnswerSheet
from domain.leads import Lead
from domain.perspective import Perspective
from domain.questionnaire import Option, Question
from domain.scoring import Answered, Profile, profile_of
from domain.visibility import Answer, Choice, Links
from domain.what_if import leaders_if


@dataclass(frozen=True, kw_only=True)
class Change:
    """One answer that becomes another."""

    question: Question
    from_option: Option
    to_option: Option


@dataclass(frozen=True, kw_only=True)
class TippingPoint:
    """Changes that, applied together, give these leaders instead of the present ones."""

    changes: tuple[Change, ...]
    leaders: tuple[Perspective, ...]


@dataclass(frozen=True, kw_only=True)
class TippingPoints:
    """Statement 4: each single answer that changes the leader; without any, the fewest together.

    ``together`` is ``None`` when there are single ones, or when no changes of answers can do it.
    """

    single: tuple[TippingPoint, ...]
    together: TippingPoint | None


def tipping_points(
    *, sheet: AnswerSheet, profile: Profile, leads: Sequence[Lead], links: Links
) -> TippingPoints:
    """Return the changes of given answers that would change the leaders.

    What stays open or does not apply is left as it is.
    """
    single = tuple(_single(sheet, profile, links))
    together = None if single else _together(sheet, leads, links)
    return TippingPoints(single=single, together=together)


def _single(sheet: AnswerSheet, profile: Profile, links: Links) -> Iterator[TippingPoint]:
    for question, present in sheet.answered:
        for option in question.options:
            if option is present:
                continue
            leaders = leaders_if(sheet, profile, links, question, option)
            if leaders != profile.leaders:
                change = Change(question=question, from_option=present, to_option=option)
                yield TippingPoint(changes=(change,), leaders=leaders)


def _together(sheet: AnswerSheet, leads: Sequence[Lead], links: Links) -> TippingPoint | None:
    """Try every way the conditions can turn out against every lead, and keep the shortest list."""
    ways = links.ways(lambda question: _possible(sheet, question))
    always = [(question, _possible(sheet, question)) for question in links.plain]
    shortest: list[Answered] | None = None
    for lead in leads:
        plain = [_stake(sheet, lead, choice) for choice in always]
        for way in ways:
            changes = _fewest(lead, plain + [_stake(sheet, lead, choice) for choice in way])
            if changes and (shortest is None or len(changes) < len(shortest)):
                shortest = changes
    return _applied(sheet, shortest) if shortest else None


def _possible(sheet: AnswerSheet, question: Question) -> tuple[Answer, ...]:
    return question.options if question.key in sheet.chosen else (None,)


class _Stake(NamedTuple):
    """What one question does for a lead, and the change that takes most of that away.

    A forced change is part of the way the conditions turn out, so ``amount`` has it already.
    """

    amount: int
    gain: int
    change: Answered | None
    forced: bool


def _stake(sheet: AnswerSheet, lead: Lead, choice: Choice) -> _Stake:
    question, answers = choice
    worst = min(answers, key=partial(lead.of, question))
    if worst is None:
        return _Stake(0, 0, None, False)
    amount = lead.of(question, worst)
    present = sheet.option_of[question.key]
    if not any(answer is present for answer in answers):
        return _Stake(amount, 0, (question, worst), True)
    now = lead.of(question, present)
    return _Stake(now, now - amount, (question, worst), False)


def _fewest(lead: Lead, stakes: Sequence[_Stake]) -> list[Answered] | None:
    """Take the largest gains first until the lead is lost; ``None`` when all are not enough."""
    difference = sum(stake.amount for stake in stakes)
    changes = [stake.change for stake in stakes if stake.forced and stake.change]
    for stake in sorted(stakes, key=lambda stake: -stake.gain):
        if difference < lead.least or not stake.gain or not stake.change:
            break
        difference -= stake.gain
        changes.append(stake.change)
    return changes if difference < lead.least else None


def _applied(sheet: AnswerSheet, changes: Sequence[Answered]) -> TippingPoint:
    profile = profile_of(sheet.answering((q.key, option.key) for q, option in changes).answered)
    return TippingPoint(
        changes=tuple(
            Change(question=question, from_option=sheet.option_of[question.key], to_option=to)
            for question, to in changes
        ),
        leaders=profile.leaders if profile else (),
    )
