"""What if one question had another answer: who would lead then?"""

from __future__ import annotations

from domain.answers import AnswerSheet
from domain.catalogue import Option, Perspective, Question
from domain.scoring import Profile, leaders_of, profile_of
from domain.visibility import Links


def leaders_if(
    sheet: AnswerSheet, profile: Profile, links: Links, question: Question, option: Option
) -> tuple[Perspective, ...]:
    """Return the leaders when a question that shows would have this option.

    Only an answer that makes other questions show or vanish asks for a new sheet.
    """
    chosen = sheet.chosen.get(question.key)
    present = question.option(chosen) if chosen else None
    if not links.are_alike(question, present, option):
        changed = profile_of(sheet.answering([(question.key, option.key)]).answered)
        return changed.leaders if changed else ()
    before = present.points.in_order if present else (0, 0, 0)
    first, second, third = (
        total + question.weight * (new - old)
        for total, new, old in zip(profile.sums, option.points.in_order, before, strict=True)
    )
    return leaders_of((first, second, third))
