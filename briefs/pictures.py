"""The pictures of an advice: the triangle, the shares and the hundred variants."""

from __future__ import annotations

from dataclasses import dataclass

from domain.advice import Advice, Result
from web.charts import (
    ShareBars,
    Squares,
    Target,
    Triangle,
    share_bars,
    triangle,
    variant_squares,
)


@dataclass(frozen=True, kw_only=True)
class Pictures:
    """What the templates in ``templates/charts`` draw."""

    triangle: Triangle
    shares: ShareBars
    squares: Squares


def pictures_of(advice: Advice, result: Result, target: Target) -> Pictures:
    """Return the pictures of a result, for a page or for the PDF."""
    variants = result.firmness.variants
    return Pictures(
        triangle=triangle(
            name="triangle",
            profile=result.profile,
            themes=advice.themes,
            variants=variants,
            mixed_below=advice.catalogue.limits.leaning,
            target=target,
        ),
        shares=share_bars(name="shares", profile=result.profile, target=target),
        squares=variant_squares(name="variants", variants=variants, target=target),
    )
