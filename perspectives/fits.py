"""How well something goes with each perspective, in words."""

from __future__ import annotations

from dataclasses import dataclass

from domain.instruments import FITTING
from domain.judgement import Fit
from domain.perspective import Importance, Perspective
from web.approach_words import FIT_WORDS


@dataclass(frozen=True, kw_only=True)
class PerspectiveFit:
    """How well something goes with one perspective (0-3), with the word for it."""

    perspective: Perspective
    value: int
    word: str


def fits_of(importance: Importance) -> tuple[PerspectiveFit, ...]:
    """Return the fit with each perspective, in the fixed order."""
    return tuple(
        PerspectiveFit(
            perspective=perspective,
            value=importance.of(perspective),
            word=str(FIT_WORDS[Fit.of(importance.of(perspective))]),
        )
        for perspective in Perspective
    )


def fits(importance: Importance, perspective: Perspective | None) -> bool:
    """Tell whether something fits a perspective; without one, everything does."""
    return perspective is None or importance.of(perspective) >= FITTING
