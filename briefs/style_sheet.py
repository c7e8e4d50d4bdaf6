"""Sizes and colours of the brief as its style sheet has them, for files that know no CSS."""

from __future__ import annotations

import re
from functools import cache

from briefs.pdf import STATIC, STYLE_SHEET

TEXT_WIDTH = 170.0
"""Millimetres between the margins: A4 with 20 mm on both sides."""

_WIDTH = re.compile(r"^\.(col-[\w-]+) \{\s*width: ([\d.]+)mm;", re.MULTILINE)
_TOKEN = re.compile(r"^  --([\w-]+): #([0-9a-f]{6});", re.MULTILINE)


@cache
def column_widths() -> dict[str, float]:
    """Return the width in millimetres for each class of a column."""
    found = _WIDTH.findall(STYLE_SHEET.read_text(encoding="utf-8"))
    return {name: float(width) for name, width in found}


def colour(token: str) -> str:
    """Return the colour of a token on paper, as six hexadecimal digits."""
    return _tokens()[token]


@cache
def _tokens() -> dict[str, str]:
    tokens = (STATIC / "css" / "tokens.css").read_text(encoding="utf-8")
    light = tokens.partition("@media")[0]
    return dict(_TOKEN.findall(light))
