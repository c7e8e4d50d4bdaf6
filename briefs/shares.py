"""Shares as people see them: whole percentages that add up, for the whole and for each part."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase

from django.utils.translation import gettext as _

from domain.advice import Advice
from domain.perspective import Perspective
from domain.rounding import rounded_shares, shown_margin
from domain.scoring import Outcome, Profile
from domain.texts import Text
from web import formats


@dataclass(frozen=True, kw_only=True)
class ShownShare:
    """The share of one perspective, rounded, in figures and as text."""

    perspective: Perspective
    percentage: int
    text: str
    leads: bool


@dataclass(frozen=True, kw_only=True)
class ShareRow:
    """One row of the table beside the triangle; ``shares`` is empty when nothing counts.

    ``letter`` is the one that marks the theme in the triangle.
    """

    label: str | Text
    letter: str
    is_total: bool
    counted: int
    shares: tuple[ShownShare, ...]


@dataclass(frozen=True, kw_only=True)
class ShareTable:
    """The numbers of the triangle: all answers first, then each theme."""

    rows: tuple[ShareRow, ...]
    add_up: bool


def shown_shares(profile: Profile) -> tuple[ShownShare, ...]:
    """Return the three shares of a profile in the fixed order, as they are shown everywhere."""
    rounded = rounded_shares(profile.shares)
    return tuple(
        ShownShare(
            perspective=perspective,
            percentage=percentage,
            text=formats.percent(percentage),
            leads=perspective in profile.leaders,
        )
        for perspective, percentage in zip(Perspective, rounded.percentages, strict=True)
    )


def percentage_of(profile: Profile, perspective: Perspective) -> str:
    """Return one share as text, rounded together with the other two."""
    return next(share.text for share in shown_shares(profile) if share.perspective is perspective)


def margin_text(outcome: Outcome) -> str:
    """Return the margin in share points with one decimal, as it is shown everywhere."""
    return formats.decimal(shown_margin(outcome.margin))


def share_table(advice: Advice) -> ShareTable:
    """Return the numbers of the triangle as a table."""
    profiles = [entry.profile for entry in advice.themes]
    rows = [
        _row(entry.theme.name, entry.profile, letter=letter)
        for letter, entry in zip(ascii_uppercase, advice.themes, strict=False)
    ]
    if advice.result:
        profiles.append(advice.result.profile)
        rows.insert(0, _row(_("Alle antwoorden samen"), advice.result.profile))
    add_up = all(rounded_shares(profile.shares).add_up for profile in profiles if profile)
    return ShareTable(rows=tuple(rows), add_up=add_up)


def _row(label: str | Text, profile: Profile | None, *, letter: str = "") -> ShareRow:
    return ShareRow(
        label=label,
        letter=letter,
        is_total=not letter,
        counted=profile.counted if profile else 0,
        shares=shown_shares(profile) if profile else (),
    )
