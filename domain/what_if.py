"""What if one question had another answer: who would lead then?"""

from __future__ import annotations

from domain.answers import AnswerSheet
from domain.perspective import Perspective
from domain.questionnaire import Option, Points, Question
from domain.scoring import Profile, leaders_of, profile_of
from domain.visibility import Links

NO_POINTS = Points(competition=0, participation=0, co_creation=0)


def leaders_if(
    sheet: AnswerSheet, profile: Profile, links: Links, question: Question, option: Option
) -> tuple[Perspective, ...]:
    """Return the leaders when a question that shows would have this option.

    Only an answer that makes other questions show or vanish asks for a new sheet.
    """
    present = sheet.option_of.get(question.key)
    if not links.are_alike(question, present, option):
        changed = profile_of(sheet.answering([(question.key, option.key)]).answered)
        return changed.leaders if changed else ()
    weight, new = question.weight, option.points
    old = present.points if present else NO_POINTS
    first, second, third = profile.sums
    return leaders_of(
        (
            first + weight * (new.competition - old.competition),
            second + weight * (new.participation - old.participation),
            third + weight * (new.co_creation - old.co_creation),
        )
    )
