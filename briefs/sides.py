"""What the assignment asks beside what can be carried, in sentences and numbers."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from briefs.shares import ShownShare, shown_shares
from briefs.words import choice_of
from domain.advice import Advice, AskedAndCarried
from domain.catalogue import GrowthPath
from domain.explanation import Contribution
from domain.perspective import Perspective
from domain.scoring import Profile


@dataclass(frozen=True, kw_only=True)
class SideRow:
    """One side with its shares; without shares nothing on that side is answered."""

    label: str
    explained: str
    shares: tuple[ShownShare, ...]
    leaders: tuple[Perspective, ...]


@dataclass(frozen=True, kw_only=True)
class Sides:
    """Asked against carried, with the way to grow from the one to the other where they differ."""

    sentence: str
    rows: tuple[SideRow, SideRow]
    differ: bool
    growth: GrowthPath | None
    missing: tuple[Contribution, ...]


def sides_of(advice: Advice) -> Sides:
    """Return what is asked beside what can be carried."""
    sides = advice.sides
    return Sides(
        sentence=_sentence(advice, sides),
        rows=(
            _row(_("Gevraagd"), _("wat de opdracht nodig heeft"), sides.asked.profile),
            _row(_("Gedragen"), _("wat organisatie en markt aankunnen"), sides.carried.profile),
        ),
        differ=sides.differ,
        growth=sides.growth,
        missing=sides.missing,
    )


def _row(label: str, explained: str, profile: Profile | None) -> SideRow:
    return SideRow(
        label=label,
        explained=explained,
        shares=shown_shares(profile) if profile else (),
        leaders=profile.leaders if profile else (),
    )


def _sentence(advice: Advice, sides: AskedAndCarried) -> str:
    asked, carried = sides.asked.profile, sides.carried.profile
    if asked is None or carried is None:
        return _missing_side(asked is None, carried is None)
    words = {
        "asked": choice_of(advice.catalogue, asked.leaders),
        "carried": choice_of(advice.catalogue, carried.leaders),
    }
    if sides.differ:
        return (
            _(
                "De opdracht vraagt om %(asked)s. "
                "Uw organisatie en de markt kunnen nu vooral %(carried)s aan."
            )
            % words
        )
    shared = tuple(p for p in asked.leaders if p in carried.leaders)
    return _("Wat de opdracht vraagt en wat u kunt dragen, wijst beide naar %(shared)s.") % {
        "shared": choice_of(advice.catalogue, shared)
    }


def _missing_side(no_asked: bool, no_carried: bool) -> str:
    if no_asked and no_carried:
        return _("Er is nog niets beantwoord over wat nodig is en wat u kunt dragen.")
    if no_asked:
        return _("Over wat de opdracht nodig heeft, is nog niets beantwoord.")
    return _("Over wat organisatie en markt aankunnen, is nog niets beantwoord.")
