"""On which chair a group sits, in the format in which a room looks from three chairs.

In the second round each group moves up one chair as a whole, and still counts under the chair
where it began. Nobody chooses another chair alone: with one person more here and one less there,
the difference between two rounds would tell what that person answered. So a chair changes only
what people are asked to imagine, and nothing of how answers are counted or sides are joined.
"""

from __future__ import annotations

from django.utils.translation import gettext as _

from workshops.models import Format, Phase, Workshop


def chair_words(workshop: Workshop, side: str) -> str:
    """Return from which chair a side answers now; nothing in another format."""
    if not _on_chairs(workshop):
        return ""
    chair = chairs_in(workshop, workshop.round)[side]
    if workshop.round == 1:
        return _("U antwoordt vanaf: %(chair)s") % {"chair": chair}
    return _("Uw groep schoof één stoel op. U antwoordt nu vanaf: %(chair)s") % {"chair": chair}


def chairs_in(workshop: Workshop, round_number: int) -> dict[str, str]:
    """Return from which chair each side answers in a round; in another format nobody does."""
    if workshop.format != Format.THREE_CHAIRS:
        return {}
    names = [entry["name"] for entry in workshop.sides]
    moved = names[round_number - 1 :] + names[: round_number - 1]
    return dict(zip(workshop.side_keys, moved, strict=True))


def moving_words(workshop: Workshop) -> str:
    """Return what everybody in the room does with their chair now; nothing in another format."""
    if not _on_chairs(workshop) or workshop.round == 1:
        return ""
    return _("Elke groep schuift in zijn geheel één stoel op. Op uw telefoon staat welke.")


def _on_chairs(workshop: Workshop) -> bool:
    is_asking = workshop.phase not in {Phase.LOBBY, Phase.ENDED}
    return workshop.format == Format.THREE_CHAIRS and is_asking
