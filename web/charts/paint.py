"""The colours of a chart: tokens on the web, the same colours written out in the PDF.

WeasyPrint does not resolve custom properties in attributes of SVG; a test keeps the two equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from domain.perspective import Perspective

Target = Literal["web", "pdf"]


@dataclass(frozen=True, kw_only=True)
class Hue:
    """The colours of one perspective: the full one, and the tint of its region."""

    fill: str
    tint: str


@dataclass(frozen=True, kw_only=True)
class Paint:
    """Everything a chart is coloured with, as values of SVG attributes."""

    target: Target
    document: str
    ink: str
    line: str
    empty: str
    font: str
    hues: dict[Perspective, Hue]

    @property
    def is_pdf(self) -> bool:
        """Whether the chart goes into the PDF."""
        return self.target == "pdf"


TOKENS = {
    Perspective.COMPETITION: "perspectief-competitie",
    Perspective.PARTICIPATION: "perspectief-participatie",
    Perspective.CO_CREATION: "perspectief-cocreatie",
}

WEB = Paint(
    target="web",
    document="var(--basis-color-default-bg-document)",
    ink="var(--basis-color-default-color-document)",
    line="var(--basis-color-default-border-default)",
    empty="var(--basis-color-default-bg-default)",
    font="var(--basis-text-font-family-default)",
    hues={
        perspective: Hue(fill=f"var(--{token}-bg-default)", tint=f"var(--{token}-bg-subtle)")
        for perspective, token in TOKENS.items()
    },
)

PDF = Paint(
    target="pdf",
    document="#ffffff",
    ink="#141b27",
    line="#6b7483",
    empty="#e7e9ee",
    font="Atkinson Hyperlegible Next",
    hues={
        Perspective.COMPETITION: Hue(fill="#0f3b82", tint="#e9eff9"),
        Perspective.PARTICIPATION: Hue(fill="#c25400", tint="#fdf0e4"),
        Perspective.CO_CREATION: Hue(fill="#00695f", tint="#e2f3f0"),
    },
)

PAINTS: dict[Target, Paint] = {"web": WEB, "pdf": PDF}
