"""How a perspective stands in an address."""

from __future__ import annotations

from domain.perspective import Perspective

SLUGS = {
    Perspective.COMPETITION: "competitie",
    Perspective.PARTICIPATION: "participatie",
    Perspective.CO_CREATION: "co-creatie",
}


class PerspectiveConverter:
    """Turns ``co-creatie`` into the perspective and back; anything else has no page."""

    regex = "[a-z-]+"

    def to_python(self, value: str) -> Perspective:
        """Return the perspective; ValueError makes it an unknown address."""
        for perspective, slug in SLUGS.items():
            if slug == value:
                return perspective
        raise ValueError(value)

    def to_url(self, value: Perspective | str) -> str:
        """Return the word for the address."""
        return SLUGS[Perspective(value)]
