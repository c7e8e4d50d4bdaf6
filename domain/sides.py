"""What the assignment asks beside what organisation and market can carry, never averaged away."""

from __future__ import annotations

from dataclasses import dataclass

from domain.answers import AnswerSheet
from domain.catalogue import GrowthPath
from domain.explanation import Contribution, contributions
from domain.perspective import Perspective
from domain.questionnaire import Side
from domain.scoring import SideProfile, answered_on, side_profile


@dataclass(frozen=True, kw_only=True)
class AskedAndCarried:
    """What the assignment asks beside what organisation and market can carry.

    ``differ`` is true when both are known and no leader of one leads the other; then ``growth``
    is the way from the one to the other and ``missing`` holds the carried answers that stand in
    the way of what is asked, strongest first (amounts negative, of the carried side alone).
    """

    asked: SideProfile
    carried: SideProfile
    differ: bool
    growth: GrowthPath | None
    missing: tuple[Contribution, ...]


def asked_and_carried(*, sheet: AnswerSheet, growth: tuple[GrowthPath, ...]) -> AskedAndCarried:
    """Return both sides and, where they differ, the way to grow from the one to the other.

    With equal leaders on a side the first in the fixed order stands for them.
    """
    asked, carried = side_profile(sheet, Side.ASKED), side_profile(sheet, Side.CARRIED)
    wanted = asked.profile.leaders if asked.profile else ()
    possible = carried.profile.leaders if carried.profile else ()
    differ = bool(wanted and possible) and not set(wanted) & set(possible)
    if not differ:
        return AskedAndCarried(asked=asked, carried=carried, differ=False, growth=None, missing=())
    return AskedAndCarried(
        asked=asked,
        carried=carried,
        differ=True,
        growth=_path(growth, asked=wanted[0], carried=possible[0]),
        missing=tuple(
            contribution
            for contribution in contributions(
                answered_on(sheet, Side.CARRIED), leader=wanted[0], rival=possible[0]
            )
            if contribution.amount < 0
        ),
    )


def _path(
    paths: tuple[GrowthPath, ...], *, asked: Perspective, carried: Perspective
) -> GrowthPath | None:
    pairs = ((path.asked, path.carried, path) for path in paths)
    return next((path for a, c, path in pairs if (a, c) == (asked, carried)), None)
