"""Where a participant stands by the own answers; it tells of nobody else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from domain.perspective import Perspective
from domain.questionnaire import Questionnaire
from domain.scoring import Profile, profile_of
from web.charts import Triangle, triangle
from web.formats import percent
from web.perspective_signs import NAMES
from workshops.pages_words import joined_names


@dataclass(frozen=True, kw_only=True)
class OwnPlace:
    """Where the participant stands by the own answers."""

    words: str
    leaders: tuple[Perspective, ...]
    triangle: Triangle

    @property
    def conclusion(self) -> str:
        """The place in the triangle in words."""
        corners = (
            self.triangle.competition,
            self.triangle.participation,
            self.triangle.co_creation,
        )
        shares = (
            f"{NAMES[corner.perspective]} {percent(corner.percentage or 0)}" for corner in corners
        )
        return f"{self.words} {', '.join(shares)}."


def own_place_in(asked: Questionnaire, options: Mapping[str, str]) -> OwnPlace | None:
    """Return where the own answers lie, by question; nothing without any."""
    answered = [
        (question, question.option(options[question.key]))
        for question in asked.questions
        if options.get(question.key)
    ]
    profile = profile_of(answered) if answered else None
    return own_place(profile) if profile else None


def own_place(profile: Profile) -> OwnPlace:
    """Return a place in words and whole percentages."""
    names = perspective_names(profile.leaders)
    return OwnPlace(
        words=_("U kiest vooral: %(perspective)s.") % {"perspective": names},
        leaders=profile.leaders,
        triangle=triangle(name="own", profile=profile),
    )


def perspective_names(leaders: Sequence[Perspective]) -> str:
    """Return perspectives by their names, as one."""
    return joined_names([str(NAMES[leader]) for leader in leaders])
